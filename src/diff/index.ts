export { type DiffOptions, diffDocuments } from './diff-documents.ts'
export { countLedger } from './ledger-counts.ts'
export { lineagesOf } from './lineage.ts'
