import { isArabicDigit } from '../../text/numeral-characters.ts'
import { lookAlikeDigit } from '../../text/numeral-misprint.ts'
import type { QuantityWords } from './words.ts'

/** A text in which misprints inside numbers are read as what they must have been; as long as the text as printed, so that offsets stay. */
export interface RepairedText {
  text: string
  /** Offsets of the characters that were read as others. */
  repaired: ReadonlySet<number>
}

/** Digits and what they are taken for, touching no other letter. */
const TOKEN = /(?<![A-Za-z0-9.\-〇])[0-9OoОΟIlSBZ〇]+(?![A-Za-z0-9.-])/g
/** More characters are an identifier. */
const LONGEST_TOKEN = 9
const ONE = '1'
const ZERO = '0'
/** 20l桶: litres. */
const LITRE = 'l'

/** What may stand between the digits and the unit. */
const SCALE = /^[万亿千百]*[余多]?/
const LONGEST_SCALE = 4
const RATE = /^[%％‰]/

/** 9十米, 10.74干米: what 千 is taken for, between Arabic digits and the rest of its unit. */
const THOUSAND = '千'
const THOUSAND_LOOK_ALIKE = /(?<=[0-9])[干于十]/g
const LONGEST_UNIT = 6

/** 300盐以上, 1100辄, 100nf: units that were taken for other characters, where nothing goes on with those (3盐碱地). */
const NUMBER_END = /(?<=[0-9])[万亿千百]?[余多]?(?![0-9.万亿千百余多])/g
const WORD_END = /^(?:[^\p{Letter}\p{Nd}]|$)/u
const LATIN = /^[A-Za-z]+$/
const NO_LATIN = /^(?![A-Za-z0-9])/

/** 2,8万户, 3。5万元: a point that was recognised as a comma or full stop; before 万 and 亿 no list of numbers has one or two digits. */
const POINT = /(?<![0-9.,，。])(?<whole>[0-9]{1,4})[,，。][0-9]{1,2}(?=[万亿])/g

/**
 * Reads misprints and misrecognised characters inside numbers, with the unit as witness: l5公里, 3O0户, S00人, 10.74干米, 2,8万户. Without a unit right
 * behind them letters stay letters (O2, B超, 5G, S231, I类), and so do those that begin a token as names of roads and buildings do (S21公里处, B2层).
 */
export function withoutMisprints(text: string, words: QuantityWords): RepairedText {
  const repaired = new Set<number>()
  const result = text.split('')
  const repair = (at: number, meant: string): void => {
    result[at] = meant
    repaired.add(at)
  }
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!isNumber(token) || !standsBeforeUnit(text, index + token.length, words)) continue
    for (const [at, char] of [...token].entries()) if (!isArabicDigit(char)) repair(index + at, lookAlikeDigit(char) ?? char)
  }
  for (const { index } of text.matchAll(THOUSAND_LOOK_ALIKE)) {
    const unit = words.units.longestAt(THOUSAND + text.slice(index + 1, index + LONGEST_UNIT), 0)
    if (unit && unit.word.length > 1) repair(index, THOUSAND)
  }
  for (const { 0: scale, index } of text.matchAll(NUMBER_END)) {
    const at = index + scale.length
    const meant = misreadUnitAt(text, at, words)
    for (const [offset, char] of [...(meant ?? '')].entries()) repair(at + offset, char)
  }
  for (const { index, groups } of text.matchAll(POINT)) repair(index + (groups?.whole ?? '').length, '.')
  return repaired.size > 0 ? { text: result.join(''), repaired } : { text, repaired }
}

/** Whether digits and letters can be a number: a digit among them, and none of the letters where names have theirs. */
function isNumber(token: string): boolean {
  if (token.length > LONGEST_TOKEN || token.endsWith(LITRE)) return false
  const letters = [...token].filter((char) => !isArabicDigit(char)).length
  if (letters === 0 || letters === token.length) return false
  const first = token.charAt(0)
  // At the beginning only 1 (l5), or a digit that zeros follow (S00): S231 is a road, B2 a floor, O2 oxygen.
  return isArabicDigit(first) || lookAlikeDigit(first) === ONE || (lookAlikeDigit(first) !== ZERO && token.charAt(1) === ZERO)
}

function standsBeforeUnit(text: string, at: number, words: QuantityWords): boolean {
  const start = at + (SCALE.exec(text.slice(at, at + LONGEST_SCALE))?.[0].length ?? 0)
  if (RATE.test(text.charAt(start))) return true
  const unit = words.units.longestAt(text, start)
  const name = words.numeralNamesAfter.longestAt(text, at)
  return unit !== null && (name === null || unit.word.length > name.word.length)
}

/** The unit that stands where there is none, by what it is taken for; null where a unit stands or a word goes on. */
function misreadUnitAt(text: string, at: number, { units, misreadUnits, boundsAfter }: QuantityWords): string | null {
  const seen = misreadUnits.longestAt(text, at)
  if (!seen || units.longestAt(text, at)) return null
  const end = at + seen.word.length
  const ends = LATIN.test(seen.word)
    ? NO_LATIN.test(text.slice(end))
    : WORD_END.test(text.slice(end)) || boundsAfter.longestAt(text, end) !== null
  return ends ? seen.entry : null
}

/** Whether a character between two offsets was read as another. */
export function isRepairedBetween({ repaired }: RepairedText, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (repaired.has(at)) return true
  return false
}
