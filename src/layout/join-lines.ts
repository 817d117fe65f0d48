import type { TextLine } from './text-line.ts'

const LATIN_END = /[A-Za-z0-9,;:.!?)%]$/
const LATIN_START = /^[A-Za-z0-9($]/
const LETTER_END = /[A-Za-z,;:!?)]$/
const LETTER_START = /^[A-Za-z(]/

/** Wrapped lines as one text: nothing between Chinese lines, a blank where two words of Latin letters would run together. A number cut by the wrap stays whole. */
export function joinLines(lines: readonly TextLine[]): { text: string; starts: number[] } {
  let text = ''
  const starts: number[] = []
  for (const line of lines) {
    if (needsBlank(text, line.text)) text += ' '
    starts.push(text.length)
    text += line.text
  }
  return { text, starts }
}

const needsBlank = (before: string, after: string): boolean =>
  LATIN_END.test(before) && LATIN_START.test(after) && (LETTER_END.test(before) || LETTER_START.test(after))
