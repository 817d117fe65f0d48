import type { NumeralMatch } from '../../text/numeral.ts'

/** A fraction of a hundred or thousand as the number before its sign: 百分之五 is 5 and %. */
export interface Percentage {
  value: number
  valueMax: number | null
  /** % or ‰, as if it were written so. */
  sign: string
}

const HUNDREDTHS = { sign: '%', factor: 100 }
/** Denominators that are signs of their own; ten-thousandths have none and are given as %. */
const DENOMINATORS: readonly (readonly [opening: RegExp, sign: { sign: string; factor: number }])[] = [
  [/^负?[百佰]分之/, HUNDREDTHS],
  [/^负?[千仟]分之/, { sign: '‰', factor: 1000 }],
  [/^负?[万萬]分之/, HUNDREDTHS],
]
/** The longest opening, in characters. */
const LONGEST_OPENING = 4
/** More digits than any notice prints, and none of the noise of 0.0157 × 100. */
const SIGNIFICANT_DIGITS = 12

/** 百分之九十五, 千分之三; null for any other numeral (三分之一 stays a number). */
export function percentageOf(text: string, numeral: NumeralMatch): Percentage | null {
  if (numeral.form !== 'fraction') return null
  const opening = text.slice(numeral.start, numeral.start + LONGEST_OPENING)
  const denominator = DENOMINATORS.find(([pattern]) => pattern.test(opening))?.[1]
  if (!denominator) return null
  const times = (value: number): number => Number((value * denominator.factor).toPrecision(SIGNIFICANT_DIGITS))
  return { value: times(numeral.value), valueMax: numeral.valueMax === null ? null : times(numeral.valueMax), sign: denominator.sign }
}
