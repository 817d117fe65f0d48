import type { Coefficient } from './coefficient.ts'
import {
  arabicDigit,
  chineseDigit,
  chineseTens,
  chineseUnit,
  isChinesePoint,
  isHedge,
  isLiang,
  MYRIAD,
  scaled,
  TEN,
  TRILLION,
} from './numeral-characters.ts'
import { beginsWord, isClockReading } from './numeral-neighbours.ts'
import type { NumeralForm, NumeralReading } from './numeral-reading.ts'

/** 2.5亿, 4.78万亿, 3.5千万, 2.5余万: an Arabic decimal number and the multipliers behind it. */
export function readScaledDecimal(text: string, decimal: Coefficient): NumeralReading {
  const scale = readMultipliers(text, decimal.end, decimal.value)
  const form = scale.exponent > 0 ? 'mixed' : 'arabic'
  return {
    end: scale.end,
    value: scaled(decimal.digits, scale.exponent),
    valueMax: null,
    form,
    misprint: decimal.misprint,
    approximate: scale.hedged,
  }
}

/**
 * 三点五, 一百点二五, 零点五万: the numeral that starts at `start` with the decimals behind its integer.
 * Null where there are none, or where 点 is the hour (三点二十, 三点五分) or belongs to a saying (三点一线).
 */
export function withChineseDecimals(text: string, start: number, integer: NumeralReading): NumeralReading | null {
  if (!isChinesePoint(text.charAt(integer.end)) || integer.approximate) return null
  if (integer.end === start + 1 && isLiang(text.charAt(start))) return null
  const decimals = spelledDigits(text, integer.end + 1)
  if (decimals.digits === '' || isClock(text, decimals.end)) return null
  const digits = `${integer.value}.${decimals.digits}`
  const scale = readMultipliers(text, decimals.end, Number(digits))
  const form: NumeralForm = integer.form
  return { ...integer, end: scale.end, value: scaled(digits, scale.exponent), form, approximate: scale.hedged }
}

function spelledDigits(text: string, start: number): { end: number; digits: string } {
  let digits = ''
  let at = start
  for (; at < text.length; at++) {
    const char = text.charAt(at)
    const digit = isLiang(char) ? undefined : (chineseDigit(char) ?? arabicDigit(char))
    if (digit === undefined) break
    digits += digit
  }
  return { end: at, digits }
}

/** What stands behind the digits says that they are minutes. */
function isClock(text: string, at: number): boolean {
  const after = text.charAt(at)
  const unit = chineseUnit(after)
  const isTens = chineseTens(after) !== undefined || (unit !== undefined && unit < MYRIAD)
  return isTens || isLiang(after) || isClockReading(after, text.charAt(at + 1))
}

/** 百, 千, 万, 亿, 万亿, 千万, 百亿 behind a decimal number as one power of ten; 百 and 千 only behind a number below ten. */
function readMultipliers(text: string, start: number, value: number): { end: number; exponent: number; hedged: boolean } {
  let at = start
  let exponent = 0
  let last = 0
  let hedged = false
  for (;;) {
    const hedge = isHedge(text.charAt(at)) ? 1 : 0
    const unit = chineseUnit(text.charAt(at + hedge))
    if (unit === undefined || unit === TEN || unit === TRILLION || unit <= last) break
    if (unit < MYRIAD && (hedge === 1 || value >= 10 || beginsWord(unit, text, at + 1))) break
    exponent += unit
    last = unit
    hedged ||= hedge === 1
    at += hedge + 1
  }
  return { end: at, exponent, hedged }
}
