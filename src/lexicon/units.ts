import { isLiang } from '../text/numeral-characters.ts'
import { isWeight } from '../text/numeral-neighbours.ts'
import { simplifiedTwin } from '../text/traditional.ts'
import { viewOf } from '../text/view.ts'
import { oncePerLexicon } from './once-per-lexicon.ts'
import type { Lexicon } from './sections.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** What a unit measures and in which unit its base values are given; values may be added and compared where `baseUnit` is the same. */
export interface CanonicalUnit {
  /** length, area, money …; of classifiers and unknown units the base stands behind it: `count:户`. */
  dimension: string
  baseUnit: string
  /** So many base units make one of it: 2000/3 (m²) for 亩. */
  factor: number
}

/** Finds the unit at a place of a view, by word and by every other spelling. */
export type UnitIndex = WordIndex<CanonicalUnit>

const COUNT = 'count'
/** A double has 15 to 17 significant digits; 12 are more than any notice prints and none of the noise of 33.1 × 1000. */
const SIGNIFICANT_DIGITS = 12
/** 台（架）, 头/只 is no compound but a rate. */
const COMPOUND_OPEN = '（'
const COMPOUND_CLOSE = '）'

const LATIN_AT_END = /[A-Za-z]$/
const LATIN_OR_DIGIT = /[0-9A-Za-z]/

const countOf = (base: string): CanonicalUnit => ({ dimension: `${COUNT}:${base}`, baseUnit: base, factor: 1 })

/** Compiles the units and classifiers of a lexicon. */
export const compileUnits = oncePerLexicon(
  (lexicon: Pick<Lexicon, 'units'>): UnitIndex =>
    indexWords(
      lexicon.units.flatMap(({ word, aliases, dimension, base = word, factor }) => {
        const unit = dimension === COUNT ? { ...countOf(base), factor } : { dimension, baseUnit: base, factor }
        return [word, ...aliases].map((spelling) => [spelling, unit] as const)
      }),
    ),
)

/** What recognition takes units for, each with the spelling of the unit that is as long. */
export const compileMisreadUnits = oncePerLexicon(
  (lexicon: Pick<Lexicon, 'units'>): WordIndex<string> =>
    indexWords(
      lexicon.units.flatMap(({ word, aliases, misread }) =>
        misread.map((seen) => [seen, [word, ...aliases].find(({ length }) => length === seen.length) ?? word] as const),
      ),
    ),
)

/**
 * The unit that starts at `offset` of a view's text: the longest one, with a second classifier in brackets behind it (台（架）) where there is one.
 * A unit in Latin letters ends where the letters end: 5 mm is no metre, and 3 months neither. 两 is a unit only where it is no number (3两个).
 */
export function unitAt(units: UnitIndex, text: string, offset: number): { word: string; unit: CanonicalUnit } | null {
  const found = units.longestAt(text, offset)
  if (!found) return null
  const end = offset + found.word.length
  if (LATIN_AT_END.test(found.word) && LATIN_OR_DIGIT.test(text.charAt(end))) return null
  if (isLiang(found.word) && !isWeight(text, offset)) return null
  const word = found.word + secondClassifierAt(units, text, end)
  return { word, unit: canonicalUnit(units, word) }
}

function secondClassifierAt(units: UnitIndex, text: string, offset: number): string {
  if (text.charAt(offset) !== COMPOUND_OPEN) return ''
  const second = units.longestAt(text, offset + 1)
  if (!second || text.charAt(offset + 1 + second.word.length) !== COMPOUND_CLOSE) return ''
  return COMPOUND_OPEN + second.word + COMPOUND_CLOSE
}

/**
 * What a unit as printed measures, in Traditional characters too (戶). A unit that the lexicon does not know, and a number without unit (''), count in a dimension of their own.
 * @example canonicalUnit(units, '亩') // { dimension: 'area', baseUnit: 'm²', factor: 666.66… }
 */
export function canonicalUnit(units: UnitIndex, unit: string): CanonicalUnit {
  const folded = viewOf(unit, [{ start: 0, end: unit.length }]).text
  const known = units.get(unit) ?? units.get(folded)
  if (known) return known
  const inSimplified = simplifiedTwin(folded) ?? folded
  return units.get(inSimplified) ?? countOf(inSimplified)
}

/** A value in base units, without the noise of floating point. */
export const inBaseUnits = (value: number, unit: CanonicalUnit): number => withoutNoise(value * unit.factor)

/** A base value back in the given unit. */
export const fromBaseUnits = (baseValue: number, unit: CanonicalUnit): number => withoutNoise(baseValue / unit.factor)

const withoutNoise = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS))
