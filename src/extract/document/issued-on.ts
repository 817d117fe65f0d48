import type { DocumentKind } from '../../model/index.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentWords } from './document-words.ts'
import { signaturesIn } from './issuers.ts'
import { printedDateAt, printedDates } from './printed-date.ts'

const WEEKDAY = /星期[一二三四五六日天]|周[一二三四五六日]/
/** A newspaper's masthead is in its first lines. */
const MASTHEAD_LINES = 12

/**
 * The printed date of issue: of the imprint (2025年2月12日印发), of the page's label, of the signature or, of a newspaper, of its masthead, where
 * it may be printed in pieces (2025年2月 / 5 星期三).
 */
export function issuedOn(lines: readonly DocumentLine[], kind: DocumentKind, words: DocumentWords): string | null {
  return (
    imprintDate(lines, words) ??
    labelledDate(lines, 'issued', words) ??
    (kind === 'newspaper' ? mastheadDate(lines) : signatureDate(lines, words)) ??
    labelledDate(lines, 'published', words)
  )
}

function imprintDate(lines: readonly DocumentLine[], words: DocumentWords): string | null {
  return (
    lines.find(({ text, dates }) => dates.length > 0 && words.of('imprint').some((word) => text.endsWith(word)))?.dates[0]?.date ?? null
  )
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

/** The date of a signature; else of a line around the list that is nothing but a date, the last one. */
function signatureDate(lines: readonly DocumentLine[], words: DocumentWords): string | null {
  const signed = signaturesIn(lines, words).map(({ date }) => date)
  const alone = lines.flatMap(({ text, belongs, dates: [date] }) => {
    return date?.start === 0 && date.end === text.length && belongs !== 'article' && belongs !== 'list' ? [date.date] : []
  })
  return signed[signed.length - 1] ?? alone[alone.length - 1] ?? null
}

function mastheadDate(lines: readonly DocumentLine[]): string | null {
  const masthead = lines.slice(0, MASTHEAD_LINES)
  const whole = masthead.map(({ text }) => text).join('')
  const withWeekday = printedDates(whole).find(
    ({ end }) => WEEKDAY.test(whole.slice(end, end + 3)) || WEEKDAY.test(whole.slice(end - 4, end)),
  )
  return (withWeekday ?? masthead.flatMap(({ dates }) => dates.filter(({ start }) => start === 0))[0])?.date ?? null
}
