import type { Range, WorkSheet } from '@e965/xlsx'

/** Which rows and columns of a sheet can be seen: what is hidden, filtered out, folded away or has no height or width cannot. */
export interface Visibility {
  row(row: number): boolean
  column(column: number): boolean
}

export function visibilityOf(sheet: WorkSheet): Visibility {
  const rows = sheet['!rows'] ?? []
  const columns = sheet['!cols'] ?? []
  return {
    row: (row) => !rows[row]?.hidden && rows[row]?.hpt !== 0,
    column: (column) => !columns[column]?.hidden && columns[column]?.width !== 0,
  }
}

/** The part of a range below and right of its first row and column that can be seen; null where nothing of it can. */
export function visiblePart({ s, e }: Range, { row, column }: Visibility): Range | null {
  const from = { r: firstFrom(s.r, e.r, row), c: firstFrom(s.c, e.c, column) }
  return from.r > e.r || from.c > e.c ? null : { s: from, e }
}

function firstFrom(from: number, to: number, isVisible: (place: number) => boolean): number {
  let place = from
  while (place <= to && !isVisible(place)) place++
  return place
}
