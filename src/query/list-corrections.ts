import type { Ledger } from '../store/index.ts'
import { columnLabels } from './column-labels.ts'
import type { QueryResult, Value } from './result.ts'

const COLUMNS = [
  'correction_id',
  'made_at',
  'made_by',
  'action',
  'target',
  'document',
  'item_path',
  'quote',
  'note',
  'placed',
  'not_placed',
  'withdrawn_at',
]

/** The record of corrections (订正记录), as they were made; withdrawn ones too. */
export function listCorrections(ledger: Ledger, language: 'zh' | 'en'): QueryResult {
  const labels = columnLabels(ledger, 'correction_log')
  const rows = ledger.database
    .prepare<[], Value[]>(`SELECT ${COLUMNS.join(', ')} FROM correction_log`)
    .raw()
    .all()
  if (language === 'en') return { columns: COLUMNS, rows }
  return {
    columns: COLUMNS.map((name) => labels.chinese(name)),
    rows: rows.map((row) => row.map((value, at) => labels.inChinese(COLUMNS[at] ?? '', value))),
  }
}
