import { type Box, boxAround, holdsMiddle, widthOf } from '../box.ts'
import { coveredRanges } from '../projection.ts'
import type { TableGrid } from '../table-grid.ts'
import { gridOfGaps, isAligned, isFilled } from './aligned-columns.ts'
import { hasHeader, hasHeaderInOtherType, hasNumberedRows } from './header-signs.ts'
import { findLevelRuledTables } from './level-ruled.ts'
import { restOfTable } from './rest-of-table.ts'
import { rowEdgesBetween } from './row-edges.ts'
import { rowsOfTable } from './row-starts.ts'
import { boxOfRows, columnGapsOf, type PrintedPiece, type TextPiece, type TextRow, textRowsOf } from './text-rows.ts'

/** Em. Gaps between columns that nothing but white space divides. */
const COLUMN_GAP = 0.8
/** Em. Rows of one table follow each other this closely. */
const ROW_GAP = 1.5
/** Type of one table differs by less than this share. */
const SAME_SIZE = 0.15
/** Em. A head of a column is a few words. */
const HEADER_WIDTH = 10
/** Em. What is no table by so far below its header is none: most short lines side by side are not. */
const FIRST_LOOK = 8
/** Heads of one line may stand a line below the others: so many stand side by side at least. */
const MIN_HEADS = 2
/** White space alone is a table from so many columns and rows on: two columns may be a list with hanging labels, a signature, a table of contents. */
const EVIDENCE = { columns: 3, rows: 3 }

/**
 * Tables without upright lines: between level rules (three-line tables 三线表), then those set by white space alone below a header row. When in doubt there is
 * none: its text is read as lines then.
 * @param pieces text outside of ruled tables, apart where there are gaps @param rules of the page
 * @param before tables that the page before ended with: without a header, rows at the top of the page go on with the last of them
 */
export function findUnruledTables(
  pieces: readonly PrintedPiece[],
  rules: readonly Box[] = [],
  before: readonly TableGrid[] = [],
): TableGrid[] {
  const ruled = findLevelRuledTables(pieces, rules)
  const open = pieces.filter((piece) => !ruled.some((grid) => holdsMiddle(grid.box, piece.box)))
  const rest = restOfTable(open, before)
  const found: TableGrid[] = rest ? [rest] : []
  for (const row of textRowsOf(open))
    for (const header of headersIn(row)) {
      if (found.some((grid) => holdsMiddle(grid.box, header.box))) continue
      const grid = tableBelow(header, open)
      if (grid) found.push(grid)
    }
  return [...ruled, ...found].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

/** What may be a header row, and between what text to its left and right it stands. */
interface Header {
  box: Box
  size: number
  entries: readonly Box[]
  left: number
  right: number
}

/** Short entries side by side, and the same without the outermost: what stands beside a table may be short too. */
function headersIn({ entries, size }: TextRow): Header[] {
  const headers: Header[] = []
  const push = (from: number, to: number): void => {
    const own = entries.slice(from, to)
    const box = boxAround(own)
    if (!box || own.length < MIN_HEADS) return
    headers.push({
      box,
      size,
      entries: own,
      left: entries[from - 1]?.[2] ?? Number.NEGATIVE_INFINITY,
      right: entries[to]?.[0] ?? Number.POSITIVE_INFINITY,
    })
  }
  for (let from = 0; from < entries.length; ) {
    let to = from
    while (to < entries.length && widthOf(entries[to] as Box) <= HEADER_WIDTH * size) to++
    push(from, to)
    push(from + 1, to)
    push(from, to - 1)
    from = to + 1
  }
  return headers
}

function tableBelow(header: Header, pieces: readonly PrintedPiece[]): TableGrid | null {
  const rows = rowsBelow(header, pieces)
  const apart = withoutForeign(header, rows)
  return tableOf(rows, pieces) ?? (apart === header ? null : tableOf(rowsBelow(apart, pieces), pieces))
}

/** The rows from the header down that stand closely and leave the gaps of the header free; none where they end before there is a table. */
function rowsBelow(header: Header, pieces: readonly PrintedPiece[]): TextRow[] {
  const near = rowsWithin(header, pieces, FIRST_LOOK * header.size)
  return near.length < EVIDENCE.rows ? [] : rowsWithin(header, pieces, Number.POSITIVE_INFINITY)
}

function rowsWithin({ box, size, left, right }: Header, pieces: readonly PrintedPiece[], reach: number): TextRow[] {
  const below = pieces.filter((piece) => piece.box[1] >= box[1] - size / 2 && piece.box[1] <= box[3] + reach)
  const isInside = ({ box: [x0, , x1] }: TextPiece): boolean => x0 >= left && x1 <= right
  const isOutside = ({ box: [x0, , x1] }: TextPiece): boolean => x1 <= left + size / 2 || x0 >= right - size / 2
  const isOfTable = (piece: TextPiece): boolean => isInside(piece) && Math.abs(piece.size - size) <= SAME_SIZE * size
  const end = Math.min(...below.filter((piece) => !isOfTable(piece) && !isOutside(piece)).map((piece) => piece.box[1]))
  const rows = textRowsOf(below.filter((piece) => isInside(piece) && piece.box[3] <= end))
  return rows.slice(0, endOfTable(rows))
}

/** A header without what stands beside the table further down. */
function withoutForeign(header: Header, rows: readonly TextRow[]): Header {
  const ranges = coveredRanges(
    rows.flatMap(({ entries }) => entries),
    'x',
  )
  const isOwn = ranges.map(({ from, to }) => header.entries.some(([x0, , x1]) => x0 < to && x1 > from))
  const [first, last] = [isOwn.indexOf(true), isOwn.lastIndexOf(true)]
  if (first === 0 && last === ranges.length - 1) return header
  return { ...header, left: ranges[first - 1]?.to ?? header.left, right: ranges[last + 1]?.from ?? header.right }
}

function tableOf(rows: readonly TextRow[], pieces: readonly PrintedPiece[]): TableGrid | null {
  if (rows.length < EVIDENCE.rows) return null
  const gaps = columnGapsOf(rows, COLUMN_GAP * Math.max(...rows.map((row) => row.size)))
  const groups = rowsOfTable(rows, gaps, { fewest: EVIDENCE.rows, goesOn: false })
  if (!groups || !hasHeader(groups, gaps) || !isFilled(groups, gaps, EVIDENCE)) return null
  // Where the rows are numbered, several columns may hold running text. Without a sign it is a list with gaps, names side by side, lines for signatures.
  const isTable = hasNumberedRows(groups, gaps, pieces) || (isAligned(groups, gaps, EVIDENCE) && hasHeaderInOtherType(groups, gaps, pieces))
  const box = isTable ? boxOfRows(rows, pieces) : null
  if (!box) return null
  return gridOfGaps(groups, gaps, box, rowEdgesBetween(groups, box))
}

/** Number of the row behind the last that leaves every gap of the first free; a row of one entry at the left ends no table. */
function endOfTable(rows: readonly TextRow[]): number {
  const [header] = rows
  if (!header) return 0
  let gaps = columnGapsBetween(header)
  let last = 1
  for (let end = 1; end < rows.length; end++) {
    const row = rows[end] as TextRow
    const above = rows[end - 1] as TextRow
    if (row.box[1] - above.box[3] > ROW_GAP * row.size) break
    const left = gaps.map((gap) => narrowed(gap, row))
    if (left.some((parts) => parts.length === 0)) break
    gaps = left.flat()
    if (row.entries.length > 1 || (row.entries[0]?.[0] ?? 0) > (gaps[0]?.[0] ?? 0)) last = end + 1
  }
  return last
}

type Gap = [number, number]

const columnGapsBetween = ({ entries, size }: TextRow): Gap[] =>
  entries
    .slice(1)
    .map((entry, at): Gap => [entries[at]?.[2] ?? 0, entry[0]])
    .filter(([from, to]) => to - from >= COLUMN_GAP * size)

/** What a row leaves free of a gap. */
const narrowed = (gap: Gap, { entries, size }: TextRow): Gap[] =>
  entries
    .reduce<Gap[]>(
      (parts, entry) =>
        parts.flatMap(([from, to]): Gap[] =>
          entry[2] <= from || entry[0] >= to
            ? [[from, to]]
            : [
                [from, entry[0]],
                [entry[2], to],
              ],
        ),
      [gap],
    )
    .filter(([from, to]) => to - from >= COLUMN_GAP * size)
