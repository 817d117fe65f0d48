import type Database from 'better-sqlite3'
import { loadDocument } from '../load-document.ts'
import { placeDocument } from './refresh.ts'

/** Places the documents that a ledger got before it knew notices. */
export function placeMissing(database: Database.Database): void {
  const missing = database
    .prepare<[], string>('SELECT id FROM extracted_documents WHERE id NOT IN (SELECT document_id FROM notice_documents) ORDER BY id')
    .pluck()
    .all()
  for (const id of missing) {
    const document = loadDocument({ database }, id)
    if (document) placeDocument(database, document)
  }
}
