import type { ColumnKind } from './columns.ts'
import { ordinalOf } from './numbering.ts'
import type { GridCell, GridRow } from './rows.ts'
import { withoutTrailing } from './scan.ts'

export const cellIn = (row: GridRow, column: number | undefined): GridCell | null =>
  row.cells.find((cell) => cell.column === column) ?? null

/** 3, 3. and （三） in a cell of the number column. */
export const printedOrdinal = ({ whole }: GridCell): number | null =>
  ordinalOf(withoutTrailing(whole.text, /[.、．）)]/).replace(/^[（(]/, ''))

/**
 * The rows that print the number of the row above again: one item with several measures. Where the numbers behind them leave no gap only if each row counts
 * (1, 1, 3), or where a group begins, the number is a misprint or starts over.
 */
export function rowsThatRepeat(rows: readonly GridRow[], kinds: ReadonlyMap<number, ColumnKind>): Set<GridRow> {
  const [column] = [...kinds].find(([, kind]) => kind === 'number') ?? []
  const groups = [...kinds].filter(([, kind]) => kind === 'group').map(([group]) => group)
  const runs: { ordinal: number; rows: GridRow[] }[] = []
  for (const row of rows) {
    const cell = cellIn(row, column)
    const ordinal = cell && row.cells.length > 1 ? printedOrdinal(cell) : null
    const run = runs.at(-1)
    if (ordinal === null) {
      if (row.cells.length === 1 && row.cells[0]?.column === column) runs.push({ ordinal: 0, rows: [] })
    } else if (run?.ordinal === ordinal && !groups.some((group) => cellIn(row, group))) run.rows.push(row)
    else runs.push({ ordinal, rows: [row] })
  }
  if (runs.filter(({ ordinal }) => ordinal > 0).length < 2) return new Set()
  return new Set(
    runs.flatMap((run, at) => (runs[at + 1]?.ordinal === run.ordinal + run.rows.length && run.rows.length > 1 ? [] : run.rows.slice(1))),
  )
}
