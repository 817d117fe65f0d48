import { messageOf } from '../messages/index.ts'
import { type FindingCode, findingSchema } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'
import { lineOf } from '../text/sentence.ts'
import { columnLabels } from './column-labels.ts'
import { type Condition, conditionOf } from './conditions.ts'
import type { QueryFilters } from './filters.ts'
import { columnHeading } from './made-columns.ts'
import type { QueryOptions } from './query-ledger.ts'
import type { QueryResult, Value } from './result.ts'

/** Which findings are asked for. contradictions: where a document does not agree with itself, in its counts, numbering, sums or products. */
export type FindingKind = 'contradictions' | 'warnings' | 'all'

const CONTRADICTIONS: readonly FindingCode[] = [
  'declared_count_differs',
  'numbering_gap',
  'numbering_repeats',
  'sum_differs',
  'product_differs',
]

const COLUMNS = ['region', 'plan_year', 'document', 'path', 'line', 'severity', 'message', 'code']

interface FindingRow {
  documentId: string
  region: Value
  planYear: Value
  document: Value
  path: string | null
  code: string
  severity: string
  data: string
  start: number | null
  end: number | null
}

/** The findings of documents, and of items, that meet the filters (查询发现), in words; by year, region, document and place. */
export function queryFindings(
  ledger: Ledger,
  kind: FindingKind,
  filters: QueryFilters,
  { lexicon, language = 'en' }: Omit<QueryOptions, 'columns' | 'onePerItem'>,
): QueryResult {
  const readText = ledger.database.prepare<[string], string>('SELECT text FROM extracted_documents WHERE id = ?').pluck()
  const labels = columnLabels(ledger)
  const rows = findingRows(ledger, filters, lexicon)
    .filter((row) => isOfKind(kind, row))
    .map((row): Value[] => {
      const finding = findingSchema.parse({ ...row, itemPath: row.path, data: JSON.parse(row.data) })
      const line = row.start === null ? null : lineOf(readText.get(row.documentId) ?? '', row.start)
      const severity = language === 'zh' ? (SEVERITIES[finding.severity] ?? finding.severity) : finding.severity
      return [row.region, row.planYear, row.document, row.path, line, severity, messageOf(finding, language), finding.code]
    })
  return { columns: COLUMNS.map((name) => columnHeading(name, labels, language)), rows }
}

/** As the view 发现 says them. */
const SEVERITIES: Record<string, string> = { info: '提示', warning: '注意', error: '错误' }

function isOfKind(kind: FindingKind, { code, severity }: FindingRow): boolean {
  if (kind === 'contradictions') return (CONTRADICTIONS as readonly string[]).includes(code)
  return kind === 'all' || severity !== 'info'
}

function findingRows(ledger: Ledger, filters: QueryFilters, lexicon: QueryOptions['lexicon']): FindingRow[] {
  const asked = findingCondition(ledger, filters, lexicon)
  return ledger.database
    .prepare<Value[], FindingRow>(
      `SELECT document_id AS documentId, region, plan_year AS planYear, document, item_path AS path, code, severity, data,
         start_offset AS start, end_offset AS end
       FROM findings WHERE ${asked.sql}`,
    )
    .all(...asked.values)
}

/**
 * The condition on the view `findings` that filters make: those on documents pick whole documents, with what is found outside of items; other filters pick
 * items. What somebody has accepted is not asked for.
 */
export function findingCondition(ledger: Ledger, filters: QueryFilters, lexicon: QueryOptions['lexicon']): Condition {
  const { year, region, document, ...ofItems } = filters
  const documents = conditionOf(
    { ...(year !== undefined && { year }), ...(region && { region }), ...(document && { document }) },
    ledger,
    lexicon,
  )
  const items = Object.values(ofItems).some((asked) => asked !== undefined) ? conditionOf(ofItems, ledger, lexicon) : null
  const inItems = items ? ` AND (document_id, item_path) IN (SELECT document_id, path FROM ledger WHERE ${items.sql})` : ''
  return {
    sql: `corrected IS NULL AND document_id IN (SELECT document_id FROM documents WHERE ${documents.sql})${inItems}`,
    values: [...documents.values, ...(items?.values ?? [])],
  }
}
