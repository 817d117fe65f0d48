import type { Lexicon } from '../lexicon/sections.ts'
import { type CanonicalUnit, compileUnits, fromBaseUnits } from '../lexicon/units.ts'
import type { Ledger } from '../store/index.ts'
import { askedUnit } from './asked-unit.ts'
import { type ColumnLabels, columnLabels } from './column-labels.ts'
import { conditionOf } from './conditions.ts'
import type { QueryFilters } from './filters.ts'
import { columnHeading } from './made-columns.ts'
import { PLACE_COLUMNS, type PlaceColumn, placeReader } from './places-in-text.ts'
import { QueryError, type QueryResult, type Value } from './result.ts'

export interface QueryOptions {
  lexicon: Lexicon
  /** Names of columns and words for codes; English by default. */
  language?: 'zh' | 'en'
  /**
   * Columns of the ledger by English or Chinese name, or all of them; those that a terminal has room for by default. Besides: page, line, cell and
   * sentence (页码, 行号, 单元格, 所在句子) of the number.
   */
  columns?: readonly string[] | 'all'
  /** One row an item, with columns of items alone; one row a quantity by default. */
  onePerItem?: boolean
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
const USUAL_COLUMNS_OF_ITEMS = ['region', 'plan_year', 'path', 'item', 'lead_units', 'responsible_units', 'deadline']

const ITEM_ORDER = 'plan_year, region_code, region, document_id, item_position'
const QUANTITY_ORDER = `${ITEM_ORDER}, start_offset, quantity_id`
/** What every row is read with, for conversion and for the place of the number. */
const BESIDES = ['base_value', 'base_value_max', 'document_id', 'start_offset', 'end_offset', 'item_id']
/** Columns of the ledger that belong to one of the quantities of an item. */
const OF_QUANTITY = new Set([
  ...[
    'quantity_id',
    'value',
    'value_max',
    'unit',
    'comparator',
    'role',
    'delta',
    'action',
    'object',
    'per',
    'quote',
    'part_of',
    'base_value',
  ],
  ...[
    'base_value_max',
    'base_unit',
    'dimension',
    'counts_in_total',
    'restates',
    'certainty',
    'marks',
    'rule',
    'start_offset',
    'end_offset',
  ],
])

/**
 * The rows of the ledger that meet the filters (查询台账), by year, region, document and place in the text.
 * @throws QueryError where a column is asked for that the ledger does not have
 */
export function queryLedger(ledger: Ledger, filters: QueryFilters, options: QueryOptions): QueryResult {
  const { lexicon, language = 'en', onePerItem = false, columns = onePerItem ? USUAL_COLUMNS_OF_ITEMS : USUAL_COLUMNS } = options
  const labels = columnLabels(ledger)
  const known = onePerItem ? labels.names.filter((name) => !OF_QUANTITY.has(name)) : [...labels.names, ...PLACE_COLUMNS]
  const names =
    columns === 'all' ? labels.names.filter((name) => known.includes(name)) : columns.map((asked) => columnNamed(asked, labels, known))
  const { sql, values } = conditionOf(filters, ledger, lexicon)
  const selected = [...names.map((name) => (isPlace(name) ? 'NULL' : name)), ...BESIDES].join(', ')
  const order = onePerItem ? `GROUP BY document_id, item_id ORDER BY ${ITEM_ORDER}` : `ORDER BY ${QUANTITY_ORDER}`
  const found = ledger.database
    .prepare<Value[], Value[]>(`SELECT ${selected} FROM ledger WHERE ${sql} ${order}`)
    .raw()
    .all(...values)
  const shown = filters.in === undefined ? null : askedUnit(compileUnits(lexicon), filters.in)
  const withPlaces = names.some(isPlace) ? placeFiller(ledger, names) : asItStands
  const rows = found.map((row) => {
    const besides = row.slice(names.length)
    const stored = withPlaces(row.slice(0, names.length), besides)
    return shown === null ? stored : convertedRow(stored, names, besides, shown, filters.in ?? '')
  })
  const headings = names.map((name) => columnHeading(name, labels, language))
  if (language === 'en') return { columns: headings, rows }
  return { columns: headings, rows: rows.map((row) => row.map((value, at) => labels.inChinese(names[at] ?? '', value))) }
}

const isPlace = (name: string): name is PlaceColumn => (PLACE_COLUMNS as readonly string[]).includes(name)
const asItStands = (row: Value[]): Value[] => row

function columnNamed(asked: string, labels: ColumnLabels, known: readonly string[]): string {
  const place = PLACE_COLUMNS.find((name) => asked === columnHeading(name, labels, 'zh'))
  const name = labels.named(asked) ?? place ?? asked
  if (!known.includes(name)) throw new QueryError(`the ledger has no column "${asked}"; there are: ${known.join(', ')}`)
  return name
}

/** Fills the columns that say where a number stands; an item without one has none. */
function placeFiller(ledger: Ledger, names: readonly string[]): (row: Value[], besides: readonly Value[]) => Value[] {
  const read = placeReader(ledger)
  const selectItem = ledger.database.prepare<Value[], { start: number; end: number }>(
    'SELECT start_offset AS start, end_offset AS end FROM effective_items WHERE document_id = ? AND id = ?',
  )
  return (row, [_value, _valueMax, documentId, start, end, itemId]) => {
    if (typeof documentId !== 'string' || typeof start !== 'number' || typeof end !== 'number') return row
    const item = selectItem.get(documentId, itemId ?? null) ?? { start, end }
    return row.map((value, at) => {
      const name = names[at] ?? ''
      return isPlace(name) ? read(name, { documentId, start, end, item }) : value
    })
  }
}

function convertedRow(row: Value[], names: readonly string[], baseValues: readonly Value[], shown: CanonicalUnit, unit: string): Value[] {
  const [value, valueMax] = baseValues.map((base) => (typeof base === 'number' ? fromBaseUnits(base, shown) : null))
  const converted: Record<string, Value> = { value: value ?? null, value_max: valueMax ?? null, unit }
  return row.map((stored, at) => converted[names[at] ?? ''] ?? stored)
}
