import { numeralAt } from '../../text/numeral.ts'
import { isLiang } from '../../text/numeral-characters.ts'
import { type DatePart, isDay, isMonth } from './named-date.ts'
import { byWordEnd, type DateText, isNear, isOtherWord, limited, timeWordAt } from './time-words.ts'

const MONTH = '月'
const DAY_MARK = /^[日号]/
const PHRASE_END = /^[，。；：、！？）\n]?$/
const DIGIT = /\d/
const JOINT = /^起?(?:[-−—–~～─]{1,2}|至|到)/
/** Characters of the longest joint. */
const LONGEST_JOINT = 3

/** Behind the sign of a range (至, —, ~) at `at`; null where none stands. */
export function rangeJointEnd(text: string, at: number): number | null {
  const joint = JOINT.exec(text.slice(at, at + LONGEST_JOINT))
  return joint && at + joint[0].length
}

function monthNumberAt(text: string, at: number): { month: number; end: number } | null {
  if (!isNear(text, at, MONTH) || DIGIT.test(text.charAt(at - 1)) || isLiang(text.charAt(at))) return null
  const month = numeralAt(text, at)
  return month && isMonth(month.value) && !month.approximate ? { month: month.value, end: month.end } : null
}

/** 10月, 十月底前, 10月30日, 6月中下旬; 两月, 3月龄 and 月 in any other word are none. */
export function monthAt(read: DateText, at: number): DatePart | null {
  const { text } = read
  const number = monthNumberAt(text, at)
  if (!number || text.charAt(number.end) !== MONTH || isOtherWord(read, number.end)) return null
  const { month } = number
  const end = number.end + 1
  return dayAt(read, end, month) ?? partAt(read, end, month) ?? limited(read, end, month, null, null)
}

function dayAt(read: DateText, at: number, month: number): DatePart | null {
  const day = numeralAt(read.text, at)
  if (!day || !isDay(day.value)) return null
  if (DAY_MARK.test(read.text.charAt(day.end))) return limited(read, day.end + 1, month, day.value, null)
  return isBareDay(read, day.end) ? limited(read, day.end, month, day.value, null) : null
}

/** 10月15前, 八月十五, 3月5至10日: a number behind a month is its day where nothing else follows that it could count. */
function isBareDay(read: DateText, end: number): boolean {
  const { text } = read
  if (PHRASE_END.test(text.charAt(end)) || byWordEnd(read, end) !== null) return true
  const joint = rangeJointEnd(text, end)
  const last = joint === null ? null : numeralAt(text, joint)
  return last !== null && isDay(last.value) && DAY_MARK.test(text.charAt(last.end))
}

function partAt(read: DateText, at: number, month: number): DatePart | null {
  const part = timeWordAt(read, at)
  if (part?.entry.use !== 'part' || !part.entry.ends) return null
  // 10月份, 10月份底
  if (part.entry.ends === 'whole') return wholeMonth(read, part.end, month)
  return limited(read, part.end, month, part.entry.ends === 'end' ? null : Number(part.entry.ends), 'part')
}

function wholeMonth(read: DateText, at: number, month: number): DatePart {
  const part = timeWordAt(read, at)
  const isPart = part?.entry.use === 'part' && part.entry.ends === 'end'
  return isPart ? limited(read, part.end, month, null, 'part') : limited(read, at, month, null, null)
}

/** The 5 of 5-10月: 月 is written once, behind the last. */
export function openMonthAt(read: DateText, at: number): DatePart | null {
  const first = monthNumberAt(read.text, at)
  const joint = first && rangeJointEnd(read.text, first.end)
  const isOpen = first && joint !== null && monthAt(read, joint) !== null
  return isOpen ? { end: first.end, month: first.month, day: null, limit: null } : null
}

/** The 20日 of 1月10日至20日: the month is written once. */
export function dayOfMonthAt(read: DateText, at: number, first: DatePart): DatePart | null {
  const day = first.day === null ? null : numeralAt(read.text, at)
  if (!day || !isDay(day.value) || !DAY_MARK.test(read.text.charAt(day.end))) return null
  return limited(read, day.end + 1, first.month, day.value, 'by')
}
