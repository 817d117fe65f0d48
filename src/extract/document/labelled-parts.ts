import type { OutlinedBlock, Span } from '../../model/index.ts'
import { viewOf } from '../../text/view.ts'
import type { DocumentWords } from './document-words.ts'

const COLON = '：'
const SENTENCE_MARK = /[。；]/
/** Shorter labels (时间) begin a field inside a line only behind a blank or where they are spaced out (文　　号): 完成时间 is none. */
const SHORTEST_INSIDE = 3

/** Cuts a line where a label with a colon stands inside it, as the fields above a page run on in one line: 索引号：… 文号：… 成文日期：…. A line of sentences stays whole. */
export function labelledParts(source: string, span: Span, words: DocumentWords): Span[] {
  const { text, origins } = viewOf(source, [span])
  if (!text.includes(COLON) || SENTENCE_MARK.test(text)) return [span]
  const parts: Span[] = []
  let start = span.start
  for (let colon = text.indexOf(COLON); colon >= 0; colon = text.indexOf(COLON, colon + 1)) {
    const label = words.labels.longestBefore(text, colon)
    const at = label ? colon - label.word.length : 0
    const origin = origins[at] ?? span.start
    const isBehindBlank = at > 0 && origin - (origins[at - 1] ?? origin) > 1
    const isSpacedOut = (origins[colon - 1] ?? origin) - origin > (label?.word.length ?? 0)
    if (!label || at === 0 || (label.word.length < SHORTEST_INSIDE && !isBehindBlank && !isSpacedOut)) continue
    parts.push({ start, end: origin })
    start = origin
  }
  return [...parts, { start, end: span.end }]
}

/** A row of labels over a row of their values is read label by label with its value: 索引号 | 发文机关 | 成文日期. Null where it is anything else. */
export function labelsOverValues(
  source: string,
  row: OutlinedBlock,
  below: OutlinedBlock | undefined,
  words: DocumentWords,
): Span[] | null {
  if (row.cells.length < 2 || row.table !== below?.table || below.cells.length !== row.cells.length) return null
  const isLabel = (cell: Span): boolean => {
    const text = viewOf(source, [cell]).text.replace(COLON, '')
    return words.labels.longestAt(text, 0)?.word === text
  }
  if (!row.cells.every(isLabel) || below.cells.some(isLabel)) return null
  return row.cells.flatMap((cell, at) => [cell, below.cells[at] as Span])
}
