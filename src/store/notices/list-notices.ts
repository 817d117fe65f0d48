import type { DocumentKind, LinkReason, Standing } from '../../model/index.ts'
import type { Ledger } from '../open-ledger.ts'

/** A document of a notice, and why it is one of it. */
export interface NoticeVersion {
  id: string
  name: string
  kind: DocumentKind
  mediaType: string
  status: 'final' | 'draft'
  standing: Standing
  /** null for the preferred document. */
  linkedTo: string | null
  reason: LinkReason | null
  share: number | null
  origins: string[]
}

/** Why a notice is no longer in force (废止): the words that say so, and the document in which they stand. */
export interface NotInForce {
  reason: 'page_says' | 'repealed'
  documentId: string
  documentName: string
  documentNumber: string | null
  quote: string
  start: number
  end: number
}

/** A notice with the documents that tell it, the preferred one first. */
export interface NoticeSummary {
  id: string
  standing: Standing
  title: string
  docNumber: string | null
  issuers: string[]
  region: string | null
  planYear: number | null
  planYearEnd: number | null
  issuedOn: string | null
  status: 'final' | 'draft'
  items: number
  /** Empty for a notice in force. */
  notInForce: NotInForce[]
  versions: NoticeVersion[]
}

/** All notices of the ledger, those too that no longer count, by year and region. */
export function listNotices(ledger: Ledger): NoticeSummary[] {
  const versions = versionsByNotice(ledger)
  const reasons = reasonsByNotice(ledger)
  return ledger.database
    .prepare<[], Omit<NoticeSummary, 'versions' | 'issuers' | 'notInForce'> & { issuers: string | null }>(
      `SELECT notice_id AS id, standing, document AS title, doc_number AS docNumber, issuers, region, plan_year AS planYear,
         plan_year_end AS planYearEnd, issued_on AS issuedOn, status, items FROM notices`,
    )
    .all()
    .map((notice) => ({
      ...notice,
      issuers: notice.issuers?.split('、') ?? [],
      notInForce: reasons.get(notice.id) ?? [],
      versions: versions.get(notice.id) ?? [],
    }))
}

function reasonsByNotice(ledger: Ledger): Map<string, NotInForce[]> {
  const rows = ledger.database
    .prepare<[], NotInForce & { noticeId: string }>(
      `SELECT DISTINCT notice_id AS noticeId, reason, said_by AS documentId, said_in AS documentName, said_in_number AS documentNumber,
         quote, start_offset AS start, end_offset AS end FROM not_in_force`,
    )
    .all()
  const notices = new Map<string, NotInForce[]>()
  for (const { noticeId, ...reason } of rows) notices.set(noticeId, [...(notices.get(noticeId) ?? []), reason])
  return notices
}

function versionsByNotice(ledger: Ledger): Map<string, NoticeVersion[]> {
  const originsOf = ledger.database
    .prepare<[string], string>('SELECT origin FROM document_origins WHERE document_id = ? ORDER BY origin')
    .pluck()
  const rows = ledger.database
    .prepare<[], Omit<NoticeVersion, 'origins'> & { noticeId: string }>(
      `SELECT notice_id AS noticeId, document_id AS id, document AS name, kind, media_type AS mediaType, status, standing,
         linked_to AS linkedTo, reason, share FROM versions`,
    )
    .all()
  const notices = new Map<string, NoticeVersion[]>()
  for (const { noticeId, ...version } of rows)
    notices.set(noticeId, [...(notices.get(noticeId) ?? []), { ...version, origins: originsOf.all(version.id) }])
  return notices
}
