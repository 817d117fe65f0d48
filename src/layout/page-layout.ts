import type { LayoutCell } from './block.ts'
import type { Box } from './box.ts'
import type { TableGrid } from './table-grid.ts'
import type { TextLine } from './text-line.ts'
import type { Turned } from './upright.ts'

/** A page in reading order: its columns one after another. Everything here stands upright; `turned` says how the page lies. */
export interface PageLayout {
  number: number
  width: number
  height: number
  turned: Turned
  /** The em of the body type in points. */
  body: number
  columns: readonly Column[]
  /** What belongs to the page and not to its text: turned words, words behind the text, numbers of lines. */
  loose: readonly TextLine[]
  /** Drop capitals: lines beside them are shorter. */
  initials: readonly Box[]
}

/** A column (栏) or the part of one that is read without a jump. */
export interface Column {
  box: Box
  items: readonly ColumnItem[]
}

/** From the top down. */
export type ColumnItem =
  | { kind: 'line'; line: TextLine }
  | { kind: 'table'; grid: TableGrid; cells: readonly LayoutCell[]; rest: readonly TextLine[] }
  | { kind: 'frame'; box: Box; columns: readonly Column[] }
  | { kind: 'picture'; box: Box; caption: readonly TextLine[] }
  | { kind: 'rule'; box: Box }
