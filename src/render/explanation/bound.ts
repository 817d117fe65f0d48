import type { QuantityWords } from '../../extract/quantity/index.ts'
import type { BoundPlace } from '../../messages/index.ts'
import type { Quantity } from '../../model/index.ts'
import { findNumerals } from '../../text/numeral.ts'
import { viewOf } from '../../text/view.ts'

/** The word of a quantity's quote that bounds its number. */
export interface FoundBound {
  place: BoundPlace
  /** '' where the bound stands at another number of a list. */
  word: string
  /** The verb between bound and number: 至少|组织|650人次. */
  filler: string
}

/** Finds the word again that decided the comparator; null where there is none in the quote. */
export function boundOf({ quote, comparator, marks }: Quantity, words: QuantityWords): FoundBound | null {
  const text = viewOf(quote, [{ start: 0, end: quote.length }]).text
  const numerals = findNumerals(text)
  const [first] = numerals
  const last = numerals.at(-1)
  if (comparator === 'eq' || !first || !last) return null
  if (comparator === 'range')
    return { place: 'joint', word: numerals.length > 1 ? jointBetween(text, first.end, last.start) : '', filler: '' }
  if (marks.includes('bound_shared')) return { place: 'shared', word: '', filler: '' }
  const after = words.boundsAfter.longestBefore(text, text.length)
  if (after?.entry.comparator === comparator && text.length - after.word.length >= last.end)
    return { place: 'after', word: after.word, filler: '' }
  const before = words.boundsBefore.longestAt(text, 0)
  if (before?.entry.comparator === comparator)
    return { place: 'before', word: before.word, filler: text.slice(before.word.length, first.start) }
  const inside = words.boundsInside.longestAt(text, last.end)
  return inside ? { place: 'inside', word: inside.word, filler: '' } : null
}

/** 至 of 1.2万元至1.4万元: a unit may stand at the first number too. */
const jointBetween = (text: string, from: number, to: number): string => /[-—–~～至到]+$/.exec(text.slice(from, to))?.[0] ?? ''
