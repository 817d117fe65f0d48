import { digitsEnd, readArabic } from './arabic-numeral.ts'
import { chineseUnit, HUNDRED, isArabicDigit, isMinus, MYRIAD, scaled } from './numeral-characters.ts'
import type { NumeralReading } from './numeral-reading.ts'

type Reader = (text: string, start: number) => NumeralReading | null

const OVER = '分之'
const SLASH = '/'
/** Numerator and denominator in print are small; 2025/3 and 7/365 are something else. */
const LARGEST_SLASH_DENOMINATOR = 100
/** 百分之, 千分之, 万分之, 亿分之 need no 一 before them. */
const isBareDenominator = (char: string): boolean => (chineseUnit(char) ?? 0) >= HUNDRED && (chineseUnit(char) ?? 0) <= 2 * MYRIAD

/** 百分之三 and 千分之五: a fraction whose denominator is a bare multiplier. */
export function readBareFraction(text: string, start: number, read: Reader): NumeralReading | null {
  const exponent = chineseUnit(text.charAt(start))
  if (exponent === undefined || !isBareDenominator(text.charAt(start)) || !text.startsWith(OVER, start + 1)) return null
  return over(text, start + 1, 10 ** exponent, read)
}

/** Whether 分之 follows at `at`, so that what stands before is a denominator. */
export const isFollowedByOver = (text: string, at: number): boolean => text.startsWith(OVER, at)

/** 三分之一, 百分之负三点八, 百分之百: the fraction whose denominator ends at `at`, or null where no numerator follows. */
export function over(text: string, at: number, denominator: number, read: Reader): NumeralReading | null {
  if (denominator <= 0) return null
  const from = at + OVER.length
  const negative = isMinus(text.charAt(from))
  const numerator = read(text, negative ? from + 1 : from) ?? bareHundred(text, from)
  if (!numerator || numerator.form === 'digits' || numerator.form === 'fraction') return null
  const sign = negative ? -1 : 1
  const divide = (value: number): number => sign * quotient(value, denominator)
  const valueMax = numerator.valueMax === null ? null : divide(numerator.valueMax)
  return { ...numerator, value: divide(numerator.value), valueMax, form: 'fraction' }
}

/** By powers of ten rounded once: 百分之一点五七 is 0.0157, not 0.015700000000000002. */
function quotient(value: number, denominator: number): number {
  const exponent = Math.log10(denominator)
  const digits = String(value)
  return Number.isInteger(exponent) && !digits.includes('e') ? scaled(digits, -exponent) : value / denominator
}

/** 百分之百 */
function bareHundred(text: string, at: number): NumeralReading | null {
  if (chineseUnit(text.charAt(at)) !== HUNDRED) return null
  return { end: at + 1, value: 100, valueMax: null, form: 'chinese', misprint: false, approximate: false }
}

/** 1/3: a proper fraction of two small numbers; null for dates (2025/3/5), pages and rates. */
export function readSlashFraction(text: string, start: number): NumeralReading | null {
  const numeratorEnd = digitsEnd(text, start)
  if (text.charAt(numeratorEnd) !== SLASH || text.charAt(start - 1) === SLASH) return null
  const from = numeratorEnd + 1
  const denominator = isArabicDigit(text.charAt(from)) ? readArabic(text, from) : null
  if (!denominator || denominator.decimal || denominator.misprint || text.charAt(denominator.end) === SLASH) return null
  const above = Number(readArabic(text, start)?.digits)
  const below = Number(denominator.digits)
  if (above < 1 || above >= below || below > LARGEST_SLASH_DENOMINATOR) return null
  return { end: denominator.end, value: above / below, valueMax: null, form: 'fraction', misprint: false, approximate: false }
}
