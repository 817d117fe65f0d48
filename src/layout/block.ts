import type { Box } from './box.ts'
import type { TextLine } from './text-line.ts'

/** A piece of a page in reading order, named by geometry alone. Lines are to be joined by `joinLines`. */
export type LayoutBlock = LinesBlock | RowBlock

export interface LinesBlock {
  kind: 'heading' | 'paragraph' | 'caption' | 'furniture'
  /** For headings: 1 is the largest type on the page; null elsewhere. */
  level: number | null
  lines: readonly TextLine[]
}

export interface RowBlock {
  kind: 'row'
  /** Number of its table within the document, from 0. */
  table: number
  row: number
  cells: readonly LayoutCell[]
}

/** A merged cell stands once, at its first row and column. */
export interface LayoutCell {
  column: number
  columnSpan: number
  rowSpan: number
  page: number
  box: Box
  /** Its paragraphs, each of lines to be joined; they stand in the text as lines. */
  paragraphs: readonly (readonly TextLine[])[]
}
