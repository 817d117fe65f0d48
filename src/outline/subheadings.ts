import { endsClause, endsSentence, endsWithColon } from './endings.ts'
import { fieldsOfLine } from './fields.ts'
import { isLeader } from './inheritance.ts'
import { leaderOf } from './leaders.ts'
import type { MarkedLine } from './line-kinds.ts'
import { wholeLine } from './lines.ts'
import { positionLabel } from './numbering.ts'
import { isUnitName } from './units.ts'
import type { OutlineWords } from './words.ts'

const MAX_HEADING = 30
const MIN_HEADINGS = 2
const ENDS_BEFORE: ReadonlySet<string> = new Set(['field', 'title', 'announcement', 'row'])

/**
 * Finds headings without a number over numbered entries (教育类 … 医疗类 …): short lines that end no clause, each right above an entry and after
 * something that is complete. One alone may be a line that lost its full stop. Changes the lines in place.
 */
export function markSubheadings(marked: readonly MarkedLine[], words: OutlineWords): void {
  // 推进措施 alone on its line is a label of the item above.
  const found = marked.filter((mark, at) => isSubheading(mark, marked[at - 1], marked[at + 1]) && !words.columns.get(mark.line.text))
  if (found.length >= MIN_HEADINGS) markHeadings(found)
}

const FIRST = 1

/** Finds units as headings, each over numbers of its own (市体育局： 1.… 2.…). Changes the lines in place. */
export function markUnitHeadings(marked: readonly MarkedLine[], words: OutlineWords): void {
  const lines = marked.filter(({ kind }) => kind !== 'furniture')
  const found = lines.filter(({ kind, line }, at) => {
    const below = lines[at + 1]
    const isOver = isNumbered(below) && below?.label?.ordinal === FIRST
    return (kind === 'text' || kind === 'salutation') && isOver && endsWithColon(line.text) && isUnitName(line.text.slice(0, -1), words)
  })
  if (found.length >= MIN_HEADINGS) markHeadings(found)
}

function markHeadings(found: readonly MarkedLine[]): void {
  for (const mark of found) {
    mark.kind = 'entry'
    mark.label = positionLabel('heading', 0)
  }
}

/**
 * Finds leaders as headings over numbered entries: a line that names one (张某某副县长牵头负责的事项：), and label lines (责任领导：张某某) where the first stands above
 * all entries; behind an entry they are its own. A label line that stands alone is no heading, but said for the whole list. Changes the lines in place.
 */
export function markLeaderHeadings(marked: readonly MarkedLine[], words: OutlineWords): void {
  const lines = marked.filter(({ kind }) => kind !== 'furniture')
  const overEntries = lines.filter((_, at) => isNumbered(lines[at + 1]))
  markHeadings(
    overEntries.filter((mark) => (mark.kind === 'text' || mark.kind === 'announcement') && leaderOf(wholeLine(mark.line), words) !== null),
  )
  let isAbove = true
  let labelled: MarkedLine[] = []
  for (const [at, mark] of lines.entries()) {
    if (mark.kind === 'title') {
      if (labelled.length >= MIN_HEADINGS) markHeadings(labelled)
      labelled = []
      isAbove = true
    } else if (isNumbered(lines[at + 1]) && isLeaderLine(mark, words) && (isAbove || labelled.length > 0)) labelled.push(mark)
    else if (mark.label) isAbove = false
  }
  if (labelled.length >= MIN_HEADINGS) markHeadings(labelled)
}

const isNumbered = (mark: MarkedLine | undefined): boolean => mark?.label != null && !mark.row && mark.label.end > mark.label.start

/** Nothing but leaders behind labels. */
function isLeaderLine(mark: MarkedLine, words: OutlineWords): boolean {
  if (mark.kind !== 'field') return false
  const { texts, fields } = fieldsOfLine(wholeLine(mark.line), words)
  return texts.length === 0 && fields.length > 0 && fields.every(({ kind }) => isLeader(kind))
}

function isSubheading(mark: MarkedLine, before: MarkedLine | undefined, below: MarkedLine | undefined): boolean {
  if (mark.kind !== 'text' || mark.line.text.length > MAX_HEADING || endsClause(mark.line.text)) return false
  if (!below?.label || below.row || below.label.family === 'bare') return false
  const isAfterEnd = !before || ENDS_BEFORE.has(before.kind) || endsSentence(before.line.text) || /[）)】\]]$/.test(before.line.text)
  // The first line below a number alone, or below a heading of its own, is that entry's text.
  const isOwnText = before?.label !== null && before?.label !== undefined && before.label.end >= before.line.text.length
  return isAfterEnd && !isOwnText
}
