import type { Span } from '../../model/index.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { viewOf } from '../../text/view.ts'

/** The sentence around a value, as recognisers see it: what stands before the value and behind it. */
export interface Surroundings {
  before: string
  after: string
}

/** So many characters of a sentence are shown on each side of a value. */
const SHOWN = 48
const OPEN = '«'
const CLOSE = '»'
const LEFT_OUT = '…'

/** The text of a value's sentence before and behind it, cleaned. */
export function surroundingsOf(text: string, span: Span, within: Span): Surroundings {
  const { start, end } = sentenceAround(text, span, within)
  const clean = (part: Span): string => (part.start < part.end ? viewOf(text, [part]).text : '')
  return { before: clean({ start, end: span.start }), after: clean({ start: span.end, end }) }
}

/** A value in its sentence, on one line, between « and ». */
export function markedSentence(text: string, span: Span, within: Span): string {
  const sentence = sentenceAround(text, span, within)
  const start = Math.max(sentence.start, span.start - SHOWN)
  const end = Math.min(sentence.end, span.end + SHOWN)
  const parts = [text.slice(start, span.start), OPEN, text.slice(span.start, span.end), CLOSE, text.slice(span.end, end)]
  const line = parts.map((part) => part.replace(/\s*\n\s*/g, ' ')).join('')
  return `${start > sentence.start ? LEFT_OUT : ''}${line.trim()}${end < sentence.end ? LEFT_OUT : ''}`
}
