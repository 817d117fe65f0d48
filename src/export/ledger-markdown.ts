import { exportWords } from '../messages/index.ts'
import type { QueryFilters, QueryResult, Value } from '../query/index.ts'
import { markdownRow, markdownText } from '../render/markdown.ts'
import type { Ledger } from '../store/index.ts'
import { type ExportOptions, selectedTable } from './ledger-table.ts'

/** Said of an item once, in its first row. */
const ITEM_COLUMNS = ['path', 'item', 'lead_units', 'responsible_units', 'deadline']
const QUANTITY_COLUMNS = ['quote', 'role', 'action', 'object']
const BESIDES = ['document_id', 'document', 'region', 'plan_year', 'item_id']

/** The ledger, or what of it meets the filters, as Markdown: a table a document, a row a quantity, what is said of the item in the first of its rows. */
export function* ledgerMarkdown(ledger: Ledger, filters: QueryFilters, options: ExportOptions): Generator<string> {
  const words = exportWords[options.language ?? 'en']
  const shown = [...ITEM_COLUMNS, ...QUANTITY_COLUMNS]
  const { columns, rows } = selectedTable(ledger, filters, [...shown, ...BESIDES], options)
  const [documentId, document, region, year, itemId] = BESIDES.map((_, at) => shown.length + at) as [number, number, number, number, number]
  const headings = columns.slice(0, shown.length).map(({ heading }) => heading)
  yield `# ${words.title}\n`
  if (rows.length === 0) yield `\n${words.noDocuments}\n`
  let before: Value[] = []
  for (const row of rows) {
    if (row[documentId] !== before[documentId]) {
      const about = [row[region], row[year]].filter((value) => value !== null).join(' ')
      yield `\n## ${markdownText(String(row[document] ?? ''))}\n\n${about === '' ? '' : `${markdownText(about)}\n\n`}`
      yield headRows(headings)
    }
    const again = row[documentId] === before[documentId] && row[itemId] === before[itemId]
    yield markdownRow(shown.map((_, at) => (again && at < ITEM_COLUMNS.length ? '' : cellOf(row[at]))))
    before = row
  }
}

/** An answer as one table. */
export function resultMarkdown({ columns, rows }: QueryResult): string {
  return headRows(columns) + rows.map((row) => markdownRow(row.map(cellOf))).join('')
}

const headRows = (headings: readonly string[]): string => markdownRow(headings) + markdownRow(headings.map(() => '---'))
const cellOf = (value: Value | undefined): string => String(value ?? '')
