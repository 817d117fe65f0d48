import type { Language } from '../messages/index.ts'
import type { QueryResult } from '../query/index.ts'
import { csvOf } from './csv.ts'
import type { Exported } from './exported.ts'
import type { ColumnKind } from './table.ts'
import { gridWorkbook } from './xlsx/table-sheet.ts'

/**
 * A comparison, or anything else with headings and rows, for a spreadsheet.
 * @param name of the sheet
 * @param told kinds of columns that do not show in their values, by heading
 * @throws TooManyRowsError where a sheet does not take all rows
 */
export function exportGrid(
  name: string,
  grid: QueryResult,
  format: 'csv' | 'xlsx',
  language: Language,
  told: Readonly<Record<string, ColumnKind>> = {},
): Exported {
  return format === 'csv' ? [csvOf(grid.columns, grid.rows)] : [gridWorkbook(name, grid, language, told)]
}
