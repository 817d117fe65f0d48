import { canonicalUnit } from '../../lexicon/units.ts'
import type { NumeralMatch } from '../../text/numeral.ts'
import type { QuantityWords } from './words.ts'

export interface ChineseCountContext {
  /** A bound stands at the number: 至少有一家. */
  bounded: boolean
  /** It goes on as only counts do: 一至三名, 一吨半; `unitStart`: where its unit stands, null where no name can begin there any more. */
  goesOn: { unitStart: number | null } | null
  words: QuantityWords
}

/** Chinese numerals above this count things wherever they stand (三百户); smaller ones are mostly parts of names (三方, 一体). */
const LARGEST_NAME_NUMERAL = 10
/** 每 close before the number says that it is promised per recipient or period: 每人两剂, 每月放映一场. In characters. */
const PER_WINDOW = 8
const EACH = '每'
const ORDERING_TWO = '二'
const PER_STOP = /[，。；：、！？\n]/
/**
 * Whether a numeral in Chinese characters is a count (codebook: 一, 两 … 十 count only where they say what is promised).
 * It is where a bound or 每 stands with it, where it is a percentage or measure, or where a thing-counting classifier follows a number over one.
 */
export function countsAsChineseNumeral(text: string, numeral: NumeralMatch, unit: string, context: ChineseCountContext): boolean {
  if (unit === '') return (context.bounded || context.goesOn !== null) && numeral.value > LARGEST_NAME_NUMERAL
  if (numeral.value > LARGEST_NAME_NUMERAL) return true
  if (context.bounded || followsEach(text, numeral.start)) return true
  if (!context.goesOn && (numeral.value <= 1 || isOrdering(text, numeral, unit, context.words))) return false
  const unitStart = context.goesOn ? context.goesOn.unitStart : numeral.end
  return unitStart === null || !context.words.numeralNamesAfterChinese.longestAt(text, unitStart)
}

/** Things and times that count and do not measure. */
const COUNTED = /^(?:count|time$)/

/** 两 counts, 二 orders: 两次检查, but 二次供水. Before a measure it counts: 二公斤. */
const isOrdering = (text: string, numeral: NumeralMatch, unit: string, words: QuantityWords): boolean =>
  text.slice(numeral.start, numeral.end) === ORDERING_TWO && COUNTED.test(canonicalUnit(words.units, unit).dimension)

function followsEach(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - PER_WINDOW); i--) {
    const char = text.charAt(i)
    if (char === EACH) return true
    if (PER_STOP.test(char)) return false
  }
  return false
}
