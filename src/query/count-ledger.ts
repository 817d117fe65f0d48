import type { AssignmentRole } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'
import { columnLabels } from './column-labels.ts'
import { conditionOf } from './conditions.ts'
import { DOCUMENT_FILTERS, type QueryFilters } from './filters.ts'
import { columnHeading } from './made-columns.ts'
import type { QueryOptions } from './query-ledger.ts'
import type { QueryResult, Value } from './result.ts'
import { unitsOfItems } from './units-of-items.ts'

/**
 * What items can be counted by, with the columns of the answer. An item counts once for each of its domains, units or persons of the group;
 * an item without any counts in a row without a name.
 */
export const COUNT_GROUPS = {
  region: ['region'],
  year: ['plan_year'],
  document: ['plan_year', 'region', 'document'],
  group: ['plan_year', 'region', 'group_title'],
  domain: ['domain'],
  lead: ['unit_name'],
  responsible: ['unit_name'],
  cooperating: ['unit_name'],
  supervising_leader: ['person'],
  unit_leader: ['person'],
} as const
export type CountGroup = keyof typeof COUNT_GROUPS

const ROLES: Partial<Record<CountGroup, AssignmentRole>> = {
  lead: 'lead',
  responsible: 'responsible',
  cooperating: 'cooperating',
  supervising_leader: 'supervising_leader',
  unit_leader: 'unit_leader',
}

/** Groups that are few, so that none of the items of one is worth a row too. */
const OF_DOCUMENTS: readonly CountGroup[] = ['region', 'year', 'document', 'group']

interface CountedItem {
  documentId: string
  itemId: string
  region: Value
  plan_year: Value
  document: Value
  group_title: Value
  domains: string | null
  met: number
}

/**
 * Counts items (事项计数), the group with the most first, items without a name for the group last. Where filters ask for more than region, year and document, `of_items` has all items of the
 * group and `percent` the share that meets the filters. Units are counted under the name that they have today, whatever they are called where.
 */
export function countLedger(
  ledger: Ledger,
  filters: QueryFilters,
  by: readonly CountGroup[],
  { lexicon, language = 'en' }: Omit<QueryOptions, 'columns' | 'onePerItem'>,
): QueryResult {
  const keysOf = by.map((group) => keyReader(group, ledger, lexicon))
  const counts = new Map<string, { key: Value[]; items: number; of: number }>()
  for (const item of countedItems(ledger, filters, lexicon)) {
    for (const key of combinations(keysOf.map((read) => read(item)))) {
      const name = JSON.stringify(key)
      const count = counts.get(name) ?? { key, items: 0, of: 0 }
      counts.set(name, { key, items: count.items + item.met, of: count.of + 1 })
    }
  }
  const narrowed = Object.entries(filters).some(([name, asked]) => asked !== undefined && !isOfDocument(name))
  const rows = [...counts.values()]
    .filter(({ items }) => items > 0 || by.every((group) => OF_DOCUMENTS.includes(group)))
    .sort((one, other) => Number(isNameless(one.key)) - Number(isNameless(other.key)) || other.items - one.items)
    .map(({ key, items, of }): Value[] => [...key, items, ...(narrowed ? [of, percent(items, of)] : [])])
  const labels = columnLabels(ledger)
  const names = [...by.flatMap((group) => [...COUNT_GROUPS[group]]), 'items', ...(narrowed ? ['of_items', 'percent'] : [])]
  return { columns: names.map((name) => columnHeading(name, labels, language)), rows }
}

const isNameless = (key: readonly Value[]): boolean => key.length > 0 && key.every((value) => value === null)
const isOfDocument = (name: string): boolean => (DOCUMENT_FILTERS as readonly string[]).includes(name)
/** One digit behind the point. */
const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10

/** Every item of the documents that are asked for, in the order of the ledger, and whether it meets the other filters too. */
function countedItems(ledger: Ledger, filters: QueryFilters, lexicon: QueryOptions['lexicon']): CountedItem[] {
  const ofDocuments = conditionOf(
    { year: filters.year, region: filters.region, document: filters.document } as QueryFilters,
    ledger,
    lexicon,
  )
  const all = conditionOf(filters, ledger, lexicon)
  return ledger.database
    .prepare<Value[], CountedItem>(
      `WITH met AS MATERIALIZED (SELECT DISTINCT document_id, item_id FROM ledger WHERE ${all.sql})
       SELECT document_id AS documentId, item_id AS itemId, region, plan_year, document, group_title, domains,
         (document_id, item_id) IN (SELECT document_id, item_id FROM met) AS met
       FROM ledger WHERE ${ofDocuments.sql} GROUP BY document_id, item_id
       ORDER BY plan_year, region_code, region, document_id, item_position`,
    )
    .all(...all.values, ...ofDocuments.values)
}

type KeyReader = (item: CountedItem) => Value[][]

function keyReader(group: CountGroup, ledger: Ledger, lexicon: QueryOptions['lexicon']): KeyReader {
  const role = ROLES[group]
  if (role !== undefined) return namesReader(role, ledger, lexicon)
  if (group === 'domain') return ({ domains }) => (domains?.split('、') ?? [null]).map((code) => [code])
  const columns: readonly string[] = COUNT_GROUPS[group]
  return (item) => [columns.map((column) => item[column as 'region' | 'plan_year' | 'document' | 'group_title'])]
}

function namesReader(role: AssignmentRole, ledger: Ledger, lexicon: QueryOptions['lexicon']): KeyReader {
  const items = new Map(unitsOfItems(role, ledger, lexicon).map(({ documentId, itemId, names }) => [`${documentId} ${itemId}`, names]))
  return ({ documentId, itemId }) => [...(items.get(`${documentId} ${itemId}`) ?? [null])].map((name) => [name])
}

/** Every way to take one key of each group. */
const combinations = (groups: readonly Value[][][]): Value[][] =>
  groups.reduce<Value[][]>((made, keys) => made.flatMap((beginning) => keys.map((key) => [...beginning, ...key])), [[]])
