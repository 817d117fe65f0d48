import type { DocumentFields } from '../model/index.ts'
import type { Ledger } from './open-ledger.ts'

/**
 * Whether the ledger has, removed or not, what is extracted from these bytes with these settings, and what it was extracted from: then there is no need to read
 * them.
 * @param fingerprint of the settings, as it was given to `importDocument`
 */
export function isKnown(ledger: Ledger, sha256: string, fingerprint: string): boolean {
  const known = ledger.database
    .prepare<[string, string], number>(
      `SELECT 1 FROM extraction_settings s JOIN document_sources USING (document_id) WHERE s.document_id = ? AND s.fingerprint = ?`,
    )
    .pluck()
    .get(sha256, fingerprint)
  return known !== undefined
}

/** Keeps with which settings a document was extracted; null where they are not known, and it has to be read again. */
export function keepSettings(ledger: Ledger, documentId: string, fingerprint: string | null): void {
  if (fingerprint === null) {
    ledger.database.prepare('DELETE FROM extraction_settings WHERE document_id = ?').run(documentId)
    return
  }
  ledger.database
    .prepare(
      `INSERT INTO extraction_settings (document_id, fingerprint) VALUES (?, ?)
       ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint WHERE fingerprint <> excluded.fingerprint`,
    )
    .run(documentId, fingerprint)
}

/** What names a stored document. */
export type StoredName = Pick<DocumentFields, 'title' | 'planYear'>

/** @throws Error where the ledger does not have it */
export function storedName(ledger: Ledger, documentId: string): StoredName {
  const name = ledger.database
    .prepare<[string], StoredName>('SELECT title, plan_year AS planYear FROM extracted_documents WHERE id = ?')
    .get(documentId)
  if (!name) throw new Error(`the ledger has no document ${documentId}`)
  return name
}
