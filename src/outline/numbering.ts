import { parseNumeral } from '../text/numeral.ts'
import { type Line, spaceBefore } from './lines.ts'
import { onOver, withoutTrailing } from './scan.ts'
import type { OutlineWords } from './words.ts'

/**
 * The ways of numbering (层次序数), each a family of its own: 一、 is `chinese`, （一） `chinese_paren`, 1. and 1、 `arabic`, （1） `arabic_paren`,
 * 1.1 and 1-1 `sub_arabic`, 1） `arabic_half`, ① `circled`, 第一部分 `part`, 第一条 `ordinal`, 一是 `member`, A. `latin`, a number alone on its line or before a blank `bare`,
 * 实事一： `named`. What is not numbered has a family by its form: an unnumbered `line`, a `field` heading (在教育方面，), a `heading` over
 * numbered entries, a table's `row`, also numbered 一 or （一） where such numbers stand in group rows too, and an unnumbered `row_group`.
 */
export type NumberFamily =
  | 'chinese'
  | 'chinese_paren'
  | 'chinese_half'
  | 'arabic'
  | 'arabic_paren'
  | 'arabic_half'
  | 'sub_arabic'
  | 'circled'
  | 'part'
  | 'ordinal'
  | 'member'
  | 'latin'
  | 'bare'
  | 'named'
  | 'line'
  | 'field'
  | 'heading'
  | 'row'
  | 'row_chinese'
  | 'row_chinese_paren'
  | 'row_group'

/** A number that stands where items are numbered; offsets are of the line's view. Without a printed number it is empty and counts positions. */
export interface NumberLabel {
  family: NumberFamily
  ordinal: number
  /** Where the label itself starts, bookmarks and stars before it left out. */
  start: number
  /** Where the text after it starts. */
  end: number
  /** Such a label also stands before plain text (5 公里, 2.3万): it counts only where the numbers go on. */
  weak: boolean
  /** What else it may be: 10.14岁 is 10. and an age where 9. stands above, and 10.14 nowhere. */
  otherwise?: NumberLabel
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'
const FULL_STOPPED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'
const PARENTHESISED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'
const PARENTHESISED_CHINESE = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'

/** What Word and web pages leave before a number: bookmarks, bold marks, hashes, bullets. */
const DEBRIS = /^(?:\[bookmark[:：][^\]]{0,80}\]|[*#>•·●◆■▲★☆○◎]|\p{Extended_Pictographic}|[\uFE0F\u200D]|\\(?=[.*#-]))+/u
const LONGEST_DEBRIS = 200
const LONGEST_LABEL = 16
const CHINESE_NUMBER = '[〇零一二三四五六七八九十百]{1,5}'
const ARABIC_NUMBER = '[0-9]{1,3}'
const OPENING = '[（〔【\\[]'
const CLOSING = '[）〕】\\]]'

interface Pattern {
  family: NumberFamily
  pattern: RegExp
  /** Whether what follows makes the match doubtful. */
  isWeakBefore?: RegExp
}

/** A number behind the mark makes a decimal of both (2.3万人); a date does not (14.6月底前完成). */
const DIGIT_FIRST = /^[0-9](?![0-9]?月|[0-9]{3}年)/
const PATTERNS: readonly Pattern[] = [
  { family: 'sub_arabic', pattern: /^[0-9]{1,2}[.-]([0-9]{1,2})[、.，：]?(?=[^0-9.%月])/, isWeakBefore: /^/ },
  { family: 'arabic', pattern: /^([0-9])\uFE0F?\u20E3[、.，：]?/ },
  { family: 'chinese_paren', pattern: new RegExp(`^${OPENING}(${CHINESE_NUMBER})${CLOSING}[、.，：]?`) },
  { family: 'arabic_paren', pattern: new RegExp(`^${OPENING}(${ARABIC_NUMBER})${CLOSING}[、.，：]?`) },
  { family: 'chinese_half', pattern: new RegExp(`^(${CHINESE_NUMBER})）[、.，]?`) },
  { family: 'arabic_half', pattern: new RegExp(`^(${ARABIC_NUMBER})）[、.，]?`) },
  { family: 'chinese', pattern: new RegExp(`^(${CHINESE_NUMBER})[、.，：]{1,2}`), isWeakBefore: new RegExp(`^${CHINESE_NUMBER}`) },
  { family: 'arabic', pattern: new RegExp(`^(${ARABIC_NUMBER})[.、，：·]{1,2}`), isWeakBefore: DIGIT_FIRST },
  { family: 'part', pattern: new RegExp(`^第(${CHINESE_NUMBER}|${ARABIC_NUMBER})(?:部分|章|节|编|类)[、.，：]?`) },
  { family: 'ordinal', pattern: new RegExp(`^第(${CHINESE_NUMBER}|${ARABIC_NUMBER})(?:[条项件][、.，：]?|[、.，：])`) },
  { family: 'member', pattern: new RegExp(`^其?(${CHINESE_NUMBER})是`) },
  { family: 'latin', pattern: /^([A-Z])[.、）]/, isWeakBefore: /^[0-9A-Za-z]/ },
]
const NUMBER_ALONE = new RegExp(`^(?:[Nn][Oo]\\.?)?(${ARABIC_NUMBER}|${CHINESE_NUMBER})$`)

/** The label that a line starts with, read from `offset` on; null where it starts with none. */
export function numberLabelAt(line: Line, words: OutlineWords, offset = 0): NumberLabel | null {
  const debris = DEBRIS.exec(line.text.slice(offset, offset + LONGEST_DEBRIS))?.[0].length ?? 0
  const start = offset + debris
  const head = line.text.slice(start, start + LONGEST_LABEL)
  return (
    patternLabel(line, head, start, words) ??
    numberAlone(line, head, start) ??
    signLabel(head, start) ??
    namedLabel(line, head, start, words) ??
    spacedLabel(line, head, start)
  )
}

function patternLabel(line: Line, head: string, start: number, words: OutlineWords): NumberLabel | null {
  for (const { family, pattern, isWeakBefore } of PATTERNS) {
    const found = pattern.exec(head)
    const ordinal = ordinalOf(found?.[1] ?? '')
    if (!found || ordinal === null) continue
    const after = start + found[0].length + (family === 'ordinal' ? nounAfter(head.slice(found[0].length), words) : 0)
    // 2. 3万人 is 2. and a number.
    if (family === 'sub_arabic' && spaceBefore(line, start + found[0].search(/[.-]/) + 1)) continue
    // A blank after the mark says that the label ends there: 2. 3万人.
    const weak = isWeakBefore?.test(head.slice(found[0].length)) === true && !spaceBefore(line, after)
    const label = { family, ordinal, start, end: onOver(line.text, after, /\*/), weak }
    const otherwise = family === 'sub_arabic' ? arabicBefore(head, start) : null
    return otherwise ? { ...label, otherwise } : label
  }
  return null
}

/** 10. of 10.14岁. */
function arabicBefore(head: string, start: number): NumberLabel | null {
  const digits = /^([0-9]{1,2})[.]/.exec(head)?.[1]
  const ordinal = digits === undefined ? null : ordinalOf(digits)
  return digits === undefined || ordinal === null ? null : { family: 'arabic', ordinal, start, end: start + digits.length + 1, weak: true }
}

/** 第一件|实事：: the noun that is counted, with the mark after it, belongs to the label. */
function nounAfter(rest: string, words: OutlineWords): number {
  const noun = words.labelNouns.longestAt(rest, 0)?.word.length ?? 0
  return noun === 0 ? 0 : noun + (/[、.，：]/.test(rest.charAt(noun)) ? 1 : 0)
}

function numberAlone(line: Line, head: string, start: number): NumberLabel | null {
  const found = start + head.length === line.text.length ? NUMBER_ALONE.exec(withoutTrailing(head, /\*/)) : null
  const ordinal = ordinalOf(found?.[1] ?? '')
  return found && ordinal !== null ? { family: 'bare', ordinal, start, end: line.text.length, weak: false } : null
}

const SIGNS: readonly (readonly [string, NumberFamily])[] = [
  [CIRCLED, 'circled'],
  [FULL_STOPPED, 'arabic'],
  [PARENTHESISED, 'arabic_paren'],
  [PARENTHESISED_CHINESE, 'chinese_paren'],
]

function signLabel(head: string, start: number): NumberLabel | null {
  for (const [signs, family] of SIGNS) {
    const at = head === '' ? -1 : signs.indexOf(head.charAt(0))
    if (at >= 0) return { family, ordinal: at + 1, start, end: start + 1, weak: false }
  }
  return null
}

const NUMBER_AFTER_NOUN = new RegExp(`^之?(${CHINESE_NUMBER}|${ARABIC_NUMBER})([、.，：]?)`)

/** 实事一：, 任务1、: the noun, its number, and a mark, a blank or the line's end. */
function namedLabel(line: Line, head: string, start: number, words: OutlineWords): NumberLabel | null {
  const noun = words.labelNouns.longestAt(head, 0)?.word ?? ''
  const found = NUMBER_AFTER_NOUN.exec(head.slice(noun.length))
  const ordinal = ordinalOf(found?.[1] ?? '')
  if (!found || ordinal === null || (noun === '' && !found[0].startsWith('之'))) return null
  const end = start + noun.length + found[0].length
  if (found[2] === '' && end < line.text.length && !spaceBefore(line, end)) return null
  return { family: 'named', ordinal, start, end, weak: false }
}

const NUMBER_THEN_HAN = new RegExp(`^(${ARABIC_NUMBER}|${CHINESE_NUMBER})(?=[\\p{Script=Han}“《"])`, 'u')

/** A number, a blank, then text: 01 农村饮水工程. */
function spacedLabel(line: Line, head: string, start: number): NumberLabel | null {
  const found = NUMBER_THEN_HAN.exec(head)
  const ordinal = ordinalOf(found?.[1] ?? '')
  if (!found || ordinal === null) return null
  const end = start + found[0].length
  const family = DIGIT_FIRST.test(head) ? 'bare' : 'chinese'
  return spaceBefore(line, end) ? { family, ordinal, start, end, weak: !head.startsWith('0') } : null
}

/** A label without a printed number, for what is counted by position. */
export const positionLabel = (family: NumberFamily, ordinal: number): NumberLabel => ({ family, ordinal, start: 0, end: 0, weak: false })

/** The value of an ordinal in Arabic or Chinese numerals or a letter (A is 1); null where it is none. */
export function ordinalOf(text: string): number | null {
  if (/^[A-Z]$/.test(text)) return text.charCodeAt(0) - 'A'.charCodeAt(0) + 1
  const value = text === '' ? null : parseNumeral(text)
  return value !== null && Number.isInteger(value) && value > 0 ? value : null
}
