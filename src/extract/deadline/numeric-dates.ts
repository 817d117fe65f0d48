import { type DatePart, isDay, isMonth } from './named-date.ts'
import { type DateText, limited } from './time-words.ts'
import { FIRST_YEAR, LAST_YEAR } from './years.ts'

/** 2025.10.30, 2025-10, 2025/3: one sign between year, month and day. */
const YEAR_FIRST = /(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/y
/** 12.31 and 12/31; with a dash (3-10) it may be a span of months, and is a day only where no month has that number. */
const MONTH_FIRST = /(\d{1,2})([./-])(\d{1,2})(?![\d.])/y
const LAST_MONTH = /^\d{1,2}(?!\d)/
/** Characters that show whether a number has at most two digits. */
const LONGEST_MONTH = 3
const COMPACT = /(\d{4})(\d\d)(\d\d)(?!\d)/y
const INSIDE_NUMBER = /(?:\d|\d[./])$/
const PHRASE_END = /^[，。；：、！？（）前内止至到—~\n-]?$/

export interface NumericDate extends DatePart {
  year: number | null
}

/** 2025.10.30 anywhere; its month alone (2025-11) is a date in a range or a field, and returned with day null. */
export function yearFirstAt(read: DateText, at: number): NumericDate | null {
  const [whole = '', year, , month, day] = matchAt(YEAR_FIRST, read.text, at) ?? []
  return whole === '' ? null : numericDate(read, at + whole.length, year, month, day)
}

/** What a field writes short: 12.31, 20251231. */
export function fieldDateAt(read: DateText, at: number): NumericDate | null {
  if (read.place !== 'field') return null
  const [compact = '', year, month, day] = matchAt(COMPACT, read.text, at) ?? []
  if (compact !== '') return numericDate(read, at + compact.length, year, month, day)
  const [whole = '', first, sign, last] = matchAt(MONTH_FIRST, read.text, at) ?? []
  if (whole === '' || !PHRASE_END.test(read.text.charAt(at + whole.length)) || (sign === '-' && isMonth(Number(last)))) return null
  return numericDate(read, at + whole.length, undefined, first, last)
}

/** The 12 of 2025.1-12: a field's last month without 月. */
export function fieldMonthAt(read: DateText, at: number, first: DatePart): DatePart | null {
  const month = read.place === 'field' && first.day === null ? LAST_MONTH.exec(read.text.slice(at, at + LONGEST_MONTH))?.[0] : undefined
  if (month === undefined || !isMonth(Number(month)) || !PHRASE_END.test(read.text.charAt(at + month.length))) return null
  return limited(read, at + month.length, Number(month), null, 'by')
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  if (INSIDE_NUMBER.test(text.slice(Math.max(0, at - 2), at))) return null
  pattern.lastIndex = at
  return pattern.exec(text)
}

function numericDate(read: DateText, end: number, year?: string, month?: string, day?: string): NumericDate | null {
  const known = year === undefined ? null : Number(year)
  if (known !== null && (known < FIRST_YEAR || known > LAST_YEAR)) return null
  if (!isMonth(Number(month)) || (day !== undefined && !isDay(Number(day)))) return null
  return { ...limited(read, end, Number(month), day === undefined ? null : Number(day), null), year: known }
}
