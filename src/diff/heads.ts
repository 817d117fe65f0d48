import { simplifiedTwin } from '../text/traditional.ts'
import type { ComparisonWords } from './comparison-words.ts'

/** A closing bracket and what stands in it is no head: 学校（幼儿园）. */
const BRACKET_AT_END = /[（(][^（）()]*[）)]$/

/**
 * Whether two objects have one head (中心语): the last kind of thing in them, else the last character. Acts and idle words behind it are no heads
 * (老旧小区改造项目 is a 小区). True where one says nothing.
 */
export function isSameHead(one: string | null, other: string | null, words: ComparisonWords): boolean {
  const head = headOf(one, words)
  const otherHead = headOf(other, words)
  return head === null || otherHead === null || head === otherHead
}

function headOf(object: string | null, words: ComparisonWords): string | null {
  if (object === null) return null
  const text = (simplifiedTwin(object) ?? object).replace(BRACKET_AT_END, '')
  let end = text.length
  for (let empty = emptyBefore(text, end, words); empty > 0; empty = emptyBefore(text, end, words)) end -= empty
  const kind = words.like.longestBefore(text, end)?.entry
  return kind?.word ?? (text.charAt(end - 1) || null)
}

/** How long the act or idle word is that ends at a place. */
function emptyBefore(text: string, end: number, words: ComparisonWords): number {
  const like = words.like.longestBefore(text, end)
  if (like && (like.entry.kind === 'thing' || like.entry.kind === 'people')) return 0
  return Math.max(like?.word.length ?? 0, words.verbs.longestBefore(text, end)?.word.length ?? 0)
}
