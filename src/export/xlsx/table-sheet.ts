import { exportWords, type Language } from '../../messages/index.ts'
import type { QueryResult } from '../../query/index.ts'
import { type ColumnKind, type ExportTable, tableOf } from '../table.ts'
import { rowHeights, widthOfColumn } from './measure.ts'
import type { Sheet } from './sheet.ts'
import { workbookOf } from './workbook.ts'

/** A table as a sheet of plain rows. */
export function tableSheet(name: string, { columns, rows }: ExportTable, printedColumns = columns.length): Sheet {
  const sized = columns.map((column, at) => ({ ...column, width: widthOfColumn(column, valuesOf(rows, at)), atTop: false }))
  return { name, columns: sized, rows, merges: [], printedColumns, heights: rowHeights(rows, sized.slice(0, printedColumns)) }
}

export function* valuesOf<T>(rows: readonly (readonly T[])[], at: number): Generator<T | null> {
  for (const row of rows) yield row[at] ?? null
}

/**
 * An answer, a comparison or anything else with headings and rows as a workbook of one sheet.
 * @param told kinds of columns that do not show in their values, by heading
 * @throws TooManyRowsError
 */
export function gridWorkbook(
  name: string,
  grid: QueryResult,
  language: Language,
  told: Readonly<Record<string, ColumnKind>> = {},
): Uint8Array {
  return workbookOf([tableSheet(name, tableOf(grid, told))], exportWords[language].footer)
}
