import { endsClause, endsSentence } from './endings.ts'
import type { MarkedLine } from './line-kinds.ts'
import { positionLabel } from './numbering.ts'

const MAX_HEADING = 30
const MIN_HEADINGS = 2
const ENDS_BEFORE: ReadonlySet<string> = new Set(['field', 'title', 'announcement', 'row'])

/**
 * Finds headings without a number over numbered entries (教育类 … 医疗类 …): short lines that end no clause, each right above an entry and after
 * something that is complete. One alone may be a line that lost its full stop. Changes the lines in place.
 */
export function markSubheadings(marked: readonly MarkedLine[]): void {
  const found = marked.filter((mark, at) => isSubheading(mark, marked[at - 1], marked[at + 1]))
  if (found.length < MIN_HEADINGS) return
  for (const mark of found) {
    mark.kind = 'entry'
    mark.label = positionLabel('heading', 0)
  }
}

function isSubheading(mark: MarkedLine, before: MarkedLine | undefined, below: MarkedLine | undefined): boolean {
  if (mark.kind !== 'text' || mark.line.text.length > MAX_HEADING || endsClause(mark.line.text)) return false
  if (!below?.label || below.row || below.label.family === 'bare') return false
  const isAfterEnd = !before || ENDS_BEFORE.has(before.kind) || endsSentence(before.line.text) || /[）)】\]]$/.test(before.line.text)
  // The first line below a number alone, or below a heading of its own, is that entry's text.
  const isOwnText = before?.label !== null && before?.label !== undefined && before.label.end >= before.line.text.length
  return isAfterEnd && !isOwnText
}
