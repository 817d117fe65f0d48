import type { Lexicon } from '../lexicon/sections.ts'
import { type CanonicalUnit, canonicalUnit, compileUnits, fromBaseUnits } from '../lexicon/units.ts'
import type { Ledger } from '../store/index.ts'
import { type ColumnLabels, columnLabels } from './column-labels.ts'
import { conditionOf } from './conditions.ts'
import type { QueryFilters } from './filters.ts'

export type Value = string | number | null

/** A table: names of columns, and rows of as many values. */
export interface QueryResult {
  columns: string[]
  rows: Value[][]
}

export interface QueryOptions {
  lexicon: Lexicon
  /** Names of columns and words for codes; English by default. */
  language?: 'zh' | 'en'
  /** Columns of the ledger by English or Chinese name, or all of them; those that a terminal has room for by default. */
  columns?: readonly string[] | 'all'
}

/** What a question about one promise is about, in the width of a terminal. */
const USUAL_COLUMNS = [
  'region',
  'plan_year',
  'path',
  'item',
  'comparator',
  'value',
  'value_max',
  'unit',
  'role',
  'per',
  'object',
  'lead_units',
  'deadline',
  'quote',
]

const DOCUMENT_ORDER = 'plan_year, region_code, region, document_id, item_position, start_offset, quantity_id'
const BASE_VALUES = ['base_value', 'base_value_max']

/** A column that the ledger does not have. */
export class QueryError extends Error {
  override name = 'QueryError'
}

/**
 * The rows of the ledger that meet the filters (查询台账), by year, region, document and place in the text.
 * @throws QueryError where a column is asked for that the ledger does not have
 */
export function queryLedger(ledger: Ledger, filters: QueryFilters, options: QueryOptions): QueryResult {
  const { lexicon, language = 'en', columns = USUAL_COLUMNS } = options
  const labels = columnLabels(ledger)
  const names = columns === 'all' ? labels.names : columns.map((asked) => columnNamed(asked, labels))
  const { sql, values } = conditionOf(filters, ledger, lexicon)
  const selected = [...names, ...BASE_VALUES].join(', ')
  const found = ledger.database
    .prepare<Value[], Value[]>(`SELECT ${selected} FROM ledger WHERE ${sql} ORDER BY ${DOCUMENT_ORDER}`)
    .raw()
    .all(...values)
  const shown = filters.in === undefined ? null : canonicalUnit(compileUnits(lexicon), filters.in)
  const rows = found.map((row) => {
    const asStored = row.slice(0, names.length)
    return shown === null ? asStored : convertedRow(asStored, names, row.slice(names.length), shown, filters.in ?? '')
  })
  if (language === 'en') return { columns: names, rows }
  return {
    columns: names.map((name) => labels.chinese(name)),
    rows: rows.map((row) => row.map((value, at) => labels.inChinese(names[at] ?? '', value))),
  }
}

function columnNamed(asked: string, labels: ColumnLabels): string {
  const name = labels.named(asked)
  if (name === null) throw new QueryError(`the ledger has no column "${asked}"; there are: ${labels.names.join(', ')}`)
  return name
}

function convertedRow(row: Value[], names: readonly string[], baseValues: readonly Value[], shown: CanonicalUnit, unit: string): Value[] {
  const [value, valueMax] = baseValues.map((base) => (typeof base === 'number' ? fromBaseUnits(base, shown) : null))
  const converted: Record<string, Value> = { value: value ?? null, value_max: valueMax ?? null, unit }
  return row.map((stored, at) => converted[names[at] ?? ''] ?? stored)
}
