import { arabicDigit, isArabicDigit, isDecimalPoint } from './numeral-characters.ts'
import { repairMisprint } from './numeral-misprint.ts'
import { endsLabelWord } from './numeral-neighbours.ts'

/** An Arabic number as it stands in a text, its separators taken out. */
export interface ArabicReading {
  readonly end: number
  /** Narrow digits with at most one point: 1234.5 */
  readonly digits: string
  readonly decimal: boolean
  readonly misprint: boolean
}

/** Digits of a group between thousands separators. */
const GROUP = 3
/** More groups than this are a list of numbers. */
const MOST_GROUPS = 6
const FIRST_OF_REPAIRED = new Set('OlIОΟ')
const CHINESE_LETTER_OR_PERCENT = /[\u3400-\u9fff%％‰㎡㎥℃]/

/**
 * Reads the Arabic number that starts at `start`: digits, thousands separators in right groups (70,947), one decimal point between digits.
 * What has several points (2024.12.31, 1.2.3) is no decimal number: its parts are read one by one.
 * A full-width comma separates thousands only where exactly three digits and then a Chinese letter, a percent sign or the end follow,
 * and no label (附件1，200户) stands before: a bare number before a comma is hardly ever written, a unit would stand between.
 */
export function readArabic(text: string, start: number): ArabicReading | null {
  if (isDecimalPoint(text.charAt(start))) return readBarePoint(text, start)
  if (!isArabicDigit(text.charAt(start)) && !FIRST_OF_REPAIRED.has(text.charAt(start))) return null
  const repaired = repairMisprint(text, start)
  if (repaired) return { end: repaired.end, digits: repaired.digits, decimal: repaired.digits.includes('.'), misprint: true }
  const firstRun = digitsEnd(text, start)
  if (firstRun === start) return null
  const groups = groupsEnd(text, start, firstRun)
  const decimals = decimalsEnd(text, start, groups)
  const integer = narrowDigits(text, start, groups)
  if (decimals === groups) return { end: groups, digits: integer, decimal: false, misprint: false }
  return { end: decimals, digits: `${integer}.${narrowDigits(text, groups + 1, decimals)}`, decimal: true, misprint: false }
}

const BEFORE_BARE_POINT = /[0-9A-Za-z.．]/

/** .5 without its zero; not in No.5 and not behind another point. */
function readBarePoint(text: string, start: number): ArabicReading | null {
  const end = digitsEnd(text, start + 1)
  if (end === start + 1 || BEFORE_BARE_POINT.test(text.charAt(start - 1)) || isDecimalPoint(text.charAt(end))) return null
  return { end, digits: `0.${narrowDigits(text, start + 1, end)}`, decimal: true, misprint: false }
}

/** The end of the run of Arabic digits from `start`. */
export function digitsEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && isArabicDigit(text.charAt(at))) at++
  return at
}

/** The Arabic digits of a stretch as narrow ones, everything else left out. */
export function narrowDigits(text: string, start: number, end: number): string {
  let digits = ''
  for (let at = start; at < end; at++) {
    const digit = arabicDigit(text.charAt(at))
    if (digit !== undefined) digits += digit
  }
  return digits
}

function groupsEnd(text: string, start: number, firstRun: number): number {
  if (firstRun - start > GROUP || arabicDigit(text.charAt(start)) === 0) return firstRun
  const separator = text.charAt(firstRun)
  if (separator !== ',' && separator !== '，') return firstRun
  let end = firstRun
  for (let groups = 0; groups < MOST_GROUPS && text.charAt(end) === separator; groups++) {
    const group = digitsEnd(text, end + 1)
    if (group - end - 1 !== GROUP) break
    end = group
  }
  // 1,2345 is no grouping; neither is 1,200,30.
  if (text.charAt(end) === separator && isArabicDigit(text.charAt(end + 1))) return firstRun
  if (separator === '，' && !wideCommaGroups(text, start, end)) return firstRun
  return end
}

function wideCommaGroups(text: string, start: number, end: number): boolean {
  const after = text.charAt(end)
  if (endsLabelWord(text, start)) return false
  return after === '' || CHINESE_LETTER_OR_PERCENT.test(after) || isDecimalPoint(after)
}

/** The end of the decimals behind an integer that ends at `integerEnd`; `integerEnd` itself where there are none. */
function decimalsEnd(text: string, start: number, integerEnd: number): number {
  if (!isDecimalPoint(text.charAt(integerEnd))) return integerEnd
  if (isDecimalPoint(text.charAt(start - 1)) && isArabicDigit(text.charAt(start - 2))) return integerEnd
  const end = digitsEnd(text, integerEnd + 1)
  if (end === integerEnd + 1) return integerEnd
  return isDecimalPoint(text.charAt(end)) && isArabicDigit(text.charAt(end + 1)) ? integerEnd : end
}
