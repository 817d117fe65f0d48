import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import type { WordIndex } from '../../lexicon/index.ts'
import { numeralAt } from '../../text/numeral.ts'

/** A date or the last day of a span of time as the text names it; offsets are of the view. */
export interface NamedDate {
  start: number
  /** Behind 前, 底, 内 where they stand. */
  end: number
  year: number | null
  /** 今年 is null with offset 0, 明年 with 1. */
  yearOffset: number
  month: number
  /** Null for the last day of the month. */
  day: number | null
  /** 前, 内, 底, 止 say by when; a bare 9月 needs a verb to be a deadline. */
  bounded: boolean
}

const FIRST_YEAR = 1990
const LAST_YEAR = 2100
const MONTHS = 12
const DAYS = 31
const RANGE_JOINT = /^(?:[-—–~～]{1,2}|至|到)/
const BEFORE = /^(?:之前|以前|前|止|为止|内|之内|以内)/
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
  const year = yearAt(text, at, words)
  const from = year?.end ?? at
  const date = monthAt(text, from, words) ?? spanAt(text, from, words, year !== null)
  if (!date) return null
  const joint = RANGE_JOINT.exec(text.slice(date.end, date.end + 2))
  const later = joint ? namedDateAt(text, date.end + joint[0].length, words) : null
  const named = { ...date, start: at, year: year?.year ?? null, yearOffset: year?.offset ?? 0 }
  return later ? { ...later, start: at, year: later.year ?? named.year, yearOffset: later.yearOffset || named.yearOffset, bounded: true } : named
}

/** 2025年, 二〇二五年, 今年, 明年. A past year is no year of a promise. */
function yearAt(text: string, at: number, words: WordIndex<DeadlineWordEntry>): Year | null {
  const word = words.longestAt(text, at)
  if (word?.entry.use === 'this_year') return { year: null, offset: 0, end: at + word.word.length }
  if (word?.entry.use === 'next_year') return { year: null, offset: 1, end: at + word.word.length }
  const numeral = /\d/.test(text.charAt(at - 1)) ? null : numeralAt(text, at)
  if (!numeral || numeral.value < FIRST_YEAR || numeral.value > LAST_YEAR || !Number.isInteger(numeral.value)) return null
  const mark = YEAR_MARK.exec(text.slice(numeral.end, numeral.end + 2))
  if (!mark) return dottedYear(text, numeral.value, numeral.end)
  // 2025年底: the 年 belongs to the span.
  const span = words.longestAt(text, numeral.end)
  return { year: numeral.value, offset: 0, end: span?.entry.use === 'span' ? numeral.end : numeral.end + mark[0].length }
}

/** 2025.10.30 and 2025-10-30 are years with a mark of their own. */
const dottedYear = (text: string, year: number, end: number): Year | null =>
  /^[.\-/]\d{1,2}[.\-/]\d{1,2}(?!\d)/.test(text.slice(end, end + 7)) ? { year, offset: 0, end: end + 1 } : null

type DatePart = Omit<NamedDate, 'start' | 'year' | 'yearOffset'>

function monthAt(text: string, at: number, words: WordIndex<DeadlineWordEntry>): DatePart | null {
  if (/\d/.test(text.charAt(at - 1))) return null
  const month = numeralAt(text, at)
  if (!month || !Number.isInteger(month.value) || month.value < 1 || month.value > MONTHS) return null
  if (/^[.\-/]\d{1,2}(?!\d)/.test(text.slice(month.end, month.end + 4)) && /[.\-/]/.test(text.charAt(at - 1))) return dottedDay(text, month.value, month.end + 1)
  if (text.charAt(month.end) !== '月') return null
  const afterMonth = month.end + 1
  const day = numeralAt(text, afterMonth)
  if (day && day.value <= DAYS && /^[日号]/.test(text.slice(day.end, day.end + 1))) return bounded(text, day.end + 1, month.value, day.value, false)
  const part = words.longestAt(text, afterMonth)
  if (part?.entry.use === 'part') {
    const last = part.entry.ends === 'end' ? null : Number(part.entry.ends)
    return bounded(text, afterMonth + part.word.length, month.value, last, part.word !== '份')
  }
  return bounded(text, afterMonth, month.value, null, false)
}

function dottedDay(text: string, month: number, at: number): DatePart | null {
  const day = numeralAt(text, at)
  return day && day.value <= DAYS ? bounded(text, day.end, month, day.value, false) : null
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
  return part?.entry.use === 'part' && part.entry.ends === 'end' && part.word !== '份' ? bounded(text, at + part.word.length, MONTHS, DAYS, true) : null
}

function bounded(text: string, end: number, month: number, day: number | null, isBounded: boolean): DatePart {
  const before = BEFORE.exec(text.slice(end, end + 2))
  return { end: end + (before?.[0].length ?? 0), month, day, bounded: isBounded || before !== null }
}

/** The calendar day of a named date; null where no year can be known. */
export function isoDate(date: NamedDate, planYear: number | null): string | null {
  const year = date.year ?? (planYear === null ? null : planYear + date.yearOffset)
  if (year === null) return null
  const lastDay = new Date(Date.UTC(year, date.month, 0)).getUTCDate()
  const day = Math.min(date.day ?? lastDay, lastDay)
  return `${year}-${String(date.month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
