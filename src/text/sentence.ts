import type { Span } from '../model/index.ts'

const SENTENCE_END = /[。；！？\t]/g

/** The sentence around a span (所在句子): from the end of the sentence before to the end of this one, no further than `within`. */
export function sentenceAround(text: string, span: Span, within: Span): Span {
  const before = text.slice(Math.min(within.start, span.start), span.start)
  const after = text.slice(span.end, Math.max(within.end, span.end))
  const lastEnd = [...before.matchAll(SENTENCE_END)].at(-1)
  const nextEnd = after.search(SENTENCE_END)
  return {
    start: span.start - before.length + (lastEnd ? lastEnd.index + lastEnd[0].length : 0),
    end: span.end + (nextEnd < 0 ? after.length : nextEnd + 1),
  }
}

/** The number of the line in which an offset stands, from 1. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
