import { endsWithColon } from './endings.ts'
import { ordinalOf } from './numbering.ts'
import { withoutTrailing } from './scan.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/** A sentence that says that the list follows (导语): 2025年决定实施以下十件民生实事。 */
export interface Announcement {
  /** How many it announces; null where it does not say. */
  count: number | null
}

const COUNT = /([0-9]{1,3}|[一二三四五六七八九十]{1,3})[大]?(?:件|项|个|类|条|方面|大)/g

/** Reads the last sentence of a text as an announcement; null where it is none. It ends with a colon, or with 。 after 以下 and the like. */
export function announcementIn(text: string, words: OutlineWords): Announcement | null {
  const body = withoutTrailing(text, /[。：:*|]/)
  if (body === text) return null
  const last = body.slice(body.lastIndexOf('。') + 1)
  const count = announcedCount(last)
  if (!holdsOneOf(last, words.listNouns) && (count === null || !holdsOneOf(last, words.countedNouns))) return null
  const announces = holdsOneOf(last, words.announcing)
  const colon = endsWithColon(text) && (count !== null || words.announcingEnds.longestBefore(last, last.length) !== null)
  return announces || colon ? { count } : null
}

/** The number before 件, 项 … in a text: 十件民生实事 → 10. */
export function announcedCount(text: string): number | null {
  let count: number | null = null
  for (const found of text.matchAll(COUNT)) count = ordinalOf(found[1] ?? '') ?? count
  return count
}
