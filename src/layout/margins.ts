import { type Box, overlapDown } from './box.ts'
import { HEADLINE } from './heads.ts'
import { beginsNoLine } from './line-marks.ts'
import type { Column, PageLayout } from './page-layout.ts'
import { commonest } from './segment.ts'
import type { TextLine } from './text-line.ts'

/** Where the lines of a column begin and end, in points: what says whether a line is indented or ends before the edge. */
export interface Margins {
  left: number
  right: number
  /** From one line to the next. */
  pitch: number
  /** Whether paragraphs hang: their first lines begin at the left edge and all others further in. */
  hanging: boolean
  /** The em of its text, in points; that of the page's body type where it has few lines. */
  size: number
}

/** Fewer lines do not show where their column begins and ends. */
const MIN_LINES = 5
/** Type of one column's text differs by less than this share. */
const SAME_SIZE = 0.12
/** Of running text most lines are full; of ragged lines at most this share. */
const RAGGED = 0.5
/** Lines that end before this share of the paper's width do not end at its margin; papers are often a little wider at one side. */
const FAR_FROM_EDGE = 0.85
/** Columns of one width are told by their edges to so many em. */
const SLACK = 1.2

/** The margins of every column; short columns take those of a column of the same place or width, on their own page first. */
export function marginsOf(pages: readonly PageLayout[]): Map<Column, Margins> {
  const all = pages.flatMap((page) => allColumns(page.columns).map((column) => ({ column, page, lines: bodyLines(column, page.body) })))
  const measured = all
    .filter(({ lines }) => lines.length >= MIN_LINES)
    .map((entry) => ({ ...entry, margins: ownMargins(entry.lines, commonest(entry.lines.map(({ size }) => size))) }))
  const known = measured.map((entry) => ({ ...entry, margins: isRagged(entry) ? widerMargins(entry, measured) : entry.margins }))
  return new Map(
    all.map(({ column, page, lines }) => {
      const own = known.find((entry) => entry.column === column)
      if (own) return [column, own.margins]
      const like = known
        .filter(({ margins }) => holds(margins, column.box, page.body))
        .sort((a, b) => Number(b.page === page) - Number(a.page === page) || width(a.margins) - width(b.margins))[0]
      if (like) return [column, { ...like.margins, size: page.body }]
      const [left, , right] = column.box
      return [
        column,
        lines.length > 0 ? ownMargins(lines, page.body) : { left, right, pitch: page.body * 1.5, hanging: false, size: page.body },
      ]
    }),
  )
}

/** A column whose lines show its margins. */
interface MeasuredColumn {
  column: Column
  page: PageLayout
  lines: readonly TextLine[]
  margins: Margins
}

/** Short lines under one another, most of them not running on: they do not show where their column ends. */
const isRagged = ({ lines, margins }: MeasuredColumn): boolean =>
  lines.filter(({ box, size }) => Math.abs(margins.right - box[2]) <= size).length <= RAGGED * lines.length

/**
 * The margins of a wider column that begins at the same place, where nothing stands beside the ragged one that far. Where there is none, the paper is as
 * wide at the right as at the left.
 */
function widerMargins({ column, page, lines, margins }: MeasuredColumn, others: readonly MeasuredColumn[]): Margins {
  const wider = others.find((other) => isWider(other.margins, margins, page.body) && isFree(column, other.margins, page))
  if (wider) return { ...wider.margins, size: margins.size }
  const right = Math.max(margins.right, page.width - margins.left)
  const mirrored = { ...margins, right, hanging: isHanging(lines, margins.left, right) }
  return width(margins) < FAR_FROM_EDGE * width(mirrored) && isFree(column, mirrored, page) ? mirrored : margins
}

const isWider = (other: Margins, own: Margins, body: number): boolean =>
  Math.abs(other.left - own.left) <= SLACK * body && other.right - own.right > SLACK * body

/** Whether nothing stands beside a column as far as other margins reach. */
const isFree = (column: Column, { right }: Margins, page: PageLayout): boolean =>
  !allColumns(page.columns).some(
    ({ box }) => box !== column.box && overlapDown(box, column.box) > 0 && box[0] >= column.box[2] && box[0] < right,
  )

export const allColumns = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => [column, ...column.items.flatMap((item) => (item.kind === 'frame' ? allColumns(item.columns) : []))])

const linesOfColumn = ({ items }: Column): TextLine[] => items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))

export const levelLinesOf = (column: Column): TextLine[] => linesOfColumn(column).filter(({ vertical }) => !vertical)

/** All printed lines of columns, those in frames too, without captions and the text of tables. */
export const linesOfColumns = (columns: readonly Column[]): TextLine[] => allColumns(columns).flatMap(linesOfColumn)

/** All level rules in columns that divide text. */
export const rulesOfColumns = (columns: readonly Column[]): Box[] =>
  allColumns(columns).flatMap(({ items }) => items.flatMap((item) => (item.kind === 'rule' ? [item.box] : [])))

/** The lines of a column's own body type: stories may be set in other type than most of the page. */
function bodyLines(column: Column, body: number): TextLine[] {
  const lines = levelLinesOf(column)
  const own = commonest(lines.filter(({ size }) => size < HEADLINE * body).map(({ size }) => size)) || body
  return lines.filter(({ size }) => Math.abs(size - own) <= SAME_SIZE * own)
}

function ownMargins(lines: readonly TextLine[], size: number): Margins {
  const tops = lines.map(({ box }) => box[1])
  const left = leftEdge(lines)
  const right = rightEdge(lines)
  const steps = tops
    .slice(1)
    .map((top, at) => top - (tops[at] ?? 0))
    .filter((step) => step > 0)
  return {
    left,
    right,
    pitch: steps.length > 0 ? commonest(steps) : (lines[0]?.size ?? 0) * 1.5,
    hanging: isHanging(lines, left, right),
    size,
  }
}

/** Most lines below a full line begin further in, and they do so at one place. */
function isHanging(lines: readonly TextLine[], left: number, right: number): boolean {
  const below = lines.slice(1).filter((_, at) => right - (lines[at]?.box[2] ?? 0) <= (lines[at]?.size ?? 0))
  const starts = below.map(({ box, size }) => (box[0] - left) / size).filter((indent) => indent >= SAME_START)
  return starts.length >= MIN_LINES && starts.length * 2 > below.length && Math.max(...starts) - Math.min(...starts) <= SAME_START
}

/** Lines that begin a little apart begin at one place: opening marks are set closer. */
const SAME_START = 0.6

/** The leftmost place where at least a fifth of the lines begin; where no two agree, the leftmost of all. */
function leftEdge(lines: readonly TextLine[]): number {
  const starts = lines.map(({ box }) => box[0]).sort((a, b) => a - b)
  const slack = SAME_START * (lines[0]?.size ?? 0)
  const enough = Math.max(2, lines.length / 5)
  const found = starts.find((start) => starts.filter((other) => other >= start && other - start <= slack).length >= enough)
  return found ?? starts[0] ?? 0
}

/** An edge that this share of the lines crosses is none. */
const CROSSING = 0.1

/** The rightmost place where lines end and few beyond it; marks may hang over the edge (标点悬挂) and do not count. Where no two agree, the rightmost of all. */
function rightEdge(lines: readonly TextLine[]): number {
  const ends = lines.map(endWithoutMark).sort((a, b) => b - a)
  const slack = SAME_START * (lines[0]?.size ?? 0)
  const enough = Math.floor(CROSSING * lines.length)
  const isEdge = (end: number, before: number): boolean => {
    const here = ends.filter((other) => other <= end && end - other <= slack).length
    return here >= 2 && before + here >= enough
  }
  return ends.find(isEdge) ?? ends[0] ?? 0
}

const endWithoutMark = ({ text, box, extents }: TextLine): number =>
  beginsNoLine(text.charAt(text.length - 1)) ? (extents[extents.length - 2] ?? box[2]) : box[2]

const width = ({ left, right }: Margins): number => right - left

const holds = ({ left, right }: Margins, box: Box, body: number): boolean => box[0] >= left - SLACK * body && box[2] <= right + SLACK * body
