import { type ExtractedDocument, type Finding, findingOf } from '../model/index.ts'
import { type ImportResult, importDocument, type Ledger, LedgerError, recordFailure, resolveFailures } from '../store/index.ts'
import type { OpenedFile } from './contained-files.ts'
import type { FileExtractor, FileOutcome } from './extract-file.ts'
import type { InputFile } from './inputs.ts'

/** What became of one file in the ledger: opened (what it holds comes next), stored, unchanged (the same bytes were there), replaced, restored, removed (and left so), or failed. */
export type ImportOutcome =
  | { kind: ImportResult['kind']; file: InputFile; extracted: ExtractedDocument }
  | OpenedFile
  | { kind: 'failed'; file: InputFile; finding: Finding }

export interface ImportOptions {
  extractor: FileExtractor
  ledger: Ledger
  /** Files that are read at the same time. The ledger has one writer. */
  concurrency: number
  /** Bring documents back that were removed. */
  restore?: boolean
}

/**
 * Reads files into a ledger and hands on what became of each, in the order of the files. A document that fails is recorded as failed and loses no other.
 * @throws LedgerError where the ledger itself cannot be written: then nothing else can be kept either
 */
export async function* importFiles(files: readonly InputFile[], options: ImportOptions): AsyncGenerator<ImportOutcome, void, void> {
  for await (const outcome of options.extractor.extract(files, options)) yield keep(outcome, options)
}

function keep(outcome: FileOutcome, { ledger, restore = false }: ImportOptions): ImportOutcome {
  const { file } = outcome
  if (outcome.kind === 'failed') return keepFailure(outcome, ledger)
  if (outcome.kind === 'opened') {
    // It could not be opened before, perhaps.
    resolveFailures(ledger, file.shown, outcome.sha256)
    return outcome
  }
  const { extracted, reading } = outcome
  try {
    const { kind } = importDocument(ledger, extracted, { origin: file.shown, reading, restore })
    return { kind, file, extracted }
  } catch (error) {
    if (error instanceof LedgerError) throw error
    const finding = findingOf('internal_error', { message: String(error) })
    return keepFailure({ file, sha256: extracted.source.sha256, finding }, ledger)
  }
}

function keepFailure(
  { file, sha256, finding }: { file: InputFile; sha256: string | null; finding: Finding },
  ledger: Ledger,
): ImportOutcome {
  recordFailure(ledger, { origin: file.shown, sha256, finding })
  return { kind: 'failed', file, finding }
}
