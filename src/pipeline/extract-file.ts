import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { auditedDocument } from '../audit/index.ts'
import { extractDocument } from '../extract/index.ts'
import { createSegmenter, type Lexicon } from '../lexicon/index.ts'
import { type ExtractedDocument, type Finding, findingOf } from '../model/index.ts'
import { createIsolatedReader } from '../read/isolated.ts'
import type { ReadLimits } from '../read/limits.ts'
import type { OcrEngineName } from '../read/ocr/engines.ts'
import type { PageView } from '../read/paged/page-view.ts'
import type { InputFile } from './inputs.ts'

/** What became of one file: a document, with the page to look at where one was asked for, or the reason why there is none. `sha256` is null where its bytes could not be had. */
export type FileOutcome =
  | { kind: 'extracted'; file: InputFile; extracted: ExtractedDocument; view?: PageView }
  | { kind: 'failed'; file: InputFile; sha256: string | null; finding: Finding }

export interface FileExtractor {
  /** Reads, extracts and audits one file. Never rejects. @param viewPage a page to look at, from 1 */
  extract(file: InputFile, viewPage?: number): Promise<FileOutcome>
  /** Ends the processes that read. */
  close(): Promise<void>
}

export interface ExtractorOptions {
  lexicon: Lexicon
  /** The year of dates without one, where a document names none. */
  referenceYear?: number | undefined
  /** What a reading may take, where it is not what the package allows. */
  limits?: Partial<ReadLimits>
  /** Where scanned pages go; null: they are reported and left out. Left out: the engine that comes with the package. */
  ocr?: OcrEngineName | null
}

/** Reading processes at the same time: each may take as much memory as the limit allows, and one processor is for extracting. */
const MOST_READING_PROCESSES = 4
const readingProcesses = (): number => Math.min(MOST_READING_PROCESSES, Math.max(1, availableParallelism() - 1))

/** Makes what turns files into documents; one segmenter serves all of them. Files are read in processes of their own, where one that hangs harms no other. */
export function createFileExtractor({ lexicon, referenceYear, limits = {}, ocr = 'tesseract' }: ExtractorOptions): FileExtractor {
  const segmenter = createSegmenter(lexicon)
  const reader = createIsolatedReader({ limits, ocr, processes: readingProcesses() })
  const extract = async (file: InputFile, viewPage?: number): Promise<FileOutcome> => {
    const bytes = await readFile(file.path).catch((error: Error) => error)
    if (bytes instanceof Error) {
      return { kind: 'failed', file, sha256: null, finding: findingOf('unreadable_file', { reason: reasonOf(bytes) }) }
    }
    try {
      const read = await reader.read(bytes, { name: basename(file.path), viewPage })
      if (read.kind === 'failed') return { ...read, file }
      const extracted = extractDocument(read.document, { lexicon, segmenter, ...(referenceYear !== undefined && { referenceYear }) })
      return { kind: 'extracted', file, extracted: auditedDocument(extracted, { lexicon }), ...(read.view && { view: read.view }) }
    } catch (error) {
      // A fault of ours in one document must not lose the others.
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { kind: 'failed', file, sha256, finding: findingOf('internal_error', { message: String(error) }) }
    }
  }
  return { extract, close: reader.close }
}

/** `ENOENT: no such file or directory, open '…'` without its path, which stands before the message already. */
const reasonOf = (error: Error): string => error.message.replace(/, \w+( '.*')?$/, '')
