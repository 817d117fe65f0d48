import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { auditedDocument } from '../audit/index.ts'
import { extractDocument } from '../extract/index.ts'
import { createSegmenter, type Lexicon, type Segmenter } from '../lexicon/index.ts'
import { type ExtractedDocument, findingOf } from '../model/index.ts'
import type { OpenOutcome } from '../read/containers/index.ts'
import { createIsolatedReader } from '../read/isolated.ts'
import type { ReadLimits } from '../read/limits.ts'
import type { OcrEngineName } from '../read/ocr/engines.ts'
import type { PageView } from '../read/paged/page-view.ts'
import type { Reading } from '../store/index.ts'
import { type FailedFile, type LoadedFile, loadFiles, type OpenedFile } from './contained-files.ts'
import { mapInOrder } from './in-order.ts'
import type { InputFile } from './inputs.ts'

/** What became of one file: a document, with the page to look at where one was asked for; opened, and what it holds comes next; or the reason why there is no document. */
export type FileOutcome =
  | { kind: 'extracted'; file: InputFile; extracted: ExtractedDocument; reading: Reading; view?: PageView }
  | OpenedFile
  | FailedFile

export interface FileExtractor {
  /** Reads, extracts and audits files, and those inside them, in order. Never rejects. */
  extract(files: readonly InputFile[], options: ExtractingOptions): AsyncGenerator<FileOutcome, void, void>
  /** Ends the processes that read. */
  close(): Promise<void>
}

export interface ExtractingOptions {
  /** Files that are read at the same time. */
  concurrency: number
  /** A page to look at, from 1. */
  viewPage?: number | undefined
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

/** A document extracted and audited. */
export function extractReading({ source, referenceYear }: Reading, lexicon: Lexicon, segmenter: Segmenter): ExtractedDocument {
  const extracted = extractDocument(source, { lexicon, segmenter, ...(referenceYear !== null && { referenceYear }) })
  return auditedDocument(extracted, { lexicon })
}

/** Reading processes at the same time: each may take as much memory as the limit allows, and one processor is for extracting. */
const MOST_READING_PROCESSES = 4
const readingProcesses = (): number => Math.min(MOST_READING_PROCESSES, Math.max(1, availableParallelism() - 1))

/** Makes what turns files into documents; one segmenter serves all of them. Files are read in processes of their own, where one that hangs harms no other. */
export function createFileExtractor({ lexicon, referenceYear, limits = {}, ocr = 'tesseract' }: ExtractorOptions): FileExtractor {
  const segmenter = createSegmenter(lexicon)
  const reader = createIsolatedReader({ limits, ocr, processes: readingProcesses() })
  const open = (bytes: Uint8Array, name: string): Promise<OpenOutcome> => reader.open(bytes, { name })
  const extractOne = async ({ file, name, bytes, container }: LoadedFile, viewPage: number | undefined): Promise<FileOutcome> => {
    try {
      const read = await reader.read(bytes, { name, viewPage })
      if (read.kind === 'failed') return { ...read, file }
      const source = { ...read.document.source, container }
      const reading = { source: { ...read.document, source }, referenceYear: referenceYear ?? null }
      const extracted = extractReading(reading, lexicon, segmenter)
      return { kind: 'extracted', file, extracted, reading, ...(read.view && { view: read.view }) }
    } catch (error) {
      // A fault of ours in one document must not lose the others.
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { kind: 'failed', file, sha256, finding: findingOf('internal_error', { message: String(error) }) }
    }
  }
  return {
    extract: (files, { concurrency, viewPage }) =>
      mapInOrder(loadFiles(files, open), concurrency, async (file) => (file.kind === 'loaded' ? extractOne(file, viewPage) : file)),
    close: reader.close,
  }
}
