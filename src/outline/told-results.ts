import type { Span } from '../model/index.ts'
import type { Entry, Section } from './entries.ts'
import type { MarkedLine } from './line-kinds.ts'
import { type Line, partSpan, wholeLine } from './lines.ts'
import { resultSentencesOf } from './results.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/**
 * Sentences outside of any list that tell what was done (去年完成情况), as a newspaper tells them before this year's list. Only in a paragraph that names the
 * livelihood works: other articles of the page tell of other things.
 */
export function toldResults(marked: readonly MarkedLine[], sections: readonly Section[], words: OutlineWords): Span[] {
  const listed = new Set<Line>(sections.flatMap(({ roots }) => roots.flatMap(linesOfEntry)))
  return marked
    .filter(({ line, kind }) => kind !== 'furniture' && !listed.has(line) && holdsOneOf(line.text, words.livelihoodWorks))
    .flatMap(({ line }) => resultSentencesOf(wholeLine(line), words))
    .flatMap(({ part, isResult }) => (isResult ? [partSpan(part)] : []))
}

const linesOfEntry = ({ lines, children }: Entry): Line[] => [...lines.map(({ line }) => line), ...children.flatMap(linesOfEntry)]
