import { beginsNoLine, NO_END } from './line-marks.ts'
import type { Margins } from './margins.ts'
import type { TextLine } from './text-line.ts'

/** A line that begins this far right of its column's edge begins a paragraph, in em; opening marks are set up to half an em in. */
const INDENT = 0.8
/** What must be free beyond the first word of the next line, in em, so that the word could have stood there. */
const FREE = 0.4

const UNBROKEN = /^[A-Za-z0-9.,%/:+~\-–—]+/
const LATIN = /[A-Za-z0-9]/
const HAN = /\p{Script=Han}/u
/** Em that programs leave between Chinese and Latin letters or digits (中西文间距; Requirements for Chinese Text Layout, 3.2.4). */
const MIXED_SPACE = 0.25
/** Quotation marks are kept together with what stands on either side of them (UAX #14, LB19). */
const QUOTE = /^["'“”‘’]/

export const isIndented = (line: TextLine, { left }: Margins): boolean => line.box[0] - left >= INDENT * line.size

/** Whether a line was ended before the edge: the first word of the next line would have found room. */
export function endsEarly(line: TextLine, { right }: Margins, next: TextLine): boolean {
  return right - line.box[2] >= roomFor(next, line) + FREE * line.size
}

/** Points that a line would have needed for the first word of the next one, with the space that stands between letters of different scripts. */
export function roomFor(next: TextLine, line: TextLine): number {
  const [end, start] = [line.text.slice(-1), next.text.slice(0, 1)]
  const isMixed = (LATIN.test(end) && HAN.test(start)) || (HAN.test(end) && LATIN.test(start))
  return firstWordWidth(next) + (isMixed ? MIXED_SPACE * line.size : 0)
}

/** Points that the first word of a line takes, with the marks that may not stand apart from it. */
function firstWordWidth({ text, extents }: TextLine): number {
  let end = wordEnd(text, NO_END.exec(text)?.[0].length ?? 0)
  while (end < text.length && clings(text, end)) end = wordEnd(text, end)
  return (extents[Math.min(end, text.length) * 2 - 1] ?? 0) - (extents[0] ?? 0)
}

const wordEnd = (text: string, start: number): number => start + (UNBROKEN.exec(text.slice(start))?.[0].length ?? 1)

/** Whether a line may not end before a place of the text: LibreOffice keeps digits with the mark before them, too. */
const clings = (text: string, at: number): boolean =>
  beginsNoLine(text.slice(at)) ||
  QUOTE.test(text.slice(at)) ||
  QUOTE.test(text.slice(at - 1)) ||
  (beginsNoLine(text.slice(at - 1)) && LATIN.test(text.slice(at, at + 1)))
