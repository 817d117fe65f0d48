import { type Box, boxAround, holdsMiddle } from '../box.ts'
import type { Glyph } from '../page.ts'
import type { Range } from '../projection.ts'
import { rowsOf } from '../rows.ts'

/** Text that stands together: a segment, or a line of a column or cell. */
export interface TextPiece {
  box: Box
  /** The em in points. */
  size: number
}

/** A piece with its characters. */
export interface PrintedPiece extends TextPiece {
  glyphs: readonly Glyph[]
}

/** What stands side by side on a page. */
export interface TextRow {
  box: Box
  size: number
  /** From left to right; closer than ENTRY_GAP is one entry. */
  entries: readonly Box[]
}

/** Em. Justified text is closer; columns of a table set by white space are further apart. */
const ENTRY_GAP = 0.7

export function textRowsOf(pieces: readonly TextPiece[]): TextRow[] {
  return rowsOf(pieces).flatMap((row) => {
    const box = boxAround(row.map((piece) => piece.box))
    const size = Math.max(...row.map((piece) => piece.size))
    return box ? [{ box, size, entries: entriesOf(row, size) }] : []
  })
}

function entriesOf(row: readonly TextPiece[], size: number): Box[] {
  const entries: Box[] = []
  for (const { box } of row) {
    const last = entries.at(-1)
    if (last && box[0] - last[2] < ENTRY_GAP * size) entries[entries.length - 1] = boxAround([last, box]) ?? box
    else entries.push(box)
  }
  return entries
}

/** Share of the rows that may stand across a gap between columns: headings over several columns. */
const ACROSS_SHARE = 0.2

/** A gap between columns: what a few rows may stand across. */
export interface ColumnGap extends Range {
  /** What no row covers of it; the gap where that is too narrow. */
  free: Range
}

/** The gaps, at least so wide in points, that all rows leave free but for a few that stand across: headings over several columns. */
export function columnGapsOf(rows: readonly TextRow[], atLeast: number): ColumnGap[] {
  const free = uncovered(rows, 0).filter((gap) => gap.to - gap.from >= atLeast)
  return uncovered(rows, Math.floor(rows.length * ACROSS_SHARE))
    .filter((gap) => gap.to - gap.from >= atLeast && isBetweenText(gap, rows))
    .map((gap) => ({ ...gap, free: free.find(({ from, to }) => from >= gap.from && to <= gap.to) ?? gap }))
}

/** The ranges between texts that no more than so many entries cover. */
function uncovered(rows: readonly TextRow[], allowed: number): Range[] {
  const ends = rows.flatMap(({ entries }) =>
    entries.flatMap(([x0, , x1]) => [
      { x: x0, step: 1 },
      { x: x1, step: -1 },
    ]),
  )
  ends.sort((a, b) => a.x - b.x || b.step - a.step)
  const ranges: Range[] = []
  let covering = 0
  ends.forEach(({ x, step }, at) => {
    covering += step
    const next = ends[at + 1]
    if (!next || covering > allowed) return
    const last = ranges.at(-1)
    if (last && last.to >= x) last.to = next.x
    else ranges.push({ from: x, to: next.x })
  })
  return ranges
}

/** Whether several rows have text on one side and several on the other; where cells stand in the middle of their row, these are not the same. */
const isBetweenText = (gap: Range, rows: readonly TextRow[]): boolean =>
  rows.filter(({ entries }) => entries.some((box) => box[2] <= gap.from + 1)).length >= MIN_ROWS &&
  rows.filter(({ entries }) => entries.some((box) => box[0] >= gap.to - 1)).length >= MIN_ROWS

const MIN_ROWS = 2

/** The box around text rows, the empty halves of marks at the right included, so that every character stands in it. */
export function boxOfRows(rows: readonly TextRow[], pieces: readonly PrintedPiece[]): Box | null {
  const box = boxAround(rows.map((row) => row.box))
  if (!box) return null
  const inside = pieces.filter((piece) => holdsMiddle(box, piece.box)).flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.box))
  return boxAround([box, ...inside])
}
