import type { Box } from './box.ts'

/** A table found on one page: its grid and cells, before its text is read. */
export interface TableGrid {
  box: Box
  /** x of the borders between columns, from the left edge to the right, in points; one more than there are columns. */
  columnEdges: readonly number[]
  /** y of the borders between rows, from the top down; one more than there are rows. */
  rowEdges: readonly number[]
  /** Every cell once, row by row, merged cells at their first row and column. Cells together cover the grid. */
  cells: readonly GridCell[]
  /** Drawn lines on all cells, or found by gaps alone. */
  ruled: boolean
}

export interface GridCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  box: Box
}
