import type { Span } from '../model/index.ts'
import { endsSentence, endsWithColon } from './endings.ts'
import { type LinePart, partSpan, partText } from './lines.ts'

/**
 * Joins parts into runs: a new run starts after the end of a sentence, a colon or the heading, and in another cell; any other line end is a wrap. Parts that were cut
 * out of one line go on as one run.
 */
export function runsOf(texts: readonly LinePart[], heading: LinePart | null): Span[] {
  const runs: Span[] = []
  texts.forEach((part, at) => {
    const before = texts[at - 1]
    const last = runs[runs.length - 1]
    if (last && before && before !== heading && isOneRun(before, part)) last.end = partSpan(part).end
    else runs.push({ ...partSpan(part) })
  })
  return runs
}

function isOneRun(before: LinePart, part: LinePart): boolean {
  if (before.line.row !== part.line.row || before.line === part.line) return false
  if (before.line.cutFrom !== null && before.line.cutFrom === part.line.cutFrom) return true
  const text = partText(before)
  return !endsSentence(text) && !endsWithColon(text)
}
