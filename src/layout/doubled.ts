import { type Box, heightOf } from './box.ts'
import type { Glyph } from './page.ts'
import { searchGrid } from './search-grid.ts'

/** Fake bold draws a character again this far off at most, in em; two equal characters side by side stand a whole em apart (half, in Latin type). */
const DOUBLED_WITHIN = 0.2

/** Cells of the search grid, in points: about one character of body type. */
const GRID = 12

/** Leaves out characters that are drawn again over themselves (fake bold, shadows). The first of them stays. */
export function withoutDoubled(glyphs: readonly Glyph[]): Glyph[] {
  const kept = searchGrid<Glyph>(GRID, ({ text }) => text)
  return glyphs.filter((glyph) => {
    for (const other of kept.around(nearCorner(glyph), glyph.text)) if (isDrawnAgain(other, glyph)) return false
    kept.add(glyph)
    return true
  })
}

const nearCorner = ({ box: [x, y] }: Glyph): Box => [x - GRID, y - GRID, x + GRID, y + GRID]

function isDrawnAgain(first: Glyph, second: Glyph): boolean {
  const within = DOUBLED_WITHIN * Math.min(first.size, second.size)
  return (
    first.text === second.text &&
    Math.abs(first.box[0] - second.box[0]) <= within &&
    Math.abs(first.box[1] - second.box[1]) <= within &&
    Math.abs(heightOf(first.box) - heightOf(second.box)) <= within
  )
}
