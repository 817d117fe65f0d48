import type { DocumentKind } from '../model/index.ts'
import type { Ledger } from './open-ledger.ts'

/** One line of the list of documents: what it is and how much was found in it. */
export interface DocumentSummary {
  id: string
  /** Its title, or the file's name. */
  name: string
  kind: DocumentKind
  docNumber: string | null
  issuer: string | null
  region: string | null
  regionCode: string | null
  planYear: number | null
  /** The last year of a plan over several; null otherwise. */
  planYearEnd: number | null
  status: 'final' | 'draft'
  /** Leaf items; headings that only group are not counted. */
  items: number
  quantities: number
  assignments: number
  deadlines: number
  findings: number
  origins: string[]
  extractor: string
  importedAt: string
}

/** The documents of the ledger that are not removed, by year, region and id. */
export function documents(ledger: Ledger): DocumentSummary[] {
  return ledger.database
    .prepare<[], Omit<DocumentSummary, 'origins'>>(
      `SELECT document_id AS id, document AS name, kind, doc_number AS docNumber, issuer, region, region_code AS regionCode,
         plan_year AS planYear, plan_year_end AS planYearEnd, status, items, quantities, assignments, deadlines, findings, extractor, imported_at AS importedAt
       FROM documents`,
    )
    .all()
    .map((row) => ({ ...row, origins: originsOf(ledger, row.id) }))
}

const originsOf = (ledger: Ledger, documentId: string): string[] =>
  ledger.database
    .prepare<[string], string>('SELECT origin FROM document_origins WHERE document_id = ? ORDER BY origin')
    .pluck()
    .all(documentId)
