import { type CanonicalUnit, canonicalUnit } from '../../lexicon/units.ts'
import { numeralAt } from '../../text/numeral.ts'
import { isHalfInWord } from '../../text/numeral-neighbours.ts'
import type { MeasuredNumber } from './candidate.ts'
import type { QuantityWords } from './words.ts'

const HALF = '半'
/** 个 opens longer units (个月, 个小时), and 半 may stand inside them: 两个半小时. */
const GENERAL_CLASSIFIER = '个'
/** 半 ends a measure before these and before everything that is no Chinese letter: 三斤半以上. */
const AFTER_HALF = /^(?:[^\p{Script=Han}]|[以左上的至到]|$)/u
const COUNTED = /^count/
/** 5元6角, 3斤5两, 1小时30分钟: more places than three are no amount. */
const MOST_PLACES = 3
const SIGNIFICANT_DIGITS = 12

const withoutNoise = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS))

/** A measured number with what stands behind its unit and belongs to it, in that unit: 三斤半, 两个半小时, 5元6角. Null where nothing does. */
export function withRemainder(text: string, measured: MeasuredNumber, words: QuantityWords): MeasuredNumber | null {
  if (measured.valueMax !== null || measured.unit === '') return null
  return withHalf(text, measured, words) ?? withSmallerUnits(text, measured, words)
}

function withHalf(text: string, measured: MeasuredNumber, words: QuantityWords): MeasuredNumber | null {
  if (text.charAt(measured.end) !== HALF) return null
  const end = measured.end + HALF.length
  const value = withoutNoise(measured.value + 0.5)
  if (measured.unit === GENERAL_CLASSIFIER) {
    const unit = words.units.longestAt(GENERAL_CLASSIFIER + text.slice(end, end + LONGEST_UNIT), 0)
    const isLonger = unit !== null && unit.word.length > GENERAL_CLASSIFIER.length
    return isLonger ? { ...measured, value, unit: unit.word, end: end + unit.word.length - GENERAL_CLASSIFIER.length } : null
  }
  const isMeasure = !COUNTED.test(canonicalUnit(words.units, measured.unit).dimension)
  return isMeasure && AFTER_HALF.test(text.slice(end)) && !isHalfInWord('', text.charAt(end)) ? { ...measured, value, end } : null
}

/** 个工作日 is the longest unit that begins with 个, in characters behind it. */
const LONGEST_UNIT = 3

/** 5元3毛6分 for 毛钱 and 分钱: behind a greater unit 钱 is left out. */
const MONEY = '钱'

function smallerUnitAt(text: string, at: number, words: QuantityWords): { word: string; entry: CanonicalUnit } | null {
  const found = words.units.longestAt(text, at)
  if (found) return found
  const word = text.charAt(at)
  const entry = words.units.get(word + MONEY)
  return entry ? { word, entry } : null
}

/** 5元6角, 3斤5两: smaller units of the same base, each number less than one of the unit before. */
function withSmallerUnits(text: string, measured: MeasuredNumber, words: QuantityWords): MeasuredNumber | null {
  const first = canonicalUnit(words.units, measured.unit)
  if (COUNTED.test(first.dimension)) return null
  let { end, value } = measured
  let last = first
  for (let places = 1; places < MOST_PLACES; places++) {
    const numeral = numeralAt(text, end)
    const smaller = numeral && smallerUnitAt(text, numeral.end, words)
    if (!numeral || numeral.approximate || !smaller) break
    const { word, entry } = smaller
    if (entry.baseUnit !== last.baseUnit || entry.factor >= last.factor || numeral.value * entry.factor >= last.factor) break
    value += (numeral.value * entry.factor) / first.factor
    end = numeral.end + word.length
    last = entry
  }
  return end > measured.end ? { ...measured, value: withoutNoise(value), end } : null
}
