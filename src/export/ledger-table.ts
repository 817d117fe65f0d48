import { columnLabels } from '../query/column-labels.ts'
import { type QueryFilters, type QueryOptions, queryLedger, type Value } from '../query/index.ts'
import type { Ledger } from '../store/index.ts'
import type { ColumnKind, ExportTable } from './table.ts'

export type ExportOptions = Pick<QueryOptions, 'lexicon' | 'language'>

/** The columns of the ledger that are no texts. They are named, and not seen from values, so that every export has the same kinds. */
const KINDS: Record<string, ColumnKind> = {
  plan_year: 'whole',
  item_position: 'whole',
  value: 'number',
  value_max: 'number',
  base_value: 'number',
  base_value_max: 'number',
  counts_in_total: 'whole',
  units_open_ended: 'whole',
  deadline: 'date',
  inferred: 'whole',
  truncated: 'whole',
  start_offset: 'whole',
  end_offset: 'whole',
}

export const kindOfColumn = (name: string): ColumnKind => KINDS[name] ?? 'text'

/** Every column of the ledger (台账), for the rows that meet the filters. */
export function ledgerTable(ledger: Ledger, filters: QueryFilters, options: ExportOptions): ExportTable {
  return selectedTable(ledger, filters, columnLabels(ledger).names, options)
}

/** These columns of the ledger, by their English names, with headings and codes in the language of the export. */
export function selectedTable(ledger: Ledger, filters: QueryFilters, names: readonly string[], options: ExportOptions): ExportTable {
  const { columns, rows } = queryLedger(ledger, filters, { ...options, columns: names })
  return { columns: columns.map((heading, at) => ({ heading, kind: kindOfColumn(names[at] ?? '') })), rows }
}

/** Some of the columns of a table, by their places, in that order. */
export function pickColumns({ columns, rows }: ExportTable, places: readonly number[]): ExportTable {
  return {
    columns: places.flatMap((place) => columns[place] ?? []),
    rows: rows.map((row) => places.map((place): Value => row[place] ?? null)),
  }
}
