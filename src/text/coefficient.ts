import { readArabic } from './arabic-numeral.ts'
import { chineseDigit } from './numeral-characters.ts'

/** What a multiplier multiplies: one Chinese digit or one Arabic number. */
export interface Coefficient {
  readonly end: number
  /** Narrow Arabic digits with at most one point. */
  readonly digits: string
  readonly value: number
  readonly script: 'arabic' | 'chinese'
  readonly decimal: boolean
  readonly misprint: boolean
}

/** The Chinese digit or Arabic number that starts at `start`, or null. */
export function readCoefficient(text: string, start: number): Coefficient | null {
  const digit = chineseDigit(text.charAt(start))
  if (digit !== undefined)
    return { end: start + 1, digits: String(digit), value: digit, script: 'chinese', decimal: false, misprint: false }
  const arabic = readArabic(text, start)
  return arabic && { ...arabic, value: Number(arabic.digits), script: 'arabic' }
}
