import type { Span } from '../model/index.ts'
import { endsSentence, endsWithColon } from './endings.ts'
import { type LinePart, partSpan, partText } from './lines.ts'

/**
 * Joins parts into runs: a new run starts after the end of a sentence, a colon or the heading, with a label, and in another cell; any other line end is a wrap. Parts that
 * were cut out of one line go on as one run.
 */
export function runsOf(source: string, texts: readonly LinePart[], heading: LinePart | null): Span[] {
  const runs: Span[] = []
  texts.forEach((part, at) => {
    const before = texts[at - 1]
    const last = runs[runs.length - 1]
    if (last && before && before !== heading && isOneRun(before, part) && isBlank(source, last.end, partSpan(part).start))
      last.end = partSpan(part).end
    else runs.push({ ...partSpan(part) })
  })
  return runs
}

/** Nothing else is printed between: no other cell, no page number. */
const isBlank = (source: string, from: number, to: number): boolean => from <= to && source.slice(from, to).trim() === ''

/** 投资估算：…: what a label names is not the rest of the line above. */
const LABELLED = /^\p{Script=Han}{2,8}[：:]/u

function isOneRun(before: LinePart, part: LinePart): boolean {
  if (before.line === part.line) return false
  if (before.line.cutFrom !== null && before.line.cutFrom === part.line.cutFrom) return true
  const text = partText(before)
  return !endsSentence(text) && !endsWithColon(text) && !LABELLED.test(partText(part))
}
