import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import type { WordIndex } from '../../lexicon/index.ts'
import { numeralAt } from '../../text/numeral.ts'

/** A date or the last day of a span of time as the text names it; offsets are of the view. */
export interface NamedDate {
  start: number
  /** Behind 前, 底, 内 where they stand. */
  end: number
  year: number | null
  /** 今年 is null with offset 0, 明年 with 1, 去年 with -1. */
  yearOffset: number
  month: number
  /** Null for the last day of the month. */
  day: number | null
  /** 前, 内, 底, 止 say by when; a bare 9月 needs a verb to be a deadline. */
  bounded: boolean
}

/** Years are written with four digits; what lies after this one is a number. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2100
/** 25年10月 is October 2025: two digits are a year of this century where a month follows. */
const CENTURY = 2000
const MONTHS = 12
const DAYS = 31
const RANGE_JOINT = /^(?:[-—–~～]{1,2}|至|到)/
/** 3月和9月之间 is a span; 3月和9月 are two. */
const PAIR_JOINT = /^[和与]/
const BETWEEN = /^之?间/
const DAY_MARK = /^[日号]/
const PHRASE_END = /^[，。；：、！？）\n]?$/
const BEFORE = /^(?:之前|以前|前|止|为止|内|之内|以内)/
const BY = '到'
const YEAR_MARK = /^年度?/

/** All dates and spans of a view, left to right; of a range (2025年3月至11月) only the end. */
export function findNamedDates(text: string, words: WordIndex<DeadlineWordEntry>): NamedDate[] {
  const found: NamedDate[] = []
  for (let at = 0; at < text.length; ) {
    const date = namedDateAt(text, at, words)
    if (!date) {
      at++
      continue
    }
    found.push(date)
    at = date.end
  }
  return found
}

interface Year {
  year: number | null
  offset: number
  end: number
}

function namedDateAt(text: string, at: number, words: WordIndex<DeadlineWordEntry>): NamedDate | null {
  const byYear = byYearAt(text, at, words)
  if (byYear) return byYear
  const first = oneDateAt(text, at, words)
  const last = first && lastDateAt(text, first, words)
  return last ? joined(first, last) : first
}

function oneDateAt(text: string, at: number, words: WordIndex<DeadlineWordEntry>): NamedDate | null {
  const year = yearAt(text, at, words)
  const from = year?.end ?? at
  const date = monthAt(text, from, words) ?? spanAt(text, from, words, year !== null)
  return date && { ...date, start: at, year: year?.year ?? null, yearOffset: year?.offset ?? 0 }
}

/** The end of a span that begins with a date: 至11月, 至次年3月, 至20日; 和9月之间. */
function lastDateAt(text: string, first: NamedDate, words: WordIndex<DeadlineWordEntry>): NamedDate | null {
  const joint = RANGE_JOINT.exec(text.slice(first.end, first.end + 2)) ?? PAIR_JOINT.exec(text.slice(first.end, first.end + 1))
  if (!joint) return null
  const at = first.end + joint[0].length
  const last = oneDateAt(text, at, words) ?? dayOfMonthAt(text, at, first)
  if (!last || !PAIR_JOINT.test(joint[0])) return last
  const between = BETWEEN.exec(text.slice(last.end, last.end + 2))
  return between && { ...last, end: last.end + between[0].length }
}

/** 1月10日至20日: the month is written once. */
function dayOfMonthAt(text: string, at: number, { day, month }: NamedDate): NamedDate | null {
  const last = day === null ? null : numeralAt(text, at)
  if (!last || !isDay(last.value) || !DAY_MARK.test(text.charAt(last.end))) return null
  return { ...bounded(text, last.end + 1, month, last.value, true), start: at, year: null, yearOffset: 0 }
}

/** A span from its first date to its last; 10月至3月 ends in the next year. */
function joined(first: NamedDate, last: NamedDate): NamedDate {
  const hasYear = last.year !== null || last.yearOffset !== 0
  const years = !hasYear && last.month < first.month ? 1 : 0
  const year = last.year ?? (first.year === null ? null : first.year + years)
  const yearOffset = last.yearOffset !== 0 ? last.yearOffset : first.yearOffset + (first.year === null ? years : 0)
  return { ...last, start: first.start, year, yearOffset, bounded: true }
}

const isDay = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= DAYS
const isMonth = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= MONTHS

const YEAR_OFFSETS: Partial<Record<DeadlineWordEntry['use'], number>> = { past_year: -1, this_year: 0, next_year: 1 }

/** 到2027年: the end of the year that 到 names; with a month behind it is a date of its own. */
function byYearAt(text: string, at: number, words: WordIndex<DeadlineWordEntry>): NamedDate | null {
  if (text.charAt(at) !== BY) return null
  const year = yearAt(text, at + 1, words)
  if (year === null || year.year === null || monthAt(text, year.end, words) || spanAt(text, year.end, words, true)) return null
  return { start: at, end: year.end, year: year.year, yearOffset: 0, month: MONTHS, day: DAYS, bounded: true }
}

/** 2025年, 二〇二五年, 25年 before a month, 今年, 明年, 去年. */
function yearAt(text: string, at: number, words: WordIndex<DeadlineWordEntry>): Year | null {
  const word = words.longestAt(text, at)
  const offset = word ? YEAR_OFFSETS[word.entry.use] : undefined
  if (word && offset !== undefined) return { year: null, offset, end: at + word.word.length }
  const numeral = /\d/.test(text.charAt(at - 1)) ? null : numeralAt(text, at)
  if (!numeral || !Number.isInteger(numeral.value)) return null
  const mark = YEAR_MARK.exec(text.slice(numeral.end, numeral.end + 2))
  if (mark && /^\d\d$/.test(text.slice(at, numeral.end))) return shortYear(text, CENTURY + numeral.value, numeral.end + mark[0].length)
  if (numeral.value < FIRST_YEAR || numeral.value > LAST_YEAR) return null
  if (!mark) return dottedYear(text, numeral.value, numeral.end)
  // 2025年底: the 年 belongs to the span.
  const span = words.longestAt(text, numeral.end)
  return { year: numeral.value, offset: 0, end: span?.entry.use === 'span' ? numeral.end : numeral.end + mark[0].length }
}

/** 25年 is a year before a month only: 服务满25年 is a length of time. */
function shortYear(text: string, year: number, end: number): Year | null {
  const month = numeralAt(text, end)
  return month && isMonth(month.value) && text.charAt(month.end) === '月' ? { year, offset: 0, end } : null
}

/** 2025.10.30 and 2025-10-30 are years with a mark of their own. */
const dottedYear = (text: string, year: number, end: number): Year | null =>
  /^[.\-/]\d{1,2}[.\-/]\d{1,2}(?!\d)/.test(text.slice(end, end + 7)) ? { year, offset: 0, end: end + 1 } : null

type DatePart = Omit<NamedDate, 'start' | 'year' | 'yearOffset'>

function monthAt(text: string, at: number, words: WordIndex<DeadlineWordEntry>): DatePart | null {
  if (/\d/.test(text.charAt(at - 1))) return null
  const month = numeralAt(text, at)
  if (!month || !isMonth(month.value)) return null
  if (/^[.\-/]\d{1,2}(?!\d)/.test(text.slice(month.end, month.end + 4)) && /[.\-/]/.test(text.charAt(at - 1)))
    return dottedDay(text, month.value, month.end + 1)
  if (text.charAt(month.end) !== '月') return null
  const afterMonth = month.end + 1
  const day = numeralAt(text, afterMonth)
  if (day && isDay(day.value)) {
    if (DAY_MARK.test(text.charAt(day.end))) return bounded(text, day.end + 1, month.value, day.value, false)
    if (isBareDay(text, day.end)) return bounded(text, day.end, month.value, day.value, false)
  }
  const part = words.longestAt(text, afterMonth)
  if (part?.entry.use === 'part') {
    const last = part.entry.ends === 'end' ? null : Number(part.entry.ends)
    return bounded(text, afterMonth + part.word.length, month.value, last, part.word !== '份')
  }
  return bounded(text, afterMonth, month.value, null, false)
}

/** 10月15前, 八月十五, 3月5至10日: a number behind a month is its day where nothing else follows that it could count. */
function isBareDay(text: string, end: number): boolean {
  if (PHRASE_END.test(text.charAt(end)) || BEFORE.test(text.slice(end, end + 2))) return true
  const joint = RANGE_JOINT.exec(text.slice(end, end + 2))
  const last = joint && numeralAt(text, end + joint[0].length)
  return last !== null && isDay(last.value) && DAY_MARK.test(text.charAt(last.end))
}

function dottedDay(text: string, month: number, at: number): DatePart | null {
  const day = numeralAt(text, at)
  return day && isDay(day.value) ? bounded(text, day.end, month, day.value, false) : null
}

function spanAt(text: string, at: number, words: WordIndex<DeadlineWordEntry>, afterYear: boolean): DatePart | null {
  const ordinal = text.charAt(at) === '第' ? 1 : 0
  const word = words.longestAt(text, at + ordinal)
  if (word?.entry.use === 'span' && word.entry.ends) {
    const [month, day] = word.entry.ends.split('-').map(Number)
    // 年底, 年内 in 2025年底 and alone; 五年内 is a length of time.
    if (/^年/.test(word.word) && !afterYear && /[\d一二两三四五六七八九十半整几多数]/.test(text.charAt(at - 1))) return null
    return month && day ? bounded(text, at + ordinal + word.word.length, month, day, true) : null
  }
  // 今年底, 明年底: the 年 stands in the word for the year.
  const part = afterYear ? words.longestAt(text, at) : null
  return part?.entry.use === 'part' && part.entry.ends === 'end' && part.word !== '份'
    ? bounded(text, at + part.word.length, MONTHS, DAYS, true)
    : null
}

function bounded(text: string, end: number, month: number, day: number | null, isBounded: boolean): DatePart {
  const before = BEFORE.exec(text.slice(end, end + 2))
  return { end: end + (before?.[0].length ?? 0), month, day, bounded: isBounded || before !== null }
}

/** The calendar day of a named date; null where no year can be known and where the month has no such day (11月31日). */
export function isoDate({ year, yearOffset, month, day }: NamedDate, planYear: number | null): string | null {
  const known = year ?? (planYear === null ? null : planYear + yearOffset)
  if (known === null) return null
  const last = new Date(Date.UTC(known, month, 0)).getUTCDate()
  return day === null || day <= last ? `${known}-${twoDigits(month)}-${twoDigits(day ?? last)}` : null
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
