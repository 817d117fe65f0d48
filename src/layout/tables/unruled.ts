import { type Box, boxAround, holdsMiddle } from '../box.ts'
import type { TableGrid } from '../table-grid.ts'
import { gridOfGaps, isAligned } from './aligned-columns.ts'
import { findLevelRuledTables } from './level-ruled.ts'
import { groupedRows } from './row-starts.ts'
import { columnGapsOf, type TextPiece, type TextRow, textRowsOf } from './text-rows.ts'

/** Em. Gaps between columns that nothing but white space divides. */
const COLUMN_GAP = 1.5
/** Em. Rows of one table follow each other this closely. */
const ROW_GAP = 1.5
/** White space alone is a table from so many columns and rows on: two columns may be a list with hanging labels, a signature, a table of contents. */
const EVIDENCE = { columns: 3, rows: 3 }

/**
 * Tables without upright lines: between level rules (three-line tables 三线表), then those set by white space alone. When in doubt there is none: its text is
 * read as lines then.
 * @param pieces text outside of ruled tables, apart where there are gaps
 * @param rules of the page
 */
export function findUnruledTables(pieces: readonly TextPiece[], rules: readonly Box[] = []): TableGrid[] {
  const ruled = findLevelRuledTables(pieces, rules)
  const rows = textRowsOf(pieces.filter((piece) => !ruled.some((grid) => holdsMiddle(grid.box, piece.box))))
  const found: TableGrid[] = []
  for (let start = 0; start < rows.length; ) {
    const end = isTabular(rows[start]) ? endOfTable(rows, start) : start + 1
    const grid = tableOf(rows.slice(start, end))
    if (grid) found.push(grid)
    start = end
  }
  return [...ruled, ...found].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

function tableOf(rows: readonly TextRow[]): TableGrid | null {
  if (rows.length < EVIDENCE.rows) return null
  const gaps = columnGapsOf(rows, COLUMN_GAP * Math.max(...rows.map((row) => row.size)))
  const groups = groupedRows(rows, gaps)
  const box = boxAround(rows.map((row) => row.box))
  if (!box || !isAligned(groups, gaps, EVIDENCE)) return null
  const borders = groups.slice(1).map((group, at) => ((groups[at]?.at(-1)?.box[3] ?? 0) + (group[0]?.box[1] ?? 0)) / 2)
  return gridOfGaps(groups, gaps, box, [box[1], ...borders, box[3]])
}

const isTabular = (row: TextRow | undefined): boolean => row !== undefined && row.entries.length >= EVIDENCE.columns

/** Number of the row behind the last that leaves the gaps of the first free; a row of one entry at the left ends no table. */
function endOfTable(rows: readonly TextRow[], start: number): number {
  let gaps = columnGapsBetween(rows[start] as TextRow)
  let end = start + 1
  let last = end
  for (; end < rows.length; end++) {
    const row = rows[end] as TextRow
    const above = rows[end - 1] as TextRow
    if (row.box[1] - above.box[3] > ROW_GAP * row.size) break
    const left = narrowed(gaps, row)
    if (left.length + 1 < EVIDENCE.columns) break
    gaps = left
    if (row.entries.length > 1 || (row.entries[0]?.[0] ?? 0) > (gaps[0]?.[0] ?? 0)) last = end + 1
  }
  return last
}

type Gap = [number, number]

const columnGapsBetween = ({ entries }: TextRow): Gap[] => entries.slice(1).map((entry, at) => [entries[at]?.[2] ?? 0, entry[0]])

/** Gaps without what a row covers of them. */
const narrowed = (gaps: readonly Gap[], { entries, size }: TextRow): Gap[] =>
  gaps
    .flatMap((gap) =>
      entries.reduce<Gap[]>(
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
      ),
    )
    .filter(([from, to]) => to - from >= COLUMN_GAP * size)
