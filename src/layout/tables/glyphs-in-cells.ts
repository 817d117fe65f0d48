import { type Box, holdsMiddle } from '../box.ts'
import type { Glyph } from '../page.ts'
import type { TableGrid } from '../table-grid.ts'

export interface GlyphsInCells {
  /** For each cell of the grid, in its order, the characters whose middle lies in it, in the order given. */
  cells: readonly (readonly Glyph[])[]
  /** Characters whose middle lies in the grid's box and in no cell: none where the cells cover the grid. */
  between: readonly Glyph[]
  outside: readonly Glyph[]
}

/** Puts characters into cells by their middle, so that each stands in one place and none is lost. */
export function glyphsInCells(grid: TableGrid, glyphs: readonly Glyph[]): GlyphsInCells {
  const cellAt = cellFinder(grid)
  const cells: Glyph[][] = grid.cells.map(() => [])
  const between: Glyph[] = []
  const outside: Glyph[] = []
  for (const glyph of glyphs) {
    if (!holdsMiddle(grid.box, glyph.box)) outside.push(glyph)
    else (cells[cellAt(glyph.box)] ?? between).push(glyph)
  }
  return { cells, between, outside }
}

/** Gives for a box within the grid the number of the cell that holds its middle, or -1. */
function cellFinder(grid: TableGrid): (box: Box) => number {
  const columns = grid.columnEdges.length - 1
  const owners = new Int32Array((grid.rowEdges.length - 1) * columns).fill(-1)
  grid.cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      owners.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columnSpan)
  })
  return (box) => {
    const row = spaceAt(grid.rowEdges, (box[1] + box[3]) / 2)
    const column = spaceAt(grid.columnEdges, (box[0] + box[2]) / 2)
    return row < 0 || column < 0 ? -1 : (owners[row * columns + column] ?? -1)
  }
}

/** Number of the space between two edges that holds a place; -1 before the first and behind the last. */
function spaceAt(edges: readonly number[], place: number): number {
  if (place < (edges[0] ?? 0) || place > (edges.at(-1) ?? 0)) return -1
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}
