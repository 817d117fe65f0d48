import { isPageStrip } from '../text/page-strip.ts'
import { type Box, boxAround, overlapAcross, overlapDown, widthOf } from './box.ts'
import { allColumns } from './margins.ts'
import type { Column, PageLayout } from './page-layout.ts'
import { rowsOf } from './rows.ts'
import type { TextLine } from './text-line.ts'

/** A masthead (报头) ends in this share of the page, a page strip (报眉) in this one, from either edge. */
const MASTHEAD = 0.25
const STRIP = 0.1
/** Rows of a masthead at most: the paper's name, dates and numbers, a line of advertisement. */
const MAX_ROWS = 8
/** Characters of a strip's row at most. */
const MAX_LENGTH = 120
/** A strip stands apart from the text by this much, in em of the body type. */
const APART = 0.5
/** The rule below a masthead reaches over this share of the text. */
const WHOLE_WIDTH = 0.85
/** Columns have so many lines at least. */
const MIN_LINES = 4
/** Type of a paper's name, in em of the body type. */
const NAME = 2.5

/**
 * Masthead and page strips of a page in columns: rows at its edge with date, number of the page or issue, above a rule or apart from the text. A page in one
 * column has none: the red head of a circular (红头) says who speaks.
 */
export function pageStripsOf(page: PageLayout): TextLine[] {
  const columns = allColumns(page.columns)
  if (!standsInColumns(columns)) return []
  const lines = columns.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.line] : [])))
  const rules = columns.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'rule' ? [item.box] : [])))
  const rows = rowsOf(lines.filter(({ vertical }) => !vertical))
  return [...aboveRule(page, lines, rules), ...atEdge(rows, page, 'top'), ...atEdge([...rows].reverse(), page, 'foot')]
}

function standsInColumns(columns: readonly Column[]): boolean {
  const full = columns.filter(({ items }) => items.filter(({ kind }) => kind === 'line').length >= MIN_LINES)
  return full.some((one) =>
    full.some((other) => other !== one && overlapAcross(one.box, other.box) < 0 && overlapDown(one.box, other.box) > 0),
  )
}

/** What stands above the first rule over the whole width, where that is a masthead. */
function aboveRule(page: PageLayout, lines: readonly TextLine[], rules: readonly Box[]): TextLine[] {
  const whole = boxAround(lines.map(({ box }) => box))
  const rule = rules.filter((box) => whole && widthOf(box) >= WHOLE_WIDTH * widthOf(whole)).sort((a, b) => a[1] - b[1])[0]
  if (!rule || rule[1] > MASTHEAD * page.height) return []
  const above = lines.filter(({ box }) => box[3] <= rule[1] + 1)
  const rows = rowsOf(above)
  const isMasthead = rows.length <= MAX_ROWS && rows.every(isShort) && above.some(({ text }) => isPageStrip(text))
  return isMasthead ? above : []
}

const isShort = (row: readonly TextLine[]): boolean => row.reduce((sum, { text }) => sum + text.length, 0) <= MAX_LENGTH

/** The outermost rows up to the last that is a strip's, where they stand apart from the text. A paper's name may stand above or beside. */
function atEdge(rows: readonly (readonly TextLine[])[], page: PageLayout, edge: 'top' | 'foot'): TextLine[] {
  const reach = (row: readonly TextLine[]): number => {
    const box = boxAround(row.map((line) => line.box)) ?? [0, 0, 0, 0]
    return edge === 'top' ? box[3] : page.height - box[1]
  }
  const share = rows[0]?.some(({ size }) => size >= NAME * page.body) ? MASTHEAD : STRIP
  const outer = rows.slice(0, MAX_ROWS).filter((row) => reach(row) <= share * page.height)
  const end = outer.findIndex((row) => !isStripRow(row, page)) < 0 ? outer.length : outer.findIndex((row) => !isStripRow(row, page))
  const strips = outer.slice(0, end)
  const last = strips.findLastIndex((row) => row.some(({ text }) => isPageStrip(text)))
  const found = strips.slice(0, last + 1)
  return found.length > 0 && standsApart(found[last] ?? [], rows[last + 1] ?? [], page.body, edge) ? found.flat() : []
}

/** A row of strips: each short, or the name of a paper. */
const isStripRow = (row: readonly TextLine[], page: PageLayout): boolean =>
  isShort(row) && (row.some(({ text }) => isPageStrip(text)) || row.every((line) => line.size >= NAME * page.body && line.text.length <= 8))

function standsApart(row: readonly TextLine[], next: readonly TextLine[], body: number, edge: 'top' | 'foot'): boolean {
  const own = boxAround(row.map(({ box }) => box))
  const other = boxAround(next.map(({ box }) => box))
  if (!own || !other) return own !== null
  return (edge === 'top' ? other[1] - own[3] : own[1] - other[3]) >= APART * body
}
