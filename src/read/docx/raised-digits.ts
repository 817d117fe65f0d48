import type { Element } from '@xmldom/xmldom'
import { valueAt, wordDescendants } from './xml.ts'

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const RAISED_MINUS = '⁻'
const WHOLE_NUMBER = /^\s*[-−]?\d+\s*$/

/** A number in raised digits, so that 10⁴ is not 104 and 456户¹ has no 4561 in it. */
export function raised(number: string): string {
  return number.replace(/[-−]/g, RAISED_MINUS).replace(/\d/g, (digit) => RAISED_DIGITS.charAt(Number(digit)))
}

/** Writes numbers that a run sets as superscript (m², 10⁴, a note's typed mark) in raised digits: plain text has no other way to say it. */
export function raiseDigits(story: Element): void {
  for (const text of wordDescendants(story, 't')) {
    const content = text.textContent ?? ''
    if (!WHOLE_NUMBER.test(content)) continue
    if (valueAt(text.parentNode as Element, 'rPr', 'vertAlign') === 'superscript') text.textContent = raised(content)
  }
}
