import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const [SEED = ''] = readdirSync(SEEDS)

const wordFile = zipSync(
  { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>'.repeat(200)) },
  { level: 0 },
)

/** A folder of one notice, one text that is no notice, and one of each that cannot be read. */
function mixedFolder(): string {
  const folder = temporaryFolder({
    'notices/empty.txt': '',
    'notices/note.txt': '今天下午三点开会，请准时参加。\n',
    'notices/picture.txt': Buffer.from('GIF89a\0\0'),
    'notices/torn.docx': wordFile.slice(0, wordFile.length / 2),
  })
  copyFileSync(join(SEEDS, SEED), join(folder, 'notices', SEED))
  return folder
}

const listing = async (folder: string) => JSON.parse((await runIn(folder, ['documents', '--format', 'json'])).out)

describe('import of a folder with bad files', () => {
  test('stores the rest, says of each which file and why, records it, and ends with 1', async () => {
    const folder = mixedFolder()
    const { code, out, err } = await runIn(folder, ['import', 'notices'])
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n')).toEqual([
      `[1/5] notices/${SEED}`,
      '[2/5] ✗ notices/empty.txt: the file is empty',
      '[3/5] notices/note.txt',
      expect.stringMatching(/^\[4\/5\] ✗ notices\/picture\.txt: not a format that can be read \(gif\); these can: txt, html, md, docx, /),
      expect.stringMatching(/^\[5\/5\] ✗ notices\/torn\.docx: the file is broken: the zip around it is damaged/),
    ])
    expect(out).toContain('ledger: out/taizhang.sqlite')

    const { documents, failures } = await listing(folder)
    expect(documents.map((document: { origins: string[] }) => document.origins)).toEqual(
      expect.arrayContaining([[`notices/${SEED}`], ['notices/note.txt']]),
    )
    expect(failures.map((failure: { origin: string; finding: { code: string } }) => [failure.origin, failure.finding.code])).toEqual([
      ['notices/empty.txt', 'empty_file'],
      ['notices/picture.txt', 'unknown_format'],
      ['notices/torn.docx', 'broken_file'],
    ])
  })

  test('a readable text that is no notice is stored without items, with a finding', async () => {
    const folder = mixedFolder()
    await runIn(folder, ['import', 'notices/note.txt'])
    const { documents } = await listing(folder)
    expect(documents).toMatchObject([{ items: 0, quantities: 0 }])
    const { out, code } = await runIn(folder, ['extract', 'notices/note.txt', '--json'])
    expect(JSON.parse(out)).toMatchObject({ items: [], findings: [{ code: 'no_list_found' }] })
    expect(code).toBe(0)
  })

  test('a second import changes nothing', async () => {
    const folder = mixedFolder()
    await runIn(folder, ['import', 'notices'])
    const before = await listing(folder)
    const later = { now: () => new Date('2026-01-01T00:00:00Z') }
    const { out, code } = await runIn(folder, ['import', 'notices'], later)
    expect(code).toBe(1)
    expect(out).toMatch(/unchanged\n/)
    expect(out).not.toMatch(/ stored\n/)
    expect(await listing(folder)).toEqual(before)
  })

  test('the order of the arguments and the number of readers do not matter', async () => {
    const one = mixedFolder()
    const other = mixedFolder()
    const first = await runIn(one, ['import', 'notices/note.txt', 'notices/torn.docx', `notices/${SEED}`, '--concurrency', '1'])
    const second = await runIn(other, ['import', `notices/${SEED}`, 'notices/torn.docx', 'notices/note.txt', '--concurrency', '8'])
    expect(second).toEqual(first)
  })
})

describe('one file', () => {
  test('that is not there ends with 1 and is on record', async () => {
    const folder = temporaryFolder()
    const { code, err } = await runIn(folder, ['import', 'gone.txt'])
    expect({ code, err }).toEqual({ code: 1, err: '[1/1] ✗ gone.txt: the file cannot be opened: ENOENT: no such file or directory\n' })
    expect((await listing(folder)).failures).toMatchObject([{ origin: 'gone.txt', sha256: null, finding: { code: 'unreadable_file' } }])
  })

  test('that failed and is put right is stored, and its failure no longer stands', async () => {
    const folder = temporaryFolder({ 'a.txt': '' })
    expect((await runIn(folder, ['import', 'a.txt'])).code).toBe(1)
    writeFileSync(join(folder, 'a.txt'), readFileSync(join(SEEDS, SEED)))
    expect((await runIn(folder, ['import', 'a.txt'])).code).toBe(0)
    expect(await listing(folder)).toMatchObject({ documents: [{ origins: ['a.txt'] }], failures: [] })
  })
})

describe('a ledger that cannot be used ends with 3 and one line', () => {
  test.each([
    ['a text', '这不是台账'.repeat(100)],
    ['a folder', null],
  ])('%s', async (_, content) => {
    const folder = temporaryFolder({ 'a.txt': '通知\n', ...(content === null ? { 'x.sqlite/a': '' } : { 'x.sqlite': content }) })
    const { code, out, err } = await runIn(folder, ['import', 'a.txt', '--db', 'x.sqlite'])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toMatch(/^taizhang: x\.sqlite: the ledger cannot be used \(.+\)\n$/)
  })
})

describe('a removed document', () => {
  test('leaves the list on record, stays away on import, and comes back when asked for', async () => {
    const folder = temporaryFolder({ 'a.txt': readFileSync(join(SEEDS, SEED)) })
    await runIn(folder, ['import', 'a.txt'])
    const [{ id }] = (await listing(folder)).documents
    const removed = await runIn(folder, ['remove', id.slice(0, 8), '--reason', '误导入'])
    expect(removed).toEqual({ code: 0, out: `${id} is removed: 误导入\n`, err: '' })
    expect(await listing(folder)).toMatchObject({ documents: [], removals: [{ documentId: id, reason: '误导入' }] })

    expect((await runIn(folder, ['import', 'a.txt'])).out).toMatch(/ removed\n/)
    expect((await listing(folder)).documents).toEqual([])
    expect((await runIn(folder, ['import', 'a.txt', '--restore'])).out).toMatch(/ restored\n/)
    expect(await listing(folder)).toMatchObject({ documents: [{ id }], removals: [] })
  })

  test('has to be there and to be one', async () => {
    const folder = temporaryFolder({ 'a.txt': '通知\n' })
    await runIn(folder, ['import', 'a.txt'])
    expect(await runIn(folder, ['remove', 'zzz', '--reason', 'x'])).toMatchObject({
      code: 2,
      err: 'taizhang: no document of the ledger has an id that starts with "zzz"; taizhang documents lists the ids\n',
    })
  })
})
