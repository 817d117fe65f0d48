import { gunzipSync, gzipSync } from 'node:zlib'
import { type SourceDocument, sourceDocumentSchema } from '../model/index.ts'
import type { Ledger } from './open-ledger.ts'

/** A document as it was read, and the year that dates without one were read with: all that an extractor needs. */
export interface Reading {
  source: SourceDocument
  referenceYear: number | null
}

/** Keeps what a document was extracted from, in place of what was kept before. */
export function keepReading(ledger: Ledger, documentId: string, { source, referenceYear }: Reading): void {
  ledger.database
    .prepare('INSERT OR REPLACE INTO document_sources (document_id, source, reference_year) VALUES (?, ?, ?)')
    .run(documentId, gzipSync(JSON.stringify(source)), referenceYear)
}

export const hasReading = (ledger: Ledger, documentId: string): boolean =>
  ledger.database.prepare('SELECT 1 FROM document_sources WHERE document_id = ?').get(documentId) !== undefined

/** What a document was extracted from; null where it was imported before that was kept. */
export function loadReading(ledger: Ledger, documentId: string): Reading | null {
  const row = ledger.database
    .prepare<[string], { source: Buffer; referenceYear: number | null }>(
      'SELECT source, reference_year AS referenceYear FROM document_sources WHERE document_id = ?',
    )
    .get(documentId)
  if (!row) return null
  return { source: sourceDocumentSchema.parse(JSON.parse(gunzipSync(row.source).toString('utf8'))), referenceYear: row.referenceYear }
}
