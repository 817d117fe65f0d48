import { type Box, boxAround } from '../box.ts'
import type { Range } from '../projection.ts'
import { rowsOf } from '../rows.ts'

/** Text that stands together: a segment, or a line of a column or cell. */
export interface TextPiece {
  box: Box
  /** The em in points. */
  size: number
}

/** What stands side by side on a page. */
export interface TextRow {
  box: Box
  size: number
  /** From left to right; closer than ENTRY_GAP is one entry. */
  entries: readonly Box[]
}

/** Em. Justified text and blanks between words and names are closer; columns of a table set by white space are further apart. */
const ENTRY_GAP = 1

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

/** The gaps, at least so wide in points, that all rows leave free but for a few that stand across. */
export function columnGapsOf(rows: readonly TextRow[], atLeast: number): Range[] {
  const ends = rows.flatMap(({ entries }) =>
    entries.flatMap(([x0, , x1]) => [
      { x: x0, step: 1 },
      { x: x1, step: -1 },
    ]),
  )
  ends.sort((a, b) => a.x - b.x || b.step - a.step)
  const allowed = Math.floor(rows.length * ACROSS_SHARE)
  const gaps: Range[] = []
  let covering = 0
  ends.forEach(({ x, step }, at) => {
    covering += step
    const next = ends[at + 1]
    if (!next || covering > allowed) return
    const last = gaps.at(-1)
    if (last && last.to >= x) last.to = next.x
    else gaps.push({ from: x, to: next.x })
  })
  return gaps.filter((gap) => gap.to - gap.from >= atLeast && isBetweenText(gap, rows))
}

/** Whether several rows have text on both sides. */
const isBetweenText = (gap: Range, rows: readonly TextRow[]): boolean =>
  rows.filter(({ entries }) => entries.some((box) => box[2] <= gap.from + 1) && entries.some((box) => box[0] >= gap.to - 1)).length >= 2
