import type { DocumentKind } from '../../model/index.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentWords } from './document-words.ts'
import { issuingSentences, signaturesIn } from './issuers.ts'
import { NEXT_YEAR_FROM } from './plan-year.ts'
import { printedDateAt, printedDates } from './printed-date.ts'

const WEEKDAY = /星期[一二三四五六日天]|周[一二三四五六日]/
/** 时间 alone is a label only where a line begins with it: 完成时间 is no date of issue. */
const SHORTEST_INSIDE = 3
const SENTENCE_MARK = /[，。；]/
/** A newspaper's masthead is in its first lines; where pages were read, it stands with the other furniture behind the text. */
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
    labelledDate(lines, 'published', words) ??
    pageDate(lines, words)
  )
}

function imprintDate(lines: readonly DocumentLine[], words: DocumentWords): string | null {
  return (
    lines.find(({ text, dates }) => dates.length > 0 && words.of('imprint').some((word) => text.endsWith(word)))?.dates[0]?.date ?? null
  )
}

/** The date behind a label, which may stand behind another field on its line (来源：某某网发布时间：2025年2月5日), or on the next line. */
function labelledDate(lines: readonly DocumentLine[], field: 'issued' | 'published', words: DocumentWords): string | null {
  for (const [index, { text, dates, place }] of lines.entries()) {
    const label = words.labels.longestAt(text, 0)
    const isAlone = label !== null && /^：?$/.test(text.slice(label.word.length))
    if (isAlone && label.entry.field === field && label.word.length >= SHORTEST_INSIDE) {
      const below = printedDateAt(lines[index + 1]?.text ?? '', 0)
      if (below) return below.date
    }
    const labelled = dates.find(({ start }) => {
      const end = withoutColon(text, start)
      const before = words.labels.longestBefore(text, end)
      if (before?.entry.field !== field) return false
      return before.word.length >= SHORTEST_INSIDE || (before.word.length === end && place === 'head')
    })
    if (labelled) return labelled.date
  }
  return null
}

const withoutColon = (text: string, at: number): number => (text.charAt(at - 1) === '：' ? at - 1 : at)

/** 2025-02-12 10:30 来源：某县政府办 浏览次数：12, the line below a page's headline. */
const pageDate = (lines: readonly DocumentLine[], words: DocumentWords): string | null =>
  headerDate(lines.filter(({ text, place }) => place === 'head' && words.of('page_label').some((label) => text.includes(label))))

/** The date of a signature; else of a line around the list that is nothing but a date, the last one. */
function signatureDate(lines: readonly DocumentLine[], words: DocumentWords): string | null {
  const signed = signaturesIn(lines, words).map(({ date }) => date)
  const alone = lines.flatMap(({ text, belongs, dates: [date] }) => {
    const alone = text.startsWith('（') && text.endsWith('）') ? text.slice(1, -1) : text
    const isAlone = date !== undefined && text.slice(date.start, date.end) === alone
    return isAlone && belongs !== 'article' && belongs !== 'list' ? [date.date] : []
  })
  return signed[signed.length - 1] ?? alone[alone.length - 1] ?? null
}

function mastheadDate(lines: readonly DocumentLine[]): string | null {
  const head = lines.filter(({ place }) => place === 'head')
  const furniture = lines.filter(({ place, kind }) => place === 'tail' && kind === 'furniture')
  const masthead = [...head.slice(0, MASTHEAD_LINES), ...furniture.slice(0, MASTHEAD_LINES)]
  const whole = masthead.map(({ text }) => text).join('')
  const withWeekday = printedDates(whole).find(
    ({ end }) => WEEKDAY.test(whole.slice(end, end + 3)) || WEEKDAY.test(whole.slice(end - 4, end)),
  )
  return withWeekday?.date ?? headerDate(masthead)
}

/** A line that begins with a date and tells no sentence: 2025-02-12 10:30 来源：某某网. */
const headerDate = (lines: readonly DocumentLine[]): string | null =>
  lines.find(({ text, dates: [date] }) => date?.start === 0 && !SENTENCE_MARK.test(text.slice(date.end)))?.dates[0]?.date ?? null

/** The day that the sentence on the issue tells, in the year of the plan; a plan that is issued late in the year is one for the next. */
export function dayOfIssue(lines: readonly DocumentLine[], planYear: number | null, words: DocumentWords): string | null {
  const day = issuingSentences(lines, words)[0]?.day
  return day && planYear !== null ? `${day >= NEXT_YEAR_FROM ? planYear - 1 : planYear}-${day}` : null
}
