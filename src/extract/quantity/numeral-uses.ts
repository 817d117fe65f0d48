import type { NumeralMatch } from '../../text/numeral.ts'
import { isInside, type QuotedRange } from './quotes.ts'
import type { QuantityWords } from './words.ts'

/** What a numeral is when it is no quantity (codebook, Quantities, last point). */
export type NumeralUse = 'date' | 'ordinal' | 'identifier' | 'name' | 'grade' | 'idiom' | 'clock'

export interface NumeralPlace {
  text: string
  numeral: NumeralMatch
  quoted: readonly QuotedRange[]
  words: QuantityWords
}

type NumeralRecogniser = (place: NumeralPlace) => NumeralUse | null

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const MONTHS = 12
const DAYS = 31
const LATIN = /[A-Za-z]/
const YEAR_DIGITS = 4
const RANGE_MARK = /[-−—–~～至/、]/
const DATE_TAIL = /^[日号]/
const HALF = '半'
const CLOCK_TAIL = /^(?:[点时](?:\d|半|整|至|到|前|后|以)|:\d)/
const CLOCK_HEAD = /\d:$/
const TIMES_SIGN = /[×xX*]/

/** An ordered list: the first that knows the numeral takes it. Dates come first since their numbers look like counts (12月, 2025年). */
const NUMERAL_RECOGNISERS: readonly NumeralRecogniser[] = [
  inDate,
  afterOrdinalWord,
  beforeNameWord,
  besideLatin,
  inFormula,
  onTheClock,
  inQuotedName,
]

/** What the numeral is if it is no quantity; null where it may be one. */
export function numeralUse(place: NumeralPlace): NumeralUse | null {
  for (const recognise of NUMERAL_RECOGNISERS) {
    const use = recognise(place)
    if (use) return use
  }
  return null
}

const isYear = (value: number, digits: string): boolean => digits.length === YEAR_DIGITS && value >= FIRST_YEAR && value <= LAST_YEAR

function inDate({ text, numeral }: NumeralPlace): NumeralUse | null {
  const { start, end, value } = numeral
  const next = text.charAt(end)
  const digits = text.slice(start, end)
  if (isYear(value, digits)) {
    if (next === '年') return 'date'
    // 2024—2025年 and 2024/2025学年: the first year has no 年 of its own.
    if (RANGE_MARK.test(next) && /^.{1,2}\d{4}(?:年|学年)/.test(text.slice(end, end + 8))) return 'date'
    if (/^[.\-/]\d{1,2}[.\-/]\d{1,2}(?!\d)/.test(text.slice(end, end + 7))) return 'date'
    if (text.startsWith('学年', end)) return 'date'
  }
  if (next === '月' && Number.isInteger(value) && value >= 1 && value <= MONTHS && !text.startsWith('月龄', end)) return 'date'
  if (RANGE_MARK.test(next) && value <= MONTHS && /^.\d{1,2}月(?!龄)/.test(text.slice(end, end + 5))) return 'date'
  if (DATE_TAIL.test(next) && value <= DAYS && /月(?:\d{1,2}日?[-—–~～至、])?$/.test(text.slice(Math.max(0, start - 6), start)))
    return 'date'
  if (RANGE_MARK.test(next) && text.charAt(start - 1) === '月' && /^.\d{1,2}日/.test(text.slice(end, end + 4))) return 'date'
  if (text.startsWith('季度', end) && !/每$/.test(text.slice(start - 1, start)) && value <= 4 && text.charAt(end - 1) !== '个')
    return 'date'
  if (digits === HALF && text.charAt(end) === '年' && /[上下]$/.test(text.slice(0, start))) return 'date'
  if (/[〔［[【(（]$/.test(text.slice(start - 1, start)) && isYear(value, digits) && /^[〕］\]】)）]/.test(next)) return 'identifier'
  return null
}

function afterOrdinalWord({ text, numeral, words }: NumeralPlace): NumeralUse | null {
  return words.numeralNamesBefore.longestBefore(text, numeral.start)?.entry.kind ?? null
}

/** 12345热线, 三级医院, 3号楼. A word of one character counts only where no longer unit starts there (期 in 期刊; 级 alone). */
function beforeNameWord({ text, numeral, words }: NumeralPlace): NumeralUse | null {
  const name = words.numeralNamesAfter.longestAt(text, numeral.end)
  if (!name) return null
  const unit = words.units.longestAt(text, numeral.end)
  return unit && unit.word.length > name.word.length ? null : name.entry.kind
}

/** 5G, S101, PM2.5, B超: a number that touches a letter is part of a name, unless the letters are a unit (20km). */
function besideLatin({ text, numeral, words }: NumeralPlace): NumeralUse | null {
  const before = text.charAt(numeral.start - 1)
  if (LATIN.test(before) || (before === '-' && LATIN.test(text.charAt(numeral.start - 2)))) return 'identifier'
  if (LATIN.test(text.charAt(numeral.end)) && !words.units.longestAt(text, numeral.end)) return 'identifier'
  return null
}

/** 7×24小时: a formula of service hours is a name. */
function inFormula({ text, numeral }: NumeralPlace): NumeralUse | null {
  const next = text.charAt(numeral.end)
  const before = text.charAt(numeral.start - 1)
  const formula =
    (TIMES_SIGN.test(next) && /\d/.test(text.charAt(numeral.end + 1))) ||
    (TIMES_SIGN.test(before) && /\d/.test(text.charAt(numeral.start - 2)))
  return formula ? 'name' : null
}

function onTheClock({ text, numeral }: NumeralPlace): NumeralUse | null {
  const isMinutes = CLOCK_HEAD.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))
  return isMinutes || CLOCK_TAIL.test(text.slice(numeral.end, numeral.end + 2)) ? 'clock' : null
}

function inQuotedName({ numeral, quoted }: NumeralPlace): NumeralUse | null {
  return isInside(quoted, numeral.start) ? 'name' : null
}
