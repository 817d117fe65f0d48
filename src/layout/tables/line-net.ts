import { clustersOf, type DrawnLine, type DrawnLines } from './drawn-lines.ts'
import { MEET } from './touching-lines.ts'

/** Lines that meet, as a net of units: which side of which unit is drawn. */
export interface LineNet {
  columnEdges: readonly number[]
  rowEdges: readonly number[]
  /** Whether the upright side left of unit (row, column) is drawn; column = number of columns asks for the right end. */
  isDrawnLeftOf(row: number, column: number): boolean
  /** Whether the level side above unit (row, column) is drawn; row = number of rows asks for the bottom. */
  isDrawnAbove(row: number, column: number): boolean
}

/** Points. Lines of one border stand this close: a double line, thick with thin, sides of neighbouring cells. Rows of 6 pt type are higher. */
const BORDER_GAP = 4.5
/** Points. Three lines of one border (double on one side of a cell, single on the other) spread no further. */
const WIDEST_BORDER = 6
/** A side is drawn when a line runs along at least this share of it and ends no further than MEET from its corners. */
const DRAWN_SHARE = 0.5

export function lineNetOf({ level, upright }: DrawnLines): LineNet {
  const rows = clustersOf(level, (line) => line.at, BORDER_GAP, WIDEST_BORDER)
  const columns = clustersOf(upright, (line) => line.at, BORDER_GAP, WIDEST_BORDER)
  const rowEdges = rows.map(middleOf)
  const columnEdges = columns.map(middleOf)
  const uprightSides = columns.map((border) => drawnUnits(border, rowEdges))
  const levelSides = rows.map((border) => drawnUnits(border, columnEdges))
  return {
    columnEdges,
    rowEdges,
    isDrawnLeftOf: (row, column) => uprightSides[column]?.[row] === 1,
    isDrawnAbove: (row, column) => levelSides[row]?.[column] === 1,
  }
}

/** Where a border runs: its longer lines count for more. */
function middleOf(border: readonly DrawnLine[]): number {
  const total = border.reduce((sum, line) => sum + line.to - line.from, 0)
  return border.reduce((sum, line) => sum + (line.at * (line.to - line.from)) / total, 0)
}

/** For each unit between two edges 1 where one of the lines runs along it, else 0. */
function drawnUnits(border: readonly DrawnLine[], edges: readonly number[]): Uint8Array {
  const units = new Uint8Array(Math.max(0, edges.length - 1))
  for (const { from, to } of runsOf(border)) {
    for (let unit = firstUnit(edges, from - MEET); unit < units.length; unit++) {
      const [start, end] = [edges[unit] as number, edges[unit + 1] as number]
      if (start > to + MEET) break
      const drawn = Math.min(end, to) - Math.max(start, from)
      if (from <= start + MEET && to >= end - MEET && drawn >= DRAWN_SHARE * (end - start)) units[unit] = 1
    }
  }
  return units
}

/** The lines of one border run into one another where they meet. */
function runsOf(border: readonly DrawnLine[]): DrawnLine[] {
  const runs: DrawnLine[] = []
  for (const line of [...border].sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1)
    if (last && line.from - last.to <= MEET) last.to = Math.max(last.to, line.to)
    else runs.push({ ...line })
  }
  return runs
}

function firstUnit(edges: readonly number[], place: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low
}
