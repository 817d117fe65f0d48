import type { Deadline } from '../../model/index.ts'
import { sourceSpan, type TextView } from '../../text/view.ts'
import { findNamedDates, isoDate, type NamedDate } from './dates.ts'
import { type Purpose, purposeOf } from './purpose.ts'
import type { DateText } from './time-words.ts'

/** A deadline that stands in a text. */
export type DeadlineMatch = Deadline & { quote: string; start: number; end: number }

/** A deadline with what the choice among several of one item needs. */
export interface StatedDeadline {
  match: DeadlineMatch
  purpose: Purpose
  date: NamedDate
}

/** 11月31日: the month has no such day, and its last one is taken. */
const NO_SUCH_DAY = 'no_such_day'
/** Where no year is known, months are still in order. */
const ANY_YEAR = 2000
const SENTENCE_END = /[。！？；\n]/

/** All deadlines of a view, in its order. */
export function statedDeadlines(source: string, view: TextView, read: DateText, planYear: number | null): StatedDeadline[] {
  const dates = findNamedDates(read.text, read.words, read.place)
  const stated: StatedDeadline[] = []
  let earlier: NamedDate | null = null
  let sentenceUntil = 0
  for (const [index, named] of dates.entries()) {
    if (named.start >= sentenceUntil) {
      earlier = null
      sentenceUntil = sentenceEnd(read.text, named.start)
    }
    const date = withYearOf(named, earlier, planYear)
    const purpose = purposeOf(read, date, dates[index + 1]?.start ?? read.text.length, planYear)
    if (!purpose) continue
    if (date.namesYear) earlier = date
    stated.push({ match: deadlineOf(source, view, date, purpose, planYear), purpose, date })
  }
  return stated
}

/**
 * 2026年3月开工，10月完工: a year holds for the later months of its sentence. A year before the plan's does not: 2024年3月开工，10月完工 promises
 * October of the plan.
 */
function withYearOf(date: NamedDate, earlier: NamedDate | null, planYear: number | null): NamedDate {
  if (date.namesYear || !earlier || date.month === null || earlier.month === null || date.month < earlier.month) return date
  const isBefore = earlier.year !== null && planYear !== null && earlier.year < planYear
  return isBefore ? date : { ...date, year: earlier.year, yearOffset: earlier.yearOffset, namesYear: true }
}

function deadlineOf(source: string, view: TextView, date: NamedDate, purpose: Purpose, planYear: number | null): DeadlineMatch {
  const span = sourceSpan(view, date.start, date.end)
  const stated = isoDate(date, planYear)
  const inferred = stated === null ? isoDate({ ...date, day: null }, planYear) : null
  return {
    quote: source.slice(span.start, span.end),
    ...span,
    date: stated ?? inferred,
    kind: purpose === 'start' ? 'start' : 'completion',
    yearFrom: date.year === null ? 'plan' : 'text',
    inferred: inferred === null ? null : NO_SUCH_DAY,
  }
}

/** The latest of several, by its day in any year where no year is known; the first of those that are on one day. */
export function latestOf(stated: readonly StatedDeadline[], planYear: number | null): StatedDeadline | null {
  const keyOf = ({ date }: StatedDeadline): string =>
    isoDate(date, planYear ?? ANY_YEAR) ?? isoDate({ ...date, day: null }, planYear ?? ANY_YEAR) ?? ''
  return stated.reduce<StatedDeadline | null>((last, one) => (last === null || keyOf(one) > keyOf(last) ? one : last), null)
}

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(SENTENCE_END)
  return end < 0 ? text.length : from + end
}
