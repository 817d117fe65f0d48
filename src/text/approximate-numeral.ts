import { chineseDigit, isBankerCharacter, isChineseNumeralCharacter } from './numeral-characters.ts'
import type { NumeralReading } from './numeral-reading.ts'
import { readPositional } from './positional-numeral.ts'

/** No approximate numeral is longer. */
const WINDOW = 24
/** 三五 is the one pair that is said though the digits are not neighbours. */
const isPair = (low: number, high: number): boolean => low > 0 && (high === low + 1 || (low === 3 && high === 5))

/**
 * Reads a numeral with two neighbouring digits in one place, which means from the one to the other: 两三百 (200 to 300), 七八十万, 十七八, 三五.
 * 十四五 and its like are left alone: they name five-year plans.
 */
export function readNeighbouringDigits(text: string, start: number): NumeralReading | null {
  const pair = pairAt(text, start)
  if (pair === -1) return null
  const window = text.slice(start, start + WINDOW)
  const at = pair - start
  const low = readPositional(window.slice(0, at + 1) + window.slice(at + 2), 0)
  const high = readPositional(window.slice(0, at) + window.slice(at + 1), 0)
  if (!low || !high || low.end !== high.end || low.end < at + 1) return null
  return { ...low, end: start + low.end + 1, valueMax: high.value, approximate: true }
}

/** Where two digits stand together that make a pair, and no third; -1 where there are none in the numeral from `start`. */
function pairAt(text: string, start: number): number {
  for (let at = start; at < start + WINDOW && isChineseNumeralCharacter(text.charAt(at)); at++) {
    const low = smallDigit(text.charAt(at))
    const high = smallDigit(text.charAt(at + 1))
    if (low === undefined || high === undefined || low === 0) continue
    if (smallDigit(text.charAt(at + 2)) !== undefined || !isPair(low, high) || isPlanName(text, at, start)) return -1
    return at
  }
  return -1
}

/** A Chinese digit that is no banker's one: those give exact sums. */
const smallDigit = (char: string): number | undefined => (isBankerCharacter(char) ? undefined : chineseDigit(char))

/** 十四五 the fourteenth five-year plan (“十四五”规划). */
const isPlanName = (text: string, at: number, start: number): boolean =>
  at === start + 1 && text.charAt(start) === '十' && text.charAt(at + 1) === '五'
