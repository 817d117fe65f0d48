import { heightOf } from './box.ts'
import type { Glyph } from './page.ts'

/** Fake bold draws a character again this far off at most, in em; two equal characters side by side stand a whole em apart (half, in Latin type). */
const DOUBLED_WITHIN = 0.2

/** Cells of the search grid, in points: about one character of body type. */
const GRID = 12

/** Leaves out characters that are drawn again over themselves (fake bold, shadows). The first of them stays. */
export function withoutDoubled(glyphs: readonly Glyph[]): Glyph[] {
  const cells = new Map<string, Glyph[]>()
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const column = Math.floor(glyph.box[0] / GRID)
    const row = Math.floor(glyph.box[1] / GRID)
    if (isThere(glyph, cells, column, row)) continue
    const key = keyOf(glyph, column, row)
    const cell = cells.get(key)
    if (cell) cell.push(glyph)
    else cells.set(key, [glyph])
    kept.push(glyph)
  }
  return kept
}

const keyOf = ({ text }: Glyph, column: number, row: number): string => `${column},${row},${text}`

function isThere(glyph: Glyph, cells: ReadonlyMap<string, readonly Glyph[]>, column: number, row: number): boolean {
  for (let x = column - 1; x <= column + 1; x++)
    for (let y = row - 1; y <= row + 1; y++) if (cells.get(keyOf(glyph, x, y))?.some((other) => isDrawnAgain(other, glyph))) return true
  return false
}

function isDrawnAgain(first: Glyph, second: Glyph): boolean {
  const within = DOUBLED_WITHIN * Math.min(first.size, second.size)
  return (
    first.text === second.text &&
    Math.abs(first.box[0] - second.box[0]) <= within &&
    Math.abs(first.box[1] - second.box[1]) <= within &&
    Math.abs(heightOf(first.box) - heightOf(second.box)) <= within
  )
}
