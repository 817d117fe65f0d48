import type { CellObject, Range, WorkSheet } from '@e965/xlsx'
import type { PieceCell } from '../compose.ts'
import { mergeFinder } from './merges.ts'
import { shownText } from './shown-text.ts'
import { type Visibility, visibilityOf, visiblePart } from './visibility.ts'

/** A row of a sheet that shows something; rows and columns count from 0 and are the sheet's own. */
export interface SheetRow {
  row: number
  cells: PieceCell[]
  /** Whether a merged cell from above reaches into it. */
  isReached: boolean
  /** Whether a row that can be seen and shows nothing stands above it. */
  isAfterBlank: boolean
}

export interface Place {
  row: number
  column: number
}

/** What a sheet shows, and what it holds besides. */
export interface SheetContent {
  rows: SheetRow[]
  /** Rows and columns that hold something and cannot be seen, in order. */
  hiddenRows: number[]
  hiddenColumns: number[]
  /** Cells whose format shows nothing of what they hold. */
  hiddenCells: Place[]
  errors: (Place & { text: string })[]
  withoutResult: Place[]
  comments: number
}

/** Reads a sheet. Merged cells stand once, at their first row and column that can be seen. */
export function sheetContentOf(sheet: WorkSheet, epoch1904: boolean): SheetContent {
  const visibility = visibilityOf(sheet)
  const mergeAt = mergeFinder(sheet)
  const found: SheetContent = { rows: [], hiddenRows: [], hiddenColumns: [], hiddenCells: [], errors: [], withoutResult: [], comments: 0 }
  const placed = new Map<number, PieceCell[]>()
  sheet['!data']?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell) return
      found.comments += cell.c?.length ?? 0
      const merge = mergeAt(row, column)
      // What stands under a merged cell is not shown.
      if (merge && (merge.s.r !== row || merge.s.c !== column)) return
      const text = shownText(cell, epoch1904)
      noteCell(cell, text, { row, column }, found)
      if (text !== '') place(text, merge ?? { s: { r: row, c: column }, e: { r: row, c: column } }, visibility, placed, found)
    })
  })
  found.rows = rowsInOrder(placed, visibility)
  found.hiddenRows = inOrder(found.hiddenRows)
  found.hiddenColumns = inOrder(found.hiddenColumns)
  return found
}

function noteCell(cell: CellObject, text: string, place: Place, found: SheetContent): void {
  if (cell.t === 'e' && text !== '') found.errors.push({ ...place, text })
  if (text !== '') return
  if (cell.t === 'n' && cell.v !== undefined) found.hiddenCells.push(place)
  if (cell.f !== undefined && cell.v === undefined) found.withoutResult.push(place)
}

function place(text: string, range: Range, visibility: Visibility, placed: Map<number, PieceCell[]>, found: SheetContent): void {
  const visible = visiblePart(range, visibility)
  if (visible) {
    const { s, e } = visible
    const row = placed.get(s.r) ?? []
    row.push({ text, column: s.c, columnSpan: e.c - s.c + 1, rowSpan: e.r - s.r + 1 })
    placed.set(s.r, row)
  } else if (visibility.row(range.s.r)) found.hiddenColumns.push(range.s.c)
  else found.hiddenRows.push(range.s.r)
}

function rowsInOrder(placed: ReadonlyMap<number, PieceCell[]>, visibility: Visibility): SheetRow[] {
  let above = -1
  let reachedTo = -1
  return inOrder([...placed.keys()]).map((row) => {
    const cells = (placed.get(row) ?? []).sort((a, b) => a.column - b.column)
    const isAfterBlank = above >= 0 && hasVisible(Math.max(above, reachedTo) + 1, row, visibility)
    const isReached = reachedTo >= row
    above = row
    reachedTo = cells.reduce((last, { rowSpan }) => Math.max(last, row + rowSpan - 1), reachedTo)
    return { row, cells, isReached, isAfterBlank }
  })
}

function hasVisible(from: number, to: number, visibility: Visibility): boolean {
  for (let row = from; row < to; row++) if (visibility.row(row)) return true
  return false
}

const inOrder = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b)
