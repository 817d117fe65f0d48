import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  closeLedger,
  type ExtractedDocument,
  extractDocument,
  type Item,
  importDocument,
  messageOf,
  openLedger,
  readDocument,
} from '../../src/index.ts'
import type { Language } from '../../src/messages/index.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** An item with bounds, a misprint, two units, two kinds of persons and a date: most of what a notice has, in six lines. */
const SHOWN = { file: 'seeds/003_041a6529d5c31122.txt', path: '1/6' }
const COLUMNS: Record<Language, { view: string; path: string; names: string[] }> = {
  en: {
    view: 'ledger',
    path: 'path',
    names: ['action', 'object', 'comparator', 'value', 'unit', 'base_value', 'base_unit', 'responsible_units', 'deadline'],
  },
  zh: { view: '台账', path: '序号', names: ['动作', '对象', '界限', '数量', '单位', '基准数量', '基准单位', '责任单位', '完成时限'] },
}

/** One item of a real document, and the rows that it has in a real ledger. */
export interface ShownPromise {
  file: string
  document: ExtractedDocument
  item: Item
  columns: string[]
  rows: string[][]
  /** What the audit says of the item. */
  remarks: string[]
}

export async function shownPromise(language: Language): Promise<ShownPromise> {
  const document = extractDocument(await readDocument(await readFile(join(ROOT, SHOWN.file)), { name: basename(SHOWN.file) }))
  const item = document.items.find(({ path }) => path === SHOWN.path)
  if (item === undefined) throw new Error(`${SHOWN.file} has no item ${SHOWN.path}`)
  const remarks = document.findings.filter(({ itemPath }) => itemPath === item.path).map((finding) => messageOf(finding, language))
  return { file: SHOWN.file, document, item, columns: COLUMNS[language].names, rows: rowsOf(document, language), remarks }
}

function rowsOf(document: ExtractedDocument, language: Language): string[][] {
  const { view, path, names } = COLUMNS[language]
  const ledger = openLedger(':memory:')
  try {
    importDocument(ledger, document, { origin: SHOWN.file })
    const rows = ledger.database
      .prepare<[string], (string | number | null)[]>(`SELECT ${names.join(', ')} FROM ${view} WHERE ${path} = ?`)
      .raw()
    return rows.all(SHOWN.path).map((row) => row.map((value) => String(value ?? '')))
  } finally {
    closeLedger(ledger)
  }
}
