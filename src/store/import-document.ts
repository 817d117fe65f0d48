import { type ExtractedDocument, extractedDocumentSchema } from '../model/index.ts'
import { settleDocument, unsettleDocument } from './corrections/settle.ts'
import { contentRows, documentRow, extractionHash } from './document-rows.ts'
import { hasReading, type KeptReading, keepReading } from './document-source.ts'
import { resolveFailures } from './failures.ts'
import { keepSettings } from './known-documents.ts'
import { placeDocument } from './notices/refresh.ts'
import type { Ledger } from './open-ledger.ts'
import { openRemoval, type Removal, restore } from './removals.ts'
import { insertRows, inTransaction } from './write.ts'

/** What an import did. A removed document stays removed, and nothing changes, unless the import asks to restore it. */
export type ImportResult =
  | { kind: 'stored' | 'unchanged' | 'replaced' | 'restored'; documentId: string; newOrigin: boolean }
  | { kind: 'removed'; documentId: string; removal: Removal }

export interface ImportOptions {
  /** Where the bytes came from: a path or an address. */
  origin: string
  /** Brings a removed document back. */
  restore?: boolean
  /** Who restores it. */
  by?: string
}

export interface ExtractionOptions extends ImportOptions {
  /** What it was extracted from, to be kept for a newer extractor. */
  reading?: KeptReading
  /** Of the settings that it was extracted with, so that `isKnown` can say of the same bytes that they need not be read again. */
  fingerprint?: string
}

/** Content tables, those that refer to others first. */
const CONTENT_TABLES = [
  'extracted_findings',
  'extracted_quantities',
  'extracted_deadlines',
  'extracted_assignments',
  'extracted_domains',
  'extracted_items',
  'extracted_anchors',
  'extracted_blocks',
] as const

/**
 * Stores what was extracted from one document (入库), in one transaction. The document's id is the SHA-256 of its bytes: the same bytes with the same
 * extraction change nothing, under another name they gain an origin, and a different extraction replaces the old one.
 * @throws LedgerError where the ledger does not take it
 */
export function importDocument(ledger: Ledger, extracted: ExtractedDocument, options: ExtractionOptions): ImportResult {
  const document = extractedDocumentSchema.parse(extracted)
  return keepDocument(ledger, document.source.sha256, options, () => {
    const { sha256 } = document.source
    const kind = storeExtraction(ledger, document)
    if (options.reading && (kind !== 'unchanged' || !hasReading(ledger, sha256))) keepReading(ledger, sha256, options.reading)
    keepSettings(ledger, sha256, options.fingerprint ?? null)
    return kind
  })
}

/** Imports a document whose extraction is stored already (`isKnown`): it may gain an origin or be restored. */
export const importKnown = (ledger: Ledger, documentId: string, options: ImportOptions): ImportResult =>
  keepDocument(ledger, documentId, options, () => 'unchanged')

function keepDocument(
  ledger: Ledger,
  documentId: string,
  options: ImportOptions,
  store: () => 'stored' | 'unchanged' | 'replaced',
): ImportResult {
  return inTransaction(ledger, () => {
    const removal = openRemoval(ledger, documentId)
    if (removal && !options.restore) return { kind: 'removed', documentId, removal }
    if (removal) restore(ledger, documentId, options.by ?? null)
    const kind = store()
    const newOrigin = addOrigin(ledger, documentId, options.origin)
    resolveFailures(ledger, options.origin, documentId)
    return { kind: removal ? 'restored' : kind, documentId, newOrigin }
  })
}

/**
 * Puts a newer extraction of a document that is stored in place of the old one (重新抽取). Where it came from, and whether it was removed, stays as it is. Where it
 * differs, the next import reads the file again: a newer reader may read it otherwise.
 * @throws LedgerError where the ledger does not take it
 */
export function replaceExtraction(ledger: Ledger, extracted: ExtractedDocument): void {
  const document = extractedDocumentSchema.parse(extracted)
  inTransaction(ledger, () => {
    if (storeExtraction(ledger, document) === 'replaced') keepSettings(ledger, document.source.sha256, null)
  })
}

function storeExtraction(ledger: Ledger, document: ExtractedDocument): 'stored' | 'unchanged' | 'replaced' {
  const id = document.source.sha256
  const hash = extractionHash(document)
  const present = ledger.database.prepare<[string], string>('SELECT extraction_hash FROM extracted_documents WHERE id = ?').pluck().get(id)
  if (present === hash) return 'unchanged'
  const row = { ...documentRow(document, hash), extracted_at: ledger.now() }
  if (present === undefined) insertRows(ledger, 'extracted_documents', [{ ...row, imported_at: row.extracted_at }])
  else replaceDocument(ledger, { ...row })
  for (const [table, rows] of contentRows(document)) insertRows(ledger, table, rows)
  settleDocument(ledger, document)
  placeDocument(ledger.database, document)
  return present === undefined ? 'stored' : 'replaced'
}

/** The name and the container stay those of the first import. */
function replaceDocument(ledger: Ledger, { source_name: _, container: __, ...row }: ReturnType<typeof documentRow>): void {
  unsettleDocument(ledger, String(row.id))
  for (const table of CONTENT_TABLES) ledger.database.prepare(`DELETE FROM ${table} WHERE document_id = @id`).run(row)
  const assignments = Object.keys(row).map((column) => `${column} = @${column}`)
  ledger.database.prepare(`UPDATE extracted_documents SET ${assignments.join(', ')} WHERE id = @id`).run(row)
}

function addOrigin(ledger: Ledger, documentId: string, origin: string): boolean {
  const added = ledger.database
    .prepare('INSERT INTO document_origins (document_id, origin, first_seen_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(documentId, origin, ledger.now())
  return added.changes > 0
}
