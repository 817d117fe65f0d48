import type Database from 'better-sqlite3'
import type { DocumentKind } from '../../model/index.ts'

/** What is known of a document that decides which notice it tells. Keys are folded. */
export interface NoticeFacts {
  id: string
  number: string | null
  title: string | null
  /** Code of the division, its name where it has none. */
  region: string | null
  planYear: number | null
  planYearEnd: number | null
  issuedOn: string | null
  /** Fields that were inferred, or that a recogniser read from a picture: they agree, but they contradict nothing. */
  unsure: ReadonlySet<string>
  kind: DocumentKind
  status: 'final' | 'draft'
  /** How many items have a text of their own. */
  itemKeys: number
  items: number
  quantities: number
  isRecognised: boolean
  isInForce: boolean
  isRemoved: boolean
  /** When a person preferred it, as the place in the log; null where nobody does. */
  preferredAt: number | null
}

interface FactsRow {
  id: string
  number: string | null
  title: string | null
  region: string | null
  regionCertainty: string | null
  planYear: number | null
  planYearEnd: number | null
  issuedOn: string | null
  inferred: string
  kind: DocumentKind
  status: 'final' | 'draft'
  itemKeys: number
  items: number
  quantities: number
  isRecognised: number
  isNotInForce: number
  isRemoved: number
  preferredAt: number | null
}

const FACTS = `SELECT d.id,
  (SELECT key FROM notice_keys k WHERE k.document_id = d.id AND k.kind = 'number') AS number,
  (SELECT key FROM notice_keys k WHERE k.document_id = d.id AND k.kind = 'title') AS title,
  coalesce(d.region_code, d.region) AS region, d.region_certainty AS regionCertainty,
  d.plan_year AS planYear, d.plan_year_end AS planYearEnd, d.issued_on AS issuedOn, d.inferred, d.kind, d.status,
  (SELECT count(*) FROM notice_keys k WHERE k.document_id = d.id AND k.kind = 'item') AS itemKeys,
  (SELECT count(*) FROM extracted_items i WHERE i.document_id = d.id AND i.leaf) AS items,
  (SELECT count(*) FROM extracted_quantities q WHERE q.document_id = d.id AND q.item_id IS NOT NULL) AS quantities,
  EXISTS (SELECT 1 FROM extracted_findings f WHERE f.document_id = d.id AND f.code = 'page_recognised') AS isRecognised,
  EXISTS (SELECT 1 FROM extracted_findings f WHERE f.document_id = d.id AND f.code = 'notice_not_in_force') AS isNotInForce,
  EXISTS (SELECT 1 FROM document_removals r WHERE r.document_id = d.id AND r.restored_at IS NULL) AS isRemoved,
  (SELECT p.id FROM preference_decisions p WHERE p.id = (SELECT max(l.id) FROM preference_decisions l WHERE l.document_id = d.id) AND p.decision = 'preferred') AS preferredAt
  FROM extracted_documents d`

/** The facts of documents whose keys are stored, in the order of their ids. */
export function factsOf(database: Database.Database, ids: readonly string[]): NoticeFacts[] {
  return database
    .prepare<[string], FactsRow>(`${FACTS} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id`)
    .all(JSON.stringify(ids))
    .map(factsOfRow)
}

function factsOfRow({ inferred, regionCertainty, isRecognised, isNotInForce, isRemoved, ...row }: FactsRow): NoticeFacts {
  const fields = new Set((JSON.parse(inferred) as { field: string }[]).map(({ field }) => field))
  const unsure = new Set<string>()
  if (isRecognised) unsure.add('number')
  if (fields.has('region') || regionCertainty === 'low') unsure.add('region')
  if (fields.has('planYear')) unsure.add('planYear')
  return { ...row, unsure, isRecognised: isRecognised === 1, isInForce: isNotInForce === 0, isRemoved: isRemoved === 1 }
}
