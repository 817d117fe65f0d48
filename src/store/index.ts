export type { NewCorrection } from './corrections/log.ts'
export { corrections, placedCorrections } from './corrections/log.ts'
export { type Meant, type Pointed, type PointResult, pointAt, pointAtWords, type WordsResult } from './corrections/point.ts'
export {
  type CorrectionsImport,
  exportCorrections,
  importCorrections,
  type RecordedCorrection,
  recordCorrection,
  type WithdrawalResult,
  withdrawCorrection,
} from './corrections/record.ts'
export { quantityFieldsSaid, type SaidOfQuantity, UNSAID } from './corrections/said-quantity.ts'
export { copyOf } from './corrections/same-notice.ts'
export { effectiveDocument } from './corrections/settle.ts'
export { type ColumnDescription, describeRelations, dictionaryPage, type RelationDescription } from './dictionary.ts'
export { type KeptReading, loadReading, packedReading, type Reading } from './document-source.ts'
export { type DocumentSummary, documents } from './documents.ts'
export { type Failure, failures, type RecordedFailure, recordFailure, resolveFailures } from './failures.ts'
export { type FoundDocument, findDocument } from './find-document.ts'
export {
  type ExtractionOptions,
  type ImportOptions,
  type ImportResult,
  importDocument,
  importKnown,
  replaceExtraction,
} from './import-document.ts'
export { isKnown, type StoredName, storedName } from './known-documents.ts'
export { LedgerError, type LedgerTrouble } from './ledger-error.ts'
export { loadDocument } from './load-document.ts'
export { decideLink, type LinkDecision, type LinkResult } from './notices/link-documents.ts'
export { listNotices, type NotInForce, type NoticeSummary, type NoticeVersion } from './notices/list-notices.ts'
export { type PreferDecision, type PreferResult, preferDocument } from './notices/prefer-document.ts'
export { type Suggestion, suggestLinks } from './notices/suggestions.ts'
export { closeLedger, type Ledger, openLedger } from './open-ledger.ts'
export { type Removal, type RemovalResult, removals, removeDocument } from './removals.ts'
export { type ResultReport, resultReports } from './result-reports.ts'
