import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { yearsDiffSchema } from '../../src/model/index.ts'
import { runIn } from '../support/command-line.ts'
import { removeSharedFolders, sharedFolder, temporaryFolder } from '../support/temporary-folder.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/diff')
const YEARS = ['diff', ':2021', ':2022']
/** 杭州市 2020, 甘谷县 2020 and 2022, 石家庄市 2021 and 2022, 连云港市 2023 and 2022; none of them but 石家庄市 has 2021. */
const LISTS = ['008', '017', '018', '022', '023', '067', '068']
let folder = ''

beforeAll(async () => {
  folder = sharedFolder()
  writeFileSync(join(folder, 'a.txt'), '杭州市2022年民生实事\n1. 新建公厕10座。\n2. 加装电梯8部。\n')
  await runIn(folder, ['import', 'a.txt', ...LISTS.map((stem) => join(FIXTURES, `${stem}.txt`))])
})
afterAll(removeSharedFolders)

describe('two years of all regions', () => {
  test('as JSON: a comparison a region, and what is not compared', async () => {
    const { code, out } = await runIn(folder, [...YEARS, '--json'])
    expect(code).toBe(0)
    const { from, to, comparisons, notCompared } = yearsDiffSchema.parse(JSON.parse(out))
    expect([from, to]).toEqual([2021, 2022])
    const alone = await runIn(folder, ['diff', '石家庄市:2021', '石家庄市:2022', '--json'])
    expect(comparisons).toEqual([JSON.parse(alone.out)])
    expect(notCompared.map(({ region, reason, documents }) => [region, reason, documents.map(({ planYear }) => planYear)])).toEqual([
      ['连云港市', 'new_only', [2022]],
      ['杭州市', 'new_only', [2022]],
      ['甘谷县', 'new_only', [2022]],
    ])
  })

  test('as a table: each line under its region, and whatever has one year only', async () => {
    const { out } = await runIn(folder, ['diff', ':2020', ':2022'])
    expect(out).toMatch(/^2020 → 2022: 2 regions\n\nregion +pair +old path/)
    expect(out).toMatch(/^杭州市 +\w+ +\d/m)
    expect(out).toMatch(/^甘谷县 +\w+ +\d/m)
    expect(out).toMatch(
      /\nnot compared:\nregion +reason +lists\n.*\n石家庄市 +no list for 2020 +[0-9a-f]{12} 2022年市政府十项民生实事项目\n/,
    )
    expect(out).not.toContain('2023')
  })

  test('as Markdown: a section a region, counts over all above them', async () => {
    const { out } = await runIn(folder, [...YEARS, '--format', 'markdown', '--language', 'zh'])
    expect(out).toMatch(/^# 2021年 → 2022年: 1个地区\n\n- 事项: 延续5、拆分1、新增3、取消1\n/)
    expect(out).toContain('\n## 石家庄市 2021年 → 石家庄市 2022年\n')
    expect(out).toContain('\n### 新增\n')
    expect(out).toMatch(/\n## 未比较\n\n\| 地区 \| 原因 \| 清单 \|\n.*\n\| 连云港市 \| 没有2021年的清单 \|/)
  })

  test('as CSV and xlsx: the region in a column, a row for each region that is not compared', async () => {
    const csv = (await runIn(folder, [...YEARS, '--format', 'csv'])).out.trimEnd().split('\r\n')
    expect(csv[0]).toMatch(/^\ufeffregion,pair,old path,/)
    expect(new Set(csv.slice(1).map((line) => line.split(',')[0]))).toEqual(new Set(['石家庄市', '连云港市', '杭州市', '甘谷县']))
    expect(csv.at(-1)).toMatch(/^甘谷县,not compared,,,,,,[0-9a-f]{12} .+,no list for 2021,,,,,$/)
    await runIn(folder, [...YEARS, '--format', 'xlsx', '--out', 'out/years.xlsx'])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(folder, 'out/years.xlsx'))
    expect(workbook.worksheets[0]?.rowCount).toBe(csv.length)
    expect(workbook.worksheets[0]?.getCell('A2').value).toBe('石家庄市')
  })

  test('as a page: every link leads to a place that is there, and no place is there twice', async () => {
    const { err } = await runIn(folder, ['diff', ':2020', ':2022', '--html', 'out/years.html'])
    expect(err).toBe('also written: out/years.html\n')
    const page = readFileSync(join(folder, 'out/years.html'), 'utf8')
    expect(page).toContain('<h1>2020 → 2022: 2 regions</h1>')
    expect(page.match(/<h2 id="region-\d+">[^<]+/g)).toEqual([
      '<h2 id="region-1">杭州市 2020 → 杭州市 2022',
      '<h2 id="region-2">甘谷县 2020 → 甘谷县 2022',
    ])
    expect(page).toMatch(/<td>石家庄市<\/td><td>no list for 2020<\/td>/)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter((id) => id?.startsWith('region-2-')).length).toBeGreaterThan(5)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
    expect(page).not.toMatch(/<script|<link|src=|https?:|url\(/)
  })

  test('as a page of what is picked out: a region with nothing of it has its counts, and no texts', async () => {
    await runIn(folder, ['diff', ':2020', ':2022', '--only', 'merged', '--html', 'out/merged.html'])
    const page = readFileSync(join(folder, 'out/merged.html'), 'utf8')
    expect(page.match(/<h2 id="region-/g)).toHaveLength(2)
    expect(page.match(/<div class="texts">/g)).toHaveLength(1)
    expect(page).toContain('0 of 8 items')
  })

  test('with what is picked out, region by region', async () => {
    const asked = [...YEARS, '--change', 'raised', '--by-more-than', '100']
    const { comparisons, notCompared } = yearsDiffSchema.parse(JSON.parse((await runIn(folder, [...asked, '--json'])).out))
    expect(comparisons[0]?.pairs.flatMap(({ changes }) => changes.map(({ to }) => to?.quote))).toEqual(['36条', '100条'])
    expect(comparisons[0]?.selection?.filter).toEqual({ change: ['raised'], byMoreThan: 100 })
    expect(notCompared).toHaveLength(3)
    const { out } = await runIn(folder, [...asked, '--format', 'csv'])
    expect(out.match(/^石家庄市,/gm)).toHaveLength(2)
    const none = (await runIn(folder, [...YEARS, '--only', 'merged'])).out
    expect(none).toMatch(/\nshown: 0 of \d+ items, 0 of \d+ quantities \(items: merged\)\n/)
  })

  test('where no region has both, says of each which it has', async () => {
    const { code, out } = await runIn(folder, ['diff', ':2021', ':2023'])
    expect(code).toBe(0)
    expect(out).toMatch(/^2021 → 2023: 0 regions\n\nnot compared:\n.*\n.*\n石家庄市 +no list for 2023 .*\n连云港市 +no list for 2021 .*\n$/)
  })

  test('a file of that name is a file', async () => {
    const own = temporaryFolder({
      ':2021': '云山县2021年民生实事\n1. 新建公厕5座。\n',
      ':2022': '云山县2022年民生实事\n1. 新建公厕6座。\n',
    })
    const { out } = await runIn(own, [...YEARS])
    expect(out).toMatch(/^云山县 2021 → 云山县 2022\n/)
  })

  test.each([
    [['diff', ':2021', ':1999'], 'the ledger has no list of any region for 1999'],
    [['diff', ':2021', ':2021'], 'both sides are 2021: there are no two years to compare'],
    [['diff', ':2021', '石家庄市:2022'], '":2021" is a year of all regions, which goes with another one only'],
    [['diff', '石家庄市:2021', '：2022'], '"：2022" is a year of all regions'],
    [['lineage', ':2021', ':2022'], '":2021" is a year of all regions'],
    [[...YEARS, '--format', 'xlsx'], '--out FILE'],
    [[...YEARS, '--db', 'none.sqlite'], 'none.sqlite: there is no ledger here'],
    [[...YEARS, '--only', 'added'], 'It should be one of kept, split, merged, new, dropped.'],
  ])('%j is a mistake', async (args, message) => {
    const { code, out, err } = await runIn(folder, args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
