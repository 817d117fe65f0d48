import { type Box, boxAround } from './box.ts'
import type { Glyph } from './page.ts'

/** Characters that stand side by side, or below one another in a vertical headline, without a gap as wide as a gutter. */
export interface Segment {
  box: Box
  /** In reading order. */
  glyphs: readonly Glyph[]
  /** The em of most of its characters. */
  size: number
  vertical: boolean
}

/** @param glyphs at least one, in reading order */
export function segmentOf(glyphs: readonly Glyph[], vertical: boolean): Segment {
  const box = boxAround(glyphs.map((glyph) => glyph.box))
  if (!box) throw new RangeError('a segment without glyphs')
  return { box, glyphs, size: commonest(glyphs.map((glyph) => glyph.size)), vertical }
}

/** Sizes are told apart to half a point: exporters round them differently. */
const SIZE_STEP = 0.5

/** The value that most have, to half a point; 0 where there are none. */
export function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const step = Math.round(value / SIZE_STEP) * SIZE_STEP
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  let best = 0
  let most = 0
  for (const [step, count] of counts)
    if (count > most || (count === most && step < best)) {
      best = step
      most = count
    }
  return best
}
