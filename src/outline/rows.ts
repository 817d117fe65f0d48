import type { OutlinedField, Span } from '../model/index.ts'
import type { LinePart } from './lines.ts'

/** What a row of a table says about its item. */
export interface RowContent {
  /** The number as printed in its cell or before the title; null where the row is counted by position. */
  label: string | null
  title: LinePart[]
  content: LinePart[]
  fields: OutlinedField[]
  results: Span[]
  /** A cell of the group column that is numbered itself (一、稳岗就业行动, merged over its rows): heads a group of its own above the row. */
  group: GridCell | null
}

/** A cell as the rules see it: all of it as one line, and line by line. */
export interface GridCell {
  column: number
  columnSpan: number
  rowSpan: number
  whole: LinePart['line']
  lines: LinePart['line'][]
}

/** A row with its cells that show something, left to right. */
export interface GridRow {
  line: LinePart['line']
  cells: GridCell[]
}
