import { beginsNoLine, NO_END } from './line-marks.ts'
import type { Margins } from './margins.ts'
import type { TextLine } from './text-line.ts'

/** A line that begins this far right of its column's edge begins a paragraph, in em; opening marks are set up to half an em in. */
const INDENT = 0.8
/** What must be free beyond the first word of the next line, in em, so that the word could have stood there. */
const FREE = 0.4

const UNBROKEN = /^[A-Za-z0-9.,%/:+~\-–—]+/

export const isIndented = (line: TextLine, { left }: Margins): boolean => line.box[0] - left >= INDENT * line.size

/** Whether a line was ended before the edge: the first word of the next line would have found room. */
export function endsEarly(line: TextLine, { right }: Margins, next: TextLine): boolean {
  return right - line.box[2] >= firstWordWidth(next) + FREE * line.size
}

/** Points that the first word of a line takes, with the marks that may not stand apart from it. */
export function firstWordWidth({ text, extents }: TextLine): number {
  let end = NO_END.exec(text)?.[0].length ?? 0
  end += UNBROKEN.exec(text.slice(end))?.[0].length ?? 1
  while (end < text.length && beginsNoLine(text.slice(end))) end++
  return (extents[Math.min(end, text.length) * 2 - 1] ?? 0) - (extents[0] ?? 0)
}
