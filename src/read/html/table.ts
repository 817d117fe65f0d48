import type { PieceCell, RowPiece } from '../compose.ts'
import { MAX_TABLE_COLUMNS } from '../limits.ts'
import { headingLevel, isBlock } from './elements.ts'
import { attributeOf, childElements, elementsIn, type HtmlElement, rawText, visibleLength } from './tree.ts'

const SECTIONS = ['thead', 'tbody', 'tfoot'] as const
const isCell = ({ tagName }: HtmlElement): boolean => tagName === 'td' || tagName === 'th'

/** The rows of a table as a browser shows them: the head first and the foot last, wherever they were written. Rows of tables inside it are not among them. */
export function tableRows(table: HtmlElement): HtmlElement[][] {
  const sections = childElements(table).filter(({ tagName }) => SECTIONS.some((section) => section === tagName))
  return SECTIONS.flatMap((name) => sections.filter(({ tagName }) => tagName === name)).flatMap((section) =>
    childElements(section).flatMap((row) => (row.tagName === 'tr' ? [childElements(row).filter(isCell)] : [])),
  )
}

/** A page with more beside its text than one cell has a layout of columns, not a table. */
const LAYOUT_SHARE = 0.7
const MOST_LAYOUT_ROWS = 5
const LEAST_LAYOUT_BLOCKS = 3
/** A single row of short cells is a row: a label and its value. */
const LONGEST_ROW_CELL = 60
/** What heads a column is short. */
const LONGEST_HEADER = 15

/**
 * Whether a table only arranges a page: its cells are then read as what they hold. So is a table of one column, a single row of long cells, a table that holds
 * other tables or headings for the most part, and one whose largest cell is nearly all of it.
 */
export function isLayoutTable(table: HtmlElement, rows: readonly (readonly HtmlElement[])[]): boolean {
  const role = attributeOf(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  const cells = rows.flat()
  if (rows.every((row) => row.length <= 1)) return true
  const isHeaded = cells.some(({ tagName }) => tagName === 'th') || childElements(table).some(({ tagName }) => tagName === 'caption')
  const lengths = cells.map((cell) => visibleLength(rawText(cell)))
  if (rows.length === 1 && !isHeaded) return lengths.some((length) => length > LONGEST_ROW_CELL)
  if (isHeaded || hasHeaderRow(rows)) return false
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return arrangedLength(cells) > total / 2 || (rows.length <= MOST_LAYOUT_ROWS && hasPageInCell(cells, lengths, total))
}

/** A first row of short cells over a row that has as many. */
function hasHeaderRow([first = [], second = []]: readonly (readonly HtmlElement[])[]): boolean {
  if (first.length < 2 || first.length < second.length) return false
  return first.every((cell) => {
    const length = visibleLength(rawText(cell))
    return length > 0 && length <= LONGEST_HEADER
  })
}

/** Characters in tables and headings inside the cells. */
function arrangedLength(cells: readonly HtmlElement[]): number {
  let length = 0
  for (const cell of cells) {
    for (const inner of elementsIn(cell)) {
      if (inner.tagName === 'table' || headingLevel(inner) !== null) length += visibleLength(rawText(inner))
    }
  }
  return length
}

const hasPageInCell = (cells: readonly HtmlElement[], lengths: readonly number[], total: number): boolean =>
  cells.some((cell, at) => (lengths[at] ?? 0) > total * LAYOUT_SHARE && countBlocks(cell) >= LEAST_LAYOUT_BLOCKS)

function countBlocks(cell: HtmlElement): number {
  let blocks = 0
  for (const inner of elementsIn(cell)) if (isBlock(inner) || inner.tagName === 'br') blocks += 1
  return blocks
}

/** The rows of a table with the grid columns of their cells: a cell begins in the first column that no cell from above reaches into. */
export function rowPieces(rows: readonly (readonly HtmlElement[])[], table: number, textOf: (cell: HtmlElement) => string): RowPiece[] {
  /** By grid column: the first row that is free again. */
  const freeFrom: number[] = []
  return rows.map((row, rowNumber) => {
    let column = 0
    const cells: PieceCell[] = []
    for (const cell of row) {
      while ((freeFrom[column] ?? 0) > rowNumber) column += 1
      const columnSpan = Math.max(1, Math.min(spanOf(cell, 'colspan'), MAX_TABLE_COLUMNS))
      const rowSpan = rowSpanOf(cell, rows.length - rowNumber)
      cells.push({ text: textOf(cell), column, columnSpan, rowSpan })
      for (let covered = 0; covered < columnSpan; covered++) freeFrom[column + covered] = rowNumber + rowSpan
      column += columnSpan
    }
    return { kind: 'row', sheet: null, table, row: rowNumber, cells }
  })
}

/** rowspan="0" reaches to the end; no cell reaches below the table. */
function rowSpanOf(cell: HtmlElement, rowsLeft: number): number {
  const written = spanOf(cell, 'rowspan')
  return written === 0 ? rowsLeft : Math.min(written, rowsLeft)
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const written = attributeOf(cell, name)?.trim() ?? ''
  return /^\d{1,6}$/.test(written) ? Number(written) : 1
}
