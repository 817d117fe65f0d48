import type { Coefficient } from './coefficient.ts'
import { HUNDRED, HUNDRED_MILLION, MYRIAD, scaled, TEN, THOUSAND, TRILLION } from './numeral-characters.ts'

/** A numeral of digits and multipliers while it is read: closed parts above, the open section of 千, 百, 十 and ones below the next 万 or 亿. */
export interface PositionalSum {
  /** 亿 and 兆, closed. */
  high: number
  /** 万, closed. */
  myriad: number
  section: number
  /** Power of ten of the last multiplier; 0 before the first. */
  lastUnit: number
  /** Powers of ten fall inside a section: the next small one must be below this. */
  below: number
  /** 零 was read since the last multiplier. */
  zero: boolean
}

/** 120千元 is written in statistics; 2025千 is a year before a word. */
const LARGEST_BEFORE_THOUSAND = 999
const LARGEST_DIGIT = 9

export const emptySum = (): PositionalSum => ({ high: 0, myriad: 0, section: 0, lastUnit: 0, below: MYRIAD, zero: false })

export const total = (sum: PositionalSum): number => sum.high + sum.myriad + sum.section

/**
 * Adds coefficient × 10^exponent; without a coefficient the multiplier applies to what stands before (十万) or to one (十五).
 * @returns false, and nothing changed, where the multiplier cannot stand here
 */
export function addUnit(sum: PositionalSum, coefficient: Coefficient | null, exponent: number): boolean {
  return exponent < MYRIAD ? addSmallUnit(sum, coefficient, exponent) : closeSection(sum, coefficient, exponent)
}

/** Adds 廿, 卅 or 卌. */
export function addTens(sum: PositionalSum, value: number): boolean {
  if (sum.below <= TEN) return false
  openPlace(sum, value, TEN)
  return true
}

function addSmallUnit(sum: PositionalSum, coefficient: Coefficient | null, exponent: number): boolean {
  if (exponent >= sum.below) return false
  if (!coefficient && !mayStandBare(sum, exponent)) return false
  const factor = coefficient?.value ?? 1
  if (factor < 1 || factor > largestBefore(sum, coefficient, exponent)) return false
  openPlace(sum, scaled(coefficient?.digits ?? '1', exponent), exponent)
  return true
}

function openPlace(sum: PositionalSum, value: number, exponent: number): void {
  sum.section += value
  sum.below = exponent
  sum.lastUnit = exponent
  sum.zero = false
}

/** 十 needs no digit before it (十五, 一百十一); 百 only after 零 (一万零百一十一). */
const mayStandBare = (sum: PositionalSum, exponent: number): boolean => exponent === TEN || (exponent === HUNDRED && sum.zero)

const largestBefore = (sum: PositionalSum, coefficient: Coefficient | null, exponent: number): number =>
  coefficient?.script === 'arabic' && exponent === THOUSAND && sum.lastUnit === 0 ? LARGEST_BEFORE_THOUSAND : LARGEST_DIGIT

function closeSection(sum: PositionalSum, coefficient: Coefficient | null, exponent: number): boolean {
  const isOnes = sum.section === 0 || sum.below === TEN || sum.zero
  if (coefficient ? !isOnes : sum.zero) return false
  if (coefficient && sum.lastUnit > 0 && coefficient.value >= 10 ** MYRIAD) return false
  const closed = exponent === MYRIAD ? closeMyriad(sum, coefficient) : closeHigh(sum, coefficient, exponent)
  if (!closed) return false
  sum.section = 0
  sum.below = MYRIAD
  sum.lastUnit = exponent
  sum.zero = false
  return true
}

function closeMyriad(sum: PositionalSum, coefficient: Coefficient | null): boolean {
  const part = sum.section * 10 ** MYRIAD + scaled(coefficient?.digits ?? '0', MYRIAD)
  if (part > 0 || isArabicZero(sum, coefficient)) {
    if (sum.myriad > 0) return false
    sum.myriad = part
    return true
  }
  // 四万万
  if (sum.lastUnit !== MYRIAD) return false
  sum.myriad *= 10 ** MYRIAD
  return true
}

function closeHigh(sum: PositionalSum, coefficient: Coefficient | null, exponent: number): boolean {
  const part = sum.myriad + sum.section + (coefficient?.value ?? 0)
  if (part === 0 && !isArabicZero(sum, coefficient)) return doubleHigh(sum, exponent)
  // 亿 may follow 兆, not another 亿.
  if (sum.high > 0 && (sum.high < 10 ** TRILLION || part >= 10 ** MYRIAD || exponent === TRILLION)) return false
  sum.high += part * 10 ** exponent
  sum.myriad = 0
  return true
}

/** 0万 in a table is zero. */
const isArabicZero = (sum: PositionalSum, coefficient: Coefficient | null): boolean =>
  sum.lastUnit === 0 && coefficient?.script === 'arabic'

/** 一亿亿 */
function doubleHigh(sum: PositionalSum, exponent: number): boolean {
  if (exponent !== HUNDRED_MILLION || sum.lastUnit !== HUNDRED_MILLION || sum.high >= 10 ** TRILLION * 10 ** MYRIAD) return false
  sum.high *= 10 ** HUNDRED_MILLION
  return true
}

/** The value of the numeral that ends with a coefficient without a multiplier, or null where none can end so. */
export function valueWithTail(sum: PositionalSum, tail: Coefficient): number | null {
  if (sum.lastUnit === 0) return tail.value
  return tail.script === 'arabic' ? withArabicTail(sum, tail) : withChineseTail(sum, tail)
}

/** 三万六 is 36000; 三万零六 and 三十六 are what they say. */
function withChineseTail(sum: PositionalSum, tail: Coefficient): number | null {
  if (tail.value === 0) return null
  return total(sum) + tail.value * 10 ** (isColloquialTail(sum) ? sum.lastUnit - 1 : 0)
}

/** Whether a digit at the end stands for the place right below the last multiplier. */
export const isColloquialTail = (sum: PositionalSum): boolean => !sum.zero && sum.lastUnit > TEN

/** 3万4000, 1百01, 1千零20, 1万600; a single digit (3万5) may be a number of its own. */
function withArabicTail(sum: PositionalSum, tail: Coefficient): number | null {
  if (tail.decimal) return null
  const places = tail.digits.length
  const shorter = places < sum.lastUnit && !tail.digits.startsWith('0')
  const fits = sum.zero ? shorter : places === sum.lastUnit || (places > 1 && shorter)
  return fits ? total(sum) + tail.value : null
}
