import { type Box, holdsMiddle } from '../../layout/box.ts'
import type { Column, ColumnItem, PageLayout, TextLine } from '../../layout/index.ts'

/** A column with its number in reading order, from 1; those of a frame are counted where the frame stands, those of a rule alone not at all. */
export interface NumberedColumn extends Column {
  number: number
}

/** A line of a column. */
interface ColumnLine {
  line: TextLine
  /** The row of the table that its cell begins in, from one side of the table to the other; one object for all lines of the row. */
  row: Box | null
}

/** A line of the page with where the layout put it. */
export interface PrintedLine extends ColumnLine {
  /** The number of its column. */
  column: number
}

export function numberedColumns({ columns }: PageLayout): NumberedColumn[] {
  const numbered: NumberedColumn[] = []
  const add = (column: Column): void => {
    if (column.items.every(({ kind }) => kind === 'rule')) return
    numbered.push({ ...column, number: numbered.length + 1 })
    for (const item of column.items) if (item.kind === 'frame') item.columns.forEach(add)
  }
  columns.forEach(add)
  return numbered
}

export const printedLines = (columns: readonly NumberedColumn[]): PrintedLine[] =>
  columns.flatMap(({ number, items }) => items.flatMap((item) => linesOf(item).map((line) => ({ ...line, column: number }))))

/** The line that a piece of the page belongs to. */
export const lineAt = (lines: readonly PrintedLine[], box: Box): PrintedLine | undefined =>
  lines.find(({ line }) => holdsMiddle(line.box, box))

function linesOf(item: ColumnItem): ColumnLine[] {
  const plain = (lines: readonly TextLine[]): ColumnLine[] => lines.map((line) => ({ line, row: null }))
  if (item.kind === 'line') return plain([item.line])
  if (item.kind === 'picture') return plain(item.caption)
  return item.kind === 'table' ? [...linesOfCells(item), ...plain(item.rest)] : []
}

function linesOfCells({ grid, cells }: Extract<ColumnItem, { kind: 'table' }>): ColumnLine[] {
  const { box, rowEdges } = grid
  const rows = rowEdges.slice(1).map((bottom, at): Box => [box[0], rowEdges[at] ?? box[1], box[2], bottom])
  // A cell and its place in the grid stand at the same index.
  return cells.flatMap(({ paragraphs }, at) => paragraphs.flat().map((line) => ({ line, row: rows[grid.cells[at]?.row ?? 0] ?? null })))
}
