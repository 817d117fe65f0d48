import { readdirSync, readFileSync } from 'node:fs'
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

/** Takes a ledger back to version 2, before there was full text: what later migrations made is gone. */
function withoutSearch(path: string): void {
  const early = new Database(':memory:')
  for (const file of readdirSync(MIGRATIONS).sort().slice(0, 2)) early.exec(readFileSync(join(MIGRATIONS, file), 'utf8'))
  const relations = (database: Database.Database) =>
    database
      .prepare<[], { name: string; type: string }>(
        "SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite_%'",
      )
      .all()
  const known = new Set(relations(early).map(({ name }) => name))
  const database = new Database(path)
  database.pragma('foreign_keys = OFF')
  for (const { name, type } of relations(database)) {
    if (!known.has(name)) database.exec(`DROP ${type === 'view' ? 'VIEW' : 'TABLE'} "${name}"`)
  }
  database.pragma('user_version = 2')
  database.close()
  early.close()
}
