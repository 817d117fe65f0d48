import { type Box, boxAround, heightOf, holdsMiddle, overlapAcross, overlapDown, widthOf } from './box.ts'
import type { PositionedPage } from './page.ts'
import type { Segment } from './segment.ts'

/** A drawing covers less of a page than its ground does. */
const MAX_SHARE = 0.5
/** Parts of one drawing touch or stand this near, in points. */
const NEAR = 2

/** Pictures that are drawn and not pasted: filled areas without text in them, those that touch taken together. */
export function drawnPictures({ areas, width, height }: PositionedPage, segments: readonly Segment[], tables: readonly Box[]): Box[] {
  const empty = areas.filter(
    (area) =>
      widthOf(area) * heightOf(area) <= MAX_SHARE * width * height &&
      !segments.some(({ box }) => holdsMiddle(area, box)) &&
      !tables.some((table) => overlapAcross(table, area) > 0 && overlapDown(table, area) > 0),
  )
  const drawings: Box[] = []
  for (const area of empty) {
    const touching = drawings.filter((drawing) => overlapAcross(drawing, area) >= -NEAR && overlapDown(drawing, area) >= -NEAR)
    const whole = boxAround([area, ...touching])
    for (const drawing of touching) drawings.splice(drawings.indexOf(drawing), 1)
    if (whole) drawings.push(whole)
  }
  return drawings
}
