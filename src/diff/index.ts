export { type DiffOptions, diffDocuments } from './diff-documents.ts'
