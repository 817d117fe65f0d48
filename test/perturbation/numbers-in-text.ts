import type { Span } from '../../src/model/index.ts'
import type { AnnotatedText } from './annotated-text.ts'
import { type NumberUse, numberKey } from './number-uses.ts'
import { numberOf, numeralsOf } from './numerals.ts'
import type { PerturbationWords } from './words.ts'

/** A numeral of a text with its unit behind it. */
export interface NumberInText extends Span {
  key: string
  digits: string
  unit: string
}

const NUMERAL_IN_TEXT =
  /(?<![0-9０-９.．A-Za-z第〔[×\-—~～])[0-9０-９][0-9０-９OoＯ,，]*(?:[.．][0-9０-９]+)?(?:\s*[万亿萬億])?\s*[余多餘]?\s*/gu
const YEAR_OR_DATE = /[年月日号时点]/u

/** So many characters beside two numbers say whether they count the same thing. */
const NEIGHBOURS = 2

/** The numerals of a text behind which one of the units stands. */
export function numbersIn(text: string, units: readonly string[]): NumberInText[] {
  return [...text.matchAll(NUMERAL_IN_TEXT)].flatMap((match): NumberInText[] => {
    const [numeral] = numeralsOf(match[0])
    const end = match.index + match[0].length
    const unit = units.find((word) => text.startsWith(word, end))
    if (!numeral || unit === undefined || YEAR_OR_DATE.test(text.charAt(end))) return []
    const start = match.index + numeral.start
    return [{ start, end: match.index + numeral.end, key: numberKey(numeral, unit), digits: numeral.digits, unit }]
  })
}

/** Longest first: 人次 before 人. */
export const unitsOf = (uses: readonly NumberUse[]): string[] =>
  [...new Set(uses.map(({ unit }) => unit))].filter((unit) => unit !== '').sort((a, b) => b.length - a.length)

/**
 * Numbers outside the annotation: amounts in units that it has (results, last year's), and what is said there of the same thing (a lead that repeats the items).
 * Declared counts, dates and what may be an ordinal stay.
 */
export function otherNumbers(
  { text, gold }: AnnotatedText,
  uses: readonly NumberUse[],
  { unitsOfOtherNumbers }: PerturbationWords,
): NumberInText[] {
  const declared = new Set([gold.document.declaredCount, ...gold.items.map(({ declaredCount }) => declaredCount)])
  const quotes = gold.items.flatMap(({ quantities }) => quantities.map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 })))
  return numbersIn(text, unitsOf(uses)).filter((place) => {
    if (quotes.some((quote) => place.start < quote.end && quote.start < place.end)) return false
    if (!unitsOfOtherNumbers.includes(place.unit)) return true
    return !declared.has(numberOf(place.digits)) && uses.some((use) => use.key === place.key && standAlike(text, use, place))
  })
}

/** Whether two numbers stand behind or before the same two characters. */
function standAlike(text: string, a: NumberInText | NumberUse, b: NumberInText): boolean {
  const before = ({ start }: Span): string => text.slice(Math.max(0, start - NEIGHBOURS), start)
  const after = ({ end, unit }: NumberInText | NumberUse): string => text.slice(end, end + unit.length + NEIGHBOURS)
  return before(a) === before(b) || after(a) === after(b)
}
