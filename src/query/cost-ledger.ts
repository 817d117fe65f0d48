import { receives, sentencesOf, timesAYear } from '../audit/recipients.ts'
import { compileUnits, type UnitIndex } from '../lexicon/units.ts'
import type { QuantityRole } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'
import { columnLabels } from './column-labels.ts'
import { conditionOf } from './conditions.ts'
import { type QuotedQuantity, quoteAsItHolds } from './corrected-quote.ts'
import type { QueryFilters } from './filters.ts'
import { columnHeading } from './made-columns.ts'
import type { QueryOptions } from './query-ledger.ts'
import type { QueryResult, Value } from './result.ts'

/** How standard and recipients were found to belong together (推算依据); the last two have no cost. */
export type CostBasis = 'sentence' | 'graded' | 'several_recipients' | 'no_recipients' | 'no_yearly_times'

const BASIS_WORDS: Record<CostBasis, string> = {
  sentence: '同一句',
  graded: '分档标准，按全部人数',
  several_recipients: '有多个人数',
  no_recipients: '同一句未写明数量',
  no_yearly_times: '每年次数不明',
}

const COLUMNS = [
  'region',
  'plan_year',
  'path',
  'item',
  'standard',
  'per',
  'comparator',
  'delta',
  'recipients',
  'times_a_year',
  'cost',
  'cost_max',
  'basis',
  'funding',
]

interface CostQuantity extends QuotedQuantity {
  documentId: string
  itemId: string
  region: Value
  planYear: Value
  path: string
  item: string
  role: QuantityRole
  delta: Value
  per: string | null
  object: string | null
  dimension: string
  baseUnit: string
  baseValue: number
  baseValueMax: number | null
  start: number
  end: number
}

/**
 * What standards cost in a year (推算金额): standard × recipients × times a year, in 元. This is an inference of ours and says on what it rests: one
 * number of recipients in the standard's sentence (sentence); several standards for one number of people (graded) each cost as if all received it;
 * where several numbers could be meant there is a row for each (several_recipients). Numbers of other sentences may count anybody, and are not taken.
 * Where the standard rises by so much (delta), the cost is what is added. `funding` is what the item itself says.
 * @param filters pick the items; standards that are restated count once
 */
export function costLedger(
  ledger: Ledger,
  filters: QueryFilters,
  { lexicon, language = 'en' }: Omit<QueryOptions, 'columns' | 'onePerItem'>,
): QueryResult {
  const units = compileUnits(lexicon)
  const readText = ledger.database.prepare<[string], string>('SELECT text FROM extracted_documents WHERE id = ?').pluck()
  const rows = itemsOf(quantitiesOf(ledger, filters, lexicon)).flatMap((item) =>
    item.filter(isMoneyStandard).flatMap((standard) => costsOf(standard, item, readText.get(standard.documentId) ?? '', units)),
  )
  const labels = columnLabels(ledger)
  const wordOf = (column: string | undefined, value: Value): Value =>
    column === 'basis' ? BASIS_WORDS[value as CostBasis] : labels.inChinese(column ?? '', value)
  const inWords = (row: Value[]): Value[] => row.map((value, at) => wordOf(COLUMNS[at], value))
  return { columns: COLUMNS.map((name) => columnHeading(name, labels, language)), rows: language === 'en' ? rows : rows.map(inWords) }
}

function quantitiesOf(ledger: Ledger, filters: QueryFilters, lexicon: QueryOptions['lexicon']): CostQuantity[] {
  const { sql, values } = conditionOf(filters, ledger, lexicon)
  return ledger.database
    .prepare<Value[], CostQuantity>(
      `WITH met AS MATERIALIZED (SELECT DISTINCT document_id, item_id FROM ledger WHERE ${sql})
       SELECT document_id AS documentId, item_id AS itemId, region, plan_year AS planYear, path, item, quote, role, comparator, delta, per, object,
         value, value_max AS valueMax, unit, corrected, dimension, base_unit AS baseUnit, base_value AS baseValue, base_value_max AS baseValueMax, start_offset AS start, end_offset AS end
       FROM ledger WHERE (document_id, item_id) IN (SELECT document_id, item_id FROM met) AND quantity_id IS NOT NULL AND restates IS NULL
       ORDER BY plan_year, region_code, region, document_id, item_position, start_offset, quantity_id`,
    )
    .all(...values)
}

function itemsOf(quantities: readonly CostQuantity[]): CostQuantity[][] {
  const items = new Map<string, CostQuantity[]>()
  for (const quantity of quantities) {
    const key = `${quantity.documentId} ${quantity.itemId}`
    items.set(key, [...(items.get(key) ?? []), quantity])
  }
  return [...items.values()]
}

const isMoneyStandard = ({ role, dimension }: CostQuantity): boolean => role === 'standard' && dimension === 'money'
const perOf = ({ per }: CostQuantity): string[] => per?.split('、') ?? []

function costsOf(standard: CostQuantity, item: readonly CostQuantity[], text: string, units: UnitIndex): Value[][] {
  const sentence = sentencesOf(item, text).find((quantities) => quantities.includes(standard)) ?? []
  const times = timesAYear({ per: perOf(standard) }, units)
  const receivers = receiversIn(sentence, standard, units)
  if (times === null || receivers.length === 0)
    return [rowOf(standard, null, null, times === null ? 'no_yearly_times' : 'no_recipients', item)]
  const basis = basisOf(receivers, sentence.filter(isMoneyStandard))
  return receivers.map((recipients) => rowOf(standard, recipients, times, basis, item))
}

/** Who only qualifies (65岁以上) is not counted. */
const receiversIn = (quantities: readonly CostQuantity[], standard: CostQuantity, units: UnitIndex): CostQuantity[] =>
  quantities.filter((recipients) => RECEIVING.includes(recipients.role) && receives(recipients, { per: perOf(standard) }, units))

const RECEIVING: readonly QuantityRole[] = ['target', 'beneficiary']

function basisOf(receivers: readonly CostQuantity[], standards: readonly CostQuantity[]): CostBasis {
  if (receivers.length > 1) return 'several_recipients'
  return standards.length > 1 ? 'graded' : 'sentence'
}

function rowOf(
  standard: CostQuantity,
  recipients: CostQuantity | null,
  times: number | null,
  basis: CostBasis,
  item: readonly CostQuantity[],
): Value[] {
  const cost = (rate: number, people: number | undefined): number | null =>
    people === undefined || times === null ? null : Math.round(rate * people * times * CENTS) / CENTS
  const low = cost(standard.baseValue, recipients?.baseValue)
  const high = cost(standard.baseValueMax ?? standard.baseValue, recipients ? (recipients.baseValueMax ?? recipients.baseValue) : undefined)
  const { region, planYear, path, item: name, per, comparator, delta } = standard
  const funding = item.filter(({ role }) => role === 'funding').map(quoteAsItHolds)
  return [
    region,
    planYear,
    path,
    name,
    quoteAsItHolds(standard),
    per,
    comparator,
    delta,
    recipients && quoteAsItHolds(recipients),
    times,
    low,
    high === low ? null : high,
    basis,
    funding.join('、') || null,
  ]
}

/** Money is exact to the cent; what floating point adds behind is none. */
const CENTS = 100
