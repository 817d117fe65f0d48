import { exportWords } from '../../messages/index.ts'
import { type QueryFilters, queryFindings } from '../../query/index.ts'
import type { Ledger } from '../../store/index.ts'
import { type ExportOptions, pickColumns, selectedTable } from '../ledger-table.ts'
import { type ExportTable, tableOf } from '../table.ts'
import { itemSheet, type Level } from './item-sheet.ts'
import { tableSheet } from './table-sheet.ts'
import { workbookOf } from './workbook.ts'

/** The columns of the paper form, what each is said of, and the most characters that it is wide: all together fit legibly on A4. */
const PAPER_COLUMNS: [name: string, level: Level, widest: number][] = [
  ['region', 'document', 14],
  ['plan_year', 'document', 8],
  ['document', 'document', 16],
  ['group_title', 'group', 14],
  ['path', 'item', 8],
  ['item', 'item', 18],
  ['item_text', 'item', 48],
  ['lead_units', 'item', 18],
  ['responsible_units', 'item', 22],
  ['cooperating_units', 'item', 18],
  ['deadline', 'item', 12],
  ['action', 'quantity', 12],
  ['object', 'quantity', 20],
  ['comparator', 'quantity', 8],
  ['value', 'quantity', 14],
  ['value_max', 'quantity', 14],
  ['unit', 'quantity', 8],
  ['per', 'quantity', 8],
  ['role', 'quantity', 8],
]

/** What is sorted, filtered and counted, first what stands on paper. The ids at the end are those of the JSON. */
const PRINTED_COLUMNS = [
  ...[
    'region',
    'plan_year',
    'document',
    'path',
    'item',
    'quote',
    'action',
    'object',
    'comparator',
    'value',
    'value_max',
    'unit',
    'per',
    'role',
  ],
  ...['lead_units', 'responsible_units', 'deadline'],
]
const QUANTITY_COLUMNS = [
  ...PRINTED_COLUMNS,
  ...['group_title', 'delta', 'part_of', 'base_value', 'base_value_max', 'base_unit', 'counts_in_total', 'deadline_quote', 'domains'],
  ...['certainty', 'marks', 'quantity_id', 'document_id'],
]
const BESIDES = ['item_id']

/**
 * The ledger, or what of it meets the filters, as a workbook of three sheets: items as on paper, quantities, findings.
 * @throws TooManyRowsError
 */
export function ledgerWorkbook(ledger: Ledger, filters: QueryFilters, options: ExportOptions): Uint8Array {
  const language = options.language ?? 'en'
  const { sheets, footer } = exportWords[language]
  const names = [...new Set([...PAPER_COLUMNS.map(([name]) => name), ...QUANTITY_COLUMNS, ...BESIDES])]
  const table = selectedTable(ledger, filters, names, options)
  const places = (asked: readonly string[]): number[] => asked.map((name) => names.indexOf(name))
  const quantities = { ...table, rows: table.rows.filter((row) => row[names.indexOf('quantity_id')] !== null) }
  return workbookOf(
    [
      itemSheet(sheets.items, {
        ...pickColumns(table, places(PAPER_COLUMNS.map(([name]) => name))),
        paper: PAPER_COLUMNS.map(([_name, level, widest]) => ({ level, widest })),
        owners: ownersOf(table, names),
      }),
      tableSheet(sheets.quantities, pickColumns(quantities, places(QUANTITY_COLUMNS)), PRINTED_COLUMNS.length),
      tableSheet(sheets.findings, tableOf(queryFindings(ledger, 'all', filters, options))),
    ],
    footer,
  )
}

/** A group is its heading and where that stands: the same heading may come again under another one. */
function ownersOf({ rows }: ExportTable, names: readonly string[]): Record<Exclude<Level, 'quantity'>, string>[] {
  const [document, path, group, item] = ['document_id', 'path', 'group_title', 'item_id'].map((name) => names.indexOf(name))
  return rows.map((row) => {
    const of = (at: number | undefined): string => String(row[at ?? -1] ?? '')
    const above = of(path).split('/').slice(0, -1).join('/')
    const id = of(document)
    // An item without a heading above it shares its empty cell with no other.
    const ownGroup = of(group) === '' ? of(item) : `${above} ${of(group)}`
    return { document: id, group: `${id} ${ownGroup}`, item: `${id} ${of(item)}` }
  })
}
