import { allColumns } from './margins.ts'
import type { PageLayout } from './page-layout.ts'
import { pageStripsOf } from './page-strips.ts'
import type { TextLine } from './text-line.ts'

/** Running heads and page numbers stand in this share of the page's height, at the top and at the foot. */
const EDGE = 0.14
/** The outermost rows of a page that may be furniture. */
const ROWS = 3
/** A running head stands at the same height on every page, to so many points. */
const SAME_HEIGHT = 4
/** It repeats on at least so many pages, and on this share of them: left and right pages may differ. */
const MIN_PAGES = 2
const MIN_SHARE = 0.3

/** — 1 —, - 1 -, 1/8, 第 1 页 共 8 页, P1: a number with marks, or between words of one character. */
const PAGE_NUMBER = /^[\s\p{P}\p{S}]*(?:第|[Pp]|page)?\s*\d{1,4}\s*页?(?:[\s/,，、]*(?:共|of)?\s*\d{1,4}\s*页?)?[\s\p{P}\p{S}]*$/iu
const NUMBER = /\d+/g
/** A page number with its dashes, a short running head. */
const MAX_MISREADABLE = 10

/** The lines that belong to the page and not to what it says (页眉页脚): page numbers, what repeats at the same place on other pages, and strips of newspapers. */
export function furnitureOf(pages: readonly PageLayout[]): Set<TextLine> {
  const edges = pages.flatMap((page) => edgeLines(page).map((line) => ({ page, line })))
  const repeated = new Map<string, Set<number>>()
  for (const { page, line } of edges)
    for (const key of keysOf(line, page)) repeated.set(key, (repeated.get(key) ?? new Set()).add(page.number))
  const isRepeated = (line: TextLine, page: PageLayout): boolean =>
    keysOf(line, page).some((key) => {
      const count = repeated.get(key)?.size ?? 0
      return count >= MIN_PAGES && count >= MIN_SHARE * pages.length
    })
  return new Set([
    ...edges.filter(({ page, line }) => isPageNumber(line, page) || isRepeated(line, page)).map(({ line }) => line),
    ...pages.flatMap(pageStripsOf),
  ])
}

/** The outermost lines at the top and at the foot. */
function edgeLines(page: PageLayout): TextLine[] {
  const lines = allColumns(page.columns)
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' && !item.line.vertical ? [item.line] : [])))
    .sort((a, b) => a.box[1] - b.box[1])
  const top = lines.filter(({ box }) => box[3] <= EDGE * page.height)
  const foot = lines.filter(({ box }) => box[1] >= (1 - EDGE) * page.height).reverse()
  return [...firstRows(top), ...firstRows(foot)]
}

function firstRows(lines: readonly TextLine[]): TextLine[] {
  const heights: number[] = []
  return lines.filter(({ box, size }) => {
    if (heights.some((height) => Math.abs(height - box[1]) < size / 2)) return true
    heights.push(box[1])
    return heights.length <= ROWS
  })
}

/**
 * What a line says without its numbers and where it stands; two keys, so that a height between two steps finds its like. What was recognised from a picture may
 * be misread, the more so where it is a few characters with dashes around: there its place alone tells, where nothing stands near.
 */
function keysOf(line: TextLine, page: PageLayout): string[] {
  const isMisreadable = line.confidences !== null && line.text.length <= MAX_MISREADABLE && isApart(line, page, () => true)
  const height = line.box[1] < page.height / 2 ? line.box[1] : page.height - line.box[3]
  const words = isMisreadable ? '' : line.text.replace(NUMBER, '#').replace(/\s/g, '')
  const says = `${line.box[1] < page.height / 2 ? 'top' : 'foot'} ${words}`
  return [Math.floor(height / SAME_HEIGHT), Math.floor(height / SAME_HEIGHT + 0.5) + 0.5].map((step) => `${says} ${step}`)
}

/** A number apart from the text: nothing but other numbers (two pages on one sheet) stands on its height or right beside it. */
function isPageNumber(line: TextLine, page: PageLayout): boolean {
  if (!line.text.split(' ').every((part) => PAGE_NUMBER.test(part)) && !PAGE_NUMBER.test(line.text)) return false
  return isApart(line, page, (other) => !PAGE_NUMBER.test(other.text))
}

/** Whether a line stands outermost on its page, with nothing that counts on its height or right beside it. */
function isApart(line: TextLine, page: PageLayout, counts: (other: TextLine) => boolean): boolean {
  const others = allColumns(page.columns).flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'line' && item.line !== line && counts(item.line) ? [item.line] : [])),
  )
  const isNear = ({ box }: TextLine): boolean => box[1] < line.box[3] + line.size && box[3] > line.box[1] - line.size
  const isOutside = ({ box }: TextLine): boolean =>
    line.box[1] < page.height / 2 ? box[1] >= line.box[1] - line.size : box[3] <= line.box[3] + line.size
  return others.every(isOutside) && !others.some(isNear)
}
