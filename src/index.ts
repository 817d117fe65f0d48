import { auditedDocument } from './audit/index.ts'
import {
  compareYears as compareYearsWith,
  diffDocuments as diffDocumentsWith,
  lineagesOf as lineagesOfWith,
  type YearsComparison,
} from './diff/index.ts'
import { exportLedger as exportLedgerWith } from './export/export-ledger.ts'
import type { Exported, ExportFormat } from './export/exported.ts'
import { deadlineAsPrinted, nameAsPrinted, quantityAsPrinted, readInSimplified } from './extract/as-printed.ts'
import { splitOrganisations as splitOrganisationsWith } from './extract/assignment/index.ts'
import { type DeadlineMatch, findDeadlines as findDeadlinesWith } from './extract/deadline/index.ts'
import { extractDocument as extractDocumentWith } from './extract/index.ts'
import { compileQuantityWords, findQuantitiesIn } from './extract/quantity/index.ts'
import { createSegmenter, type Lexicon, loadLexicon, type Segmenter } from './lexicon/index.ts'
import { type Language, messageOf } from './messages/index.ts'
import type { DocumentDiff, ExtractedDocument, Finding, LineageReport, Quantity, SourceDocument } from './model/index.ts'
import {
  type DocumentHit,
  type ItemHit,
  type QueryFilters,
  type QueryOptions,
  type QueryResult,
  queryLedger as queryLedgerWith,
  type SearchOptions,
  type SearchResult,
  searchDocuments as searchDocumentsWith,
  searchItems as searchItemsWith,
} from './query/index.ts'
import { filesWithin } from './read/containers/files-within.ts'
import { openContainer } from './read/containers/index.ts'
import { readBytes } from './read/index.ts'
import { lazyOcr, type OcrEngineName } from './read/ocr/engines.ts'
import type { Ledger } from './store/index.ts'
import { viewOf } from './text/view.ts'

export { selectChanges, type YearsComparison } from './diff/index.ts'
export type { Exported, ExportFormat } from './export/exported.ts'
export type { DeadlineMatch } from './extract/deadline/index.ts'
export { type Lexicon, LexiconError, loadLexicon } from './lexicon/index.ts'
export { messageOf } from './messages/index.ts'
export * from './model/index.ts'
export {
  type DocumentHit,
  type ItemHit,
  QueryError,
  type QueryFilters,
  type QueryResult,
  runSql,
  SearchError,
  type SearchResult,
  type SqlLimits,
  type SqlOutcome,
} from './query/index.ts'
export {
  type CorrectionsImport,
  closeLedger,
  corrections,
  type DocumentSummary,
  decideLink,
  documents,
  effectiveDocument,
  exportCorrections,
  type ImportResult,
  importCorrections,
  importDocument,
  type Ledger,
  LedgerError,
  type LinkResult,
  listNotices,
  loadDocument,
  type NoticeSummary,
  openLedger,
  packedReading,
  preferDocument,
  removeDocument,
  type Suggestion,
  suggestLinks,
} from './store/index.ts'
export { parseNumeral } from './text/numeral.ts'

/** The lexicon that comes with the package, with its segmenter: loaded on first use, for those who give no lexicon of their own. */
let ownTools: Tools | null = null

interface Tools {
  lexicon: Lexicon
  segmenter: Segmenter
}

function toolsFor(lexicon: Lexicon | undefined): Tools {
  if (lexicon !== undefined) return { lexicon, segmenter: segmenterFor(lexicon) }
  if (ownTools === null) {
    const loaded = loadLexicon()
    ownTools = { lexicon: loaded, segmenter: segmenterFor(loaded) }
  }
  return ownTools
}

const segmenters = new WeakMap<Lexicon, Segmenter>()

function segmenterFor(lexicon: Lexicon): Segmenter {
  const segmenter = segmenters.get(lexicon) ?? createSegmenter(lexicon)
  segmenters.set(lexicon, segmenter)
  return segmenter
}

/** A file that cannot be read; `finding` says why, as code and data. */
export class UnreadableDocumentError extends Error {
  override name = 'UnreadableDocumentError'
  readonly finding: Finding

  constructor(name: string, finding: Finding) {
    super(`${name}: ${messageOf(finding, 'en')}`)
    this.finding = finding
  }
}

export interface ReadOptions {
  /** The file's name, kept as the document's. */
  name: string
  /** What recognises scanned pages, started where one comes; null: they are reported and left out. Left out: the engine that comes with the package. */
  ocr?: OcrEngineName | null
  /** Cancels: the reading rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Reads a file's bytes: plain text (UTF-8, GB18030, UTF-16), docx, doc, rtf, pdf, OFD, or a picture of a page (png, jpeg, tiff). What the file is, its content decides.
 * It is read in this process: for files that nobody vouches for, the commands read each in a process with limits of time and memory.
 * @throws UnreadableDocumentError where the bytes are of no readable format, broken or empty, or hold several files (zip, mail: see `readDocuments`)
 */
export async function readDocument(bytes: Uint8Array, { name, ocr = 'tesseract', signal }: ReadOptions): Promise<SourceDocument> {
  const engine = ocr && lazyOcr(ocr)
  try {
    const outcome = await readBytes(bytes, { name, signal, ocr: engine ? engine.source : null })
    if (outcome.kind === 'failed') throw new UnreadableDocumentError(name, outcome.finding)
    return outcome.document
  } finally {
    if (engine) await engine.close()
  }
}

/** A file that could not be read, by its path from the outermost file: `通知.zip/附件/方案.docx`. */
export interface UnreadFile {
  path: string
  finding: Finding
}

export interface ReadDocuments {
  documents: SourceDocument[]
  /** Files inside that could not be read. */
  unread: UnreadFile[]
  /** What there is to say of the containers themselves: files that are no documents were left out. */
  remarks: UnreadFile[]
}

/**
 * Reads a file that may hold others (zip, eml, msg, one inside another): each is a document, whose `source.container` says where it stands. A file that holds none
 * gives itself. In this process, as `readDocument`.
 * @throws UnreadableDocumentError where the file itself cannot be read or opened
 */
export async function readDocuments(bytes: Uint8Array, { name, ocr = 'tesseract', signal }: ReadOptions): Promise<ReadDocuments> {
  const engine = ocr && lazyOcr(ocr)
  const result: ReadDocuments = { documents: [], unread: [], remarks: [] }
  try {
    for await (const found of filesWithin(bytes, name, (inner, path) => openContainer(inner, { name: path, signal }))) {
      const { path } = found
      if (found.kind === 'opened') {
        result.remarks.push(...found.findings.map((finding) => ({ path, finding })))
        continue
      }
      const end = path.lastIndexOf('/')
      const inside = path !== name
      const outcome =
        found.kind === 'failed'
          ? found
          : await readBytes(found.bytes, { name: inside ? path.slice(end + 1) : name, signal, ocr: engine?.source ?? null })
      if (outcome.kind === 'read') {
        const { document } = outcome
        result.documents.push(inside ? { ...document, source: { ...document.source, container: path.slice(0, end) } } : document)
      } else if (inside) result.unread.push({ path, finding: outcome.finding })
      else throw new UnreadableDocumentError(name, outcome.finding)
    }
    return result
  } finally {
    if (engine) await engine.close()
  }
}

/**
 * Everything that a document promises: items with quantities, assignments and deadlines, the document's own fields, and findings, those too of its audit. All offsets are half-open, in
 * UTF-16 units, into `text`. The same document gives the same result.
 * @param options.lexicon from `loadLexicon`, with your own words laid over it; the package's own where none is given
 * @param options.referenceYear the year of dates without one, where the document names none
 */
export function extractDocument(source: SourceDocument, options: { lexicon?: Lexicon; referenceYear?: number } = {}): ExtractedDocument {
  const { lexicon, segmenter } = toolsFor(options.lexicon)
  const { referenceYear } = options
  const extracted = extractDocumentWith(source, { lexicon, segmenter, ...(referenceYear !== undefined && { referenceYear }) })
  return auditedDocument(extracted, { lexicon })
}

/**
 * The quantities of a text as if it were the text of one item (codebook, Quantities): number, unit, bound and role, with offsets into the text.
 * `findQuantities('改造老旧小区456户以上')` → value 456, unit 户, comparator gte.
 */
export function findQuantities(text: string, options: { lexicon?: Lexicon } = {}): Quantity[] {
  const { lexicon, segmenter } = toolsFor(options.lexicon)
  const words = compileQuantityWords(lexicon, segmenter)
  const whole = { start: 0, end: text.length }
  return readInSimplified(
    text,
    (read) => findQuantitiesIn(read, viewOf(read, [whole]), words, '').quantities,
    (quantities, printed) => quantities.map((quantity) => quantityAsPrinted(quantity, quantities, whole, printed)),
  )
}

/**
 * The dates in a text by which something must be done or begin (codebook, Deadlines). Without a plan year a date that names no year has `date` null.
 * `findDeadlines('10月30日前完成', { planYear: 2025 })` → date 2025-10-30.
 */
export function findDeadlines(text: string, options: { planYear?: number; lexicon?: Lexicon } = {}): DeadlineMatch[] {
  const { lexicon } = toolsFor(options.lexicon)
  return readInSimplified(
    text,
    (read) => findDeadlinesWith(read, { lexicon, planYear: options.planYear ?? null }),
    (deadlines, printed) => deadlines.map((deadline) => deadlineAsPrinted(deadline, printed)),
  )
}

/**
 * The units that a text lists, each with the prefix and suffix that are written once for all; 等单位 sets `openEnded`.
 * `splitOrganisations('自治州水务局、外事办')` → 自治州水务局, 自治州外事办.
 */
export function splitOrganisations(text: string, options: { lexicon?: Lexicon } = {}): ReturnType<typeof splitOrganisationsWith> {
  const tools = toolsFor(options.lexicon)
  const whole = { start: 0, end: text.length }
  return readInSimplified(
    text,
    (read) => splitOrganisationsWith(read, tools),
    ({ names, openEnded }, printed) => ({ openEnded, names: names.map((name) => nameAsPrinted(name, whole, printed)) }),
  )
}

/**
 * The rows of a ledger that meet all filters.
 * @throws QueryError where a column is asked for that the ledger does not have
 */
export function queryLedger(ledger: Ledger, filters: QueryFilters, options: Partial<QueryOptions> = {}): QueryResult {
  return queryLedgerWith(ledger, filters, { ...options, lexicon: toolsFor(options.lexicon).lexicon })
}

/**
 * The items of a ledger whose text has the words, the best first. `searchItems(ledger, '养老 OR 学位')`; words of any length, phrases in quotation marks,
 * AND, OR, NOT and brackets; `options.filters` as in `queryLedger`.
 * @throws SearchError where the query is not well formed
 */
export function searchItems(ledger: Ledger, query: string, options: Partial<SearchOptions> = {}): SearchResult<ItemHit> {
  return searchItemsWith(ledger, query, { ...options, lexicon: toolsFor(options.lexicon).lexicon })
}

/**
 * The same for documents by their whole text.
 * @throws SearchError where the query is not well formed
 */
export function searchDocuments(ledger: Ledger, query: string, options: Partial<SearchOptions> = {}): SearchResult<DocumentHit> {
  return searchDocumentsWith(ledger, query, { ...options, lexicon: toolsFor(options.lexicon).lexicon })
}

/**
 * The ledger, or what of it meets the filters, as the content of a file (docs/exporting.md): pieces to be written one after the other, bytes or texts as UTF-8.
 * The same ledger gives the same bytes. jsonl and markdown read the ledger while they are taken.
 */
export function exportLedger(
  ledger: Ledger,
  format: ExportFormat,
  filters: QueryFilters = {},
  options: { lexicon?: Lexicon; language?: Language } = {},
): Exported {
  return exportLedgerWith(ledger, format, filters, { ...options, lexicon: toolsFor(options.lexicon).lexicon })
}

/**
 * Compares two lists: which items belong together (kept, split, merged, new, dropped), and what became of quantities, lead units and deadlines inside them.
 * Turned round, the sides give the same comparison turned round.
 */
export function diffDocuments(from: ExtractedDocument, to: ExtractedDocument, options: { lexicon?: Lexicon } = {}): DocumentDiff {
  return diffDocumentsWith(from, to, { lexicon: toolsFor(options.lexicon).lexicon })
}

/** Compares two years in every region of a ledger that has a list for both; what is left out is named, with the reason. */
export function compareYears(ledger: Ledger, from: number, to: number, options: { lexicon?: Lexicon } = {}): YearsComparison {
  return compareYearsWith(ledger, from, to, toolsFor(options.lexicon).lexicon)
}

/** Follows undertakings over several lists, in the order of their plan years: where each stands in which list, and its numbers. */
export function lineagesOf(documents: readonly ExtractedDocument[], options: { lexicon?: Lexicon } = {}): LineageReport {
  return lineagesOfWith(documents, { lexicon: toolsFor(options.lexicon).lexicon })
}
