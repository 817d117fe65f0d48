import { type Box, heightOf, holdsMiddle, overlapAcross, widthOf } from './box.ts'
import { rowsOf } from './rows.ts'
import type { Segment } from './segment.ts'

/** Smaller pictures are ornaments, in em of the body type. */
const MIN_PICTURE = 3
/** The first line of a caption (图片说明) stands within so many em below its picture, the next ones below each other. */
const BELOW_PICTURE = 1.8
const BELOW_LINE = 0.9
/** A caption in the body's type (同体图注) is so many rows at most, and the text goes on below it further down than its rows stand apart, by so many em. */
const MAX_ROWS = 3
const WIDER_BY = 0.35
/** Type up to this, in em of the body type, is the body's or smaller. */
const SAME_SIZE = 1.03
/** A caption reaches so many em beyond its picture at most. */
const BEYOND = 1

export interface CaptionedPicture {
  box: Box
  caption: readonly Segment[]
}

/** The pictures of a page that text stands around, each with the lines of its caption: right below, in another type than the body's or apart from what follows. */
export function captionedPictures(
  pictures: readonly Box[],
  segments: readonly Segment[],
  body: number,
  bodyFont: string | null,
): CaptionedPicture[] {
  return pictures
    .filter((box) => Math.min(widthOf(box), heightOf(box)) >= MIN_PICTURE * body)
    .filter((box) => !segments.some((segment) => holdsMiddle(box, segment.box)))
    .map((box) => ({ box, caption: captionBelow(box, segments, body, bodyFont) }))
}

function captionBelow(picture: Box, segments: readonly Segment[], body: number, bodyFont: string | null): Segment[] {
  const slack = BEYOND * body
  const below = segments.filter(
    ({ box }) =>
      box[1] >= picture[3] - body / 2 && box[0] >= picture[0] - slack && box[2] <= picture[2] + slack && overlapAcross(box, picture) > 0,
  )
  const rows = rowsOf(below)
  const inOtherType = rowsUntil(rows, picture[3], body, (row) => row.every((segment) => isOtherType(segment, body, bodyFont)))
  return (inOtherType.length > 0 ? inOtherType : rowsApart(rows, picture[3], body)).flat()
}

/** Rows that follow one another closely below a picture, as long as they fit. */
function rowsUntil(rows: readonly Segment[][], top: number, body: number, fits: (row: readonly Segment[]) => boolean): Segment[][] {
  const found: Segment[][] = []
  let bottom = top
  for (const row of rows) {
    const reach = (found.length === 0 ? BELOW_PICTURE : BELOW_LINE) * body
    if (topOf(row) - bottom > reach || !fits(row)) break
    found.push(row)
    bottom = bottomOf(row)
  }
  return found
}

/** The first rows below a picture, where the rows that follow stand apart from them, and closer to one another. */
function rowsApart(rows: readonly Segment[][], top: number, body: number): Segment[][] {
  const first = rowsUntil(rows.slice(0, MAX_ROWS), top, body, (row) => row.every(({ size }) => size <= body * SAME_SIZE))
  const next = rows[first.length]
  const last = first[first.length - 1]
  if (!last || !next || topOf(first[0] ?? []) - top > BELOW_LINE * body) return []
  const following = rows.slice(first.length, first.length + 4)
  const usual = following.slice(1).map((row, at) => topOf(row) - bottomOf(following[at] ?? row))
  const space = topOf(next) - bottomOf(last)
  return usual.length > 0 && space >= Math.max(...usual.slice(0, 2)) + WIDER_BY * body ? first : []
}

const topOf = (row: readonly Segment[]): number => Math.min(...row.map(({ box }) => box[1]))
const bottomOf = (row: readonly Segment[]): number => Math.max(...row.map(({ box }) => box[3]))

const isOtherType = ({ size, glyphs }: Segment, body: number, bodyFont: string | null): boolean =>
  size < body * 0.97 || (size <= body * SAME_SIZE && glyphs.every(({ font }) => font !== bodyFont))
