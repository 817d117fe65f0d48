import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { ledgerWorkbook } from '../../../src/export/xlsx/ledger-workbook.ts'
import type { ExtractedDocument } from '../../../src/index.ts'
import { loadLexicon } from '../../../src/lexicon/index.ts'
import { queryFindings, queryLedger } from '../../../src/query/index.ts'
import { extractedSeeds } from '../../support/extracted-seeds.ts'
import { temporaryLedger } from '../../support/ledger.ts'

const lexicon = loadLexicon()
const FORMULA = '=HYPERLINK("http://example.org","改造")'

let seeds: ExtractedDocument[] = []
beforeAll(async () => {
  seeds = await extractedSeeds()
})

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return workbook
}

/** A sheet by its name. */
function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

const headingsOf = (sheet: ExcelJS.Worksheet): string[] => (sheet.getRow(1).values as string[]).slice(1)

/** The cells of a column below its heading. */
function cellsUnder(sheet: ExcelJS.Worksheet, heading: string): ExcelJS.Cell[] {
  const column = headingsOf(sheet).indexOf(heading) + 1
  return Array.from({ length: sheet.rowCount - 1 }, (_, at) => sheet.getCell(at + 2, column))
}

/** Ranges of merged cells in a column, as first and last row. */
function mergesUnder(sheet: ExcelJS.Worksheet, heading: string): string[] {
  const cells = cellsUnder(sheet, heading)
  return cells.filter((cell) => cell.isMerged && cell.master.address === cell.address).map(({ address }) => address)
}

describe('the ledger as a workbook', () => {
  test('has a sheet of items, one of quantities and one of findings, each with all its rows', async () => {
    const ledger = temporaryLedger(seeds)
    const workbook = await opened(ledgerWorkbook(ledger, {}, { lexicon, language: 'zh' }))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['台账', '数量', '发现'])
    const rows = queryLedger(ledger, {}, { lexicon, columns: ['quantity_id'] }).rows
    expect(sheetOf(workbook, '台账').rowCount).toBe(rows.length + 1)
    expect(sheetOf(workbook, '数量').rowCount).toBe(rows.filter(([id]) => id !== null).length + 1)
    expect(sheetOf(workbook, '发现').rowCount).toBe(queryFindings(ledger, 'all', {}, { lexicon }).rows.length + 1)
  })

  test('merges document, group and item over their quantities, and nothing else', async () => {
    const ledger = temporaryLedger(seeds)
    const sheet = sheetOf(await opened(ledgerWorkbook(ledger, {}, { lexicon, language: 'zh' })), '台账')
    const rows = queryLedger(ledger, {}, { lexicon, columns: ['document_id', 'item_id'] }).rows.map((row) => row.join())
    const severalRows = [...new Set(rows)].filter((item) => rows.filter((row) => row === item).length > 1)
    expect(severalRows.length).toBeGreaterThan(30)
    expect(mergesUnder(sheet, '文件')).toHaveLength(seeds.length)
    for (const heading of ['序号', '项目名称', '事项原文', '完成时限']) expect(mergesUnder(sheet, heading)).toHaveLength(severalRows.length)
    for (const heading of ['数量', '单位', '性质']) expect(mergesUnder(sheet, heading)).toEqual([])
    // 民生安全保障行动 stands beside its four items.
    const group = cellsUnder(sheet, '组').filter(({ value }) => value === '民生安全保障行动')
    expect(new Set(group.map(({ master }) => master.address)).size).toBe(1)
    const paths = cellsUnder(sheet, '序号').filter((_, at) => group.includes(cellsUnder(sheet, '组')[at] as ExcelJS.Cell))
    expect([...new Set(paths.map(({ text }) => text))]).toEqual(['1/1', '1/2', '1/3', '1/4'])
  })

  test('keeps the values of merged cells in each row, so that a filter finds them all', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const bytes = ledgerWorkbook(temporaryLedger(seeds), { path: '2', region: '昌吉' }, { lexicon, language: 'zh' })
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const [, first = '', last = ''] = /<mergeCell ref="A(\d+):A(\d+)"/.exec(xml) ?? []
    expect(Number(last)).toBeGreaterThan(Number(first))
    const written = [...xml.matchAll(/<c r="A(\d+)"[^>]*><v>(\d+)<\/v>/g)].filter(([, row]) => Number(row) >= Number(first))
    expect(written.map(([, row]) => Number(row))).toEqual(
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at),
    )
    expect(new Set(written.map(([, , text]) => text)).size).toBe(1)
  })

  test('is ready to print and to filter', async () => {
    const workbook = await opened(ledgerWorkbook(temporaryLedger(seeds), {}, { lexicon, language: 'zh' }))
    for (const sheet of workbook.worksheets) {
      expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
      expect(sheet.autoFilter).toMatch(new RegExp(`^A1:[A-Z]+${sheet.rowCount}$`))
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
      expect(sheet.pageSetup.printTitlesRow).toBe('1:1')
      expect(sheet.pageSetup.printArea).toMatch(new RegExp(`^A1:[A-Z]${sheet.rowCount}$`))
      expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页')
      expect(sheet.getCell('A2').alignment.wrapText).toBe(true)
      expect(sheet.getCell('A1').font.bold).toBe(true)
    }
  })

  test('has columns as wide as their texts, Chinese counted as two, and rows high enough for what is wrapped', async () => {
    const sheet = sheetOf(await opened(ledgerWorkbook(temporaryLedger(seeds), {}, { lexicon, language: 'zh' })), '数量')
    const widthOf = (heading: string): number => sheet.getColumn(headingsOf(sheet).indexOf(heading) + 1).width ?? 0
    // 二字 and the button of the filter; 新疆生产建设兵团第二师铁门关市 has 15 characters.
    expect(widthOf('序号')).toBe(7)
    expect(widthOf('地区')).toBe(31)
    expect(widthOf('原文')).toBeLessThanOrEqual(40)
    const long = cellsUnder(sheet, '项目名称').filter(({ text }) => text.length > 20)
    expect(long.length).toBeGreaterThan(20)
    for (const { row } of long) expect(sheet.getRow(Number(row)).height).toBeGreaterThanOrEqual(2 * 14)
  })

  test('has numbers as numbers and dates as dates', async () => {
    const workbook = await opened(ledgerWorkbook(temporaryLedger(seeds), { path: '1/6', region: '玛纳斯' }, { lexicon, language: 'zh' }))
    const sheet = sheetOf(workbook, '数量')
    const [value] = cellsUnder(sheet, '数量')
    expect(value).toMatchObject({ type: ExcelJS.ValueType.Number, value: 60 })
    const [deadline] = cellsUnder(sheet, '完成时限')
    expect(deadline).toMatchObject({ type: ExcelJS.ValueType.Date, value: new Date('2025-10-31T00:00:00Z') })
    expect(deadline?.numFmt).toMatch(/^yyyy.*mm.*dd$/)
    // An ordinal such as 1/6 is no day of January.
    expect(cellsUnder(sheet, '序号')[0]).toMatchObject({ type: ExcelJS.ValueType.String, value: '1/6' })
  })

  test('holds a title that looks like a formula as the text that it is', async () => {
    const [document] = seeds
    if (!document) throw new Error('no seeds')
    const items = document.items.map((item, at) => (at === 0 ? { ...item, title: FORMULA } : item))
    const sheet = sheetOf(await opened(ledgerWorkbook(temporaryLedger([{ ...document, items }]), {}, { lexicon })), 'Items')
    const [title] = cellsUnder(sheet, 'item')
    expect(title).toMatchObject({ type: ExcelJS.ValueType.String, value: FORMULA, formula: undefined })
  })

  test('sheets have their headings where nothing meets the filters', async () => {
    const workbook = await opened(ledgerWorkbook(temporaryLedger(seeds), { words: ['没有的词'] }, { lexicon }))
    expect(workbook.worksheets.map(({ rowCount }) => rowCount)).toEqual([1, 1, 1])
    expect(headingsOf(sheetOf(workbook, 'Quantities'))).toContain('counts_in_total')
  })
})

test('the same ledger gives the same bytes, whatever the time and the time zone', () => {
  const ledger = temporaryLedger(seeds)
  const first = ledgerWorkbook(ledger, {}, { lexicon })
  const zone = process.env.TZ
  process.env.TZ = 'Asia/Shanghai'
  try {
    expect(Buffer.compare(ledgerWorkbook(ledger, {}, { lexicon }), first)).toBe(0)
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
