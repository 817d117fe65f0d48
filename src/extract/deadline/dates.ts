import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import type { WordIndex } from '../../lexicon/index.ts'
import { dayOfMonthAt, monthAt, openMonthAt, rangeJointEnd } from './months.ts'
import { type DatePart, LAST_DAY, type NamedDate } from './named-date.ts'
import { fieldDateAt, type NumericDate, yearFirstAt } from './numeric-dates.ts'
import { namedDayAt, spanAt } from './spans.ts'
import type { DateText, Place } from './time-words.ts'
import { yearAt } from './years.ts'

export { isoDate, type NamedDate } from './named-date.ts'

/** 3月和9月之间 is a span; 3月和9月 are two. */
const PAIR_JOINT = /^[和与]/
const BETWEEN = /^之?间/
const BY = '到'

/** All dates and spans of a view, left to right; of a range (2025年3月至11月) only the end. A field's own short forms (12.31) are dates in it alone. */
export function findNamedDates(text: string, words: WordIndex<DeadlineWordEntry>, place: Place = 'text'): NamedDate[] {
  const read = { text, words, place }
  const found: NamedDate[] = []
  for (let at = 0; at < text.length; ) {
    const date = namedDateAt(read, at)
    if (date) found.push(date)
    at = date?.end ?? at + stepOver(read, at)
  }
  return found
}

/** 老年中心, 半年内: what belongs to another word is passed over with it. */
function stepOver({ text, words }: DateText, at: number): number {
  const word = words.longestAt(text, at)
  return word?.entry.use === 'other' ? word.word.length : 1
}

function namedDateAt(read: DateText, at: number): NamedDate | null {
  const byYear = byYearAt(read, at)
  if (byYear) return byYear
  const open = openDateAt(read, at)
  const first = open ?? oneDateAt(read, at)
  const last = first && lastDateAt(read, first)
  return first && last ? joined(first, last) : open ? null : first
}

/** A date that only a range makes one: the 5 of 5-10月, the 2025.3 of 2025.3—2025.11. */
function openDateAt(read: DateText, at: number): NamedDate | null {
  const numeric = yearFirstAt(read, at)
  if (numeric) return read.place === 'text' && numeric.day === null ? numericDate(numeric, at) : null
  const year = yearAt(read, at)
  const month = openMonthAt(read, year?.end ?? at)
  return month && dated(month, at, year)
}

function oneDateAt(read: DateText, at: number): NamedDate | null {
  const numeric = yearFirstAt(read, at)
  if (numeric) return numericDate(numeric, at)
  const year = yearAt(read, at)
  const from = year?.end ?? at
  const date = monthAt(read, from) ?? fieldDateAt(read, from) ?? spanAt(read, from, year !== null) ?? namedDayAt(read, from)
  return date && dated(date, at, year)
}

const numericDate = (date: NumericDate, start: number): NamedDate => ({ ...date, start, yearOffset: 0, namesYear: date.year !== null })

function dated(date: DatePart & { year?: number | null }, start: number, year: { year: number | null; offset: number } | null): NamedDate {
  return {
    ...date,
    start,
    year: year?.year ?? date.year ?? null,
    yearOffset: year?.offset ?? 0,
    namesYear: year !== null || typeof date.year === 'number',
  }
}

/** The end of a span that begins with a date: 至11月, 至次年3月, 至20日; 和9月之间. */
function lastDateAt(read: DateText, first: NamedDate): NamedDate | null {
  const joint = rangeJointEnd(read.text, first.end)
  if (joint !== null) {
    const day = dayOfMonthAt(read, joint, first)
    return oneDateAt(read, joint) ?? (day && dated(day, joint, null))
  }
  if (!PAIR_JOINT.test(read.text.charAt(first.end))) return null
  const last = oneDateAt(read, first.end + 1)
  const between = last && BETWEEN.exec(read.text.slice(last.end, last.end + 2))
  return last && between && { ...last, end: last.end + between[0].length }
}

/** A span from its first date to its last; 10月至3月 ends in the next year. */
function joined(first: NamedDate, last: NamedDate): NamedDate {
  const isNext = !last.namesYear && last.month !== null && first.month !== null && last.month < first.month
  const years = isNext ? 1 : 0
  const year = last.year ?? (first.year === null ? null : first.year + years)
  const yearOffset = last.yearOffset !== 0 ? last.yearOffset : first.yearOffset + (first.year === null ? years : 0)
  return { ...last, start: first.start, year, yearOffset, namesYear: first.namesYear || last.namesYear, limit: 'by' }
}

/** 到2027年: the end of the year that 到 names; with a month behind it is a date of its own. */
function byYearAt(read: DateText, at: number): NamedDate | null {
  if (read.text.charAt(at) !== BY) return null
  const year = yearAt(read, at + 1)
  if (year === null || year.year === null || oneDateAt(read, at + 1) || openDateAt(read, at + 1)) return null
  return { ...LAST_DAY, start: at, end: year.end, year: year.year, yearOffset: 0, namesYear: true, limit: 'by' }
}
