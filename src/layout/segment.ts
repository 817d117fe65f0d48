import { type Box, boxAround } from './box.ts'
import { isClosingMark } from './marks.ts'
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
  const last = glyphs[glyphs.length - 1]
  if (!box || !last) throw new RangeError('a segment without glyphs')
  // A mark that hangs into the gutter leaves it free: half of its em is empty.
  const right =
    !vertical && box[2] === last.box[2] && isClosingMark(last)
      ? Math.max(last.box[2] - last.size / 2, ...glyphs.slice(-3, -1).map((glyph) => glyph.box[2]))
      : box[2]
  return { box: [box[0], box[1], right, box[3]], glyphs, size: commonest(glyphs.map((glyph) => glyph.size)), vertical }
}

/** Sizes are told apart to half a point: exporters round them differently. */
const SIZE_STEP = 0.5

/** The value that most have, to half a point, the least of several; 0 where there are none. */
export const commonest = (values: readonly number[]): number =>
  commonestOf(values.map((value) => Math.round(value / SIZE_STEP) * SIZE_STEP)) ?? 0

/** What most are, the least of several; undefined where there are none. */
export function commonestOf<T extends string | number | null>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | undefined
  let most = 0
  for (const [value, count] of counts)
    if (count > most || (count === most && (value ?? '') < (best ?? ''))) {
      best = value
      most = count
    }
  return best
}
