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

/** Em. Spaces between lines that differ by less are equal. */
const SAME_SPACE = 0.1
/** Em. Lines of one cell stand no further apart. */
const LEADING = 0.8

/**
 * Text rows of a table that white space alone tells, grouped to rows: where more space parts them than the lines of one, else where they begin. Null where nothing
 * tells: cells that stand in the middle of their row begin nowhere.
 * @param fewest rows that space must part @param goesOn whether the first row may be the rest of one that the page before began
 */
export function rowsOfTable(
  rows: readonly TextRow[],
  gaps: readonly Range[],
  { fewest, goesOn }: { fewest: number; goesOn: boolean },
): TextRow[][] | null {
  const edge = gaps[0]?.from ?? 0
  const hasFirst = (row: TextRow): boolean => row.entries.some((entry) => entry[0] < edge)
  /** One cell of the first column: its lines stand right below one another. */
  const hasOneFirst = (group: readonly TextRow[]): boolean => {
    const cells = group.flatMap(({ entries, size }) => entries.filter((entry) => entry[0] < edge).map((box) => ({ box, size })))
    return cells.length > 0 && cells.every(({ box, size }, at) => at === 0 || box[1] - (cells[at - 1]?.box[3] ?? 0) <= LEADING * size)
  }
  const isRest = (group: readonly TextRow[], at: number): boolean => goesOn && at === 0 && !group.some(hasFirst)
  const spaces = spacesAbove(rows)
  for (const least of [...new Set(spaces)].sort((a, b) => a - b)) {
    const groups = partedRows(rows, spaces, least)
    if (groups.length >= fewest && groups.every((group, at) => hasOneFirst(group) || isRest(group, at))) return groups
  }
  const grouped = groupedRows(rows, gaps)
  const second = rows[1]
  return !goesOn && second && !hasFirst(second) && grouped[0]?.includes(second) ? null : grouped
}

/** Space above each text row but the first, in points; negative where rows overlap. */
function spacesAbove(rows: readonly TextRow[]): number[] {
  let bottom = rows[0]?.box[3] ?? 0
  return rows.slice(1).map(({ box }) => {
    const space = box[1] - bottom
    bottom = Math.max(bottom, box[3])
    return space
  })
}

function partedRows(rows: readonly TextRow[], spaces: readonly number[], least: number): TextRow[][] {
  const groups: TextRow[][] = []
  rows.forEach((row, at) => {
    const group = groups.at(-1)
    if (group && (spaces[at - 1] ?? 0) < least - SAME_SPACE * row.size) group.push(row)
    else groups.push([row])
  })
  return groups
}
