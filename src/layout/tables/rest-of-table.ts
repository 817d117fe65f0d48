import type { Box } from '../box.ts'
import type { TableGrid } from '../table-grid.ts'
import { gridOfGaps } from './aligned-columns.ts'
import { rowEdgesBetween } from './row-edges.ts'
import { rowsOfTable } from './row-starts.ts'
import { boxOfRows, type ColumnGap, type PrintedPiece, type TextRow, textRowsOf } from './text-rows.ts'

/** So many rows at most stand above the rest of a table at the top of a page: running heads. */
const MOST_ROWS_ABOVE = 2
/** Em. Rows of one table follow each other this closely. */
const ROW_GAP = 1.5
/** Em. The first and last column may reach over the borders of the page before. */
const OVERHANG = 1
/** Columns that say something in the rest of a table. */
const MIN_COLUMNS = 2

/** Rows at the top of a page that go on with a table of the page before: they leave the borders between its columns free. */
export function restOfTable(pieces: readonly PrintedPiece[], before: readonly TableGrid[]): TableGrid | null {
  const last = before.filter(({ ruled }) => !ruled).at(-1)
  if (!last) return null
  const rows = textRowsOf(pieces)
  const start = rows.findIndex((row) => isWithin(row, last) && columnsIn(row, last).size >= MIN_COLUMNS)
  if (start < 0 || start > MOST_ROWS_ABOVE) return null
  const rest = rows.slice(start, endOfRest(rows, start, last))
  const around = boxOfRows(rest, pieces)
  if (!around) return null
  const gaps = innerEdges(last).map((edge) => gapAt(edge, rest))
  const groups = rowsOfTable(rest, gaps, { fewest: 1, goesOn: true })
  if (!groups) return null
  const box: Box = [Math.min(last.box[0], around[0]), around[1], Math.max(last.box[2], around[2]), around[3]]
  return gridOfGaps(groups, gaps, box, rowEdgesBetween(groups, box))
}

const innerEdges = ({ columnEdges }: TableGrid): number[] => columnEdges.slice(1, -1)

function endOfRest(rows: readonly TextRow[], start: number, table: TableGrid): number {
  let end = start + 1
  for (; end < rows.length; end++) {
    const row = rows[end] as TextRow
    if (!isWithin(row, table) || row.box[1] - (rows[end - 1] as TextRow).box[3] > ROW_GAP * row.size) break
  }
  return end
}

/** Whether a row keeps to the columns of a table. */
const isWithin = ({ box, size, entries }: TextRow, table: TableGrid): boolean =>
  box[0] >= table.box[0] - OVERHANG * size &&
  box[2] <= table.box[2] + OVERHANG * size &&
  entries.every(([x0, , x1]) => innerEdges(table).every((edge) => x1 <= edge || x0 >= edge))

const columnsIn = ({ entries }: TextRow, table: TableGrid): Set<number> =>
  new Set(entries.map(([x0]) => innerEdges(table).filter((edge) => edge <= x0).length))

/** What rows leave free around a border. */
function gapAt(edge: number, rows: readonly TextRow[]): ColumnGap {
  const entries = rows.flatMap((row) => row.entries)
  const from = Math.max(...entries.filter(([, , x1]) => x1 <= edge).map(([, , x1]) => x1), Number.NEGATIVE_INFINITY)
  const to = Math.min(...entries.filter(([x0]) => x0 >= edge).map(([x0]) => x0), Number.POSITIVE_INFINITY)
  const [left, right] = [Number.isFinite(from) ? from : edge, Number.isFinite(to) ? to : edge]
  return { from: left, to: right, free: { from: edge, to: edge } }
}
