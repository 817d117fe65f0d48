import { explanationWords, exportWords } from '../messages/index.ts'
import { comparatorSchema } from '../model/index.ts'
import { type QueryFilters, type QueryResult, quoteAsItHolds, type Value } from '../query/index.ts'
import { markdownRow, markdownText } from '../render/markdown.ts'
import type { Ledger } from '../store/index.ts'
import { type ExportOptions, selectedTable } from './ledger-table.ts'

/** Said of an item once, in its first row. */
const ITEM_COLUMNS = ['path', 'item', 'lead_units', 'responsible_units', 'deadline']
const QUANTITY_COLUMNS = ['quote', 'role', 'action', 'object']
const QUOTE = ITEM_COLUMNS.length
const BESIDES = ['document_id', 'document', 'region', 'plan_year', 'item_id']
/** What tells whether the words still say the number. */
const OF_NUMBER = ['value', 'value_max', 'unit', 'comparator', 'corrected']

/** The ledger, or what of it meets the filters, as Markdown: a table a document, a row a quantity, what is said of the item in the first of its rows. */
export function* ledgerMarkdown(ledger: Ledger, filters: QueryFilters, options: ExportOptions): Generator<string> {
  const words = exportWords[options.language ?? 'en']
  const shown = [...ITEM_COLUMNS, ...QUANTITY_COLUMNS]
  const { columns, rows } = selectedTable(ledger, filters, [...shown, ...BESIDES, ...OF_NUMBER], options)
  const [documentId, document, region, year, itemId] = BESIDES.map((_, at) => shown.length + at) as [number, number, number, number, number]
  const headings = columns.slice(0, shown.length).map(({ heading }) => heading)
  yield `# ${words.title}\n`
  if (rows.length === 0) yield `\n${words.noDocuments}\n`
  let before: Value[] = []
  for (const found of rows) {
    const row = found.with(QUOTE, quoteNow(found[QUOTE], found.slice(-OF_NUMBER.length), options.language ?? 'en'))
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

/** The cell of the printed words. @param ofNumber the cells of `OF_NUMBER`, in the language of the export */
function quoteNow(quote: Value | undefined, ofNumber: readonly Value[], language: 'zh' | 'en'): Value {
  const [value, valueMax, unit, bound, corrected] = ofNumber
  if (typeof quote !== 'string' || typeof value !== 'number' || typeof corrected !== 'string') return quote ?? null
  const { comparators } = explanationWords.zh
  const comparator = comparatorSchema.options.find((code) => bound === (language === 'zh' ? comparators[code] : code)) ?? 'eq'
  return quoteAsItHolds({
    quote,
    value,
    valueMax: typeof valueMax === 'number' ? valueMax : null,
    unit: String(unit),
    comparator,
    corrected,
  })
}

/** An answer as one table. */
export function resultMarkdown({ columns, rows }: QueryResult): string {
  return headRows(columns) + rows.map((row) => markdownRow(row.map(cellOf))).join('')
}

const headRows = (headings: readonly string[]): string => markdownRow(headings) + markdownRow(headings.map(() => '---'))
const cellOf = (value: Value | undefined): string => String(value ?? '')
