import { columnKindOf } from './columns.ts'
import { type LinePart, partText, spaceBefore } from './lines.ts'
import type { OutlineWords } from './words.ts'

/** A row of a table that was printed behind a value: its label with its numbers, and whether they are promised or were delivered. */
export interface ValueRow {
  part: LinePart
  isResult: boolean
}

/** So many numbers under as many heads are a table. */
const MIN_COLUMNS = 3
const NUMBER = /^[0-9]+(?:\.[0-9]+)?$/

/**
 * The table that a web page left behind a value, divided by blanks alone: 各区政府 东区 西区 北区 年度目标 2 5 1 实际完成 1 2 0. A row is a label with at least three bare
 * numbers; all rows have as many, and as many heads stand before the first. The value itself stands before them. Null where
 * the value holds none.
 */
export function tableInValue(value: LinePart, words: OutlineWords): { from: number; rows: ValueRow[] } | null {
  const tokens = blankTokens(value)
  const first = tokens.findIndex((token, at) => !isNumber(token) && numbersFrom(tokens, at + 1) >= MIN_COLUMNS)
  const width = first < 0 ? 0 : numbersFrom(tokens, first + 1)
  const head = tokens[first - width]
  if (!head || head.from === tokens[0]?.from || tokens.slice(first - width, first).some(isNumber)) return null
  const rows: ValueRow[] = []
  for (let at = first; at < tokens.length; at += width + 1) {
    const label = tokens[at]
    const last = tokens[at + width]
    if (!label || !last || isNumber(label) || numbersFrom(tokens, at + 1) !== width) return null
    rows.push({ part: { ...label, to: last.to }, isResult: columnKindOf(partText(label), words) === 'result' })
  }
  return { from: head.from, rows }
}

const isNumber = (token: LinePart): boolean => NUMBER.test(partText(token))

function numbersFrom(tokens: readonly LinePart[], at: number): number {
  let end = at
  while (end < tokens.length && isNumber(tokens[end] as LinePart)) end++
  return end - at
}

function blankTokens({ line, from, to }: LinePart): LinePart[] {
  const tokens: LinePart[] = []
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !spaceBefore(line, at) && line.text.charAt(at) !== ' ') continue
    const begin = line.text.charAt(start) === ' ' ? start + 1 : start
    if (at > begin) tokens.push({ line, from: begin, to: at })
    start = at
  }
  return tokens
}
