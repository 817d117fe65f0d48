import type { DeadlineWordEntry } from '../../lexicon/deadline-schema.ts'
import { numeralAt } from '../../text/numeral.ts'
import { isMonth } from './named-date.ts'
import { type DateText, isNear, timeWordAt } from './time-words.ts'

/** A year before a month or a span; the 年 of 2025年底 belongs to the span. */
export interface Year {
  year: number | null
  offset: number
  end: number
}

/** Years are written with four digits; what lies after this one is a number. */
export const FIRST_YEAR = 1000
export const LAST_YEAR = 2100
/** 25年10月 is October 2025: two digits are a year of this century where a month or 底 follows. */
const CENTURY = 2000
const TWO_DIGITS = /^\d\d$/
const YEAR_MARK = /^年度?/
const YEAR = '年'
const DIGIT = /\d/

const YEAR_OFFSETS: Partial<Record<DeadlineWordEntry['use'], number>> = { past_year: -1, this_year: 0, next_year: 1 }

/** 2025年, 二〇二五年, 25年 before a month, 今年, 明年, 去年. */
export function yearAt(read: DateText, at: number): Year | null {
  return namedYearAt(read, at) ?? numberedYearAt(read, at)
}

function namedYearAt(read: DateText, at: number): Year | null {
  const word = read.words.longestAt(read.text, at)
  const offset = word ? YEAR_OFFSETS[word.entry.use] : undefined
  if (!word || offset === undefined) return null
  const mark = at + word.word.lastIndexOf(YEAR)
  return { year: null, offset, end: mark > at && isSpan(read, mark) ? mark : at + word.word.length }
}

function numberedYearAt(read: DateText, at: number): Year | null {
  const { text } = read
  const numeral = DIGIT.test(text.charAt(at - 1)) || !isNear(text, at, YEAR) ? null : numeralAt(text, at)
  const mark = numeral && Number.isInteger(numeral.value) ? YEAR_MARK.exec(text.slice(numeral.end, numeral.end + 2)) : null
  if (!numeral || !mark) return null
  const end = isSpan(read, numeral.end) ? numeral.end : numeral.end + mark[0].length
  if (TWO_DIGITS.test(text.slice(at, numeral.end))) return isShortYear(read, end) ? { year: CENTURY + numeral.value, offset: 0, end } : null
  return numeral.value < FIRST_YEAR || numeral.value > LAST_YEAR ? null : { year: numeral.value, offset: 0, end }
}

const isSpan = (read: DateText, at: number): boolean => timeWordAt(read, at)?.entry.use === 'span'

/** 25年 is a year before a month or a span only: 服务满25年 and 25年内 are lengths of time. */
function isShortYear(read: DateText, end: number): boolean {
  const word = timeWordAt(read, end)
  if (word?.entry.use === 'span') return !word.entry.lengthToo
  const month = numeralAt(read.text, end)
  return month !== null && isMonth(month.value) && read.text.charAt(month.end) === '月'
}
