import type { Box } from '../../layout/box.ts'

/** Cells along each side of the grid that coverage is counted on: 1 % of A4 is 6 mm, finer than any strip of a scan. */
const CELLS = 100

/** The share of a page, 0 to 1, that boxes cover together: a scan in strips or tiles counts as one picture. */
export function coverageOf(boxes: readonly Box[], width: number, height: number): number {
  const covered = new Uint8Array(CELLS * CELLS)
  for (const [x0, y0, x1, y1] of boxes) {
    const [left, right] = cellsBetween(x0, x1, width)
    const [top, bottom] = cellsBetween(y0, y1, height)
    for (let row = top; row < bottom; row++) covered.fill(1, row * CELLS + left, row * CELLS + right)
  }
  return covered.reduce((sum, cell) => sum + cell, 0) / covered.length
}

/** The cells whose middle lies in the range. */
function cellsBetween(from: number, to: number, length: number): [number, number] {
  const cell = (at: number): number => Math.min(Math.max(Math.round((at / length) * CELLS), 0), CELLS)
  return [cell(from), Math.max(cell(from), cell(to))]
}
