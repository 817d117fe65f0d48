import type { LayoutBlock, LayoutCell, RowBlock } from './block.ts'
import type { TableGrid } from './table-grid.ts'
import { continueTables, type PlacedTable } from './tables/continue-tables.ts'

/** A table as it stands on one page, in reading order. */
export interface TableStep {
  kind: 'table'
  page: number
  grid: TableGrid
  cells: readonly LayoutCell[]
}

export interface TableRows {
  /** The rows of each table; a table that goes on from the page before has none of its own, they stand with its beginning. */
  rows: ReadonlyMap<TableStep, readonly RowBlock[]>
  /** Header rows that are printed again on the next page. */
  repeated: readonly LayoutBlock[]
  count: number
}

/** Puts the tables of a text together over pages. What is neither table nor line says nothing of whether one goes on. @param firstNumber of the first table */
export function rowsOfTables(steps: readonly (TableStep | { kind: 'line' })[], firstNumber: number): TableRows {
  const placed = steps.flatMap((step, at): (PlacedTable & { step: TableStep })[] =>
    step.kind === 'table'
      ? [{ page: step.page, grid: step.grid, cells: step.cells, followsTable: steps[at - 1]?.kind === 'table', step }]
      : [],
  )
  const whole = continueTables(placed, firstNumber)
  return {
    rows: new Map(whole.flatMap(({ parts, rows }) => parts.map(({ step }, at) => [step, at === 0 ? rows : []] as const))),
    repeated: whole.flatMap(({ repeatedHeaders }) => repeatedHeaders),
    count: whole.length,
  }
}
