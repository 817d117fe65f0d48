import type { QueryResult, Value } from '../query/index.ts'

/** What the values of a column are, for formats that tell kinds apart. share: a number of which 1 is 100 %. */
export type ColumnKind = 'text' | 'number' | 'whole' | 'share' | 'date'

export interface ExportColumn {
  heading: string
  kind: ColumnKind
}

/** A table with a kind for every column; rows have as many values. Dates are texts such as 2025-10-31. */
export interface ExportTable {
  columns: ExportColumn[]
  rows: Value[][]
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

export const isDate = (value: Value): value is string => typeof value === 'string' && DATE.test(value)

/** An answer as a table; what a column holds is seen from its values, unless it is told by its heading. */
export function tableOf({ columns, rows }: QueryResult, told: Readonly<Record<string, ColumnKind>> = {}): ExportTable {
  return { columns: columns.map((heading, at) => ({ heading, kind: told[heading] ?? kindOf(rows, at) })), rows }
}

function kindOf(rows: readonly Value[][], at: number): ColumnKind {
  const values = rows.map((row) => row[at] ?? null).filter((value) => value !== null)
  if (values.length === 0) return 'text'
  if (values.every((value) => typeof value === 'number')) return 'number'
  return values.every(isDate) ? 'date' : 'text'
}
