import type { Value } from '../../query/index.ts'
import type { ExportColumn } from '../table.ts'

/** Cells of one column that are one on paper; rows count from 0 below the heading, both ends included. */
export interface Merge {
  column: number
  first: number
  last: number
}

export interface SheetColumn extends ExportColumn {
  /** In characters of Latin letters; a Chinese one takes two. */
  width: number
  /** Whether texts stand at the upper edge of their cells and not in the middle, so that of a cell over several pages the first one shows it. */
  atTop: boolean
}

/** A sheet of a workbook. Rows have a value in every cell, merged or not: filters of spreadsheets go by what stands in each row. */
export interface Sheet {
  name: string
  columns: SheetColumn[]
  rows: readonly Value[][]
  merges: Merge[]
  /** How many columns from the left stand on paper; those after them are for the screen. */
  printedColumns: number
  /** Of the rows, in points: spreadsheets do not find them out where cells are merged, and some never. */
  heights: number[]
}
