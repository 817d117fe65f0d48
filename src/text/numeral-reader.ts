import { readNeighbouringDigits } from './approximate-numeral.ts'
import { digitString, readDigitString } from './digit-string.ts'
import { isFollowedByOver, over, readBareFraction, readSlashFraction } from './fraction-numeral.ts'
import {
  chineseDigit,
  chineseTens,
  chineseUnit,
  isArabicDigit,
  isBankerCharacter,
  isChineseNumeralCharacter,
  isDash,
  isHalf,
  isMinus,
  isUnknownOnes,
  TEN,
} from './numeral-characters.ts'
import { endsWordWithMinus, isHalfInWord, isWeight, takesMinusSign } from './numeral-neighbours.ts'
import type { NumeralReading } from './numeral-reading.ts'
import { readPositional } from './positional-numeral.ts'

/** 零下四摄氏度 is -4℃. */
const BELOW_ZERO = '零下'

/** The longest numeral that starts at `start`, its sign included, or null. */
export function readNumeral(text: string, start: number): NumeralReading | null {
  const char = text.charAt(start)
  if (text.startsWith(BELOW_ZERO, start)) return negative(readUnsigned(text, start + BELOW_ZERO.length)) ?? readUnsigned(text, start)
  if (isMinus(char)) return endsWordWithMinus(text.charAt(start - 1)) ? null : negative(readUnsigned(text, start + 1))
  if (isDash(char)) return mayBeSigned(text, start) ? signedOnly(text, negative(readUnsigned(text, start + 1))) : null
  if (isHalf(char)) return isHalfInWord(text.charAt(start - 1), text.charAt(start + 1)) ? null : half(start + 1)
  return readUnsigned(text, start)
}

/** The longest numeral without a sign that starts at `start`, or null. */
export function readUnsigned(text: string, start: number): NumeralReading | null {
  return readBareFraction(text, start, readInteger) ?? withFraction(text, start, readInteger(text, start))
}

const AND = '又'
/** 一又二分之一 */
function withAddedFraction(text: string, whole: NumeralReading): NumeralReading {
  if (text.charAt(whole.end) !== AND || whole.approximate) return whole
  const denominator = readInteger(text, whole.end + 1)
  if (!denominator || !isFollowedByOver(text, denominator.end)) return whole
  const fraction = over(text, denominator.end, denominator.value, readInteger)
  return fraction && fraction.value < 1 ? { ...fraction, value: whole.value + fraction.value } : whole
}

/** The negative of a reading; -0 is 0. */
function negative(absolute: NumeralReading | null): NumeralReading | null {
  if (!absolute) return null
  const minus = (value: number): number => (value === 0 ? 0 : -value)
  return { ...absolute, value: minus(absolute.value), valueMax: absolute.valueMax === null ? null : minus(absolute.valueMax) }
}

/** A dash behind a number, a letter or a unit is no sign (5%-10%, A-5). */
const BEFORE_DASH = /[0-9A-Za-z%％℃°—–-]/
const mayBeSigned = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1)
  return !BEFORE_DASH.test(before) && !isChineseNumeralCharacter(before)
}
const signedOnly = (text: string, reading: NumeralReading | null): NumeralReading | null =>
  reading && takesMinusSign(text.charAt(reading.end)) ? reading : null

const half = (end: number): NumeralReading => ({ end, value: 0.5, valueMax: null, form: 'chinese', misprint: false, approximate: false })

/** The reading, unless 分之 (三分之一) or 半 (一半) follows and makes a fraction of it. */
function withFraction(text: string, start: number, reading: NumeralReading | null): NumeralReading | null {
  if (!reading) return null
  if (isFollowedByOver(text, reading.end)) return over(text, reading.end, reading.value, readInteger)
  const isOneHalf = reading.end === start + 1 && chineseDigit(text.charAt(start)) === 1 && isHalf(text.charAt(reading.end))
  return isOneHalf ? { ...half(reading.end + 1), form: 'fraction' } : withAddedFraction(text, reading)
}

/** Arabic, positional or digit string, whatever the characters from `start` are; decimals included. */
function readInteger(text: string, start: number): NumeralReading | null {
  const char = text.charAt(start)
  if (chineseDigit(char) === undefined && chineseUnit(char) !== TEN && chineseTens(char) === undefined) return readArabicScript(text, start)
  const neighbouring = readNeighbouringDigits(text, start)
  if (neighbouring) return isEndOfNumeral(text, neighbouring.end) ? neighbouring : null
  if (digitString(text, start).digits.length > 1) return readDigitString(text, start)
  const positional = readPositional(text, start)
  return positional && isEndOfNumeral(text, positional.end) ? withUnknownOnes(text, positional) : null
}

/** A number too long to have a finite value is none. */
function readArabicScript(text: string, start: number): NumeralReading | null {
  const slashed = isArabicDigit(text.charAt(start)) ? readSlashFraction(text, start) : null
  const reading = slashed ?? readPositional(text, start)
  return reading && Number.isFinite(reading.value) ? withUnknownOnes(text, reading) : null
}

/** 十几, 二十几, 20几: 几 for the ones. */
function withUnknownOnes(text: string, reading: NumeralReading): NumeralReading {
  const before = text.charAt(reading.end - 1)
  const isTens = chineseUnit(before) === TEN || (reading.form === 'arabic' && reading.value % 10 === 0 && reading.value > 0)
  return isTens && isUnknownOnes(text.charAt(reading.end)) ? { ...reading, end: reading.end + 1, approximate: true } : reading
}

/**
 * No stray Chinese digit may follow (三百六十七八九). It may where it opens a numeral of its own (一百二百, 三千一个月) or a word (三万陆续), or is a
 * unit (三十两).
 */
function isEndOfNumeral(text: string, end: number): boolean {
  const next = text.charAt(end)
  const afterNext = text.charAt(end + 1)
  const digit = chineseDigit(next)
  if (digit === undefined || chineseUnit(afterNext) !== undefined || isWeight(text, end)) return true
  if (isBankerCharacter(next)) return !isBankerCharacter(text.charAt(end - 1))
  return digit === 1 && chineseDigit(afterNext) === undefined
}
