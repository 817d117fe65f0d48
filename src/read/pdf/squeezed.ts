import { type Box, widthOf } from '../../layout/box.ts'
import type { Glyph } from '../../layout/page.ts'

/** Punctuation gives up half of its square at most; what begins earlier is the same character drawn twice, for a bold look. */
const MIN_SHARE_LEFT = 0.4
/** Baselines of one line differ by no more, in em. */
const SAME_BASELINE = 0.1

/**
 * Ends every level character where the next one on its line begins: lines are justified by squeezing punctuation (标点挤压), and the advance that the
 * font names then reaches into the next character.
 */
export function squeezed(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, at) => {
    const next = glyphs[at + 1]
    return next && isReachedInto(glyph, next)
      ? { ...glyph, box: [glyph.box[0], glyph.box[1], next.box[0], glyph.box[3]] satisfies Box }
      : glyph
  })
}

function isReachedInto(glyph: Glyph, next: Glyph): boolean {
  const [x0, , x1, bottom] = glyph.box
  const start = next.box[0]
  const onOneLine = glyph.turn === 0 && next.turn === 0 && Math.abs(bottom - next.box[3]) <= SAME_BASELINE * glyph.size
  return onOneLine && start < x1 && start >= x0 + MIN_SHARE_LEFT * widthOf(glyph.box)
}
