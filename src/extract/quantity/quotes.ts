import { isChineseLetter } from '../../text/chinese-letter.ts'

/** What stands between quotation marks or book-title marks (引号、书名号), half-open, marks included. */
export interface QuotedRange {
  start: number
  end: number
}

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '「': '」', '『': '』', '【': '】' }
const STRAIGHT_MARK = '"'
/** A name or slogan in quotation marks is short (characters); what is longer is quoted speech with numbers of its own. */
const LONGEST_QUOTED_NAME = 24

/** The quoted names and slogans of a text. Straight marks open and close in turn. */
export function quotedNames(text: string): QuotedRange[] {
  const ranges: QuotedRange[] = []
  const open: { mark: string; start: number }[] = []
  let straightStart: number | null = null
  for (let at = 0; at < text.length; at++) {
    if (isChineseLetter(text, at)) continue
    const char = text.charAt(at)
    if (char === '\n') {
      open.length = 0
      straightStart = null
    } else if (PAIRS[char]) open.push({ mark: PAIRS[char], start: at })
    else if (open.at(-1)?.mark === char) {
      const { start } = open.pop() as { start: number }
      if (!isWholeLine(text, start, at + 1)) keepShort(ranges, start, at + 1)
    } else if (char === STRAIGHT_MARK) {
      if (straightStart === null) straightStart = at
      else {
        keepShort(ranges, straightStart, at + 1)
        straightStart = null
      }
    }
  }
  return ranges.sort((a, b) => a.start - b.start)
}

/** An item that is nothing but 《建幼儿园3所》 promises what stands in the marks. */
const isWholeLine = (text: string, start: number, end: number): boolean =>
  (start === 0 || text.charAt(start - 1) === '\n') && /^[、，；。]?(?:\n|$)/.test(text.slice(end, end + 2))

function keepShort(ranges: QuotedRange[], start: number, end: number): void {
  if (end - start <= LONGEST_QUOTED_NAME) ranges.push({ start, end })
}

export const isInside = (ranges: readonly QuotedRange[], offset: number): boolean =>
  ranges.some((range) => range.start < offset && offset < range.end)
