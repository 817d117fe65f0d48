import type { Contradiction, LinkReason } from '../../model/index.ts'
import type { NoticeFacts } from './facts.ts'

/** Two documents of one notice, the lesser id first. `share`: of equal item texts in the longer list; null where a person linked them. */
export interface Link {
  first: string
  second: string
  reason: LinkReason
  share: number | null
}

/** From here on two lists are one but for layout; what is left are misread characters and items that one of them lacks. */
const SAME_TEXT_SHARE = 0.8
/** Fewer equal items prove nothing: two notices can promise the same in the same words. */
const LEAST_EQUAL_ITEMS = 3

/** What speaks against two documents telling one notice; [] where nothing does. */
export function contradictions(one: NoticeFacts, other: NoticeFacts, equalItems: number): Contradiction[] {
  const differ: Record<Contradiction, boolean> = {
    number: one.number !== null && other.number !== null && one.number !== other.number,
    region: one.region !== null && other.region !== null && one.region !== other.region,
    planYear: one.planYear !== null && other.planYear !== null && !samePlan(one, other),
    items: equalItems === 0 && areOtherLists(one, other),
  }
  return (Object.keys(differ) as Contradiction[]).filter((field) => differ[field] && !one.unsure.has(field) && !other.unsure.has(field))
}

/** Two annexes of one circular, or two halves of a page: none may hide the other. A draft can change in every item, and misread items are like no other. */
const areOtherLists = (one: NoticeFacts, other: NoticeFacts): boolean =>
  Math.min(one.itemKeys, other.itemKeys) >= LEAST_EQUAL_ITEMS && one.status === other.status && !one.isRecognised && !other.isRecognised

const samePlan = (one: NoticeFacts, other: NoticeFacts): boolean =>
  one.planYear === other.planYear && (one.planYearEnd ?? one.planYear) === (other.planYearEnd ?? other.planYear)

/** The share of equal item texts in the longer of two lists. */
export const equalShare = (one: NoticeFacts, other: NoticeFacts, equalItems: number): number =>
  equalItems === 0 ? 0 : equalItems / Math.max(one.itemKeys, other.itemKeys)

/**
 * Whether two documents tell one notice (同一通知), and by which rule: the same document number; the same title for the same region and year; the same items but
 * for layout. What they state must not contradict. Depends on the two documents alone.
 * @param equalItems how many item texts they share
 */
export function linkBetween(one: NoticeFacts, other: NoticeFacts, equalItems: number): Link | null {
  if (contradictions(one, other, equalItems).length > 0) return null
  const share = equalShare(one, other, equalItems)
  const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
  if (one.number !== null && one.number === other.number) return { first, second, reason: 'same_number', share }
  const isSameTitle = one.title !== null && one.title === other.title
  if (isSameTitle && one.region !== null && one.region === other.region && one.planYear !== null && samePlan(one, other))
    return { first, second, reason: 'same_title', share }
  return equalItems >= LEAST_EQUAL_ITEMS && share >= SAME_TEXT_SHARE ? { first, second, reason: 'same_text', share } : null
}
