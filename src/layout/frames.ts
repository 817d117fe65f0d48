import { type Box, heightOf, holdsMiddle, widthOf } from './box.ts'
import type { PositionedPage } from './page.ts'
import { rowsOf } from './rows.ts'
import type { Segment } from './segment.ts'

/** A frame around more of the page's text than this is the edge of the page. */
const MAX_SHARE = 0.7
/** A frame holds at least so many lines: less is a shaded heading or a cell. */
const MIN_ROWS = 3
/** Sides of one frame meet within so many points. */
const MEET_WITHIN = 4
/** Thicker than this is no line, in points. */
const MAX_THICKNESS = 6

/** The framed or shaded articles of a page (框文), the smallest first: boxes that no line of text goes across. */
export function framesOf(page: PositionedPage, segments: readonly Segment[], taken: readonly Box[]): Box[] {
  const frames = [...page.areas, ...closedFrames(page.rules)].filter(
    (box) => !taken.some((other) => isSame(box, other) || holdsMiddle(other, box)),
  )
  return withoutSame(frames)
    .filter((frame) => isArticle(frame, segments))
    .sort((a, b) => widthOf(a) * heightOf(a) - widthOf(b) * heightOf(b))
}

function isArticle(frame: Box, segments: readonly Segment[]): boolean {
  const inside = segments.filter(({ box }) => holdsMiddle(frame, box))
  if (inside.length > MAX_SHARE * segments.length || rowsOf(inside).length < MIN_ROWS) return false
  return !segments.some(({ box, size }) => isCut(frame, box, size))
}

/** Whether a line of text stands on both sides of an edge. */
function isCut([x0, y0, x1, y1]: Box, box: Box, size: number): boolean {
  const slack = size / 2
  const apart = box[2] < x0 + slack || box[0] > x1 - slack || box[3] < y0 + slack || box[1] > y1 - slack
  const inside = box[0] > x0 - slack && box[2] < x1 + slack && box[1] > y0 - slack && box[3] < y1 + slack
  return !apart && !inside
}

/** Frames drawn as four lines of their own. */
function closedFrames(rules: readonly Box[]): Box[] {
  const level = rules.filter((rule) => heightOf(rule) <= MAX_THICKNESS && widthOf(rule) > MAX_THICKNESS)
  const upright = rules.filter((rule) => widthOf(rule) <= MAX_THICKNESS && heightOf(rule) > MAX_THICKNESS)
  const frames: Box[] = []
  for (const left of upright) {
    for (const right of upright) {
      if (right[0] <= left[0] + MAX_THICKNESS || !near(left[1], right[1]) || !near(left[3], right[3])) continue
      const side = (y: number): boolean =>
        level.some((rule) => near(rule[1], y) && rule[0] <= left[2] + MEET_WITHIN && rule[2] >= right[0] - MEET_WITHIN)
      if (side(left[1]) && side(left[3])) frames.push([left[0], left[1], right[2], left[3]])
    }
  }
  return frames
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= MEET_WITHIN

const isSame = (a: Box, b: Box): boolean => a.every((value, at) => near(value, b[at] ?? 0))

const withoutSame = (boxes: readonly Box[]): Box[] => boxes.filter((box, at) => !boxes.slice(0, at).some((other) => isSame(other, box)))
