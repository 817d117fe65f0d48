import type { Box } from './box.ts'

/** A printed line, or the part of one that stands in a column or cell (行). */
export interface TextLine {
  /** Number of its page, from 1. */
  page: number
  /** What it says; blanks only where words need them or a gap divides. */
  text: string
  box: Box
  /**
   * For each UTF-16 unit of `text` where it starts and ends along the line, two numbers each: x in a level line, y in a vertical one. They fall on a page
   * that lies turned, where a line runs to the left or upwards. Across the line every character takes the height of `box`.
   */
  extents: readonly number[]
  vertical: boolean
  /** The em of most of its characters, in points. */
  size: number
  font: string | null
  bold: boolean
  /** For each UTF-16 unit how sure the recogniser was; null where nothing was recognised. */
  confidences: readonly number[] | null
}

/** The box of a part of a line, in offsets of its text; blanks at its ends do not count. */
export function boxOfPart(line: TextLine, start: number, end: number): Box {
  const first = line.extents[start * 2] ?? 0
  const last = line.extents[end * 2 - 1] ?? first
  const from = Math.min(first, last)
  const to = Math.max(first, last)
  return line.vertical ? [line.box[0], from, line.box[2], to] : [from, line.box[1], to, line.box[3]]
}

/** The part of a line between two offsets of its text. @param end greater than `start` */
export function partOfLine(line: TextLine, start: number, end: number): TextLine {
  return {
    ...line,
    text: line.text.slice(start, end),
    box: boxOfPart(line, start, end),
    extents: line.extents.slice(start * 2, end * 2),
    confidences: line.confidences ? line.confidences.slice(start, end) : null,
  }
}
