import type { Lexicon } from '../lexicon/index.ts'
import type { ExtractedDocument, Finding } from '../model/index.ts'

export interface AuditContext {
  lexicon: Lexicon
}

/** One check of a document against itself: what it finds, in the order of the text. Pure. */
export type AuditRule = (extracted: ExtractedDocument, context: AuditContext) => Finding[]
