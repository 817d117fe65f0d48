import { type FoundDocument, findDocument } from './find-document.ts'
import { arrangeNotices } from './notices/refresh.ts'
import type { Ledger } from './open-ledger.ts'
import { inTransaction } from './write.ts'

/** One line of the removal log: who took a document out of the ledger's views, when and why, and when it came back. */
export interface Removal {
  documentId: string
  removedAt: string
  removedBy: string | null
  reason: string
  restoredAt: string | null
  restoredBy: string | null
}

export type RemovalResult =
  | { kind: 'removed' | 'already_removed'; documentId: string; removal: Removal }
  | Exclude<FoundDocument, { kind: 'found' }>

const REMOVAL = `SELECT document_id AS documentId, removed_at AS removedAt, removed_by AS removedBy, reason,
  restored_at AS restoredAt, restored_by AS restoredBy FROM document_removals`

/**
 * Takes a document out of the views (移除). The record stays, and so does what was extracted.
 * @param id the document's id or a beginning of it that no other has
 */
export function removeDocument(ledger: Ledger, id: string, { reason, by }: { reason: string; by?: string }): RemovalResult {
  return inTransaction(ledger, () => {
    const found = findDocument(ledger, id)
    if (found.kind !== 'found') return found
    const { documentId } = found
    const present = openRemoval(ledger, documentId)
    if (present) return { kind: 'already_removed', documentId, removal: present }
    ledger.database
      .prepare('INSERT INTO document_removals (document_id, removed_at, removed_by, reason) VALUES (?, ?, ?, ?)')
      .run(documentId, ledger.now(), by ?? null, reason)
    arrangeNotices(ledger.database, [documentId])
    const removal = openRemoval(ledger, documentId)
    if (!removal) throw new Error(`the removal of ${documentId} was not recorded`)
    return { kind: 'removed', documentId, removal }
  })
}

/** The whole log, oldest first. */
export function removals(ledger: Ledger): Removal[] {
  return ledger.database.prepare<[], Removal>(`${REMOVAL} ORDER BY id`).all()
}

/** The removal that a document is under; null where it is not removed. */
export function openRemoval(ledger: Ledger, documentId: string): Removal | null {
  return ledger.database.prepare<[string], Removal>(`${REMOVAL} WHERE document_id = ? AND restored_at IS NULL`).get(documentId) ?? null
}

/** Brings a removed document back into the views. */
export function restore(ledger: Ledger, documentId: string, by: string | null): void {
  ledger.database
    .prepare('UPDATE document_removals SET restored_at = ?, restored_by = ? WHERE document_id = ? AND restored_at IS NULL')
    .run(ledger.now(), by, documentId)
  arrangeNotices(ledger.database, [documentId])
}
