import { type Box, boxAround, widthOf } from '../box.ts'
import type { Range } from '../projection.ts'
import type { GridCell, TableGrid } from '../table-grid.ts'
import type { TextRow } from './text-rows.ts'

/** Text rows that belong to each row of a table, from the top down. */
export type RowGroups = readonly (readonly TextRow[])[]

/** Lines and em from which a column may hold running text. */
const RUNNING_LINES = 3
const RUNNING_WIDTH = 6
/** Share of a running column's lines that reach its right edge, to an em. */
const RUNNING_SHARE = 0.6
/** Em. A column of names, numbers, units, dates. */
const NARROW = 10
/** Share of a table's cells that say something. */
const FILLED_SHARE = 0.6

/** What makes rows a table: fewer signs are needed where rules stand above and below. */
export interface Evidence {
  columns: number
  rows: number
}

/**
 * Whether text rows with gaps are a table: enough columns and rows, most cells filled, at least half of the columns narrow, and at most one of running text,
 * so that columns of articles side by side are none.
 */
export function isAligned(groups: RowGroups, gaps: readonly Range[], evidence: Evidence): boolean {
  const columns = gaps.length + 1
  if (columns < evidence.columns || groups.length < evidence.rows) return false
  const rows = groups.flat()
  const size = Math.max(...rows.map((row) => row.size))
  const entries = Array.from({ length: columns }, (_, column) =>
    rows.flatMap((row) => row.entries.filter((entry) => columnsOf(entry, gaps)[0] === column)),
  )
  const filled = groups.reduce(
    (sum, group) => sum + new Set(group.flatMap((row) => row.entries.flatMap((entry) => columnsOf(entry, gaps)))).size,
    0,
  )
  const narrow = entries.filter((boxes) => Math.max(...boxes.map(widthOf)) <= NARROW * size).length
  const running = entries.filter((boxes) => isRunning(boxes, size)).length
  return filled >= groups.length * columns * FILLED_SHARE && narrow * 2 >= columns && running <= 1
}

function isRunning(lines: readonly Box[], size: number): boolean {
  const around = boxAround(lines)
  if (!around || lines.length < RUNNING_LINES || widthOf(around) < RUNNING_WIDTH * size) return false
  const full = lines.filter((line) => widthOf(line) >= RUNNING_WIDTH * size && line[2] >= around[2] - size)
  return full.length >= lines.length * RUNNING_SHARE
}

/** The first column that an entry stands in and the last. */
function columnsOf([x0, , x1]: Box, gaps: readonly Range[]): [number, number] {
  const first = gaps.filter((gap) => (gap.from + gap.to) / 2 < (x0 + Math.min(x1, x0 + 1)) / 2).length
  return [first, Math.max(first, gaps.filter((gap) => (gap.from + gap.to) / 2 < x1).length)]
}

/** The grid of text rows with gaps: borders in the middle of the gaps; an entry that stands across gaps is a merged cell. */
export function gridOfGaps(groups: RowGroups, gaps: readonly Range[], box: Box, rowEdges: readonly number[]): TableGrid {
  const columnEdges = [box[0], ...gaps.map((gap) => (gap.from + gap.to) / 2), box[2]]
  const cells = groups.flatMap((group, row): GridCell[] => {
    const across = group.flatMap((text) => text.entries.map((entry) => columnsOf(entry, gaps))).filter(([first, last]) => last > first)
    const spans: [number, number][] = []
    for (let column = 0; column <= gaps.length; ) {
      const start = column
      let last = column
      for (const [from, to] of [...across].sort((a, b) => a[0] - b[0])) if (from <= last && to > last) last = to
      spans.push([start, last])
      column = last + 1
    }
    return spans.map(([from, to]) => ({
      row,
      column: from,
      rowSpan: 1,
      columnSpan: to - from + 1,
      box: [columnEdges[from] as number, rowEdges[row] as number, columnEdges[to + 1] as number, rowEdges[row + 1] as number],
    }))
  })
  return { box, columnEdges, rowEdges, cells, ruled: false }
}
