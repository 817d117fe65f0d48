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
  versions: NoticeVersion[]
}

/** All notices of the ledger, those too that no longer count, by year and region. */
export function listNotices(ledger: Ledger): NoticeSummary[] {
  const versions = versionsByNotice(ledger)
  return ledger.database
    .prepare<[], Omit<NoticeSummary, 'versions' | 'issuers'> & { issuers: string | null }>(
      `SELECT notice_id AS id, standing, document AS title, doc_number AS docNumber, issuers, region, plan_year AS planYear,
         plan_year_end AS planYearEnd, issued_on AS issuedOn, status, items FROM notices`,
    )
    .all()
    .map((notice) => ({ ...notice, issuers: notice.issuers?.split('、') ?? [], versions: versions.get(notice.id) ?? [] }))
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
