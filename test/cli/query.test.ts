import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { removeSharedFolders, sharedFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''

beforeAll(async () => {
  folder = sharedFolder()
  await runIn(ROOT, ['import', 'seeds', '--db', join(folder, 'out/taizhang.sqlite')])
})
afterAll(removeSharedFolders)

const rowsOf = async (...args: string[]): Promise<Record<string, string | number | null>[]> =>
  JSON.parse((await runIn(folder, ['query', ...args, '--format', 'json'])).out)

describe('query', () => {
  test('prints a table and how many rows it has', async () => {
    const rows = await rowsOf('--due-before', '2025-10-31')
    const { code, out, err } = await runIn(folder, ['query', '--due-before', '2025-10-31'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(rows.length).toBeGreaterThan(0)
    expect(out).toContain(`\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`)
    for (const { deadline } of rows) expect(String(deadline) < '2025-10-31').toBe(true)
  })

  test('speaks Chinese where it is asked to: columns, codes and all', async () => {
    const { out } = await runIn(folder, ['query', '--role', 'target', '--format', 'json', '--language', 'zh'])
    for (const row of JSON.parse(out)) expect(row).toMatchObject({ 性质: '目标' })
  })

  test('shows the columns that are asked for, by either name', async () => {
    const { out } = await runIn(folder, ['query', '--columns', 'region,项目名称', '--format', 'csv'])
    expect(out.split('\r\n')[0]).toBe('\ufeffregion,item')
  })

  test('sums are of one unit and role each', async () => {
    const sums = await rowsOf('--unit', '公里', '--in', '公里', '--group-by', 'region')
    expect(sums.length).toBeGreaterThan(0)
    for (const sum of sums) expect(sum).toMatchObject({ unit_of_sum: '公里', role: expect.any(String), sum: expect.any(Number) })
  })

  test('filters go together', async () => {
    const standards = await rowsOf('--role', 'standard')
    const money = await rowsOf('--role', 'standard', '--unit', '元')
    expect(money.length).toBeGreaterThan(0)
    expect(money.length).toBeLessThan(standards.length)
    expect(await rowsOf('--role', 'standard', '不会有的词')).toEqual([])
  })

  test('items without a quantity have none', async () => {
    for (const row of await rowsOf('--without-quantities')) expect(row).toMatchObject({ value: null, unit: null })
  })

  test('counts items, reckons costs, lists findings and sorts', async () => {
    const [first] = await rowsOf('--count', '--group-by', 'lead')
    expect(first).toEqual({ unit_name: '住房和城乡建设局', items: expect.any(Number) })
    expect(await rowsOf('--costs', '--path', '1/9')).toMatchObject([{ cost: 9_870_840, basis: 'sentence' }])
    expect(await rowsOf('--findings', 'warnings', '--region', '玛纳斯')).toMatchObject([{ path: '1/6', code: 'misprint_read' }])
    const values = (await rowsOf('--role', 'standard', '--unit', '元', '--sort', '-value')).map(({ value }) => Number(value))
    expect(values).toEqual([...values].sort((one, other) => other - one))
  })

  test('a domain goes by its code or its Chinese name; one that is not there is a mistake, whatever asks', async () => {
    expect(await rowsOf('--domain', '医疗卫生')).toEqual(await rowsOf('--domain', 'health'))
    for (const ask of [['query'], ['search', '医院'], ['review'], ['export', '--format', 'csv']]) {
      const { code, err } = await runIn(folder, [...ask, '--domain', 'medicine'])
      expect({ ask, code, err }).toMatchObject({
        code: 2,
        err: expect.stringContaining('there is no domain "medicine"; there are education 教育, '),
      })
    }
  })

  test('groups and columns that are given again are added', async () => {
    expect(await rowsOf('--group-by', 'region', '--group-by', 'year')).toEqual(await rowsOf('--group-by', 'region,year'))
    expect(await rowsOf('--columns', 'region', '--columns', 'path')).toEqual(await rowsOf('--columns', 'region,path'))
  })

  test('units can be given again: any of them', async () => {
    const units = new Set((await rowsOf('--unit', '公里', '--unit', '户')).map(({ unit }) => unit))
    expect(units).toEqual(new Set(['公里', '千米', '米', '户']))
  })

  test.each([
    [['--count', '--group-by', 'colour'], '--group-by cannot be "colour"; it should be region, year, document, group, domain, lead, '],
    [['--count', '--sum'], "option '--count' cannot be used with option '--sum'"],
    [['--sort', 'colour'], 'the query is wrong: the answer has no column "colour" to sort by; there are: region, '],
    [['--items', '--columns', 'value'], 'the query is wrong: the ledger has no column "value"; there are: '],
    [['--columns', 'nothing'], 'the query is wrong: the ledger has no column "nothing"; there are: '],
    [['--group-by', 'colour'], '--group-by cannot be "colour"; it should be region, year, '],
    [['--role', 'goal'], "option '--role <role>' argument 'goal' is invalid. It should be one of target, "],
  ])('%j is a mistake', async (args, message) => {
    const { code, out, err } = await runIn(folder, ['query', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`taizhang: ${message}`)
  })
})
