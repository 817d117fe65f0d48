import { type Box, heightOf, holdsMiddle, overlapAcross, widthOf } from './box.ts'
import { rowsOf } from './rows.ts'
import type { Segment } from './segment.ts'

/** Smaller pictures are ornaments, in em of the body type. */
const MIN_PICTURE = 3
/** The first line of a caption (图片说明) stands within so many em below its picture, the next ones below each other. */
const BELOW_PICTURE = 1.8
const BELOW_LINE = 0.9
/** A caption reaches so many em beyond its picture at most. */
const BEYOND = 1

export interface CaptionedPicture {
  box: Box
  caption: readonly Segment[]
}

/** The pictures of a page that text stands around, each with the lines of its caption: right below, in another type than the body's. */
export function captionedPictures(pictures: readonly Box[], segments: readonly Segment[], body: number, bodyFont: string | null): CaptionedPicture[] {
  return pictures
    .filter((box) => Math.min(widthOf(box), heightOf(box)) >= MIN_PICTURE * body)
    .filter((box) => !segments.some((segment) => holdsMiddle(box, segment.box)))
    .map((box) => ({ box, caption: captionBelow(box, segments, body, bodyFont) }))
}

function captionBelow(picture: Box, segments: readonly Segment[], body: number, bodyFont: string | null): Segment[] {
  const slack = BEYOND * body
  const below = segments.filter(
    ({ box }) => box[1] >= picture[3] - body / 2 && box[0] >= picture[0] - slack && box[2] <= picture[2] + slack && overlapAcross(box, picture) > 0,
  )
  const caption: Segment[] = []
  let bottom = picture[3]
  let reach = BELOW_PICTURE * body
  for (const row of rowsOf(below)) {
    const top = Math.min(...row.map(({ box }) => box[1]))
    if (top - bottom > reach || !row.every((segment) => isOtherType(segment, body, bodyFont))) break
    caption.push(...row)
    bottom = Math.max(...row.map(({ box }) => box[3]))
    reach = BELOW_LINE * body
  }
  return caption
}

const isOtherType = ({ size, glyphs }: Segment, body: number, bodyFont: string | null): boolean =>
  size < body * 0.97 || (size <= body * 1.03 && glyphs.every(({ font }) => font !== bodyFont))
