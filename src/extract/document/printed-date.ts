import { findNumerals, numeralAt } from '../../text/numeral.ts'

/** A date as printed, with its end in the text. */
export interface PrintedDate {
  date: string
  start: number
  end: number
}

const FIRST_YEAR = 1949
const LAST_YEAR = 2100
/** A time may follow without white space, which the view leaves out: 2025-02-12 10:30 is 2025-02-1210:30. */
const MARKED = /^(\d{4})([-./])(\d{1,2})\2(?:(\d{2})(?=[0-2]\d:\d{2})|(\d{1,2})(?=\d:\d{2})|(\d{1,2})(?![0-9]))/
const MARKED_LENGTH = 15
const MONTHS = 12
const YEAR_DIGITS = 4

/** The full date that starts at `at`: 2025年2月12日, 二〇二五年二月十二日, 2025-02-12; the 日 may be missing before 星期 (2025年2月5星期三). */
export function printedDateAt(text: string, at: number): PrintedDate | null {
  const marked = /[0-9]/.test(text.charAt(at - 1)) ? null : MARKED.exec(text.slice(at, at + MARKED_LENGTH))
  if (marked) return dateOf(Number(marked[1]), Number(marked[3]), Number(marked[4] ?? marked[5] ?? marked[6]), at, at + marked[0].length)
  const year = numeralBefore(text, at, '年')
  const month = year && numeralBefore(text, year.end, '月')
  const day =
    month && (numeralBefore(text, month.end, '日') ?? numeralBefore(text, month.end, '号') ?? numeralBeforeWeekday(text, month.end))
  return day ? dateOf(year.value, month.value, day.value, at, day.end) : null
}

/** All full dates of a text. */
export function printedDates(text: string): PrintedDate[] {
  const dates: PrintedDate[] = []
  for (const { start } of findNumerals(text)) {
    const date = start < (dates[dates.length - 1]?.end ?? 0) ? null : printedDateAt(text, start)
    if (date) dates.push(date)
  }
  return dates
}

interface Part {
  value: number
  end: number
}

function numeralBefore(text: string, at: number, mark: string): Part | null {
  const numeral = numeralAt(text, at)
  return numeral && text.charAt(numeral.end) === mark ? { value: numeral.value, end: numeral.end + 1 } : null
}

function numeralBeforeWeekday(text: string, at: number): Part | null {
  const numeral = numeralAt(text, at)
  return numeral && /^(?:星期|周)/.test(text.slice(numeral.end)) ? { value: numeral.value, end: numeral.end } : null
}

function dateOf(year: number, month: number, day: number, start: number, end: number): PrintedDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS || day < 1) return null
  const exact = new Date(Date.UTC(year, month - 1, day))
  if (exact.getUTCMonth() !== month - 1) return null
  return {
    date: `${String(year).padStart(YEAR_DIGITS, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    start,
    end,
  }
}
