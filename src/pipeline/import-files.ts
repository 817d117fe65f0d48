import { type ExtractedDocument, type Finding, findingOf } from '../model/index.ts'
import {
  type ImportResult,
  importDocument,
  importKnown,
  isKnown,
  type Ledger,
  LedgerError,
  loadDocument,
  recordFailure,
  resolveFailures,
  type StoredName,
  storedName,
} from '../store/index.ts'
import type { KnownFile, OpenedFile } from './contained-files.ts'
import type { FileExtractor, FileOutcome } from './extract-file.ts'
import type { InputFile } from './inputs.ts'

/** What became of one file in the ledger: opened (what it holds comes next), a document that is there, or failed. */
export type ImportOutcome = KeptFile | OpenedFile | { kind: 'failed'; file: InputFile; finding: Finding }

/** A file whose document is in the ledger: stored, unchanged (the same bytes were there), replaced, restored, or removed (and left so). */
export interface KeptFile {
  kind: ImportResult['kind']
  file: InputFile
  documentId: string
  document: StoredName
  /** What was extracted, now or when it was stored. */
  extracted(): ExtractedDocument
}

export interface ImportOptions {
  extractor: FileExtractor
  ledger: Ledger
  /** Files that are worked on at the same time. The ledger has one writer. */
  concurrency: number
  /** Bring documents back that were removed. */
  restore?: boolean
  /** Read those too whose bytes were extracted with the same settings already. */
  again?: boolean
}

/**
 * Reads files into a ledger and hands on what became of each, in the order of the files. What is stored already is not read again; a document that fails is
 * recorded as failed and loses no other. Each document is one transaction, so that an import can be stopped at any moment and begun again.
 * @throws LedgerError where the ledger itself cannot be written: then nothing else can be kept either
 */
export async function* importFiles(files: readonly InputFile[], options: ImportOptions): AsyncGenerator<ImportOutcome, void, void> {
  const { extractor, ledger, concurrency, again = false } = options
  const known = (sha256: string): boolean => !again && isKnown(ledger, sha256, extractor.fingerprint)
  for await (const outcome of extractor.extract(files, { concurrency, isKnown: known })) yield keep(outcome, options)
}

function keep(outcome: FileOutcome, options: ImportOptions): ImportOutcome {
  const { file } = outcome
  const { ledger, restore = false } = options
  if (outcome.kind === 'failed') return keepFailure(outcome, ledger)
  if (outcome.kind === 'known') return keepKnown(outcome, options)
  if (outcome.kind === 'opened') {
    // It could not be opened before, perhaps.
    resolveFailures(ledger, file.shown, outcome.sha256)
    return outcome
  }
  const { extracted, reading } = outcome
  try {
    const { fingerprint } = options.extractor
    const { kind, documentId } = importDocument(ledger, extracted, { origin: file.shown, reading, restore, fingerprint })
    return { kind, file, documentId, document: extracted.document, extracted: () => extracted }
  } catch (error) {
    if (error instanceof LedgerError) throw error
    const finding = findingOf('internal_error', { message: String(error) })
    return keepFailure({ file, sha256: extracted.source.sha256, finding }, ledger)
  }
}

function keepKnown({ file, name, container, sha256 }: KnownFile, { ledger, restore = false }: ImportOptions): KeptFile {
  const { kind, documentId } = importKnown(ledger, sha256, { origin: file.shown, restore })
  const extracted = (): ExtractedDocument => {
    const stored = loadDocument(ledger, documentId)
    if (!stored) throw new Error(`the ledger has lost document ${documentId}`)
    return { ...stored, source: { ...stored.source, name, container } }
  }
  return { kind, file, documentId, document: storedName(ledger, documentId), extracted }
}

function keepFailure(
  { file, sha256, finding }: { file: InputFile; sha256: string | null; finding: Finding },
  ledger: Ledger,
): ImportOutcome {
  recordFailure(ledger, { origin: file.shown, sha256, finding })
  return { kind: 'failed', file, finding }
}
