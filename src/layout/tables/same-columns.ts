import type { TableGrid } from '../table-grid.ts'
import { clustersOf } from './drawn-lines.ts'

/** Points. Borders are drawn with 1–2 pt error, on two pages. */
const SAME_EDGE = 4

/**
 * Whether two grids have the same columns: the same width, and each border of one is a border of the other, too. One may have more, where cells of the
 * other are all merged. Where the pages' left margins differ (two-sided print), widths count.
 */
export function haveSameColumns(a: TableGrid, b: TableGrid): boolean {
  const [few, many] = [offsetsOf(a), offsetsOf(b)].sort((one, other) => one.length - other.length) as [number[], number[]]
  return isNear(few.at(-1), many.at(-1)) && few.every((offset) => many.some((other) => isNear(offset, other)))
}

const isNear = (a = 0, b = 0): boolean => Math.abs(a - b) <= SAME_EDGE

/** Borders measured from the left one. */
const offsetsOf = ({ columnEdges }: TableGrid): number[] => columnEdges.map((edge) => edge - (columnEdges[0] ?? 0))

/** Numbers the borders of grids with the same columns as those of one table: gives for a grid and one of its borders the border's number there. */
export function columnMap(grids: readonly TableGrid[]): (grid: number, edge: number) => number {
  const borders = grids.flatMap((grid, index) => offsetsOf(grid).map((offset, edge) => ({ index, edge, offset })))
  const numbers = new Map<string, number>()
  clustersOf(borders, ({ offset }) => offset, SAME_EDGE, SAME_EDGE).forEach((cluster, number) => {
    for (const { index, edge } of cluster) numbers.set(`${index} ${edge}`, number)
  })
  return (grid, edge) => numbers.get(`${grid} ${edge}`) ?? edge
}
