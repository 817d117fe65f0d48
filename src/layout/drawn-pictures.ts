import { type Box, boxAround, heightOf, holdsMiddle, overlapAcross, overlapDown, widthOf } from './box.ts'
import type { PositionedPage } from './page.ts'
import type { Segment } from './segment.ts'

/** A drawing covers less of a page than its ground does. */
const MAX_SHARE = 0.5
/** Parts of one drawing touch or stand this near, in points. */
const NEAR = 2
/** A bar along this share of the text's height is ornament. */
const WHOLE_HEIGHT = 0.85

/**
 * Pictures that are drawn and not pasted: filled areas without text in them, those that touch taken together. One area alone is a picture where text stands beside
 * it; else it is a coloured stripe, a bar at the edge, a ground that nothing stands on.
 */
export function drawnPictures({ areas, width, height }: PositionedPage, segments: readonly Segment[], tables: readonly Box[]): Box[] {
  const empty = areas.filter(
    (area) =>
      widthOf(area) * heightOf(area) <= MAX_SHARE * width * height &&
      !segments.some(({ box }) => holdsMiddle(area, box)) &&
      !tables.some((table) => overlapAcross(table, area) > 0 && overlapDown(table, area) > 0),
  )
  const text = boxAround(segments.map(({ box }) => box))
  const isOrnament = (area: Box): boolean =>
    text === null || heightOf(area) >= WHOLE_HEIGHT * heightOf(text) || !segments.some(({ box }) => standsBeside(box, area))
  return touchingAreas(empty)
    .filter(({ box, parts }) => parts > 1 || !isOrnament(box))
    .map(({ box }) => box)
}

const standsBeside = (box: Box, area: Box): boolean => overlapDown(box, area) > 0 && overlapAcross(box, area) <= 0

/** Areas that touch, taken together, and how many they are. */
function touchingAreas(areas: readonly Box[]): { box: Box; parts: number }[] {
  const groups: { box: Box; parts: number }[] = []
  for (const area of areas) {
    const touching = groups.filter(({ box }) => overlapAcross(box, area) >= -NEAR && overlapDown(box, area) >= -NEAR)
    const box = boxAround([area, ...touching.map((group) => group.box)]) ?? area
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push({ box, parts: touching.reduce((sum, { parts }) => sum + parts, 1) })
  }
  return groups
}
