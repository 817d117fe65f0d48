import type { LayoutBlock, LayoutCell, RowBlock } from './block.ts'
import type { PlacedLine } from './paragraphs.ts'
import type { TableGrid } from './table-grid.ts'

/** A table as it stands on one page, in reading order. */
export interface TableStep {
  kind: 'table'
  page: number
  /** Points. */
  pageHeight: number
  grid: TableGrid
  cells: readonly LayoutCell[]
}

export interface TableRows {
  /** The rows of each table; a table that goes on from the page before has none of its own, they stand with its beginning. */
  rows: ReadonlyMap<TableStep, readonly RowBlock[]>
  /** Header rows that are printed again on the next page. */
  repeated: readonly LayoutBlock[]
}

/** Numbers the tables of a document and carries them on over pages. */
export function rowsOfTables(steps: readonly (TableStep | { kind: 'line'; placed: PlacedLine })[]): TableRows {
  const tables = steps.filter((step) => step.kind === 'table')
  const rows = new Map(
    tables.map((step, table) => {
      const count = step.grid.rowEdges.length - 1
      const own = Array.from({ length: count }, (_, row): RowBlock => ({
        kind: 'row',
        table,
        row,
        cells: step.cells.filter((_cell, at) => step.grid.cells[at]?.row === row),
      }))
      return [step, own.filter(({ cells }) => cells.length > 0)]
    }),
  )
  return { rows, repeated: [] }
}
