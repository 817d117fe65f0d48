import type { Deadline } from '../../model/index.ts'
import { sourceSpan, type TextView } from '../../text/view.ts'
import { findNamedDates, isoDate, type NamedDate } from './dates.ts'
import { clauseAfter, type Purpose, promisesCompletion, purposeOf } from './purpose.ts'
import type { DateText } from './time-words.ts'

/** A deadline that stands in a text. */
export type DeadlineMatch = Deadline & { quote: string; start: number; end: number }

/** A deadline with what the choice among several of one item needs. */
export interface StatedDeadline {
  match: DeadlineMatch
  purpose: Purpose
  /** The last day as YYYY-MM-DD, in any year where the text shows none; '' where the time has no day. */
  order: string
  /** Whether the sentence promises completion and says no time for it: 4月开工，全年完成5个. */
  leavesCompletionOpen: boolean
}

/** 11月31日: the month has no such day, and its last one is taken. */
const NO_SUCH_DAY = 'no_such_day'
/** Where no year is known, months are still in order. */
const ANY_YEAR = 2000
const SENTENCE_END = /[。！？；\n]/
const CLAUSE_ENDS = /[，。；：！？\n（）]/

/** All deadlines of a view, in its order. */
export function statedDeadlines(source: string, view: TextView, read: DateText, planYear: number | null): StatedDeadline[] {
  const dates = findNamedDates(read.text, read.words, read.place)
  const stated: StatedDeadline[] = []
  let year: NamedDate | null = null
  let sentenceEnd = 0
  dates.forEach((one, index) => {
    if (one.start >= sentenceEnd) {
      year = null
      sentenceEnd = endOfSentence(read.text, one.start)
    }
    const date = withYearOf(one, year, planYear)
    const purpose = purposeOf(read, date, nextStart(dates, index), planYear)
    if (!purpose) return
    if (date.namesYear) year = date
    stated.push({
      match: deadlineOf(source, view, date, purpose, planYear),
      purpose,
      order: orderOf(date, planYear),
      leavesCompletionOpen: purpose !== 'completion' && leavesCompletionOpen(read, dates, one, sentenceEnd),
    })
  })
  return stated
}

/** Where the clause of a date must end: at the next date, if that does not stand right behind it (9月开学前). */
function nextStart(dates: readonly NamedDate[], index: number): number {
  const end = dates[index]?.end
  return dates.slice(index + 1, index + 3).find(({ start }) => start !== end)?.start ?? Number.POSITIVE_INFINITY
}

/** 2026年3月开工，10月完工: a year holds for the later months of its sentence; 2024年开工，10月完工 in a plan of 2025 is October of the plan. */
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

const orderOf = (date: NamedDate, planYear: number | null): string =>
  isoDate(date, planYear ?? ANY_YEAR) ?? isoDate({ ...date, day: null }, planYear ?? ANY_YEAR) ?? ''

function endOfSentence(text: string, from: number): number {
  const end = text.slice(from).search(SENTENCE_END)
  return end < 0 ? text.length : from + end
}

/** Whether a clause of the sentence behind a date, or right before it, promises completion with no date of its own. */
function leavesCompletionOpen({ text, words }: DateText, dates: readonly NamedDate[], date: NamedDate, sentenceEnd: number): boolean {
  const from = date.end + clauseAfter(text, date.end, Number.POSITIVE_INFINITY).length
  const rest = text.slice(from, sentenceEnd)
  let at = from
  return rest.split(CLAUSE_ENDS).some((clause) => {
    const start = at
    at += clause.length + 1
    const isDated = dates.some((other) => other.start >= start && other.start < at)
    return !isDated && promisesCompletion(clause, words)
  })
}
