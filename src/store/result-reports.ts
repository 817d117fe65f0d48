import type { Ledger } from './open-ledger.ts'

/** The document of a notice that reports what was delivered, with the one of it that counts; often the same. */
export interface ResultReport {
  documentId: string
  countedId: string
  region: string | null
}

/** The documents whose results the view `results` has, one a notice, by year, region and id. */
export function resultReports(ledger: Ledger): ResultReport[] {
  return ledger.database
    .prepare<[], ResultReport>(
      `SELECT r.document_id AS documentId, d.document_id AS countedId, d.region
       FROM documents d
       JOIN notice_documents c ON c.document_id = d.document_id
       JOIN notice_documents n ON n.notice_id = c.notice_id
       JOIN (SELECT DISTINCT document_id FROM results) r ON r.document_id = n.document_id
       ORDER BY d.plan_year, d.region_code, d.region, d.document_id`,
    )
    .all()
}
