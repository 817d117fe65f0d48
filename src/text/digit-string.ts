import {
  chineseDigit,
  chineseUnit,
  isBankerCharacter,
  isChinesePoint,
  isLiang,
  isMisprintedZero,
  isZeroCircle,
} from './numeral-characters.ts'
import type { NumeralReading } from './numeral-reading.ts'

/** The years that misprinted zeros stand in have four digits: 二O二O年. */
const YEAR_DIGITS = 4
/** Years and telephone numbers, in which misprinted zeros are met, are not longer. */
const LONGEST_WITH_MISPRINT = 12

/** A run of Chinese digits without multipliers: 二〇二五, 一二三四五, 二O二五 (a letter for 〇), 一七二零点一. */
export interface DigitString {
  readonly end: number
  readonly digits: string
  readonly misprint: boolean
}

/** The longest run of Chinese digits that starts at `start`: 两 is none of them, and small (一) and banker's (壹) ones are not mixed. */
export function digitString(text: string, start: number): DigitString {
  let at = start
  let digits = ''
  let misprint = false
  const banker = isBankerCharacter(text.charAt(start))
  for (;;) {
    const char = text.charAt(at)
    const value = chineseDigit(char)
    const digit = isLiang(char) || (isBankerCharacter(char) !== banker && value !== 0) ? undefined : value
    if (digit !== undefined) digits += digit
    else if (digits !== '' && isZeroCircle(char) && zeroMayStand(text, at, digits)) digits += '0'
    else if (digits !== '' && isMisprintedZero(char) && zeroMayStand(text, at, digits)) {
      digits += '0'
      misprint = true
    } else return { end: at, digits, misprint }
    at++
  }
}

/** Between two Chinese digits (二OO八 counts as between), or as the last place of a year. */
function zeroMayStand(text: string, at: number, digits: string): boolean {
  if (digits.length >= LONGEST_WITH_MISPRINT) return false
  for (const ahead of [1, 2]) {
    const char = text.charAt(at + ahead)
    if (chineseDigit(char) !== undefined) return true
    if (!isMisprintedZero(char) && !isZeroCircle(char)) break
  }
  return digits.length === YEAR_DIGITS - 1 && text.charAt(at + 1) === '年'
}

/** Reads a string of at least two Chinese digits, with decimals if there are; null where a multiplier follows (it is no string then). */
export function readDigitString(text: string, start: number): NumeralReading | null {
  const integer = digitString(text, start)
  if (integer.digits.length < 2) return null
  let end = integer.end
  let digits = integer.digits
  if (isChinesePoint(text.charAt(end))) {
    const decimals = digitString(text, end + 1)
    if (decimals.digits !== '') {
      end = decimals.end
      digits = `${digits}.${decimals.digits}`
    }
  }
  if (chineseUnit(text.charAt(end)) !== undefined || isLiang(text.charAt(end))) return null
  return { end, value: Number(digits), valueMax: null, form: 'digits', misprint: integer.misprint, approximate: false }
}
