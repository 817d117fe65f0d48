import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import type { WordIndex } from '../../lexicon/index.ts'
import { dayOfMonthAt, monthAt, openMonthAt, rangeJointEnd } from './months.ts'
import { type DatePart, LAST_DAY, type NamedDate } from './named-date.ts'
import { fieldDateAt, fieldMonthAt, type NumericDate, yearFirstAt } from './numeric-dates.ts'
import { namedDayAt, spanAt } from './spans.ts'
import type { DateText, Place } from './time-words.ts'
import { type Year, yearAt } from './years.ts'

export { isoDate, type NamedDate } from './named-date.ts'

/** 3月和9月之间 is a span; 3月和9月 are two. */
const PAIR_JOINT = /^[和与]/
const BETWEEN = /^之?间/
const BY = '到'
const PASSED_OVER: ReadonlySet<DeadlineWordEntry['use']> = new Set<DeadlineWordEntry['use']>(['other', 'ongoing', 'recurring'])

/** All dates and spans of a view, left to right; of a range (2025年3月至11月) only the end. A field's own short forms (12.31) are dates in it alone. */
export function findNamedDates(text: string, words: WordIndex<DeadlineWordEntry>, place: Place = 'text'): NamedDate[] {
  const read = { text, words, place }
  const found: NamedDate[] = []
  for (let at = 0; at < text.length; ) {
    const date = namedDateAt(read, at)
    if (date) addDate(found, date)
    at = date?.end ?? at + stepOver(read, at)
  }
  return found
}

/** 9月开学前 is one time: the month that is named, up to the time without a day that is named behind it. */
function addDate(found: NamedDate[], date: NamedDate): void {
  const last = found.at(-1)
  if (last && date.month === null && last.month !== null && last.end === date.start)
    found[found.length - 1] = { ...last, end: date.end, limit: 'by' }
  else found.push(date)
}

/** 老年中心, 半年内, 每年底: what belongs to another word is passed over with it. */
function stepOver({ text, words }: DateText, at: number): number {
  const word = words.longestAt(text, at)
  return word && PASSED_OVER.has(word.entry.use) ? word.word.length : 1
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
  const date = monthAt(read, from) ?? fieldDateAt(read, from) ?? spanAt(read, from, year !== null)
  if (date) return dated(date, at, year)
  const named = namedDayAt(read, from)
  return named && dated(named, at, year && named.isInYearBefore ? yearBefore(year) : year)
}

/** 2026年元旦前 is in 2025. */
const yearBefore = ({ year, offset, end }: Year): Year =>
  year === null ? { year, offset: offset - 1, end } : { year: year - 1, offset, end }

const numericDate = (date: NumericDate, start: number): NamedDate => ({ ...date, start, yearOffset: 0, namesYear: date.year !== null })

function dated(date: DatePart & { year?: number | null }, start: number, year: Year | null): NamedDate {
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
    const part = dayOfMonthAt(read, joint, first) ?? fieldMonthAt(read, joint, first)
    return oneDateAt(read, joint) ?? (part && dated(part, joint, null))
  }
  if (!PAIR_JOINT.test(read.text.charAt(first.end))) return null
  const last = oneDateAt(read, first.end + 1)
  const between = last && BETWEEN.exec(read.text.slice(last.end, last.end + 2))
  return last && between && { ...last, end: last.end + between[0].length }
}

/** A span from its first date to its last; 10月至3月 ends in the next year. */
function joined(first: NamedDate, last: NamedDate): NamedDate {
  return { ...last, ...yearOfLast(first, last), start: first.start, namesYear: first.namesYear || last.namesYear, limit: 'by' }
}

function yearOfLast(first: NamedDate, last: NamedDate): Pick<NamedDate, 'year' | 'yearOffset'> {
  if (last.year !== null || first.year === null) {
    const offset = last.namesYear ? last.yearOffset : first.yearOffset + yearsBetween(first, last)
    return { year: last.year, yearOffset: offset }
  }
  if (!last.namesYear) return { year: first.year + yearsBetween(first, last), yearOffset: 0 }
  // 2025年11月至次年3月 ends in 2026; 2024年11月至今年3月 in the year of the plan.
  return last.yearOffset === 0 ? { year: null, yearOffset: 0 } : { year: first.year + last.yearOffset, yearOffset: 0 }
}

const yearsBetween = (first: NamedDate, last: NamedDate): number =>
  last.month !== null && first.month !== null && last.month < first.month ? 1 : 0

/** 到2027年: the end of the year that 到 names; with a month behind it is a date of its own. */
function byYearAt(read: DateText, at: number): NamedDate | null {
  if (read.text.charAt(at) !== BY) return null
  const year = yearAt(read, at + 1)
  if (year === null || year.year === null || oneDateAt(read, at + 1) || openDateAt(read, at + 1)) return null
  return { ...LAST_DAY, start: at, end: year.end, year: year.year, yearOffset: 0, namesYear: true, limit: 'by' }
}
