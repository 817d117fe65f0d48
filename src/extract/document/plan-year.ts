import { findNumerals, numeralAt } from '../../text/numeral.ts'
import type { DocumentLine } from './document-lines.ts'
import type { DocumentNumber } from './document-number.ts'
import type { DocumentWords } from './document-words.ts'
import type { DocumentTitles } from './titles.ts'

export interface PlanYear {
  planYear: number | null
  planYearEnd: number | null
  inferred: string | null
}

/** What a year is inferred from where the text states none. */
export interface YearHints {
  number: DocumentNumber | null
  issuedOn: string | null
  /** Titles of the list's groups. */
  groups: readonly string[]
  /** The whole document. */
  text: string
  referenceYear: number | null
}

interface YearSpan {
  start: number
  from: number
  to: number | null
}

const FIRST_YEAR = 1990
const LAST_YEAR = 2100
const JOINT = /^(?:[-—–~～－]{1,2}|至|到)/
/** A plan that is issued so late in the year is one for the next. */
export const NEXT_YEAR_FROM = '11-15'

/**
 * The year or years of the plan: stated in the title of the list or circular, or in the text before the list where it speaks of the works; else inferred
 * from a group's title, the date of issue, the document number, the only year that the text names or the reference year.
 */
export function planYearOf(titles: DocumentTitles, lines: readonly DocumentLine[], hints: YearHints, words: DocumentWords): PlanYear {
  const subjects = [...words.of('subject'), ...words.of('counted')]
  for (const title of [titles.title, titles.circular?.text]) {
    const span = title ? yearBefore(title, subjects) : null
    if (span) return { planYear: span.from, planYearEnd: span.to, inferred: null }
  }
  const head = lines.filter(({ place }) => place === 'head').map(({ text }) => text)
  // Where the text also tells of the last plan, the latest year is this one's.
  const span = head.flatMap((text) => yearsOfWorks(text, subjects)).sort((a, b) => b.from - a.from)[0]
  if (span) return { planYear: span.from, planYearEnd: span.to, inferred: null }
  return inferredYear(head, hints, words)
}

function inferredYear(head: readonly string[], hints: YearHints, words: DocumentWords): PlanYear {
  const of = (planYear: number | null, inferred: string | null): PlanYear => ({ planYear, planYearEnd: null, inferred })
  const ofGroups = new Set(hints.groups.flatMap((title) => yearSpans(title).flatMap(({ start, from }) => (start === 0 ? [from] : []))))
  // 2025年目标任务 in a report that tells of 2024 before.
  if (ofGroups.size === 1) return of([...ofGroups][0] ?? null, 'year_from_group_title')
  if (hints.issuedOn) {
    const year = Number(hints.issuedOn.slice(0, 4))
    const says = (use: 'this_year' | 'next_year'): boolean => head.some((text) => words.of(use).some((word) => text.includes(word)))
    const isForNext = !says('this_year') && (says('next_year') || hints.issuedOn.slice(5) >= NEXT_YEAR_FROM)
    return of(isForNext ? year + 1 : year, 'year_from_issue_date')
  }
  if (hints.number) return of(hints.number.year, 'year_from_document_number')
  const only = onlyYearOf(hints.text, words)
  if (only !== null) return of(only, 'year_from_text')
  return hints.referenceYear === null ? of(null, null) : of(hints.referenceYear, 'reference_year')
}

/** 2000年底前建成的: so many characters from a year to what says that something was built in it. */
const BUILDING_REACH = 8

/** The year of a text that names one year only, for its works (2025年12月底前) and not to compare with (较2024年增长, 2020年以来). */
function onlyYearOf(text: string, words: DocumentWords): number | null {
  const named = yearSpans(text).filter(({ start, end }) => {
    const behind = text.slice(end, end + BUILDING_REACH)
    return (
      !words.of('before_other_year').some((word) => text.endsWith(word, start)) &&
      !words.of('other_year').some((word) => behind.startsWith(word)) &&
      !words.of('building_year').some((word) => behind.includes(word))
    )
  })
  const [first, ...others] = [...new Set(named.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))]
  return first !== undefined && others.length === 0 ? first : null
}

/** The year nearest before the works that the title names (2024年总结和2025年民生实事: 2025), else its last one. */
function yearBefore(title: string, subjects: readonly string[]): YearSpan | null {
  const spans = yearSpans(title)
  const subject = Math.min(...subjects.map((word) => title.indexOf(word)).filter((at) => at >= 0))
  return spans.filter(({ start }) => start < subject).pop() ?? spans[spans.length - 1] ?? null
}

/** 2025年“十件惠民实事”, 2025年民生实事: a year right before the works, with a few words between. */
function yearsOfWorks(text: string, subjects: readonly string[]): YearSpan[] {
  return yearSpans(text).filter(({ start }) => {
    const clause = /^[^。；：]*/.exec(text.slice(start, start + REACH))?.[0] ?? ''
    return subjects.some((word) => clause.includes(word))
  })
}
/** So many characters between a year and the works it is the year of. */
const REACH = 24

/** 2025年, 2025年度, 二〇二五年, 2024—2026年, 2024年至2026年 */
function yearSpans(text: string): (YearSpan & { end: number })[] {
  const spans: (YearSpan & { end: number })[] = []
  for (const { start } of findNumerals(text)) {
    const span = start < (spans[spans.length - 1]?.end ?? 0) ? null : yearSpanAt(text, start)
    if (span) spans.push(span)
  }
  return spans
}

function yearSpanAt(text: string, start: number): (YearSpan & { end: number }) | null {
  const from = yearAt(text, start)
  if (!from) return null
  const marked = text.charAt(from.end) === '年'
  const afterFrom = from.end + (marked ? 1 : 0)
  const joint = JOINT.exec(text.slice(afterFrom, afterFrom + 2))
  const to = joint ? yearAt(text, afterFrom + joint[0].length) : null
  if (to && to.year > from.year && text.charAt(to.end) === '年') return { start, from: from.year, to: to.year, end: to.end + 1 }
  return marked ? { start, from: from.year, to: null, end: afterFrom } : null
}

function yearAt(text: string, at: number): { year: number; end: number } | null {
  if (/[0-9]/.test(text.charAt(at - 1))) return null
  const numeral = numeralAt(text, at)
  return numeral && Number.isInteger(numeral.value) && numeral.value >= FIRST_YEAR && numeral.value <= LAST_YEAR
    ? { year: numeral.value, end: numeral.end }
    : null
}
