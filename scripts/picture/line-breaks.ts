import type { Span } from '../../src/index.ts'
import { widthOf } from './svg.ts'

/** These may not begin a line (GB/T 15834), so they hang over its end. */
const NOT_AT_LINE_START = '，。；：、）'

/**
 * The lines of a text, without their line ends: broken where the text is, and where the width ends, but never inside what is to stay whole.
 * @param width of a line, in pixels
 * @param size of the font, in pixels
 */
export function lineSpans(text: string, wholes: readonly Span[], width: number, size: number): Span[] {
  const lines: Span[] = []
  let start = 0
  for (let index = 0; index <= text.length; index++) {
    const character = text[index]
    if (character === undefined || character === '\n') {
      lines.push({ start, end: index })
      start = index + 1
    } else if (widthOf(text.slice(start, index + 1), size) > width && !NOT_AT_LINE_START.includes(character)) {
      const end = wholes.find((whole) => whole.start < index && index < whole.end)?.start ?? index
      lines.push({ start, end })
      start = end
    }
  }
  return lines
}
