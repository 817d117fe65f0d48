import { fitsOf } from './column-fit.ts'
import type { ColumnKind } from './columns.ts'
import { type Line, lineOver } from './lines.ts'
import { ordinalOf } from './numbering.ts'
import type { GridCell, GridRow } from './rows.ts'
import { PIPE } from './scan.ts'
import type { OutlineWords } from './words.ts'

/** A table of one line a row, cells between pipes, that prints no header: its rows, and what its columns hold by the looks of their cells. */
export interface HeaderlessTable {
  /** The line after the last row. */
  to: number
  rows: GridRow[]
  kinds: ReadonlyMap<number, ColumnKind>
}

const MIN_ROWS = 3
const MIN_COLUMNS = 3
/** A heading between rows (A 儿童福利) is not longer. */
const MAX_HEADING = 20
/** What a column can be without a word that says so; the first wins where two fit alike. */
const KINDS = ['title', 'content', 'responsible', 'deadline', 'supervising_leader'] as const satisfies readonly ColumnKind[]

/** Reads the table that begins with a line: its first cell is the number 1, all rows have as many cells, short lines between rows head groups; null where there is none. */
export function headerlessTable(source: string, lines: readonly Line[], at: number, words: OutlineWords): HeaderlessTable | null {
  const width = cellsOf(source, lines[at])?.length ?? 0
  const start = isHeading(lines[at]) ? at + 1 : at
  const first = cellsOf(source, lines[start])
  if (!first || first.length < MIN_COLUMNS || (width > 0 && width !== first.length) || ordinalOf(first[0]?.text ?? '') !== 1) return null
  const rows: GridRow[] = []
  const cells: (Line | null)[][] = []
  let to = at
  for (; to < lines.length; to++) {
    const line = lines[to]
    const row = cellsOf(source, line)
    if (line && row?.length === first.length && ordinalOf(row[0]?.text ?? '') !== null) {
      cells.push(row)
      rows.push({ line, cells: row.flatMap((cell, column) => (cell ? [gridCell(cell, column, 1)] : [])) })
    } else if (line && isHeading(line) && ordinalOf(cellsOf(source, lines[to + 1])?.[0]?.text ?? '') !== null)
      rows.push({ line, cells: [gridCell(line, 0, first.length)] })
    else break
  }
  if (cells.length < MIN_ROWS) return null
  return { to, rows, kinds: kindsOf(cells, first.length, words) }
}

const isHeading = (line: Line | undefined): boolean =>
  line !== undefined && !line.row && line.text.length <= MAX_HEADING && !PIPE.test(line.text)

/** The cells of a line, null for an empty one; null where no pipes divide it. */
function cellsOf(source: string, line: Line | undefined): (Line | null)[] | null {
  if (!line || line.row) return null
  const text = source.slice(line.start, line.end)
  if (!PIPE.test(text)) return null
  const cells: (Line | null)[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !PIPE.test(text.charAt(at))) continue
    cells.push(lineOver(source, { start: line.start + start, end: line.start + at }, line))
    start = at + 1
  }
  return cells
}

const gridCell = (whole: Line, column: number, columnSpan: number): GridCell => ({ column, columnSpan, rowSpan: 1, whole, lines: [whole] })

/** The first column is the number; each other is what its cells look like, all together; the name of an item comes once, and first. */
function kindsOf(rows: readonly (Line | null)[][], width: number, words: OutlineWords): Map<number, ColumnKind> {
  const kinds = new Map<number, ColumnKind>([[0, 'number']])
  for (let column = 1; column < width; column++) {
    const cells = rows.flatMap((row) => row[column] ?? [])
    const fits = cells.map((cell) => fitsOf(cell, KINDS, words))
    const points = KINDS.map((_, at) => fits.reduce((sum, fit) => sum + (fit[at] ?? 0), 0))
    const best = KINDS[points.indexOf(Math.max(...points))] ?? 'content'
    kinds.set(column, best === 'title' && column > 1 ? 'content' : best)
  }
  return kinds
}
