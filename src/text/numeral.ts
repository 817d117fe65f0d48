import { isFollowedByOver } from './fraction-numeral.ts'
import {
  chineseDigit,
  chineseUnit,
  isArabicDigit,
  isBankerCharacter,
  isChineseNumeralCharacter,
  isDash,
  isUnknownDigit,
  MYRIAD,
  mayStandInNumeral,
} from './numeral-characters.ts'
import { isMoney, isWeight } from './numeral-neighbours.ts'
import { readNumeral, readUnsigned } from './numeral-reader.ts'
import type { NumeralReading } from './numeral-reading.ts'

export type { NumeralForm } from './numeral-reading.ts'

/** A numeral in a text: half-open offsets into that text, and its value with 万 and 亿 multiplied out. */
export interface NumeralMatch extends NumeralReading {
  readonly start: number
}

/** 百三 and 千五 leave out the 一 before them; in running text they may be parts of words (百一, 千一). */
const OMITS_ONE = /^[百千]./
const ONE = '一'

const FULL_WIDTH = /[０-９．＋－／]/g

/** How far back the beginning of a numeral is looked for; longer ones are strings of digits. */
const LONGEST_LOOK_BACK = 32

/**
 * The value of a text that is one numeral as a whole (blanks around it allowed), or null: 1,200 · ３．５ · 3.57万 · 三万六 · 二〇二五 ·
 * 百分之三 (0.03) · 半 (0.5) · 负五 · 百三 (130) · 1 3/5. Amounts without one value (几十, 20余万, 两三百), units and misprints give null.
 */
export function parseNumeral(text: string): number | null {
  const narrow = text.trim().replace(FULL_WIDTH, (char) => char.normalize('NFKC'))
  const isNegative = isDash(narrow.charAt(0))
  const isSigned = isNegative || narrow.startsWith('+')
  const absolute = isSigned ? narrow.slice(1).trimStart() : narrow
  const value = improperFraction(absolute) ?? wholeValue(withoutBlanks(absolute), isSigned ? readUnsigned : readNumeral)
  return value !== null && value !== 0 && isNegative ? -value : value
}

/** 16/5, 1 3/5: a whole text may be an improper fraction or a mixed number; in running text those are dates and rates. */
const IMPROPER = /^(?:(?<whole>\d{1,2})\s+)?(?<above>\d{1,2})\/(?<below>[1-9]\d?)$/

function improperFraction(text: string): number | null {
  const { whole = '0', above, below } = IMPROPER.exec(text)?.groups ?? {}
  return above === undefined ? null : Number(whole) + Number(above) / Number(below)
}

function wholeValue(text: string | null, read: (text: string, start: number) => NumeralReading | null): number | null {
  if (text === null) return null
  const reading = read(text, 0)
  if (!reading && OMITS_ONE.test(text)) return wholeValue(ONE + text, read)
  return reading?.end === text.length && !reading.misprint && !reading.approximate ? reading.value : null
}

/** The longest numeral that starts exactly at `offset`, or null. A numeral does not start inside another one. */
export function numeralAt(text: string, offset: number): NumeralMatch | null {
  return startsInsideNumeral(text, offset) ? null : matchAt(text, offset)
}

/** All numerals of a text, left to right, none overlapping. Time is linear in the length of the text. */
export function findNumerals(text: string): NumeralMatch[] {
  const found: NumeralMatch[] = []
  for (let at = 0; at < text.length; ) {
    const match = matchAt(text, at)
    if (match) found.push(match)
    at = match?.end ?? afterRefusal(text, at)
  }
  return found
}

function matchAt(text: string, offset: number): NumeralMatch | null {
  const char = text.charAt(offset)
  if (isWeight(text, offset) && endsNumeral(text.charAt(offset - 1))) return null
  if (!mayStandInNumeral(char) || (isBankerCharacter(char) && !opensBankerNumeral(text, offset))) return null
  const reading = readNumeral(text, offset)
  return reading && { start: offset, ...reading }
}

const endsNumeral = (char: string): boolean => isArabicDigit(char) || isChineseNumeralCharacter(char)

/** 伍仟, 叁拾万, 伍万元, 陆元, 仟分之贰 are numerals; 大陆, 队伍, 收拾 are not. */
function opensBankerNumeral(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  if (isBankerCharacter(next) || isMoney(next) || isFollowedByOver(text, at + 1)) return true
  const afterUnit = text.charAt(at + 2)
  return (chineseUnit(next) ?? 0) >= MYRIAD && (isBankerCharacter(afterUnit) || isMoney(afterUnit) || chineseDigit(afterUnit) === 0)
}

/** Where to go on behind a place where no numeral starts: what belongs together is passed over together (几十, 数百, 十四五, a very long number). */
function afterRefusal(text: string, at: number): number {
  const char = text.charAt(at)
  if (isArabicDigit(char)) return runEnd(text, at, isArabicDigit)
  if (isBankerCharacter(char)) return opensBankerNumeral(text, at) ? runEnd(text, at, isChineseNumeralCharacter) : at + 1
  if (isUnknownDigit(char)) return chineseUnit(text.charAt(at + 1)) === undefined ? at + 1 : runEnd(text, at + 1, isPlainNumeralCharacter)
  return isChineseNumeralCharacter(char) ? runEnd(text, at, isPlainNumeralCharacter) : at + 1
}

const isPlainNumeralCharacter = (char: string): boolean => isChineseNumeralCharacter(char) && !isBankerCharacter(char)

function runEnd(text: string, start: number, belongs: (char: string) => boolean): number {
  let at = start + 1
  while (at < text.length && belongs(text.charAt(at)) && !isFollowedByOver(text, at + 1)) at++
  return at
}

/** Whether reading from where the numeral characters before `offset` begin passes over `offset`; a window around it tells. */
function startsInsideNumeral(text: string, offset: number): boolean {
  let first = offset
  while (first > 0 && offset - first < LONGEST_LOOK_BACK && mayStandInNumeral(text.charAt(first - 1))) first--
  if (first === offset) return false
  const windowStart = Math.max(0, first - 1)
  const window = text.slice(windowStart, offset + LONGEST_LOOK_BACK)
  let at = first - windowStart
  while (at < offset - windowStart) at = matchAt(window, at)?.end ?? afterRefusal(window, at)
  return at > offset - windowStart
}

/** Blanks between groups of three digits are separators (1 200 000), between other digits they divide numbers, elsewhere they are layout. */
function withoutBlanks(text: string): string | null {
  const grouped = text.replace(/^([负負]?\s?\d{1,3}(?:\s\d{3})+)(?![\d\s])/, (group) => group.replace(/\s/g, ''))
  return /\d\s+[\d.,]|[.,]\s+\d/.test(grouped) ? null : grouped.replace(/\s+/g, '')
}
