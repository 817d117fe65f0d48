import type { Box } from './box.ts'
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
/** Columns of one width are told by their edges to so many em. */
const SLACK = 1.2

/** The margins of every column; short columns take those of a column of the same place or width, on their own page first. */
export function marginsOf(pages: readonly PageLayout[]): Map<Column, Margins> {
  const all = pages.flatMap((page) => allColumns(page.columns).map((column) => ({ column, page, lines: bodyLines(column, page.body) })))
  const known = all
    .filter(({ lines }) => lines.length >= MIN_LINES)
    .map((entry) => ({ ...entry, margins: ownMargins(entry.lines, commonest(entry.lines.map(({ size }) => size))) }))
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

export const allColumns = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => [column, ...column.items.flatMap((item) => (item.kind === 'frame' ? allColumns(item.columns) : []))])

/** The lines of a column's own body type: stories may be set in other type than most of the page. */
function bodyLines(column: Column, body: number): TextLine[] {
  const lines = column.items.flatMap((item) => (item.kind === 'line' && !item.line.vertical ? [item.line] : []))
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

/** The rightmost place where several lines end; marks may hang over the edge (标点悬挂) and do not count. Where no two agree, the rightmost of all. */
function rightEdge(lines: readonly TextLine[]): number {
  const ends = lines.map(endWithoutMark).sort((a, b) => b - a)
  const slack = SAME_START * (lines[0]?.size ?? 0)
  const enough = Math.max(2, lines.length / 10)
  return ends.find((end) => ends.filter((other) => other <= end && end - other <= slack).length >= enough) ?? ends[0] ?? 0
}

const endWithoutMark = ({ text, box, extents }: TextLine): number =>
  beginsNoLine(text.charAt(text.length - 1)) ? (extents[extents.length - 2] ?? box[2]) : box[2]

const width = ({ left, right }: Margins): number => right - left

const holds = ({ left, right }: Margins, box: Box, body: number): boolean => box[0] >= left - SLACK * body && box[2] <= right + SLACK * body
