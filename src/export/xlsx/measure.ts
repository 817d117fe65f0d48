import type { Value } from '../../query/index.ts'
import type { ExportColumn } from '../table.ts'
import type { Merge, SheetColumn } from './sheet.ts'

/** Characters; wider columns are wrapped. */
const WIDEST_COLUMN = 40
const NARROWEST_COLUMN = 5
/** Characters beside a text: the margins of the cell, and in the heading the button of the filter. */
const MARGIN = 1
const FILTER_BUTTON = 3
/** Points that a line of letters of 10 points takes at most, fonts differ, and that a cell has above and below. */
const LINE_HEIGHT = 14
const CELL_PADDING = 4
/** The highest row that a spreadsheet takes, in points. */
const HIGHEST_ROW = 409

/** Marks and letters from here on are as wide as a Chinese character in Chinese fonts, quotation marks and dashes too. */
const FIRST_WIDE = '\u2010'

/** How many characters of Latin letters a line takes; a Chinese one counts as two. */
export function widthOf(line: string): number {
  let width = 0
  for (const character of line) width += character >= FIRST_WIDE ? 2 : 1
  return width
}

const linesOf = (value: Value): string[] => (value === null ? [] : String(value).split('\n'))

/** Words that no spreadsheet wraps: Latin letters, digits, signs of a code. */
const UNBROKEN = /[\w.-]+/g
/** Characters; what is longer (an address) is broken all the same. */
const LONGEST_UNBROKEN = 16
const unbrokenWidth = (text: string): number =>
  Math.max(0, ...(text.match(UNBROKEN) ?? []).map(({ length }) => (length > LONGEST_UNBROKEN ? 0 : length + MARGIN)))

/** As wide as the longest line of a column and its heading, within limits, which hold for what can be wrapped. */
export function widthOfColumn({ heading }: ExportColumn, values: Iterable<Value>, widest = WIDEST_COLUMN): number {
  let width = Math.max(NARROWEST_COLUMN, widthOf(heading) + FILTER_BUTTON)
  let least = unbrokenWidth(heading)
  for (const value of values) {
    for (const line of linesOf(value)) {
      width = Math.max(width, widthOf(line) + MARGIN)
      least = Math.max(least, unbrokenWidth(line))
    }
  }
  return Math.max(Math.min(width, widest), least)
}

/** The height in points of a text that is wrapped to a width. */
function heightOf(value: Value, width: number): number {
  const lines = linesOf(value).reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - MARGIN))), 0)
  return Math.max(1, lines) * LINE_HEIGHT + CELL_PADDING
}

/** The heights of rows in points, so that all texts are seen whole: a merged cell shares what it needs among its rows. */
export function rowHeights(rows: readonly Value[][], columns: readonly SheetColumn[], merges: readonly Merge[] = []): number[] {
  const isMerged = mergedCells(rows.length, merges)
  const heights = rows.map((row, number) =>
    Math.max(...columns.map(({ width }, at) => (isMerged(at, number) ? heightOf(null, width) : heightOf(row[at] ?? null, width)))),
  )
  // Short cells first: what they need is there already for those that go over them.
  for (const { column, first, last } of [...merges].sort((one, other) => one.last - one.first - (other.last - other.first))) {
    const there = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0)
    const missing = heightOf(rows[first]?.[column] ?? null, columns[column]?.width ?? 0) - there
    if (missing <= 0) continue
    for (let row = first; row <= last; row++) heights[row] = (heights[row] ?? 0) + missing / (last - first + 1)
  }
  return heights.map((height) => Math.min(HIGHEST_ROW, Math.ceil(height)))
}

/** Whether a cell is part of a merged one. */
function mergedCells(rows: number, merges: readonly Merge[]): (column: number, row: number) => boolean {
  const byColumn = new Map<number, Uint8Array>()
  for (const { column, first, last } of merges) {
    const marked = byColumn.get(column) ?? new Uint8Array(rows)
    byColumn.set(column, marked.fill(1, first, last + 1))
  }
  return (column, row) => byColumn.get(column)?.[row] === 1
}
