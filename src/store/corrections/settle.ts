import type { ExtractedDocument } from '../../model/index.ts'
import { itemContentRows } from '../document-rows.ts'
import { loadDocument } from '../load-document.ts'
import type { Ledger } from '../open-ledger.ts'
import { indexDocument } from '../search-index.ts'
import { insertRows } from '../write.ts'
import { type CorrectedDocument, correctDocument } from './correct-document.ts'
import { standingCorrections } from './log.ts'

/** Tables that hold what corrections make of a document, those that refer to others first. */
const SETTLED_TABLES = [
  'accepted_findings',
  'correction_findings',
  'correction_placements',
  'corrected_quantities',
  'corrected_deadlines',
  'corrected_assignments',
  'corrected_items',
] as const

/** Takes away what corrections made of a document; the corrections themselves stay on record. */
export function unsettleDocument(ledger: Ledger, documentId: string): void {
  for (const table of SETTLED_TABLES) ledger.database.prepare(`DELETE FROM ${table} WHERE document_id = ?`).run(documentId)
}

/** Lays the corrections that hold over a document as it is stored now, and puts what comes of it where the views and the search read it. */
export function settleDocument(ledger: Ledger, extracted: ExtractedDocument): void {
  const documentId = extracted.source.sha256
  unsettleDocument(ledger, documentId)
  const standing = standingCorrections(ledger, extracted)
  if (standing.length > 0) storeCorrected(ledger, correctDocument(extracted, standing))
  indexDocument(ledger.database, documentId)
}

/**
 * A document as it holds (生效内容): as it was extracted, with what people said laid over it; removed or not. The extraction alone is `loadDocument`'s.
 * @param id the whole id
 * @returns null where the ledger does not have it
 */
export function effectiveDocument(ledger: Ledger, id: string): ExtractedDocument | null {
  const extracted = loadDocument(ledger, id)
  if (!extracted) return null
  const standing = standingCorrections(ledger, extracted)
  return standing.length === 0 ? extracted : correctDocument(extracted, standing).document
}

function storeCorrected(ledger: Ledger, { document, marks, accepted, findings, placements }: CorrectedDocument): void {
  const document_id = document.source.sha256
  const { items, assignments, deadlines, quantities } = itemContentRows(document, (value) => ({ corrected: marks.get(value) ?? null }))
  insertRows(ledger, 'corrected_items', items)
  // A list that names nobody has a row, and no value that a person could have corrected.
  insertRows(
    ledger,
    'corrected_assignments',
    assignments.map((row) => ({ corrected: null, ...row })),
  )
  insertRows(ledger, 'corrected_deadlines', deadlines)
  insertRows(ledger, 'corrected_quantities', quantities)
  insertRows(
    ledger,
    'correction_placements',
    placements.map((placement) => ({
      document_id,
      correction_id: placement.correctionId,
      reason: placement.state === 'placed' ? null : placement.reason,
      item_path: placement.state === 'placed' ? placement.itemPath : null,
      start_offset: placement.state === 'placed' ? placement.start : null,
      end_offset: placement.state === 'placed' ? placement.end : null,
    })),
  )
  insertRows(
    ledger,
    'correction_findings',
    findings.map(({ correctionId, finding }, position) => ({
      document_id,
      position,
      correction_id: correctionId,
      code: finding.code,
      severity: finding.severity,
      item_path: finding.itemPath,
      start_offset: finding.start,
      end_offset: finding.end,
      data: JSON.stringify(finding.data),
    })),
  )
  insertRows(
    ledger,
    'accepted_findings',
    [...accepted].sort((a, b) => a - b).map((position) => ({ document_id, position })),
  )
}
