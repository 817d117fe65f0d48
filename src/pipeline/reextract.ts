import { type ExtractionChanges, extractionChanges } from '../diff/index.ts'
import { EXTRACTOR } from '../extract/version.ts'
import { createSegmenter, type Lexicon, type Segmenter } from '../lexicon/index.ts'
import { type ExtractedDocument, type Finding, findingOf } from '../model/index.ts'
import { type Ledger, LedgerError, loadDocument, loadReading, replaceExtraction } from '../store/index.ts'
import { extractReading } from './extraction/make-document.ts'

/** What became of one document: the same as before, other than before, nothing to read it from, or failed. Versions are those of the extractor. */
export type ReextractOutcome = { documentId: string; name: string; from: string; to: string } & (
  | { kind: 'unchanged' }
  | { kind: 'not_kept' }
  | { kind: 'changed'; changes: ExtractionChanges }
  | { kind: 'failed'; finding: Finding }
)

export interface ReextractOptions {
  ledger: Ledger
  lexicon: Lexicon
  /** In place of the year that a document was imported with. */
  referenceYear?: number | undefined
  /** Only these, by their whole ids; all documents by default, removed ones too. */
  documentIds?: readonly string[]
  /** Changes nothing in the ledger. */
  dryRun: boolean
}

/**
 * Runs the extractor again over what is stored (重新抽取) and hands on what changed, document by document in the order of their ids. The files are not needed.
 * A document that fails keeps its old extraction.
 * @throws LedgerError where the ledger cannot be written
 */
export function* reextract({ ledger, documentIds, ...options }: ReextractOptions): Generator<ReextractOutcome, void, void> {
  const segmenter = createSegmenter(options.lexicon)
  const ids = documentIds ?? ledger.database.prepare<[], string>('SELECT id FROM extracted_documents ORDER BY id').pluck().all()
  for (const id of ids) {
    const before = loadDocument(ledger, id)
    if (before) yield reextractOne(ledger, before, segmenter, options)
  }
}

function reextractOne(
  ledger: Ledger,
  before: ExtractedDocument,
  segmenter: Segmenter,
  { lexicon, referenceYear, dryRun }: Omit<ReextractOptions, 'ledger' | 'documentIds'>,
): ReextractOutcome {
  const { sha256, name } = before.source
  const outcome = { documentId: sha256, name, from: before.extractor.version, to: EXTRACTOR.version }
  const reading = loadReading(ledger, sha256)
  if (!reading) return { ...outcome, kind: 'not_kept' }
  try {
    const after = extractReading({ ...reading, referenceYear: referenceYear ?? reading.referenceYear }, lexicon, segmenter)
    const changes = extractionChanges(before, after, { lexicon })
    if (!dryRun) replaceExtraction(ledger, after)
    const isSame = changes.document.length === 0 && changes.items.length === 0
    return isSame ? { ...outcome, kind: 'unchanged' } : { ...outcome, kind: 'changed', changes }
  } catch (error) {
    if (error instanceof LedgerError) throw error
    return { ...outcome, kind: 'failed', finding: findingOf('internal_error', { message: String(error) }) }
  }
}
