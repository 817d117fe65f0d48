import type { Ledger } from './open-ledger.ts'

/** The document that an id or its beginning means. */
export type FoundDocument =
  | { kind: 'found'; documentId: string }
  | { kind: 'not_found'; id: string }
  | { kind: 'ambiguous'; id: string; candidates: string[] }

/** Finds a document, removed or not, by its id or a beginning of it that no other has. */
export function findDocument(ledger: Ledger, id: string): FoundDocument {
  const candidates = ledger.database
    .prepare<[{ id: string }], string>('SELECT id FROM extracted_documents WHERE substr(id, 1, length(@id)) = @id ORDER BY id')
    .pluck()
    .all({ id: id.toLowerCase() })
  const [documentId] = candidates
  if (id === '' || documentId === undefined) return { kind: 'not_found', id }
  return candidates.length === 1 ? { kind: 'found', documentId } : { kind: 'ambiguous', id, candidates }
}
