import type { DocumentKind } from '../../model/index.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentWords } from './document-words.ts'
import { printedDateAt, printedDates } from './printed-date.ts'

const PRINTED = /印(?:发|制)$/
const WEEKDAY = /星期[一二三四五六日天]|周[一二三四五六日]/
/** A newspaper's masthead is in its first lines. */
const MASTHEAD_LINES = 12

/**
 * The printed date of issue: of the imprint (2025年2月12日印发), of the page's label, of the signature or, of a newspaper, of its masthead, where
 * it may be printed in pieces (2025年2月 / 5 星期三).
 */
export function issuedOn(lines: readonly DocumentLine[], kind: DocumentKind, words: DocumentWords): string | null {
  return (
    imprintDate(lines) ??
    labelledDate(lines, 'issued', words) ??
    (kind === 'newspaper' ? mastheadDate(lines) : signatureDate(lines)) ??
    labelledDate(lines, 'published', words)
  )
}

function imprintDate(lines: readonly DocumentLine[]): string | null {
  const line = lines.find(({ text }) => PRINTED.test(text) && printedDates(text).length > 0)
  return (line && printedDates(line.text)[0]?.date) ?? null
}

function labelledDate(lines: readonly DocumentLine[], field: 'issued' | 'published', words: DocumentWords): string | null {
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    const label = words.labels.longestAt(text, 0)
    if (label?.entry.field !== field) continue
    const rest = text.slice(label.word.length).replace(/^：/, '')
    const date = printedDateAt(rest === '' ? (lines[at + 1]?.text ?? '') : rest, 0)
    if (date) return date.date
  }
  return null
}

/** A line that is nothing but a date, the last one; a signature stands behind the text. */
function signatureDate(lines: readonly DocumentLine[]): string | null {
  const dates = lines.flatMap(({ text, belongs }) => {
    const date = printedDates(text).find(({ end }) => end === text.length)
    const alone = date && (date.start === 0 || /[局委办室府厅会]$/.test(text.slice(0, date.start)))
    return alone && belongs !== 'article' && !/^（/.test(text) ? [date.date] : []
  })
  return dates[dates.length - 1] ?? null
}

function mastheadDate(lines: readonly DocumentLine[]): string | null {
  const masthead = lines.slice(0, MASTHEAD_LINES)
  const whole = masthead.map(({ text }) => text).join('')
  const withWeekday = printedDates(whole).find(({ end }) => WEEKDAY.test(whole.slice(end, end + 3)) || WEEKDAY.test(whole.slice(end - 4, end)))
  return (withWeekday ?? masthead.flatMap(({ text }) => printedDates(text).filter(({ start }) => start === 0))[0])?.date ?? null
}
