import type { DocumentState } from '../../messages/index.ts'
import type { Finding } from '../../model/index.ts'
import type { ImportOutcome } from '../../pipeline/import-files.ts'

export type OpenedOutcome = Extract<ImportOutcome, { kind: 'opened' }>
/** What became of one document. */
export type DocumentOutcome = Exclude<ImportOutcome, { kind: 'opened' }>

/** What an import did in all. */
export interface ImportSummary {
  /** How many documents came to each state; a state that none came to is left out. */
  states: Partial<Record<DocumentState, number>>
  failures: { file: string; finding: Finding }[]
  milliseconds: number
}

/** Tells a person or a program how an import goes. */
export interface ImportReporter {
  /** So many files are imported now; with a watch again and again. */
  started(files: number): void
  /** A file turned out to hold others. */
  opened(outcome: OpenedOutcome): void
  /** A document is done. */
  done(outcome: DocumentOutcome): void
  finished(summary: ImportSummary): void
}
