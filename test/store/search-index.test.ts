import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { closeLedger, importDocument, type Ledger, openLedger, removeDocument } from '../../src/store/index.ts'
import { annotatedDocument, annotatedDocuments } from '../support/gold.ts'
import { rowsOf, temporaryLedger } from '../support/ledger.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Entries in which two characters stand. */
const entriesWith = (ledger: Ledger, pair: string, index = 'item_index'): unknown[] =>
  rowsOf(
    ledger,
    `SELECT e.document_id, e.item_id FROM ${index} JOIN search_entries e ON e.id = ${index}.rowid WHERE ${index} MATCH ? ORDER BY 1, 2`,
    `"${pair}"`,
  )
const sizes = (ledger: Ledger): unknown[] =>
  rowsOf(ledger, 'SELECT (SELECT count(*) FROM search_entries), (SELECT count(*) FROM item_index), (SELECT count(*) FROM document_index)')

describe('the full-text index', () => {
  test('has an entry for each document, item and heading', () => {
    const documents = annotatedDocuments()
    const items = documents.flatMap((document) => document.items).length
    expect(sizes(temporaryLedger(documents))).toEqual([[items + 5, items, 5]])
  })

  test('forgets what a better extraction no longer has, and nothing else', () => {
    const [first, ...others] = annotatedDocuments() as [ExtractedDocument, ...ExtractedDocument[]]
    const ledger = temporaryLedger([first, ...others])
    const before = entriesWith(ledger, '公园')
    const shorter = { ...first, items: first.items.slice(0, 2) }
    expect(importDocument(ledger, shorter, { origin: 'a' })).toMatchObject({ kind: 'replaced' })
    expect(entriesWith(ledger, '公园')).toEqual((before as string[][]).filter(([id]) => id !== first.source.sha256))
    expect(entriesWith(ledger, '公园', 'document_index')).toContainEqual([first.source.sha256, null])
    importDocument(ledger, first, { origin: 'a' })
    expect(entriesWith(ledger, '公园')).toEqual(before)
  })

  test('keeps a removed document, which comes back with it', () => {
    const document = annotatedDocument(0)
    const ledger = temporaryLedger([document])
    const before = entriesWith(ledger, '公园')
    removeDocument(ledger, document.source.sha256, { reason: 'test' })
    importDocument(ledger, document, { origin: 'a', restore: true })
    expect(entriesWith(ledger, '公园')).toEqual(before)
  })

  test('is filled when a ledger without one is opened', () => {
    const path = join(temporaryFolder(), 'ledger.db')
    const first = openLedger(path)
    for (const document of annotatedDocuments()) importDocument(first, document, { origin: document.source.name })
    const expected = { sizes: sizes(first), entries: entriesWith(first, '养老') }
    closeLedger(first)
    withoutSearch(path)
    const ledger = openLedger(path)
    expect({ sizes: sizes(ledger), entries: entriesWith(ledger, '养老') }).toEqual(expected)
    closeLedger(ledger)
  })

  test('leaves the ledger whole', () => {
    const ledger = temporaryLedger(annotatedDocuments())
    expect(ledger.database.pragma('integrity_check', { simple: true })).toBe('ok')
    ledger.database.exec("INSERT INTO item_index (item_index) VALUES ('integrity-check')")
  })
})

const MIGRATIONS = join(import.meta.dirname, '../../src/store/migrations')
/** Of a ledger before there was full text. */
const VERSION_BEFORE = 2

/** Puts what a ledger holds into one as it was made before there was full text. */
function withoutSearch(path: string): void {
  const full = `${path}.full`
  renameSync(path, full)
  const database = new Database(path)
  const files = readdirSync(MIGRATIONS).sort().slice(0, VERSION_BEFORE)
  for (const file of files) database.exec(readFileSync(join(MIGRATIONS, file), 'utf8'))
  database.prepare('ATTACH ? AS now').run(full)
  database.pragma(`application_id = ${database.pragma('now.application_id', { simple: true })}`)
  database.pragma(`user_version = ${VERSION_BEFORE}`)
  const tables = database.prepare<[], string>("SELECT name FROM main.sqlite_master WHERE type = 'table'").pluck().all()
  for (const table of tables) {
    const columns = database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table).join(', ')
    database.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM now.${table}`)
  }
  database.close()
}
