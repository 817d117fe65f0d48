import { findNumerals } from '../text/numeral.ts'

/** The number of a label, and the way of numbering that it belongs to: labels of one family count on from each other. */
export interface PrintedNumber {
  family: string
  ordinal: number
}

const OPENING = /^[（〔【[(]/
const CLOSING = /[）〕】\])]/
const ENCLOSED = /^[①-⒛㈠-㈩㉑-㊿]/
/** 第, a noun of two or three characters (实事一：) and a bracket stand before the number of a label. */
const LONGEST_BEFORE_NUMBER = 4

/** Reads a label as printed (四、 （一） 1. ① 第三条); null where it holds no whole number. */
export function printedNumber(label: string): PrintedNumber | null {
  const narrow = label.normalize('NFKC')
  const [numeral] = findNumerals(narrow)
  if (!numeral || numeral.start > LONGEST_BEFORE_NUMBER || !Number.isInteger(numeral.value) || numeral.value < 1) return null
  const digits = /[0-9]/.test(narrow.charAt(numeral.start)) ? 'arabic' : 'chinese'
  return { family: `${digits} ${frameOf(label, narrow)}`, ordinal: numeral.value }
}

/** 1. and 1、 are one way of numbering, （1）, 1） and ① are others. */
function frameOf(label: string, narrow: string): string {
  if (ENCLOSED.test(label)) return 'enclosed'
  if (OPENING.test(narrow)) return 'bracketed'
  return CLOSING.test(narrow) ? 'half-bracketed' : 'plain'
}

const LONGEST_LABEL = 8
const LABEL_END = /[、.．）)〕】\]：:，,]/

/** The number that a text starts with as a label does (二、工作要求 → 二、); null where it starts with none. */
export function leadingNumber(text: string): PrintedNumber | null {
  const head = text.trimStart().slice(0, LONGEST_LABEL)
  const end = head.search(LABEL_END)
  return end < 1 ? null : printedNumber(head.slice(0, end + 1))
}
