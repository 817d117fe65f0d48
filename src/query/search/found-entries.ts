import type { Lexicon } from '../../lexicon/sections.ts'
import type { Ledger } from '../../store/index.ts'
import { type Condition, conditionOf } from '../conditions.ts'
import { DOCUMENT_FILTERS, type QueryFilters } from '../filters.ts'
import { matchExpressionOf } from './match-expression.ts'
import type { SearchExpression } from './parse-search.ts'

export interface SearchOptions {
  lexicon: Lexicon
  /** Only items, or documents with a row, that meet these too. */
  filters?: QueryFilters
  /** So many of the best; all where it is left out. */
  limit?: number
}

/** Statements over `found (id, document_id, item_id, score)`: the entries of the full-text index that have the words and meet the filters. */
export interface FoundEntries {
  /** WITH … that the statement begins with. */
  tables: string
  values: (string | number)[]
}

/** A word of the title says more about what a text is about than one of the text: so many times as much. */
const TITLE_WEIGHT = 4

/** The entries of one of the two indexes. What is asked of rows of the ledger is asked once for all, not for each entry. */
export function foundEntries(
  ledger: Ledger,
  index: 'item_index' | 'document_index',
  expression: SearchExpression,
  { filters = {}, lexicon }: SearchOptions,
): FoundEntries {
  const entry = index === 'item_index' ? 'document_id, item_id' : 'document_id'
  const asked = [
    { view: 'documents', key: 'document_id', filters: partOf(filters, true) },
    { view: 'ledger', key: entry, filters: partOf(filters, false) },
  ].filter((part) => part.view === 'documents' || Object.keys(part.filters).length > 0)
  const conditions: Condition[] = asked.map((part) => conditionOf(part.filters, ledger, lexicon))
  const met = asked.map(
    ({ view, key }, at) => `${view}_met AS MATERIALIZED (SELECT DISTINCT ${key} FROM ${view} WHERE ${conditions[at]?.sql ?? 'TRUE'})`,
  )
  const tables = [
    ...met,
    `matched AS MATERIALIZED (SELECT rowid AS id, -bm25(${index}, ${TITLE_WEIGHT}, 1) AS score FROM ${index} WHERE ${index} MATCH ?)`,
    `found AS MATERIALIZED (SELECT e.id, e.document_id, e.item_id, m.score FROM matched m JOIN search_entries e ON e.id = m.id
      WHERE ${asked.map(({ view, key }) => `(${key}) IN (SELECT ${key} FROM ${view}_met)`).join(' AND ')})`,
  ]
  return { tables: `WITH ${tables.join(',\n')}`, values: [...conditions.flatMap(({ values }) => values), matchExpressionOf(expression)] }
}

/** Headings that only group have no rows in the ledger, and are found by what is asked of their document alone. */
function partOf(filters: QueryFilters, ofDocument: boolean): QueryFilters {
  const speaksOfDocument = (key: string): boolean => (DOCUMENT_FILTERS as readonly string[]).includes(key)
  return Object.fromEntries(Object.entries(filters).filter(([key, asked]) => asked !== undefined && speaksOfDocument(key) === ofDocument))
}
