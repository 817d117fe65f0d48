import { type Box, boxAround, widthOf } from '../box.ts'
import type { Range } from '../projection.ts'
import type { GridCell, TableGrid } from '../table-grid.ts'
import type { ColumnGap, TextRow } from './text-rows.ts'

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
export const isAligned = (groups: RowGroups, gaps: readonly ColumnGap[], evidence: Evidence): boolean =>
  isFilled(groups, gaps, evidence) && hasNarrowColumns(groups, gaps)

/** Whether there are enough columns and rows, and most cells say something. */
export function isFilled(groups: RowGroups, gaps: readonly ColumnGap[], evidence: Evidence): boolean {
  const columns = gaps.length + 1
  if (columns < evidence.columns || groups.length < evidence.rows) return false
  const filled = groups.map(
    (group, at) => new Set(group.flatMap((row) => row.entries.flatMap((entry) => columnsOf(entry, gaps, at === 0)))).size,
  )
  return filled.reduce((sum, count) => sum + count, 0) >= groups.length * columns * FILLED_SHARE
}

function hasNarrowColumns(groups: RowGroups, gaps: readonly ColumnGap[]): boolean {
  const columns = gaps.length + 1
  const rows = groups.flat()
  const size = Math.max(...rows.map((row) => row.size))
  const entries = Array.from({ length: columns }, (_, column) =>
    rows.flatMap((row) => row.entries.filter((entry) => columnOf(entry, gaps) === column)),
  )
  const narrow = entries.filter((boxes) => Math.max(...boxes.map(widthOf)) <= NARROW * size).length
  const running = entries.filter((boxes) => isRunning(boxes, size)).length
  return narrow * 2 >= columns && running <= 1
}

function isRunning(lines: readonly Box[], size: number): boolean {
  const around = boxAround(lines)
  if (!around || lines.length < RUNNING_LINES || widthOf(around) < RUNNING_WIDTH * size) return false
  const full = lines.filter((line) => widthOf(line) >= RUNNING_WIDTH * size && line[2] >= around[2] - size)
  return full.length >= lines.length * RUNNING_SHARE
}

/** The first column that an entry stands in. */
export const columnOf = ([x0, , x1]: Box, gaps: readonly ColumnGap[]): number =>
  gaps.filter(({ free }) => middleOf(free) < (x0 + Math.min(x1, x0 + 1)) / 2).length

/** The first column that an entry stands in and the last. A head over several columns is in the first row; others may fill their column up to the next. */
function columnsOf(entry: Box, gaps: readonly ColumnGap[], isHead: boolean): [number, number] {
  const first = columnOf(entry, gaps)
  return [first, Math.max(first, gaps.filter((gap) => middleOf(isHead ? gap : gap.free) < entry[2]).length)]
}

const middleOf = ({ from, to }: Range): number => (from + to) / 2

/** The grid of text rows with gaps: borders in the middle of the gaps; an entry that stands across gaps is a merged cell. */
export function gridOfGaps(groups: RowGroups, gaps: readonly ColumnGap[], box: Box, rowEdges: readonly number[]): TableGrid {
  const columnEdges = [box[0], ...gaps.map(({ free }) => middleOf(free)), box[2]]
  const cells = groups.flatMap((group, row): GridCell[] => {
    const across = group
      .flatMap((text) => text.entries.map((entry) => columnsOf(entry, gaps, row === 0)))
      .filter(([first, last]) => last > first)
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
