import { compileUnits, fromBaseUnits, type UnitIndex } from '../lexicon/units.ts'
import type { QuantityRole } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'
import { askedUnit } from './asked-unit.ts'
import { columnLabels } from './column-labels.ts'
import { conditionOf } from './conditions.ts'
import type { QueryFilters } from './filters.ts'
import { columnHeading } from './made-columns.ts'
import type { QueryOptions } from './query-ledger.ts'
import type { QueryResult, Value } from './result.ts'
import { unitsOfItems } from './units-of-items.ts'

/**
 * What sums can be grouped by, with the columns that make a group. A number counts once for each lead unit or domain of its item, under the name that the unit
 * has today; those of an item without any stand in a row without a name.
 */
export const SUM_GROUPS = {
  region: ['region'],
  year: ['plan_year'],
  document: ['plan_year', 'region', 'document'],
  group: ['plan_year', 'region', 'group_title'],
  item: ['plan_year', 'region', 'path', 'item'],
  lead: ['unit_name'],
  object: ['object'],
  action: ['action'],
  domain: ['domain'],
  unit: ['unit'],
} as const
export type SumGroup = keyof typeof SUM_GROUPS

/** Amounts can be added. What is promised per person, thresholds and descriptions cannot, unless they are asked for. */
const AMOUNTS: readonly QuantityRole[] = ['target', 'beneficiary', 'funding']
/** Percentages, ages and degrees of different things have no sum. */
const WITHOUT_SUM = ['ratio', 'age', 'temperature']

/** Groups of which an item can be in several. */
const MANY = ['lead', 'domain'] as const
const MANY_OF_ITEM: Record<(typeof MANY)[number], string> = {
  lead: `LEFT JOIN (
      SELECT json_extract(value, '$[0]') AS document_id, json_extract(value, '$[1]') AS item_id, json_extract(value, '$[2]') AS unit_name
      FROM json_each(?)
    ) USING (document_id, item_id)`,
  domain: 'LEFT JOIN (SELECT document_id, item_id, code AS domain FROM extracted_domains) USING (document_id, item_id)',
}

/** What `MANY_OF_ITEM.lead` joins. */
const leadsAsJson = (ledger: Ledger, lexicon: QueryOptions['lexicon']): string =>
  JSON.stringify(
    unitsOfItems('lead', ledger, lexicon).flatMap(({ documentId, itemId, names }) => [...names].map((name) => [documentId, itemId, name])),
  )

/**
 * Sums of base values over what counts in totals (合计), one row a group, role and base unit: values of different units or roles are never added.
 * `sum` takes the lower ends of ranges, `sum_max` the upper ones.
 */
export function sumLedger(
  ledger: Ledger,
  filters: QueryFilters,
  by: readonly SumGroup[],
  options: Omit<QueryOptions, 'columns'>,
): QueryResult {
  const { lexicon, language = 'en' } = options
  const groups = [...new Set([...by.flatMap((group) => SUM_GROUPS[group]), 'role'])]
  const { sql, values } = conditionOf({ ...filters, role: filters.role ?? [...AMOUNTS] }, ledger, lexicon)
  const keys = [...groups, 'base_unit'].join(', ')
  const manyOfItem = MANY.filter((group) => by.includes(group))
  const sums = ledger.database
    .prepare<Value[], Value[]>(
      `WITH summed AS (
         SELECT * FROM ledger
         WHERE counts_in_total AND dimension NOT IN (${WITHOUT_SUM.map((dimension) => `'${dimension}'`).join(', ')}) AND ${sql})
       SELECT ${keys}, sum(base_value), sum(coalesce(base_value_max, base_value)), count(*)
       FROM summed ${manyOfItem.map((group) => MANY_OF_ITEM[group]).join(' ')}
       GROUP BY ${keys} ORDER BY ${keys}`,
    )
    .raw()
    .all(...values, ...(by.includes('lead') ? [leadsAsJson(ledger, lexicon)] : []))
  const units = compileUnits(lexicon)
  // What is asked for in 公里 is summed in 公里, whatever the base unit.
  const asked = new Map([filters.unit ?? [], filters.in ?? []].flat().map((unit) => [askedUnit(units, unit).baseUnit, unit] as const))
  const rows = sums.map((row) => sumRow(row, groups.length, asked, units))
  const labels = columnLabels(ledger)
  const columns = [...groups, 'sum', 'sum_max', 'unit_of_sum', 'count'].map((name) => columnHeading(name, labels, language))
  if (language === 'en') return { columns, rows }
  return {
    columns,
    rows: rows.map((row) => row.map((value, at) => (at < groups.length ? labels.inChinese(groups[at] ?? '', value) : value))),
  }
}

function sumRow(row: readonly Value[], groups: number, asked: ReadonlyMap<string, string>, units: UnitIndex): Value[] {
  const [baseUnit, sum, sumMax, count] = row.slice(groups)
  const unit = asked.get(String(baseUnit)) ?? String(baseUnit)
  const shown = (value: Value | undefined): number => fromBaseUnits(Number(value), askedUnit(units, unit))
  return [...row.slice(0, groups), shown(sum), shown(sumMax), unit, count ?? 0]
}
