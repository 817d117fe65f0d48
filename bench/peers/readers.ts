import { findNamedDates, isoDate } from '../../src/extract/deadline/dates.ts'
import { findQuantities, loadLexicon, type Quantity } from '../../src/index.ts'
import { indexWords } from '../../src/lexicon/index.ts'
import { canonicalUnit, compileUnits, inBaseUnits } from '../../src/lexicon/units.ts'
import { findNumerals, type NumeralMatch } from '../../src/text/numeral.ts'
import { sourceSpan, viewOf } from '../../src/text/view.ts'
import type { Interval, Measure, PlacedNumber } from './expectation.ts'

const lexicon = loadLexicon()
const units = compileUnits(lexicon)
const deadlineWords = indexWords(lexicon.deadlineWords.map((entry) => [entry.word, entry] as const))

export const quantitiesOf = (text: string): Quantity[] => findQuantities(text, { lexicon })

/** All numerals of a text, each with its place in it. */
export function numeralsOf(text: string): (NumeralMatch & PlacedNumber)[] {
  const view = viewOf(text, [{ start: 0, end: text.length }])
  return findNumerals(view.text).map((numeral) => ({ ...numeral, ...sourceSpan(view, numeral.start, numeral.end) }))
}

/** The last days of all dates that a text names; null where there is no such day. */
export function lastDaysOf(text: string, year: number): (string | null)[] {
  const view = viewOf(text, [{ start: 0, end: text.length }])
  return findNamedDates(view.text, deadlineWords).map((date) => isoDate(date, year))
}

/** A measure in the base unit of its dimension. */
export function inBase({ unit, min, max }: Measure): Measure & { readonly dimension: string } {
  const canonical = canonicalUnit(units, unit)
  return { unit: canonical.baseUnit, dimension: canonical.dimension, min: inBaseUnits(min, canonical), max: inBaseUnits(max, canonical) }
}

/** 余, 多 and 几 say that it is more; 约 and 左右 that it may be either. */
const MORE_THAN = /[余多几]/

/** The numbers that a quantity may be. */
export function intervalOf({
  quote,
  value,
  valueMax,
  comparator,
}: Pick<Quantity, 'quote' | 'value' | 'valueMax' | 'comparator'>): Interval {
  const isMore = comparator === 'gte' || (comparator === 'approx' && MORE_THAN.test(quote))
  if (isMore) return { min: value, max: Number.POSITIVE_INFINITY }
  if (comparator === 'lte') return { min: Number.NEGATIVE_INFINITY, max: value }
  return { min: value, max: valueMax ?? value }
}
