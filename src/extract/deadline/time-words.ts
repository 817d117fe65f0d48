import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import type { WordIndex } from '../../lexicon/index.ts'
import type { DatePart, Limit } from './named-date.ts'

/** text: prose, where a number needs more than its form to be a date; field: what a label or a column calls a deadline. */
export type Place = 'text' | 'field'

/** What is read for dates: a view's text, with the words of time. */
export interface DateText {
  text: string
  words: WordIndex<DeadlineWordEntry>
  place: Place
}

export interface TimeWord {
  entry: DeadlineWordEntry
  end: number
}

/** The word of time at a place; null where what stands there is, or runs into, another word: 前 of 前往, 年中 of 年中小学. */
export function timeWordAt({ text, words }: DateText, at: number): TimeWord | null {
  const found = words.longestAt(text, at)
  if (!found || found.entry.use === 'other') return null
  const end = at + found.word.length
  const last = words.longestAt(text, end - 1)
  return last?.entry.use === 'other' && last.word.length > 1 ? null : { entry: found.entry, end }
}

/** Whether a word stands at a place that only looks like a word of time. */
export const isOtherWord = ({ text, words }: DateText, at: number): boolean => words.longestAt(text, at)?.entry.use === 'other'

/** Behind 前, 内, 止 where one stands at `at`; null where none does. */
export function byWordEnd(read: DateText, at: number): number | null {
  const word = timeWordAt(read, at)
  return word?.entry.use === 'before' || word?.entry.use === 'within' ? word.end : null
}

/**
 * A part of a date with the 前 or 内 behind it. What is before 10月 is taken to be done by its end, as 10月30日前 is by the 30th: the day that the text
 * surely means, while an earlier one would only be the strictest reading.
 */
export function limited(read: DateText, end: number, month: number | null, day: number | null, limit: Limit): DatePart {
  const by = byWordEnd(read, end)
  return { end: by ?? end, month, day, limit: by === null ? limit : 'by' }
}

/** No number of a date is longer: 一千九百九十九年, 10月至12月. */
const LONGEST_NUMBER = 10

/** Whether a mark (年, 月) stands near enough behind a place for a date to begin there; reading numerals that are none is what takes time. */
export const isNear = (text: string, at: number, mark: string): boolean => text.slice(at, at + LONGEST_NUMBER).includes(mark)
