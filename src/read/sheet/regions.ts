import type { SheetRow } from './sheet-rows.ts'

/** A stretch of a sheet: a table, or rows of one cell each that stand above, below or between tables (title, note, prose). */
export type Region = { kind: 'table'; rows: SheetRow[] } | { kind: 'paragraphs'; rows: SheetRow[] }

type Table = Extract<Region, { kind: 'table' }>

/** Characters of a header word; what is longer describes. */
const LONGEST_HEADER = 20
const NUMBER_OR_SENTENCE = /^[0-9（(]|[。；]/

/**
 * Divides a sheet at its blank rows into tables and paragraphs. A row of one cell heads a table or is a note below it; between rows of a table it belongs to it (一、教育 over the
 * whole width). A blank row ends a table, unless what follows stands in its columns and has no header of its own.
 */
export function regionsOf(rows: readonly SheetRow[]): Region[] {
  const regions: Region[] = []
  for (const band of bandsOf(rows)) {
    const last = regions.at(-1)
    const own = regionsOfBand(band)
    const table = own.find((region): region is Table => region.kind === 'table')
    if (last?.kind === 'table' && table && goesOn(table, last)) {
      const end = own.indexOf(table) + 1
      last.rows.push(...own.slice(0, end).flatMap((region) => region.rows))
      regions.push(...own.slice(end))
    } else regions.push(...own)
  }
  return regions
}

function bandsOf(rows: readonly SheetRow[]): SheetRow[][] {
  const bands: SheetRow[][] = []
  for (const row of rows) {
    if (row.isAfterBlank || bands.length === 0) bands.push([])
    bands.at(-1)?.push(row)
  }
  return bands
}

function regionsOfBand(band: SheetRow[]): Region[] {
  const [from, to] = tableIn(band)
  const regions: Region[] = [
    { kind: 'paragraphs', rows: band.slice(0, from) },
    { kind: 'table', rows: band.slice(from, to) },
    { kind: 'paragraphs', rows: band.slice(to) },
  ]
  return regions.filter(({ rows }) => rows.length > 0)
}

/** Where the table of a band begins and ends; both at the end where it has none. */
function tableIn(band: readonly SheetRow[]): [from: number, to: number] {
  let from = band.findIndex((row) => !isAlone(row))
  if (from < 0) return [band.length, band.length]
  let to = band.findLastIndex((row) => !isAlone(row)) + 1
  const [left, right] = edgesOf(band.slice(from, to))
  const above = band[from - 1]
  if (above && headsSomeColumns(above, left, right)) from--
  // A row that brings no number or name, the content alone, goes on with the row above.
  while (to < band.length && (band[to]?.cells[0]?.column ?? 0) > left) to++
  return [from, to]
}

const isAlone = ({ cells, isReached }: SheetRow): boolean => cells.length === 1 && !isReached

/** 单位 over 牵头 and 配合, with nothing beside it: the first row of a header. */
function headsSomeColumns({ cells: [cell] }: SheetRow, left: number, right: number): boolean {
  return cell !== undefined && cell.columnSpan > 1 && cell.column > left && cell.columnSpan * 2 <= right - left
}

/** The first column of some rows, and the column behind the last. */
const edgesOf = (rows: readonly SheetRow[]): [left: number, right: number] =>
  rows
    .flatMap(({ cells }) => cells)
    .reduce(
      ([left, right], { column, columnSpan }) => [Math.min(left, column), Math.max(right, column + columnSpan)],
      [Number.POSITIVE_INFINITY, 0],
    )

function goesOn(table: Table, above: Table): boolean {
  const [left, right] = edgesOf(above.rows)
  const [from, to] = edgesOf(table.rows)
  const first = table.rows.find((row) => !isAlone(row))
  return from >= left && to <= right && first !== undefined && !looksLikeHeader(first)
}

/** Words in every cell, short, and no numbers among them. */
const looksLikeHeader = ({ cells }: SheetRow): boolean =>
  cells.every(({ text }) => text.length <= LONGEST_HEADER && !NUMBER_OR_SENTENCE.test(text))
