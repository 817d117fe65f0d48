import type Database from 'better-sqlite3'
import type { Span } from '../model/index.ts'
import { searchFormOf } from '../text/search-form.ts'
import { tokensOf } from '../text/search-tokens.ts'
import { simplifiedTwin } from '../text/traditional.ts'

type Indexed = 'item_index' | 'document_index'

interface IndexedItem extends Span {
  id: string
  title: string | null
}

/** Puts a document and its items, as they hold now, into the full-text index (全文索引) in place of what stood there. */
export function indexDocument(database: Database.Database, documentId: string): void {
  unindexDocument(database, documentId)
  const document = database
    .prepare<[string], { title: string | null; text: string }>('SELECT title, text FROM extracted_documents WHERE id = ?')
    .get(documentId)
  if (!document) return
  // Traditional words whose meaning decides (著力 is 着力, 著作 is 著作) are read with their neighbours; offsets hold.
  const text = simplifiedTwin(document.text) ?? document.text
  addEntry(database, 'document_index', { documentId, itemId: null, title: document.title, text, span: { start: 0, end: text.length } })
  const items = database
    .prepare<[string], IndexedItem>(
      'SELECT id, title, start_offset AS start, end_offset AS end FROM effective_items WHERE document_id = ? ORDER BY position',
    )
    .all(documentId)
  for (const { id, title, ...span } of items) addEntry(database, 'item_index', { documentId, itemId: id, title, text, span })
}

/** Takes a document and its items out of the full-text index. */
export function unindexDocument(database: Database.Database, documentId: string): void {
  for (const table of ['item_index', 'document_index'] satisfies Indexed[]) {
    database.prepare(`DELETE FROM ${table} WHERE rowid IN (SELECT id FROM search_entries WHERE document_id = ?)`).run(documentId)
  }
  database.prepare('DELETE FROM search_entries WHERE document_id = ?').run(documentId)
}

/** Indexes the documents that a ledger got before there was an index. */
export function indexMissing(database: Database.Database): void {
  const missing = database
    .prepare<[], string>('SELECT id FROM extracted_documents WHERE id NOT IN (SELECT document_id FROM search_entries) ORDER BY id')
    .pluck()
    .all()
  for (const documentId of missing) indexDocument(database, documentId)
}

interface Entry {
  documentId: string
  itemId: string | null
  title: string | null
  text: string
  span: Span
}

function addEntry(database: Database.Database, table: Indexed, { documentId, itemId, title, text, span }: Entry): void {
  const { lastInsertRowid } = database.prepare('INSERT INTO search_entries (document_id, item_id) VALUES (?, ?)').run(documentId, itemId)
  database
    .prepare(`INSERT INTO ${table} (rowid, title, text) VALUES (?, ?, ?)`)
    .run(lastInsertRowid, tokensOf(searchFormOf(title ?? '').characters), tokensOf(searchFormOf(text, span).characters))
}
