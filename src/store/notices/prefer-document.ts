import type { Standing } from '../../model/index.ts'
import { type FoundDocument, findDocument } from '../find-document.ts'
import type { Ledger } from '../open-ledger.ts'
import { inTransaction } from '../write.ts'
import { arrangeNotices } from './refresh.ts'

export type PreferResult =
  | {
      kind: 'preferred' | 'withdrawn'
      documentId: string
      noticeId: string
      /** The document of the notice that counts now. */
      countedId: string
      /** Whether that one counts: a notice that is no longer in force does not. */
      standing: Standing
    }
  | { kind: 'not_preferred'; documentId: string }
  | Exclude<FoundDocument, { kind: 'found' }>

export interface PreferDecision {
  decision: 'preferred' | 'withdrawn'
  note?: string
  by?: string
}

/**
 * Keeps which document of its notice a person prefers (首选), or that they no longer do. The decision stays on record and holds through imports; of several that hold in one notice
 * the last counts.
 * @param id the document's id or a beginning of it that no other has
 */
export function preferDocument(ledger: Ledger, id: string, { decision, note, by }: PreferDecision): PreferResult {
  return inTransaction(ledger, () => {
    const found = findDocument(ledger, id)
    if (found.kind !== 'found') return found
    const { documentId } = found
    if (decision === 'withdrawn' && lastDecision(ledger, documentId) !== 'preferred') return { kind: 'not_preferred', documentId }
    ledger.database
      .prepare('INSERT INTO preference_decisions (document_id, decision, note, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)')
      .run(documentId, decision, note ?? null, by ?? null, ledger.now())
    arrangeNotices(ledger.database, [documentId])
    const notice = ledger.database
      .prepare<[string], { noticeId: string; countedId: string; standing: Standing }>(
        `SELECT p.notice_id AS noticeId, p.document_id AS countedId, p.standing FROM notice_documents p
         WHERE p.position = 0 AND p.notice_id = (SELECT notice_id FROM notice_documents WHERE document_id = ?)`,
      )
      .get(documentId)
    if (!notice) throw new Error(`${documentId} tells no notice`)
    return { kind: decision, documentId, ...notice }
  })
}

const lastDecision = (ledger: Ledger, documentId: string): string | undefined =>
  ledger.database
    .prepare<[string], string>('SELECT decision FROM preference_decisions WHERE document_id = ? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(documentId)
