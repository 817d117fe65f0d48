import type { Range } from '../projection.ts'
import type { TextRow } from './text-rows.ts'

/**
 * Text rows grouped to rows of a table: one begins where the first column says something, or where most columns do (the first is empty, or merged above).
 * All else is wrapped lines of the row above; so is a first column that goes on below a full line while most others stay empty.
 */
export function groupedRows(rows: readonly TextRow[], gaps: readonly Range[]): TextRow[][] {
  const edge = gaps[0]?.from ?? 0
  const groups: TextRow[][] = []
  rows.forEach((row, at) => {
    const group = groups.at(-1)
    if (group && !beginsRow(row, rows[at - 1], gaps.length + 1, edge)) group.push(row)
    else groups.push([row])
  })
  return groups
}

function beginsRow(row: TextRow, above: TextRow | undefined, columns: number, edge: number): boolean {
  const first = row.entries.find((entry) => entry[0] < edge)
  if (row.entries.length * 2 > columns) return true
  if (!first) return false
  const upper = above?.entries.find((entry) => entry[0] < edge)
  const isWrapped = upper !== undefined && Math.abs(upper[0] - first[0]) < row.size && upper[2] >= edge - row.size && first[2] <= upper[2]
  return !isWrapped
}
