import { type Box, boxAround } from '../../layout/index.ts'
import type { LineAnchor, SourceAnchor } from '../../model/index.ts'
import { turnedBox } from '../image/rotate.ts'

/** How a scanned page lies (歪斜): turned clockwise against its layout, which stands where it would if the page lay straight. */
export interface Skew {
  degrees: number
  /** The point that it is turned around, in points. */
  around: readonly [number, number]
}

/** Hundredths of a point are finer than any printer. */
const PRECISION = 100

/** Places of laid-out lines on pages as they lie. @param skews by the page's number; pages that are not named lie straight */
export const asPagesLie = (anchors: readonly SourceAnchor[], skews: ReadonlyMap<number, Skew>): SourceAnchor[] =>
  anchors.map((anchor) => {
    const skew = 'extents' in anchor ? skews.get(anchor.page) : undefined
    return 'extents' in anchor && skew ? sloping(anchor, skew) : anchor
  })

/** Each character has a height of its own, and the line reaches around all. */
function sloping(line: LineAnchor, { degrees, around }: Skew): LineAnchor {
  const [along, across] = line.vertical ? ([1, 0] as const) : ([0, 1] as const)
  const characters = Array.from({ length: line.end - line.start }, (_, at) =>
    roundedBox(turnedBox(characterBox(line, at), around, degrees)),
  )
  return {
    ...line,
    box: roundedBox(boxAround(characters) ?? line.box),
    extents: characters.flatMap((box) => [box[along], box[along + 2] ?? 0]),
    across: characters.flatMap((box) => [box[across], box[across + 2] ?? 0]),
  }
}

function characterBox({ box: [x0, y0, x1, y1], extents, vertical }: LineAnchor, at: number): Box {
  const [from, to] = [extents[2 * at] ?? 0, extents[2 * at + 1] ?? 0]
  return vertical ? [x0, from, x1, to] : [from, y0, to, y1]
}

const roundedBox = ([x0, y0, x1, y1]: Box): [number, number, number, number] => [rounded(x0), rounded(y0), rounded(x1), rounded(y1)]

const rounded = (points: number): number => Math.round(points * PRECISION) / PRECISION
