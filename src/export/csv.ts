import { beginsAFormula } from './formula.ts'

export type CsvCell = string | number | boolean | null

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'
const NEEDS_QUOTES = /["\n\r,]/

/**
 * Rows as CSV (RFC 4180): UTF-8 with byte order mark, CRLF, a header line. Null is an empty cell, booleans are 1 and 0.
 * Numbers stay as they are; texts that a spreadsheet would run as a formula get an apostrophe before them.
 */
export function csvOf(headings: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [headings, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`)
  return BYTE_ORDER_MARK + lines.join('')
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? '1' : '0'
  if (typeof cell === 'number') return String(cell)
  const text = beginsAFormula(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
