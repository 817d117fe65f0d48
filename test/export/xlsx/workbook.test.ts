import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { rowHeights, widthOf, widthOfColumn } from '../../../src/export/xlsx/measure.ts'
import { columnLetters } from '../../../src/export/xlsx/sheet-xml.ts'
import { gridWorkbook, tableSheet } from '../../../src/export/xlsx/table-sheet.ts'
import { TooManyRowsError, workbookOf } from '../../../src/export/xlsx/workbook.ts'
import type { QueryResult, Value } from '../../../src/query/index.ts'

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return workbook.worksheets[0] as ExcelJS.Worksheet
}

const oneCell = (value: Value): QueryResult => ({ columns: ['x'], rows: [[value]] })

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})

test.each([
  ['公园', 4],
  ['km 12', 5],
  ['“两癌”', 8],
])('%s takes %i characters', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('a column is as wide as its longest line, within limits', () => {
  const column = { heading: '项目', kind: 'text' as const }
  expect(widthOfColumn(column, ['公园'])).toBe(7)
  expect(widthOfColumn(column, ['改造老旧小区', null, 3])).toBe(13)
  expect(widthOfColumn(column, ['改造\n老旧小区'])).toBe(9)
  expect(widthOfColumn(column, ['改造'.repeat(50)], 30)).toBe(30)
  // A code is not broken where it can be helped; an address is.
  expect(widthOfColumn(column, ['beneficiary'], 8)).toBe(12)
  expect(widthOfColumn(column, ['very-long-address-without-end.example'], 8)).toBe(8)
})

test('a merged cell shares the height that it needs among its rows', () => {
  const column = { heading: '', kind: 'text' as const, width: 11, atTop: false }
  const rows = [
    ['十个字一行十个字一行', 'a'],
    ['十个字一行十个字一行', 'b'],
    ['', 'c'],
  ]
  expect(rowHeights(rows, [column, column])).toEqual([32, 32, 18])
  expect(rowHeights(rows, [column, column], [{ column: 0, first: 0, last: 1 }])).toEqual([18, 18, 18])
  const four = rows.map(([, other]) => ['十个字一行'.repeat(6), other ?? ''])
  expect(rowHeights(four, [column, column], [{ column: 0, first: 0, last: 2 }])).toEqual([30, 30, 30])
})

test.each([
  '=1+1',
  '+86',
  '-公里',
  '@SUM(A1)',
  '＝1+1',
  '  blanks  ',
  'a & b < c > "d"',
  '第一行\n第二行',
  '1/9',
  '0012',
  '12.5',
  '_x000D_',
  '𠮷野家',
])('the text %j stays as it is', async (text) => {
  const cell = (await readBack(gridWorkbook('x', oneCell(text), 'zh'))).getCell('A2')
  expect(cell.type).toBe(ExcelJS.ValueType.String)
  // exceljs leaves written out characters as they stand in the file.
  expect(cell.text.replace('_x005F_', '_')).toBe(text)
})

test('characters that XML does not have are written out', () => {
  const bytes = gridWorkbook('x', oneCell('a\u0007b\r\nc'), 'zh')
  const texts = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array())
  expect(texts).toContain('<t xml:space="preserve">a_x0007_b\nc</t>')
})

test('a text that begins like a formula has the mark of a text', async () => {
  const styles = strFromU8(unzipSync(gridWorkbook('x', oneCell('=1+1'), 'zh'))['xl/styles.xml'] ?? new Uint8Array())
  const sheet = strFromU8(unzipSync(gridWorkbook('x', oneCell('=1+1'), 'zh'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const [, style] = /<c r="A2" s="(\d+)"/.exec(sheet) ?? []
  expect(styles.split('<cellXfs')[1]?.split('<xf ')[Number(style) + 1]).toContain('quotePrefix="1"')
})

test('a text that is longer than a cell says how long it is', async () => {
  const cell = (await readBack(gridWorkbook('x', oneCell('长'.repeat(40_000)), 'zh'))).getCell('A2')
  expect(cell.text).toHaveLength(32_767)
  expect(cell.text.endsWith('长… (40000)')).toBe(true)
})

test('shares are shown in percent, days before spreadsheets know them are texts', async () => {
  const grid = {
    columns: ['增减', '日期'],
    rows: [
      [0.25, '1899-01-01'],
      [-0.5, '2025-10-31'],
    ] satisfies Value[][],
  }
  const sheet = await readBack(gridWorkbook('x', grid, 'zh', { 增减: 'share' }))
  expect(sheet.getCell('A2')).toMatchObject({ value: 0.25, numFmt: '+0.0%;-0.0%;0.0%' })
  expect(sheet.getCell('B2').value).toBe('1899-01-01')
  expect(sheet.getCell('B3').value).toEqual(new Date('2025-10-31T00:00:00Z'))
})

test('names of sheets have no marks that spreadsheets refuse', async () => {
  const name = '2024/2025: [对比]?* 的一个很长很长很长很长很长很长很长的名称'
  expect((await readBack(gridWorkbook(name, oneCell(1), 'zh'))).name).toBe('2024 2025   对比    的一个很长很长很长很长很长')
})

test('more rows than a sheet takes are refused, and none is left out', () => {
  const sheet = tableSheet('x', { columns: [{ heading: 'x', kind: 'text' }], rows: [['a']] })
  const row: Value[] = ['a']
  expect(() => workbookOf([{ ...sheet, rows: Array.from({ length: 1_048_576 }, () => row) }], '')).toThrow(TooManyRowsError)
})
