import { firstLevelOf } from '../lexicon/domains.ts'
import { compileRegions, formerOf, type Region } from '../lexicon/regions.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import { compileUnits } from '../lexicon/units.ts'
import type { Certainty } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'
import { askedUnit } from './asked-unit.ts'
import { type DOCUMENT_FILTERS, MEASURABLE, type QueryFilters } from './filters.ts'
import { assignedNames } from './organisations.ts'
import { QueryError } from './result.ts'
import { matchExpressionOf } from './search/match-expression.ts'
import { spellingsOf } from './search/parse-search.ts'

/** A condition on the view `ledger`, with the values that SQLite binds. */
export interface Condition {
  sql: string
  values: (string | number)[]
}

type Asked<K extends keyof QueryFilters> = Exclude<QueryFilters[K], undefined>
type Conditions = {
  [K in keyof Required<QueryFilters>]: (asked: Asked<K>, filters: QueryFilters, ledger: Ledger, lexicon: Lexicon) => Condition | null
}

/** From the least. */
const CERTAINTIES: readonly Certainty[] = ['low', 'medium', 'high']

const condition = (sql: string, ...values: (string | number)[]): Condition => ({ sql, values })
const valuesList = (count: number): string => `(${Array.from({ length: count }, () => '?').join(', ')})`

/** A pattern for LIKE … ESCAPE '\' in which the text stands for itself. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
const contains = (column: string, text: string): Condition => condition(`${column} LIKE ? ESCAPE '\\'`, `%${literally(text)}%`)
const anyOf = (conditions: readonly Condition[]): Condition =>
  condition(conditions.map(({ sql }) => sql).join(' OR '), ...conditions.flatMap(({ values }) => values))

const conditions: Conditions = {
  year: (year) =>
    condition('document_id IN (SELECT document_id FROM documents WHERE ? BETWEEN plan_year AND coalesce(plan_year_end, plan_year))', year),
  region: (region, _, __, lexicon) => regionCondition(region, lexicon),
  document: (document) =>
    anyOf([
      condition('substr(document_id, 1, length(?)) = ?', document, document),
      contains('document', document),
      contains('doc_number', document),
    ]),
  path: (path) => condition("(path = ? OR path LIKE ? ESCAPE '\\')", path, `${literally(path)}/%`),
  unit: (unit, _, __, lexicon) => unitCondition([unit].flat(), lexicon),
  in: (unit, _, __, lexicon) => unitCondition([unit], lexicon),
  lead: (name, _, ledger, lexicon) => assignedCondition(name, 'lead', ledger, lexicon),
  assigned: (name, { assignedRole }, ledger, lexicon) => assignedCondition(name, assignedRole ?? null, ledger, lexicon),
  assignedRole: (role, { assigned }) =>
    assigned === undefined
      ? condition(`(document_id, item_id) IN (SELECT document_id, item_id FROM assignments WHERE role = ?)`, role)
      : null,
  dueBefore: (date) => condition('deadline < ?', date),
  dueBy: (date) => condition('deadline <= ?', date),
  dueAfter: (date) => condition('deadline > ?', date),
  role: (roles) => condition(`role IN ${valuesList(roles.length)}`, ...roles),
  per: (words) => condition(words.map(() => "instr('、' || per || '、', '、' || ? || '、') > 0").join(' AND '), ...words),
  object: (object) =>
    anyOf([
      condition("object LIKE ? ESCAPE '\\'", `%${literally(object)}`),
      condition("object LIKE ? ESCAPE '\\'", `%${literally(object)}（%）`),
    ]),
  words: (words) => allOf(words.map(wordCondition)),
  domain: (asked, _, ledger, lexicon) => condition("instr('、' || domains, '、' || ?) > 0", domainCode(asked, ledger, lexicon)),
  certainty: (certainty) => condition('certainty = ?', certainty),
  certaintyBelow: (certainty) => {
    const below = CERTAINTIES.slice(0, CERTAINTIES.indexOf(certainty))
    return condition(`certainty IN ${valuesList(below.length)}`, ...below)
  },
  withoutTarget: (asked) =>
    asked
      ? condition(
          `(document_id, item_id) NOT IN (SELECT document_id, item_id FROM ledger WHERE role IN ${valuesList(MEASURABLE.length)})`,
          ...MEASURABLE,
        )
      : null,
  withoutQuantities: (asked) => (asked ? condition('quantity_id IS NULL') : null),
  withoutDeadline: (asked) => (asked ? condition('deadline_kind IS NULL') : null),
}

/** The conditions that rows must meet together. */
export function conditionOf(filters: QueryFilters, ledger: Ledger, lexicon: Lexicon): Condition {
  const asked = Object.keys(conditions) as (keyof QueryFilters)[]
  const given = asked.map((key) => oneCondition(key, filters, ledger, lexicon)).filter((found) => found !== null)
  return given.length === 0 ? condition('TRUE') : allOf(given)
}

/** The documents that count and meet the filters on documents. */
export function documentsMeeting(
  ledger: Ledger,
  filters: Pick<QueryFilters, (typeof DOCUMENT_FILTERS)[number]>,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const { sql, values } = conditionOf(filters, ledger, lexicon)
  return new Set(
    ledger.database
      .prepare<(string | number)[], string>(`SELECT document_id FROM documents WHERE ${sql}`)
      .pluck()
      .all(...values),
  )
}

function oneCondition<K extends keyof QueryFilters>(key: K, filters: QueryFilters, ledger: Ledger, lexicon: Lexicon): Condition | null {
  const asked = filters[key]
  return asked === undefined ? null : conditions[key](asked as Asked<K>, filters, ledger, lexicon)
}

function allOf(parts: readonly Condition[]): Condition {
  return condition(parts.map(({ sql }) => `(${sql})`).join(' AND '), ...parts.flatMap(({ values }) => values))
}

/**
 * The beginning of the codes that are meant by a domain's Chinese name, or by such a beginning itself.
 * @throws QueryError where neither the lexicon nor the ledger, which another lexicon may have made, knows it
 */
function domainCode(asked: string, ledger: Ledger, { domains }: Lexicon): string {
  const named = domains.find(({ word }) => word === asked)
  if (named) return named.code
  const inLedger = ledger.database.prepare<[string, string]>('SELECT 1 FROM extracted_domains WHERE substr(code, 1, length(?)) = ? LIMIT 1')
  if (domains.some(({ code }) => code.startsWith(asked)) || inLedger.get(asked, asked)) return asked
  const known = domains.filter(({ code }) => firstLevelOf(code) === code).map(({ word, code }) => `${code} ${word}`)
  throw new QueryError(`there is no domain "${asked}"; there are ${known.join(', ')}, and what lies below them (docs/domains.md)`)
}

const DIVISION_CODE = /^\d{2,12}$/
/** 652300 is a prefecture and 6523 what the codes of all its counties begin with; 650000 a province. */
const UNUSED_LEVELS = /(00)+$/

/** A division by its code or name, with what it was before it was renamed: 襄樊市 for 襄阳市, 莱芜市 for 济南市. */
function regionCondition(region: string, lexicon: Lexicon): Condition {
  const regions = compileRegions(lexicon)
  if (DIVISION_CODE.test(region)) {
    const beginning = region.slice(0, 2) + region.slice(2).replace(UNUSED_LEVELS, '')
    const byCode = condition('substr(region_code, 1, length(?)) = ?', beginning, beginning)
    return anyOf([byCode, ...formerConditions(formerOf(regions, ({ code }) => code?.startsWith(beginning) === true))])
  }
  const named = regions.named(region)
  const officially = condition(`region IN ${valuesList(named.length)}`, ...named.map(({ official }) => official))
  const former = formerOf(regions, (today) => named.includes(today) || today.official.includes(region))
  return anyOf([contains('region', region), ...(named.length > 0 ? [officially] : []), ...formerConditions(former)])
}

/** A former division may be called as another is today: its code tells them apart. */
function formerConditions(former: readonly Region[]): Condition[] {
  if (former.length === 0) return []
  const pairs = former.map(({ official, code }) => [official, code])
  return [condition('json_array(region, region_code) IN (SELECT value FROM json_each(?))', JSON.stringify(pairs))]
}

function unitCondition(units: readonly string[], lexicon: Lexicon): Condition {
  const index = compileUnits(lexicon)
  return condition(`base_unit IN ${valuesList(units.length)}`, ...units.map((unit) => askedUnit(index, unit).baseUnit))
}

function assignedCondition(name: string, role: string | null, ledger: Ledger, lexicon: Lexicon): Condition {
  const ofRole = role === null ? '' : ' AND role = ?'
  return condition(
    `(document_id, item_id) IN (SELECT document_id, item_id FROM assignments WHERE name IN (SELECT value FROM json_each(?))${ofRole})`,
    JSON.stringify(assignedNames(ledger, name, lexicon)),
    ...(role === null ? [] : [role]),
  )
}

/** What an item is called and counts, which a person may have corrected, as it stands; its text by the full-text index. */
const CALLED = ['item', 'group_title', 'object']

function wordCondition(word: string): Condition {
  const spellings = spellingsOf(word)
  const asItStands = CALLED.map((column) => contains(column, word.trim()))
  if (spellings.length === 0) return anyOf(asItStands)
  const inText = condition(
    `(document_id, item_id) IN (SELECT e.document_id, e.item_id FROM item_index JOIN search_entries e ON e.id = item_index.rowid
       WHERE item_index MATCH ?)`,
    matchExpressionOf({ kind: 'phrase', spellings }),
  )
  return anyOf([inText, ...asItStands])
}
