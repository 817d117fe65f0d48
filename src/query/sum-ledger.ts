import { canonicalUnit, compileUnits, fromBaseUnits, type UnitIndex } from '../lexicon/units.ts'
import type { QuantityRole } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'
import { columnLabels } from './column-labels.ts'
import { conditionOf } from './conditions.ts'
import type { QueryFilters } from './filters.ts'
import { columnHeading } from './made-columns.ts'
import type { QueryOptions } from './query-ledger.ts'
import type { QueryResult, Value } from './result.ts'

/** What sums can be grouped by, with the columns of the ledger that make a group. */
export const SUM_GROUPS = {
  region: ['region'],
  year: ['plan_year'],
  document: ['plan_year', 'region', 'document'],
  group: ['plan_year', 'region', 'group_title'],
  item: ['plan_year', 'region', 'path', 'item'],
  lead: ['lead_units'],
  object: ['object'],
  action: ['action'],
  domain: ['domains'],
  unit: ['unit'],
} as const
export type SumGroup = keyof typeof SUM_GROUPS

/** Amounts can be added. What is promised per person, thresholds and descriptions cannot, unless they are asked for. */
const AMOUNTS: readonly QuantityRole[] = ['target', 'beneficiary', 'funding']
/** Percentages, ages and degrees of different things have no sum. */
const WITHOUT_SUM = ['ratio', 'age', 'temperature']

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
  const sums = ledger.database
    .prepare<Value[], Value[]>(
      `SELECT ${keys}, sum(base_value), sum(coalesce(base_value_max, base_value)), count(*) FROM ledger
       WHERE counts_in_total AND dimension NOT IN (${WITHOUT_SUM.map((dimension) => `'${dimension}'`).join(', ')}) AND ${sql}
       GROUP BY ${keys} ORDER BY ${keys}`,
    )
    .raw()
    .all(...values)
  const units = compileUnits(lexicon)
  // What is asked for in 公里 is summed in 公里, whatever the base unit.
  const asked = new Map([filters.unit ?? [], filters.in ?? []].flat().map((unit) => [canonicalUnit(units, unit).baseUnit, unit] as const))
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
  const shown = (value: Value | undefined): number => fromBaseUnits(Number(value), canonicalUnit(units, unit))
  return [...row.slice(0, groups), shown(sum), shown(sumMax), unit, count ?? 0]
}
