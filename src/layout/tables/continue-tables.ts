import type { LayoutCell, LinesBlock, RowBlock } from '../block.ts'
import type { TableGrid } from '../table-grid.ts'
import type { TextLine } from '../text-line.ts'
import { isFullBefore } from './paragraphs-of-cell.ts'
import { columnMap, haveSameColumns } from './same-columns.ts'

/** A table as it stands on one page. */
export interface PlacedTable {
  /** Number of the page. */
  page: number
  grid: TableGrid
  /** For each cell of the grid, in its order. */
  cells: readonly LayoutCell[]
  /** Whether nothing but furniture stands between it and the table before, in reading order. */
  followsTable: boolean
  /** A page is missing before its own: no row goes on from the page before. */
  isAfterGap: boolean
}

/** A table over all its pages. */
export interface WholeTable<T extends PlacedTable = PlacedTable> {
  /** What it was put together from, in reading order. */
  parts: readonly T[]
  /** Rows numbered on over the pages, header rows once. */
  rows: readonly RowBlock[]
  /** Header rows that were printed again on later pages: a block for each paragraph. */
  repeatedHeaders: readonly LinesBlock[]
}

/** A cell with its first row. */
type Cell = LayoutCell & { row: number }

/**
 * Rows of tables in reading order, tables that go on over pages as one. A row that the page cut is joined cell by cell where its text goes on; a merged cell
 * that the page cut spans the rows on both sides. Tables are numbered from `firstNumber`.
 */
export function continueTables<T extends PlacedTable>(tables: readonly T[], firstNumber = 0): WholeTable<T>[] {
  const runs: T[][] = []
  for (const table of tables) {
    const last = runs.at(-1)?.at(-1)
    if (last && goesOn(last, table)) runs.at(-1)?.push(table)
    else runs.push([table])
  }
  return runs.map((parts, at) => wholeTableOf(parts, firstNumber + at))
}

/** On the next page, or higher up in the next column of the page, with the same columns. */
const goesOn = (last: PlacedTable, next: PlacedTable): boolean =>
  next.followsTable && (next.page > last.page || next.grid.box[1] < last.grid.box[1]) && haveSameColumns(last.grid, next.grid)

function wholeTableOf<T extends PlacedTable>(parts: readonly T[], table: number): WholeTable<T> {
  const toColumn = columnMap(parts.map(({ grid }) => grid))
  let cells: Cell[] = []
  let rows = 0
  const first: Cell[] = []
  const repeated: Cell[] = []
  parts.forEach((part, at) => {
    const own = cellsOfPart(part, (edge) => toColumn(at, edge))
    const ownRows = part.grid.rowEdges.length - 1
    if (at === 0) first.push(...own)
    const header = at === 0 ? 0 : equalRows(first, own)
    repeated.push(...own.filter((cell) => cell.row < header))
    const body = own.filter((cell) => cell.row >= header).map((cell) => ({ ...cell, row: cell.row - header }))
    const joined =
      at === 0 ? { cells: body, rows: ownRows } : appended({ cells, rows }, { cells: body, rows: ownRows - header }, part.isAfterGap)
    cells = joined.cells
    rows = joined.rows
  })
  return { parts, rows: rowBlocks(cells, table, rows), repeatedHeaders: repeated.flatMap(({ paragraphs }) => paragraphs.map(furnitureOf)) }
}

const furnitureOf = (lines: readonly TextLine[]): LinesBlock => ({ kind: 'furniture', level: null, lines })

const cellsOfPart = ({ grid, cells }: PlacedTable, toColumn: (edge: number) => number): Cell[] =>
  grid.cells.flatMap(({ row, column, columnSpan }, at): Cell[] => {
    const cell = cells[at]
    const start = toColumn(column)
    return cell ? [{ ...cell, row, column: start, columnSpan: toColumn(column + columnSpan) - start }] : []
  })

/** One block for each row, cells by column. */
function rowBlocks(cells: readonly Cell[], table: number, rows: number): RowBlock[] {
  const byRow: LayoutCell[][] = Array.from({ length: rows }, () => [])
  for (const { row, ...cell } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) byRow[row]?.push(cell)
  return byRow.map((ofRow, row) => ({ kind: 'row', table, row, cells: ofRow }))
}

/** How many rows at the top of a part say the same as those of the first part, merged alike. */
function equalRows(first: readonly Cell[], own: readonly Cell[]): number {
  const rowKey = (cells: readonly Cell[], row: number) =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.column} ${cell.columnSpan} ${cell.rowSpan} ${textOf(cell)}`)
      .join('\n')
  const hasText = (row: number) => own.some((cell) => cell.row === row && cell.paragraphs.length > 0)
  let count = 0
  while (hasText(count) && rowKey(first, count) === rowKey(own, count)) count++
  return count
}

const textOf = ({ paragraphs }: LayoutCell): string =>
  paragraphs
    .flat()
    .map((line) => line.text)
    .join('')
    .replace(/\s/g, '')

const isEmpty = (cell: LayoutCell): boolean => cell.paragraphs.length === 0

interface Rows {
  cells: Cell[]
  rows: number
}

/** Rows with those of the next page below them. */
function appended({ cells: upper, rows: upperRows }: Rows, { cells: lower, rows: lowerRows }: Rows, isAfterGap: boolean): Rows {
  if (lowerRows === 0) return { cells: upper, rows: upperRows }
  const meetings = (isAfterGap ? [] : lower)
    .filter((cell) => cell.row === 0)
    .flatMap((cell): Meeting[] => {
      const above = upper.find(
        (other) => other.row + other.rowSpan === upperRows && other.column === cell.column && other.columnSpan === cell.columnSpan,
      )
      return above ? [{ above, below: cell }] : []
    })
  const isCut = !isAfterGap && meetings.length === lower.filter((cell) => cell.row === 0).length && isCutRow(meetings)
  const merged = isCut ? meetings : meetings.filter(isOneMergedCell)
  const shared = isCut ? 1 : 0
  const whole = new Map(merged.map(({ above, below }) => [above, joinedCell(above, below, shared)]))
  const taken = new Set(merged.map(({ below }) => below))
  return {
    cells: [
      ...upper.map((cell) => whole.get(cell) ?? cell),
      ...lower.filter((cell) => !taken.has(cell)).map((cell) => ({ ...cell, row: cell.row + upperRows - shared })),
    ],
    rows: upperRows + lowerRows - shared,
  }
}

/** A cell at the end of a page and the one of its column at the start of the next. */
interface Meeting {
  above: Cell
  below: Cell
}

/**
 * A row is cut by the page where its first cell is empty below (merged cells that go on do not count), no text below stands under an empty cell, and a text
 * is broken off above.
 */
function isCutRow(meetings: readonly Meeting[]): boolean {
  const first = meetings.find((meeting) => !isOneMergedCell(meeting))
  if (!first || isEmpty(first.above) || !isEmpty(first.below)) return false
  const texts = meetings.filter(({ below }) => !isEmpty(below))
  return texts.some(isBrokenOff) && texts.every(({ above }) => !isEmpty(above))
}

function isBrokenOff({ above, below }: Meeting): boolean {
  const next = below.paragraphs[0]?.[0]
  return next !== undefined && isFullBefore(lastLines(above), above.box, next)
}

/** Lines of the page that a cell ends on: its box is measured there. */
const lastLines = ({ paragraphs }: LayoutCell): TextLine[] => {
  const lines = paragraphs.flat()
  return lines.filter((line) => line.page === lines.at(-1)?.page)
}

const isOneMergedCell = ({ above, below }: Meeting): boolean =>
  !isEmpty(above) && isEmpty(below) && (above.rowSpan > 1 || below.rowSpan > 1)

function joinedCell(above: Cell, below: Cell, sharedRows: number): Cell {
  const [next, ...others] = below.paragraphs
  const last = above.paragraphs.at(-1)
  const paragraphs =
    next && last && isBrokenOff({ above, below })
      ? [...above.paragraphs.slice(0, -1), [...last, ...next], ...others]
      : [...above.paragraphs, ...below.paragraphs]
  return { ...above, rowSpan: above.rowSpan + below.rowSpan - sharedRows, paragraphs }
}
