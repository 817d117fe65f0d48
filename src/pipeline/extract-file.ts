import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Lexicon } from '../lexicon/index.ts'
import { type ExtractedDocument, findingOf } from '../model/index.ts'
import type { OpenOutcome } from '../read/containers/index.ts'
import { createIsolatedReaderFor } from '../read/isolated.ts'
import { PROGRAM_ENDING } from '../read/isolation/source-loader.ts'
import type { ReadLimits } from '../read/limits.ts'
import type { OcrEngineName } from '../read/ocr/engines.ts'
import type { PageView } from '../read/paged/page-view.ts'
import type { KeptReading } from '../store/index.ts'
import { type FailedFile, type IsKnown, type KnownFile, type LoadedFile, loadFiles, type OpenedFile } from './contained-files.ts'
import { fingerprintOf } from './extraction/fingerprint.ts'
import { createExtraction } from './extraction/make-document.ts'
import { mapInOrder } from './in-order.ts'
import type { InputFile } from './inputs.ts'

/** What became of one file: a document, with the page to look at where one was asked for; known already; opened, and what it holds comes next; or the reason why there is no document. */
export type FileOutcome =
  | { kind: 'extracted'; file: InputFile; extracted: ExtractedDocument; reading: KeptReading; view?: PageView }
  | KnownFile
  | OpenedFile
  | FailedFile

export interface FileExtractor {
  /** Of everything but the bytes that decides what is extracted: where it is the same, the same bytes give the same. */
  readonly fingerprint: string
  /** Reads, extracts and audits files, and those inside them, in order. Never rejects. */
  extract(files: readonly InputFile[], options: ExtractingOptions): AsyncGenerator<FileOutcome, void, void>
  /** Ends the worker processes. */
  close(): Promise<void>
}

export interface ExtractingOptions {
  /** Files that are worked on at the same time. */
  concurrency: number
  /** A page to look at, from 1. */
  viewPage?: number | undefined
  /** Files that need not be read. */
  isKnown?: IsKnown
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

/** Worker processes at the same time: each may take as much memory as the limit allows. */
const MOST_WORKERS = 4

/** Files from which on plain text too goes to the workers: starting them takes as long as some forty short notices. */
const MANY_FILES = 40

const WORKER = fileURLToPath(new URL(`./extraction/main${PROGRAM_ENDING}`, import.meta.url))

/** Makes what turns files into documents, in worker processes, where one that hangs harms no other. */
export function createFileExtractor({ lexicon, referenceYear, limits = {}, ocr = 'tesseract' }: ExtractorOptions): FileExtractor {
  const settings = { lexicon, referenceYear }
  const workers = createIsolatedReaderFor(
    { entry: WORKER, settings, make: createExtraction(settings) },
    { limits, ocr, processes: Math.min(MOST_WORKERS, availableParallelism()) },
  )
  const open = (bytes: Uint8Array, name: string): Promise<OpenOutcome> => workers.open(bytes, { name })
  const extractOne = async (
    { file, name, bytes, sha256, container }: LoadedFile,
    viewPage: number | undefined,
    textsHere: boolean,
  ): Promise<FileOutcome> => {
    try {
      const outcome = await workers.read(bytes, { name, viewPage, textsHere })
      if (outcome.kind === 'failed') return { ...outcome, file }
      const { view } = outcome
      const { extracted, reading } = outcome.document
      const source = { ...extracted.source, container }
      return { kind: 'extracted', file, extracted: { ...extracted, source }, reading, ...(view && { view }) }
    } catch (error) {
      // A fault of ours in one document must not lose the others.
      return { kind: 'failed', file, sha256, finding: findingOf('internal_error', { message: String(error) }) }
    }
  }
  return {
    fingerprint: fingerprintOf({ ...settings, ocr }),
    extract: (files, { concurrency, viewPage, isKnown }) => {
      const textsHere = files.length < MANY_FILES
      return mapInOrder(loadFiles(files, open, isKnown), concurrency, async (file) =>
        file.kind === 'loaded' ? extractOne(file, viewPage, textsHere) : file,
      )
    },
    close: workers.close,
  }
}
