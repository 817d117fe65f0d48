import { pageNumberOf } from '../text/page-labels.ts'
import { linesOfColumns } from './margins.ts'
import type { PageLayout } from './page-layout.ts'
import { pageStripsOf } from './page-strips.ts'
import { runningHeadOf } from './running-heads.ts'
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

const NUMBER = /\d+/g
/** A page number with its dashes, a short running head. */
const MAX_MISREADABLE = 10

/** A line at the edge of its page, with all lines of that page. */
interface EdgeLine {
  line: TextLine
  page: PageLayout
  lines: readonly TextLine[]
}

/** The lines that belong to the page and not to what it says (页眉页脚): page numbers, what repeats at the same place on other pages, and strips of newspapers. */
export function furnitureOf(pages: readonly PageLayout[]): Set<TextLine> {
  const edges = pages.flatMap(edgeLines).map((edge) => ({ edge, keys: keysOf(edge) }))
  const repeated = new Map<string, Set<number>>()
  for (const { edge, keys } of edges) for (const key of keys) repeated.set(key, (repeated.get(key) ?? new Set()).add(edge.page.number))
  const isRepeated = (key: string): boolean => {
    const count = repeated.get(key)?.size ?? 0
    return count >= MIN_PAGES && count >= MIN_SHARE * pages.length
  }
  return new Set([
    ...edges.filter(({ edge, keys }) => isPageNumber(edge) || keys.some(isRepeated)).map(({ edge }) => edge.line),
    ...pages.flatMap((page) => [...pageStripsOf(page), ...runningHeadOf(page)]),
  ])
}

/** The outermost lines at the top and at the foot. */
function edgeLines(page: PageLayout): EdgeLine[] {
  const lines = linesOfColumns(page.columns)
  const level = lines.filter(({ vertical }) => !vertical).sort((a, b) => a.box[1] - b.box[1])
  const top = level.filter(({ box }) => box[3] <= EDGE * page.height)
  const foot = level.filter(({ box }) => box[1] >= (1 - EDGE) * page.height).reverse()
  return [...firstRows(top), ...firstRows(foot)].map((line) => ({ line, page, lines }))
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
function keysOf(edge: EdgeLine): string[] {
  const { line, page } = edge
  const isMisreadable = line.confidences !== null && line.text.length <= MAX_MISREADABLE && isApart(edge, () => true)
  const height = line.box[1] < page.height / 2 ? line.box[1] : page.height - line.box[3]
  const words = isMisreadable ? '' : line.text.replace(NUMBER, '#').replace(/\s/g, '')
  const says = `${line.box[1] < page.height / 2 ? 'top' : 'foot'} ${words}`
  return [Math.floor(height / SAME_HEIGHT), Math.floor(height / SAME_HEIGHT + 0.5) + 0.5].map((step) => `${says} ${step}`)
}

/** A number apart from the text: nothing but other numbers (two pages on one sheet) stands on its height or right beside it. */
function isPageNumber(edge: EdgeLine): boolean {
  const { text } = edge.line
  if (!text.split(' ').every((part) => pageNumberOf(part) !== null) && pageNumberOf(text) === null) return false
  return isApart(edge, (other) => pageNumberOf(other.text) === null)
}

/** Whether a line stands outermost on its page, with nothing that counts on its height or right beside it. */
function isApart({ line, page, lines }: EdgeLine, counts: (other: TextLine) => boolean): boolean {
  const isNear = ({ box }: TextLine): boolean => box[1] < line.box[3] + line.size && box[3] > line.box[1] - line.size
  const isOutside = ({ box }: TextLine): boolean =>
    line.box[1] < page.height / 2 ? box[1] >= line.box[1] - line.size : box[3] <= line.box[3] + line.size
  return lines.every((other) => other === line || !counts(other) || (isOutside(other) && !isNear(other)))
}
