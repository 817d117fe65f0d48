import type { Box } from '../box.ts'
import type { RowGroups } from './aligned-columns.ts'

/** Borders of rows that nothing drawn parts: the edges of their table, and the middle between text. */
export function rowEdgesBetween(groups: RowGroups, box: Box): number[] {
  const between = groups.slice(1).map((group, at) => ((groups[at]?.at(-1)?.box[3] ?? 0) + (group[0]?.box[1] ?? 0)) / 2)
  return [box[1], ...between, box[3]]
}
