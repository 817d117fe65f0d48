import type { Span } from '../../src/model/index.ts'
import type { Random } from './random.ts'

/** A numeral inside a quote: `digits` without separators, blanks, width and misprints (1，200 → 1200, 5O → 50), `scale` in words (万). */
export interface Numeral extends Span {
  readonly digits: string
  readonly scale: string
  /** The end of numeral, scale and 余 or 多: where the unit begins. */
  readonly unitStart: number
}

const ARABIC = /[0-9０-９](?:[0-9０-９OoＯ]|\s*[,，]\s*(?=[0-9０-９]{3})|\s+(?=[0-9０-９]))*(?:\s*[.．]\s*[0-9０-９]+)?/gu
/** One Chinese digit that is the whole numeral; 十, 百 and longer ones stay as they are. */
const CHINESE = /(?<![零〇一二两兩三四五六七八九十百千万亿第])[一二两兩三四五六七八九](?![零〇一二两兩三四五六七八九十百千万亿])/gu
const CHINESE_DIGITS = '零一二三四五六七八九'
/** 千 in front of 米, 克 or 瓦 belongs to the unit. */
const SCALE = /^\s*(?:[十百万亿萬億]|千(?![米克瓦]))+/u
const MORE = /^\s*[余多餘]/u

/** The numerals of a quote that can be replaced, in order. */
export function numeralsOf(quote: string): Numeral[] {
  const arabic = [...quote.matchAll(ARABIC)]
  return (arabic.length > 0 ? arabic : [...quote.matchAll(CHINESE)]).map((match) => {
    const end = match.index + match[0].length
    const scale = SCALE.exec(quote.slice(end))?.[0] ?? ''
    const more = MORE.exec(quote.slice(end + scale.length))?.[0] ?? ''
    return { start: match.index, end, digits: digitsOf(match[0]), scale: scale.trim(), unitStart: end + scale.length + more.length }
  })
}

const digitsOf = (printed: string): string => printed.normalize('NFKC').replace(/[\s,]/gu, '').replace(/[Oo]/gu, '0')

const isChinese = (digits: string): boolean => /^\p{Script=Han}$/u.test(digits)

/** 1200 of 1200, 3 of 三. */
export function numberOf(digits: string): number {
  if (!isChinese(digits)) return Number(digits)
  return /[两兩]/u.test(digits) ? 2 : CHINESE_DIGITS.indexOf(digits)
}

/**
 * Other digits of the same shape: as many before and behind the point, and as many zeros at the end of a whole number.
 * Zeros in front stay (0.2), and no number becomes one that reads as a year.
 */
export function drawLike(digits: string, random: Random): string {
  if (isChinese(digits)) return drawChinese(digits, random)
  const zerosBehind = digits.includes('.') ? 0 : (/(?<=\d)0*$/u.exec(digits)?.[0].length ?? 0)
  const significant = digits.length - zerosBehind
  for (;;) {
    const drawn = [...digits].map((char, at) => {
      if (char === '.' || at >= significant || (char === '0' && /^0\.?0*$/u.test(digits.slice(0, at + 1)))) return char
      const mayBeZero = at > 0 && at < significant - 1
      return String(mayBeZero ? random.below(10) : 1 + random.below(9))
    })
    const text = drawn.join('')
    if (!readsAsYear(text) || readsAsYear(digits)) return text
  }
}

const readsAsYear = (digits: string): boolean => /^(?:19|20)\d\d$/u.test(digits)

function drawChinese(digits: string, random: Random): string {
  const others = [...'一两三四五六七八九'].filter((char) => numberOf(char) !== numberOf(digits))
  return random.pick(others)
}

/** The digits in the print of those that they replace: width, separators, blanks and misprints (5O → 3O) stay. */
export function writeLike(printed: string, digits: string): string {
  if (isChinese(digits)) return digits
  const left = [...digits].filter((char) => char !== '.')
  return printed.replace(/[0-9０-９OoＯ]/gu, (char) => {
    const digit = left.shift() ?? ''
    if (/[OoＯ]/u.test(char)) return char
    return /[0-9]/.test(char) ? digit : String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
  })
}
