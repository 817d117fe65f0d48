import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { closeLedger, importDocument, type Ledger, openLedger, removeDocument } from '../../src/store/index.ts'
import { annotatedDocument, annotatedDocuments } from '../support/gold.ts'
import { rowsOf, temporaryLedger } from '../support/ledger.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MIGRATIONS = join(import.meta.dirname, '../../src/store/migrations')

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

/** Takes a ledger back to version 2, before there was full text: what later migrations made is dropped. */
function withoutSearch(path: string): void {
  const early = new Database(':memory:')
  for (const name of readdirSync(MIGRATIONS).sort().slice(0, 2)) early.exec(readFileSync(join(MIGRATIONS, name), 'utf8'))
  const before = new Set(tablesOf(early))
  const database = new Database(path)
  for (const table of tablesOf(database)) if (!before.has(table)) database.exec(`DROP TABLE ${table}`)
  database.pragma('user_version = 2')
  database.close()
}

const tablesOf = (database: Database.Database): string[] =>
  database
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all()
