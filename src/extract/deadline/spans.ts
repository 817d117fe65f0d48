import { isArabicDigit, isChineseNumeralCharacter } from '../../text/numeral-characters.ts'
import { type DatePart, LAST_DAY } from './named-date.ts'
import { type DateText, limited, type TimeWord, timeWordAt } from './time-words.ts'

const ORDINAL = '第'
const YEAR = '年'
const OPENING = /^[“‘"「]/
const CLOSING = /^[”’"」]/

/** 年底前, 上半年, 第三季度, 一季度末. */
export function spanAt(read: DateText, at: number, afterYear: boolean): DatePart | null {
  const { text } = read
  const word = timeWordAt(read, text.charAt(at) === ORDINAL ? at + 1 : at)
  if (word?.entry.use !== 'span' || !word.entry.ends) return null
  // 年底, 年内 in 2025年底 and alone; 五年内 is a length of time.
  if (text.charAt(at) === YEAR && !afterYear && isNumeralCharacter(text.charAt(at - 1))) return null
  const [month = LAST_DAY.month, day = LAST_DAY.day] = word.entry.ends.split('-').map(Number)
  return limited(read, endOfPart(read, word.end) ?? word.end, month, day, 'by')
}

const isNumeralCharacter = (char: string): boolean => isArabicDigit(char) || isChineseNumeralCharacter(char)

function endOfPart(read: DateText, at: number): number | null {
  const part = timeWordAt(read, at)
  return part?.entry.use === 'part' && part.entry.ends === 'end' ? part.end : null
}

/** A named day's date; the day before 元旦 is in the year before, if one is named. */
export interface NamedDay extends DatePart {
  isInYearBefore: boolean
}

/** A day or a time with a name, up to 前: “七一”前, 国庆节前; without 前 it may be a name (八一路) or what is to be celebrated. */
export function namedDayAt(read: DateText, at: number): NamedDay | null {
  const opening = OPENING.test(read.text.charAt(at)) ? 1 : 0
  if (opening === 0 && isNumeralCharacter(read.text.charAt(at - 1))) return null
  const word = timeWordAt(read, at + opening)
  if (word?.entry.use === 'day') return dayBefore(read, word, opening)
  return word?.entry.use === 'undated' ? undated(read, word) : null
}

function dayBefore(read: DateText, { entry, end }: TimeWord, opening: number): NamedDay | null {
  const closing = opening === 1 && CLOSING.test(read.text.charAt(end)) ? 1 : 0
  const before = closing === opening ? timeWordAt(read, end + closing) : null
  const [month, day] = (entry.ends ?? '').split('-').map(Number)
  if (before?.entry.use !== 'before' || !month || !day) return null
  return { end: before.end, limit: 'by', ...previousDay(month, day) }
}

/** Before the first of a month is the last of the month before; 元旦前 without a year is the end of the year that is planned, not of the one before. */
function previousDay(month: number, day: number): Pick<NamedDay, 'month' | 'day' | 'isInYearBefore'> {
  if (day > 1) return { month, day: day - 1, isInYearBefore: false }
  return month > 1 ? { month: month - 1, day: null, isInYearBefore: false } : { ...LAST_DAY, isInYearBefore: true }
}

/** 春节前, 开学前, 本季度末: said, but not on which day: the quote stands and the date stays open. A season alone (秋季) is no date at all. */
function undated(read: DateText, { entry, end }: TimeWord): NamedDay | null {
  const date = limited(read, endOfPart(read, end) ?? end, null, null, null)
  return date.end === end && entry.ends !== 'whole' ? null : { ...date, limit: 'by', isInYearBefore: false }
}
