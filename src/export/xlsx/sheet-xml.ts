import type { Value } from '../../query/index.ts'
import { beginsAFormula } from '../formula.ts'
import { type ColumnKind, isDate } from '../table.ts'
import type { Sheet, SheetColumn } from './sheet.ts'
import { type StyleName, styleNumber } from './styles.ts'
import { XML_HEAD } from './xml.ts'

/** Numbers a text of the workbook; the same text has one number. */
export type NumberText = (text: string) => number

/** Rows that are written at a time: a sheet of many thousands is never one text. */
const ROWS_AT_A_TIME = 500
/** The room of the heading, in points: two lines. */
const HEADING_HEIGHT = 30
const LETTERS = 26
const MILLISECONDS_A_DAY = 86_400_000
/** Day 0 of spreadsheets. They count 29 February 1900, which never was: days from 1 March 1900 on are right. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const FIRST_DATE = '1900-03-01'

/** A, B … Z, AA …: the letters of a column that counts from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS))
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last
}

/** The rectangle of the heading and all rows: A1:S40. */
export const wholeRange = ({ columns, rows }: Sheet): string => rangeOf(columns.length, rows.length)
/** The part of it that stands on paper. */
export const printedRange = ({ printedColumns, rows }: Sheet): string => rangeOf(printedColumns, rows.length)

const rangeOf = (columns: number, rows: number): string => `A1:${columnLetters(columns - 1)}${rows + 1}`

/** The part of a sheet (ECMA-376, 18.3.1.99; the order of its elements is fixed), piece by piece. */
export function* sheetXml(sheet: Sheet, footer: string, numberText: NumberText): Generator<string> {
  yield beginning(sheet)
  yield rowXml(
    1,
    HEADING_HEIGHT,
    sheet.columns.map(({ heading }, at) => textCell(`${columnLetters(at)}1`, heading, 'heading', numberText)),
  )
  const letters = sheet.columns.map((_, at) => columnLetters(at))
  for (let first = 0; first < sheet.rows.length; first += ROWS_AT_A_TIME) {
    const some = sheet.rows.slice(first, first + ROWS_AT_A_TIME)
    yield some
      .map((row, at) => {
        const number = first + at + 2
        const cells = sheet.columns.map((column, place) => cellXml(`${letters[place]}${number}`, row[place] ?? null, column, numberText))
        return rowXml(number, sheet.heights[first + at] ?? HEADING_HEIGHT, cells)
      })
      .join('')
  }
  yield end(sheet, footer)
}

function beginning(sheet: Sheet): string {
  const columns = sheet.columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return [
    XML_HEAD,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${wholeRange(sheet)}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>',
    '</sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols><sheetData>`,
  ].join('')
}

/** Paper: A4 (9), landscape, as wide as the page and as long as it takes; margins in inches. */
function end(sheet: Sheet, footer: string): string {
  const merges = sheet.merges.map(({ column, first, last }) => {
    const letters = columnLetters(column)
    return `<mergeCell ref="${letters}${first + 2}:${letters}${last + 2}"/>`
  })
  return [
    '</sheetData>',
    `<autoFilter ref="${wholeRange(sheet)}"/>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;C${footer}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('')
}

const rowXml = (number: number, height: number, cells: readonly string[]): string =>
  `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`

function cellXml(place: string, value: Value, { kind, atTop }: SheetColumn, numberText: NumberText): string {
  if (value === null || value === '') return `<c r="${place}" s="${styleNumber(atTop ? 'textAtTop' : 'text')}"/>`
  if (typeof value === 'number') return numberCell(place, value, kind, atTop)
  if (kind === 'date' && isDate(value) && value >= FIRST_DATE) {
    return `<c r="${place}" s="${styleNumber('date')}"><v>${(Date.parse(`${value}T00:00:00Z`) - DAY_ZERO) / MILLISECONDS_A_DAY}</v></c>`
  }
  if (beginsAFormula(value)) return textCell(place, value, 'quoted', numberText)
  return textCell(place, value, atTop ? 'textAtTop' : 'text', numberText)
}

function numberCell(place: string, value: number, kind: ColumnKind, atTop: boolean): string {
  const style = atTop ? 'numberAtTop' : 'number'
  return `<c r="${place}" s="${styleNumber(kind === 'share' ? 'share' : style)}"><v>${value}</v></c>`
}

const textCell = (place: string, text: string, style: StyleName, numberText: NumberText): string =>
  `<c r="${place}" s="${styleNumber(style)}" t="s"><v>${numberText(text)}</v></c>`
