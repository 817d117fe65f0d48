import { gunzipSync, gzipSync } from 'node:zlib'
import { type SourceDocument, sourceDocumentSchema } from '../model/index.ts'
import type { Ledger } from './open-ledger.ts'

/** A document as it was read, and the year that dates without one were read with: all that an extractor needs. */
export interface Reading {
  source: SourceDocument
  referenceYear: number | null
}

/** A reading as the ledger keeps it: gzipped JSON. */
export interface KeptReading {
  source: Uint8Array
  referenceYear: number | null
}

/** Packed where it is read, so that the one who writes the ledger need not. */
export const packedReading = ({ source, referenceYear }: Reading): KeptReading => ({
  source: gzipSync(JSON.stringify(source)),
  referenceYear,
})

/** Keeps what a document was extracted from, in place of what was kept before. */
export function keepReading(ledger: Ledger, documentId: string, { source, referenceYear }: KeptReading): void {
  ledger.database
    .prepare('INSERT OR REPLACE INTO document_sources (document_id, source, reference_year) VALUES (?, ?, ?)')
    .run(documentId, source, referenceYear)
}

export const hasReading = (ledger: Ledger, documentId: string): boolean =>
  ledger.database.prepare('SELECT 1 FROM document_sources WHERE document_id = ?').get(documentId) !== undefined

interface KeptRow {
  source: Buffer
  referenceYear: number | null
  name: string
  container: string | null
}

/** What a document was extracted from, under the name that it is stored with; null where it was imported before that was kept. */
export function loadReading(ledger: Ledger, documentId: string): Reading | null {
  const row = ledger.database
    .prepare<[string], KeptRow>(
      `SELECT s.source, s.reference_year AS referenceYear, d.source_name AS name, d.container
       FROM document_sources s JOIN extracted_documents d ON d.id = s.document_id WHERE s.document_id = ?`,
    )
    .get(documentId)
  if (!row) return null
  const read = sourceDocumentSchema.parse(JSON.parse(gunzipSync(row.source).toString('utf8')))
  const { name, container } = row
  return { source: { ...read, source: { ...read.source, name, container } }, referenceYear: row.referenceYear }
}
