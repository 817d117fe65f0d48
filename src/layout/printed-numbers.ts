import { type PageLabel, pageNumberOf } from '../text/page-labels.ts'
import { printedPageIn } from '../text/page-strip.ts'
import { linesOfColumns } from './margins.ts'
import type { PageLayout } from './page-layout.ts'
import { pageStripsOf } from './page-strips.ts'
import type { TextLine } from './text-line.ts'

/** What is printed on a page as its number, the first and the last where two pages lie on one sheet. */
export interface PrintedNumber {
  first: PageLabel
  last: PageLabel
}

/** The printed numbers of pages (— 1 —, 第03版) by the pages' own; pages without one, or with several that do not count on, are left out. */
export function printedNumbersOf(pages: readonly PageLayout[], furniture: ReadonlySet<TextLine>): Map<number, PrintedNumber> {
  const read = new Map(
    pages.flatMap((page) => {
      const number = ofStrips(page) ?? ofPageNumbers(page, furniture)
      return number ? [[page.number, number] as const] : []
    }),
  )
  return new Map([...read].filter(([page, number]) => !isMisread(number, read.get(page - 1), read.get(page + 1))))
}

function ofStrips(page: PageLayout): PrintedNumber | null {
  const [label, ...others] = pageStripsOf(page).flatMap(({ text }) => printedPageIn(text) ?? [])
  return label && others.every((other) => other.section === label.section && other.number === label.number)
    ? { first: label, last: label }
    : null
}

function ofPageNumbers(page: PageLayout, furniture: ReadonlySet<TextLine>): PrintedNumber | null {
  const numbers = linesOfColumns(page.columns)
    .filter((line) => furniture.has(line))
    .flatMap(({ text }) => numbersIn(text))
    .sort((a, b) => a - b)
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined || numbers.some((number, at) => number !== first + at)) return null
  return { first: { section: '', number: first }, last: { section: '', number: last } }
}

/** The numbers of one line: of one page, or of two that lie on one sheet. */
function numbersIn(text: string): number[] {
  const parts = text.split(' ').map(pageNumberOf)
  return parts.every((part) => part !== null) ? parts : [pageNumberOf(text)].filter((number) => number !== null)
}

/** A number that the numbers of the pages before and after pass over: one character of a scan was read wrong. */
const isMisread = ({ first }: PrintedNumber, before: PrintedNumber | undefined, after: PrintedNumber | undefined): boolean =>
  before !== undefined && after !== undefined && after.first.number === before.last.number + 2 && first.number !== before.last.number + 1

/**
 * Numbers of the pages before which a page is missing: the file skips one, one could not be read, or the printed numbers skip. Numbers that begin anew
 * (附件) skip nothing.
 */
export function pagesAfterGap(pages: readonly PageLayout[], printed: ReadonlyMap<number, PrintedNumber>): Set<number> {
  const after = new Set<number>()
  let numbered: { page: number; last: PageLabel } | null = null
  for (const [at, page] of pages.entries()) {
    const before = pages[at - 1]
    if (before && (page.number > before.number + 1 || isWithoutText(before))) after.add(page.number)
    const own = printed.get(page.number)
    if (!own) continue
    if (numbered && own.first.section === numbered.last.section && own.first.number - numbered.last.number > page.number - numbered.page)
      for (let missing = numbered.page + 1; missing <= page.number; missing++) after.add(missing)
    numbered = { page: page.number, last: own.last }
  }
  return after
}

const isWithoutText = ({ columns }: PageLayout): boolean =>
  !columns.some(({ items }) => items.some(({ kind }) => kind !== 'rule' && kind !== 'picture'))
