import { type FoundDocument, findDocument } from '../find-document.ts'
import type { Ledger } from '../open-ledger.ts'
import { inTransaction } from '../write.ts'
import { arrangeNotices } from './refresh.ts'

export type LinkResult =
  | { kind: 'linked' | 'unlinked'; documents: [string, string]; noticeIds: [string, string] }
  | { kind: 'same_document'; documentId: string }
  | Exclude<FoundDocument, { kind: 'found' }>

export interface LinkDecision {
  decision: 'linked' | 'unlinked'
  note?: string
  by?: string
}

/**
 * Keeps what a person decided on two documents: they tell one notice, or two. The decision stays on record and holds through imports.
 * @param one the document's id or a beginning of it that no other has
 */
export function decideLink(ledger: Ledger, one: string, other: string, { decision, note, by }: LinkDecision): LinkResult {
  return inTransaction(ledger, () => {
    const found = [findDocument(ledger, one), findDocument(ledger, other)] as const
    for (const document of found) if (document.kind !== 'found') return document
    const [a, b] = found.map((document) => (document.kind === 'found' ? document.documentId : ''))
    if (a === undefined || b === undefined || a === b) return { kind: 'same_document', documentId: a ?? '' }
    const [first, second] = a < b ? [a, b] : [b, a]
    ledger.database
      .prepare(
        `INSERT INTO link_decisions (first_document, second_document, decision, note, decided_by, decided_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(first, second, decision, note ?? null, by ?? null, ledger.now())
    arrangeNotices(ledger.database, [a, b])
    const noticeOf = ledger.database.prepare<[string], string>('SELECT notice_id FROM notice_documents WHERE document_id = ?').pluck()
    return { kind: decision, documents: [a, b], noticeIds: [noticeOf.get(a) ?? '', noticeOf.get(b) ?? ''] }
  })
}
