import { type Coefficient, readCoefficient } from './coefficient.ts'
import {
  chineseDigit,
  chineseTens,
  chineseUnit,
  HUNDRED,
  HUNDRED_MILLION,
  isArabicDigit,
  isBankerCharacter,
  isChineseNumeralCharacter,
  isHedge,
  isLiang,
  isUnknownDigit,
  MYRIAD,
  TEN,
  TRILLION,
} from './numeral-characters.ts'
import { beginsCountedWord, beginsWord } from './numeral-neighbours.ts'
import type { NumeralForm, NumeralReading } from './numeral-reading.ts'
import { addTens, addUnit, emptySum, isColloquialTail, type PositionalSum, total, valueWithTail } from './positional-sum.ts'
import { readScaledDecimal, withChineseDecimals } from './scaled-decimal.ts'

/** How far the reading has come. */
interface Progress {
  at: number
  /** The coefficient that was read last, and where. */
  next: { readonly at: number; readonly coefficient: Coefficient | null }
  /** The numeral is written in banker's characters. */
  readonly banker: boolean
  /** 兆 may be read. */
  readonly trillions: boolean
  readonly sum: PositionalSum
  arabic: boolean
  misprint: boolean
  approximate: boolean
  /** The longest numeral so far. */
  best: NumeralReading | null
}

/**
 * Reads the numeral built from digits and multipliers that starts at `start`: 一百零五, 三万六, 3亿2000万, 2.5亿, 3万5千, 十五, 20余万.
 * Gives the longest one, or null. 兆 is a multiplier only where the numeral goes on behind it (五兆六十二亿); 100兆 is a bandwidth.
 */
export function readPositional(text: string, start: number): NumeralReading | null {
  const reading = readPlaces(text, start, { trillions: true })
  const endsInTrillion = reading !== null && chineseUnit(text.charAt(reading.end - 1)) === TRILLION
  return endsInTrillion ? readPlaces(text, start, { trillions: false }) : reading
}

function readPlaces(text: string, start: number, { trillions }: { trillions: boolean }): NumeralReading | null {
  const first = readCoefficient(text, start)
  if (first?.decimal) return readScaledDecimal(text, first)
  const banker = isBankerCharacter(text.charAt(start))
  const progress: Progress = {
    at: start,
    next: { at: start, coefficient: first },
    banker,
    trillions,
    sum: emptySum(),
    arabic: false,
    misprint: false,
    approximate: false,
    best: null,
  }
  while (takePlace(text, progress)) {
    // each step takes one coefficient with its multiplier, or 零
  }
  takeTail(text, progress)
  if (!progress.best || progress.best.form === 'arabic') return progress.best
  return withChineseDecimals(text, start, progress.best) ?? progress.best
}

/** The coefficient that stands where the reading has come to; read once. */
function nextCoefficient(text: string, progress: Progress): Coefficient | null {
  if (progress.next.at !== progress.at) progress.next = { at: progress.at, coefficient: readCoefficient(text, progress.at) }
  return progress.next.coefficient
}

/** Takes a coefficient with its multiplier, a bare multiplier, 廿 or 零; false where none of them stands here. */
function takePlace(text: string, progress: Progress): boolean {
  const coefficient = nextCoefficient(text, progress)
  const unit = unitAt(text, coefficient?.end ?? progress.at, progress, coefficient)
  if (unit && addUnit(progress.sum, coefficient, unit.exponent)) {
    progress.approximate ||= unit.hedged
    complete(progress, unit.end, total(progress.sum), coefficient)
    return true
  }
  const tens = chineseTens(text.charAt(progress.at))
  if (tens !== undefined && addTens(progress.sum, tens)) {
    complete(progress, progress.at + 1, total(progress.sum), null)
    return true
  }
  if (!coefficient || !isFiller(text, progress.sum, coefficient)) return false
  // 零几 (一百零几万) counts as nothing.
  progress.sum.zero = !isUnknownDigit(text.charAt(coefficient.end))
  progress.at = coefficient.end
  return true
}

/** Takes the coefficient without a multiplier that ends the numeral. */
function takeTail(text: string, progress: Progress): void {
  const tail = nextCoefficient(text, progress)
  if (!tail || !mayEndNumeral(text, progress, tail)) return
  const value = valueWithTail(progress.sum, tail)
  if (value !== null) complete(progress, tail.end, value, tail)
}

function complete(progress: Progress, end: number, value: number, coefficient: Coefficient | null): void {
  progress.at = end
  progress.arabic ||= coefficient?.script === 'arabic'
  progress.misprint ||= coefficient?.misprint === true
  const { misprint, approximate } = progress
  progress.best = { end, value, valueMax: null, form: formOf(progress), misprint, approximate }
}

function formOf(progress: Progress): NumeralForm {
  if (!progress.arabic) return 'chinese'
  return progress.sum.lastUnit === 0 ? 'arabic' : 'mixed'
}

/** The multiplier at `at`, a hedge before it (20余万, 一百零几万) skipped. */
function unitAt(
  text: string,
  at: number,
  { sum, trillions }: Progress,
  coefficient: Coefficient | null,
): { end: number; exponent: number; hedged: boolean } | null {
  const exponent = chineseUnit(text.charAt(at))
  if (exponent !== undefined) {
    // 5千米: the multiplier belongs to the unit, unless another one came before (3万5千米).
    if (coefficient?.script === 'arabic' && sum.lastUnit === 0 && beginsWord(exponent, text, at + 1)) return null
    if (exponent === TRILLION && !trillions) return null
    return { end: at + 1, exponent, hedged: false }
  }
  const hedged = chineseUnit(text.charAt(at + 1))
  if (!isHedge(text.charAt(at)) || (hedged !== MYRIAD && hedged !== HUNDRED_MILLION)) return null
  return coefficient || sum.lastUnit > 0 ? { end: at + 2, exponent: hedged, hedged: true } : null
}

const continuesNumeral = (char: string): boolean => chineseDigit(char) !== undefined || isArabicDigit(char) || chineseUnit(char) === TEN

/** 零 in the middle (一千零五) holds places and counts nothing. */
function isFiller(text: string, sum: PositionalSum, coefficient: Coefficient): boolean {
  if (coefficient.script === 'arabic' || coefficient.value !== 0 || sum.lastUnit <= TEN || sum.zero) return false
  const next = text.charAt(coefficient.end)
  return continuesNumeral(next) || chineseUnit(next) === HUNDRED || isUnknownDigit(next)
}

/**
 * A Chinese digit ends a numeral only where no other numeral character follows it, and 两 never does. Behind Arabic digits it does not either,
 * nor does 一 before a word: 20万一次 and 三千一个月 are two numbers.
 */
function mayEndNumeral(text: string, { sum, arabic, banker }: Progress, tail: Coefficient): boolean {
  if (tail.script === 'arabic' || sum.lastUnit === 0) return true
  const char = text.charAt(tail.end - 1)
  const next = text.charAt(tail.end)
  if (isChineseNumeralCharacter(next) || isLiang(char) || (isBankerCharacter(char) && !banker)) return false
  return !isColloquialTail(sum) || !(arabic || (tail.value === 1 && beginsCountedWord(next)))
}
