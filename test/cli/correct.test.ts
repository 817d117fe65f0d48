import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { removeSharedFolders, sharedFolder, temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEED = '000_91f78d1c8f0827f1'
let folder = ''
let id = ''

let imported = ''
beforeAll(async () => {
  imported = sharedFolder()
  await runIn(ROOT, ['import', `seeds/${SEED}.txt`, '--db', join(imported, 'out/taizhang.sqlite')])
  id = JSON.parse((await runIn(imported, ['documents', '--format', 'json'])).out).documents[0].id.slice(0, 12)
})
beforeEach(() => {
  folder = temporaryFolder()
  cpSync(imported, folder, { recursive: true })
})
afterAll(removeSharedFolders)

const run = (...args: string[]) => runIn(folder, args)
const correct = (...args: string[]) => run('correct', ...args, '--by', '王芳')
const sql = async (statement: string): Promise<unknown> => JSON.parse((await run('sql', statement, '--format', 'json')).out)

describe('correct', () => {
  test('change says what a number should be; its base value follows', async () => {
    const { code, out, err } = await correct(
      'change',
      `${id}/1`,
      '--quantity',
      '456户以上',
      '--value',
      '4.65',
      '--unit',
      '公里',
      '--note',
      '原件如此',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^correction [0-9a-f]{12} is on record, and placed in one document\n$/)
    expect(await sql("SELECT value, unit, base_value, base_unit, corrected FROM ledger WHERE quote = '456户以上'")).toEqual([
      { value: 4.65, unit: '公里', base_value: 4650, base_unit: 'm', corrected: 'quantity:changed' },
    ])
    expect(await sql('SELECT made_by, note, action FROM correction_log')).toEqual([{ made_by: '王芳', note: '原件如此', action: 'change' }])
  })

  test('an upper end makes a range, and none ends it', async () => {
    const range = () => sql("SELECT value, value_max, comparator FROM ledger WHERE quote = '456户以上'")
    await correct('change', `${id}/1`, '--quantity', '456户以上', '--value-max', '500')
    expect(await range()).toEqual([{ value: 456, value_max: 500, comparator: 'range' }])
    await correct('change', `${id}/1`, '--quantity', '456户以上', '--value-max', 'none')
    expect(await range()).toEqual([{ value: 456, value_max: null, comparator: 'eq' }])
  })

  test('add takes words of the text', async () => {
    await correct('reject', `${id}/1`, '--quantity', '456户以上')
    expect(await sql("SELECT count(*) AS n FROM ledger WHERE quote = '456户以上'")).toEqual([{ n: 0 }])
    await correct('add', `${id}/1`, '--quantity', '456户以上', '--value', '456', '--unit', '户', '--comparator', 'gte')
    expect(await sql("SELECT value, comparator, role, corrected FROM ledger WHERE quote = '456户以上'")).toEqual([
      { value: 456, comparator: 'gte', role: 'target', corrected: 'quantity:added' },
    ])
    await correct('reject', `${id}/2`)
    expect((await correct('add', `${id}/2`, '--item', '实施城镇人居环境改善工程', '--until', '33公里', '--title', '人居环境')).code).toBe(0)
    expect(await sql("SELECT item, corrected FROM items WHERE path = '2'")).toEqual([{ item: '人居环境', corrected: 'added' }])
    expect((await run('search', '人居环境')).out).toContain('1 found')
  })

  test('units and deadlines, and withdrawing it all', async () => {
    await correct('change', `${id}/1`, '--assignment', '自治州发展改革委', '--role', 'cooperating')
    await correct('change', `${id}/1`, '--deadline', '--date', '2025-11-30')
    expect(await sql("SELECT DISTINCT cooperating_units, deadline FROM ledger WHERE path = '1'")).toEqual([
      { cooperating_units: '自治州发展改革委', deadline: '2025-11-30' },
    ])
    const log = JSON.parse((await run('corrections', 'list', '--format', 'json')).out)
    expect(log).toHaveLength(2)
    for (const { correction_id } of log) expect((await correct('withdraw', correction_id)).out).toMatch(/ was withdrawn\n$/)
    expect(await sql("SELECT DISTINCT cooperating_units, deadline FROM ledger WHERE path = '1'")).toEqual([
      { cooperating_units: null, deadline: '2025-12-31' },
    ])
  })

  test.each([
    [['change', 'ID/99'], 'no item has the path "99"'],
    [['change', 'ID/1', '--quantity', '9户', '--value', '1'], 'there is no "9户" here; there are: '],
    [['change', 'ID/1', '--quantity', '456户以上'], 'nothing is said that could change'],
    [['change', 'ID/1', '--assignment', '自治州发展改革委', '--role', 'target'], '--role cannot be "target"'],
    [
      ['change', 'ID/1', '--quantity', '456户以上', '--value', '465', '--title', '危旧房'],
      '--title says nothing of a quantity, only of item',
    ],
    [['change', 'ID/1', '--assignment', '自治州发展改革委', '--value', '1'], '--value says nothing of the assignment, only of quantity'],
    [['change', 'ID/1', '--quantity', '456户以上', '--value-max', '400'], '--value-max cannot be "400"; it should be > 456, none'],
    [
      ['change', 'ID/1', '--quantity', '456户以上', '--value', '3', '--unit', '万户'],
      '--unit cannot be "万户"; it should be 户 (--value × 万)',
    ],
    [['change', 'ID/1', '--quantity', '456户以上', '--comparator', 'range'], 'the key "--value-max" is missing'],
    [
      ['change', 'ID/1', '--quantity', '456户以上', '--value-max', '500', '--comparator', 'gte'],
      '--comparator cannot be "gte"; it should be range',
    ],
    [['add', 'ID/1', '--deadline', '456户以上', '--date', '2025-12-31', '--role', 'lead'], '--role says nothing of the deadline'],
    [['add', 'ID/1', '--quantity', '456户以上'], 'the key "--value" is missing'],
    [['add', 'ID/1', '--item', '实施'], 'there is an item with the path "1" already'],
    [['reject', 'ffff/1'], 'no document of the ledger'],
    [['withdraw', 'ffff'], 'no correction has an id that starts with "ffff"'],
  ])('%j is refused with what would be right', async (args, message) => {
    const { code, err } = await correct(...args.map((arg) => arg.replace('ID', id)))
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('review', () => {
  test('prints what to type, and what was typed is not listed again', async () => {
    const { out } = await run('review', '--all', '--limit', '1000')
    expect(out).toMatch(/\n\d+ to look at\n$/)
    const commands = [...out.matchAll(/taizhang correct (accept .*)\n/g)].map(([, command = '']) => command)
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands.slice(0, 4)) {
      const args = command.split(' ').map((part) => part.replace(/^'|'$/g, ''))
      expect(await correct(...args)).toMatchObject({ code: 0, err: '' })
    }
    const { total } = JSON.parse((await run('review', '--all', '--json')).out)
    expect(total).toBe(commands.length - 4)
  })
})

describe('a correction that has no place any more', () => {
  test('is withdrawn by what review prints, and cannot be accepted', async () => {
    await correct('change', `${id}/1`, '--quantity', '456户以上', '--value', '465')
    const text = readFileSync(join(ROOT, `seeds/${SEED}.txt`), 'utf8')
    writeFileSync(join(folder, 'amended.txt'), text.replace('456户以上', '500户'))
    await run('import', 'amended.txt')
    const amended = String(((await sql("SELECT document_id AS id FROM versions WHERE origins = 'amended.txt'")) as { id: string }[])[0]?.id)
    await run('prefer', amended, '--note', '修订', '--by', '王芳')
    const { out } = await run('review')
    expect(out).toContain('has no place: its words are not in the text any more')
    const withdraw = /taizhang correct (withdraw [0-9a-f]{12})\n/.exec(out)?.[1] ?? ''
    const accepted = await correct('accept', `${amended}/1`, '--finding', 'correction_not_placed')
    expect(accepted).toMatchObject({ code: 2, err: expect.stringContaining('is on a correction and cannot be accepted') })
    expect(await correct(...withdraw.split(' '))).toMatchObject({ code: 0, err: '' })
    expect((await run('review')).out).not.toContain('has no place')
  })
})

describe('corrections', () => {
  test('go from one ledger to another', async () => {
    await correct('change', `${id}/1`, '--quantity', '456户以上', '--value', '465')
    expect((await run('corrections', 'export', 'c.json')).out).toBe('1 corrections written to c.json\n')
    expect((await run('corrections', 'export')).out).toBe(readFileSync(join(folder, 'c.json'), 'utf8'))
    const other = join(temporaryFolder(), 'other.sqlite')
    await runIn(ROOT, ['import', `seeds/${SEED}.txt`, '--db', other])
    expect((await run('corrections', 'import', 'c.json', '--db', other)).out).toBe('1 new, 0 known, 0 withdrawn, 0 without a place\n')
    expect((await run('query', '--path', '1', '--columns', 'value,corrected', '--format', 'csv', '--db', other)).out).toContain(
      '465,quantity:changed',
    )
  })

  test('a file that is none is refused', async () => {
    expect(await run('corrections', 'import', join(ROOT, 'package.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('the file of corrections is wrong'),
    })
    expect(await run('corrections', 'import', 'nowhere.json')).toMatchObject({ code: 2 })
  })
})
