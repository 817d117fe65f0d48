import { type Finding, findingOf, type SourceDocument } from '../model/index.ts'
import type { ReadableFormat } from './format.ts'
import type { ReadLimits } from './limits.ts'
import type { OcrEngine } from './ocr/engine.ts'
import type { PageView } from './paged/page-view.ts'

/** What a reader makes of a file's bytes; name, hash and media type are added by `readBytes`. */
export interface ReadContent extends Pick<SourceDocument, 'text' | 'blocks' | 'anchors' | 'findings'> {
  /** [] where the format has no pages. */
  pages: SourceDocument['source']['pages']
  /** The page that was asked for (`viewPage`); left out where none was or there is no such page. */
  view?: PageView
}

/** Where an OCR engine comes from: asked for when the first page needs it. Who gives the source keeps the engine and closes it. */
export type OcrSource = () => Promise<OcrEngine>

export interface ReaderOptions {
  /** The file's name, for messages only: what a file is, its content decides. */
  name: string
  /** Those that are left out are DEFAULT_LIMITS. */
  limits?: Partial<ReadLimits>
  /** Cancels: the reading rejects with the signal's reason (an AbortError) as soon as it next looks up. */
  signal?: AbortSignal | undefined
  /** null, as where it is left out: pages that need OCR are reported and left out. */
  ocr?: OcrSource | null
  /** The page (from 1) that a person wants to look at: it comes with the outcome, as far as the file has it. */
  viewPage?: number | null
  /** Told of every sign of progress, with the page (from 1) where there is one. */
  onProgress?: (page: number | null) => void
}

/** One reading under way, as readers see it. */
export interface Reading {
  name: string
  limits: ReadLimits
  /** null: pages that need OCR are to be reported and left out. Every recognised block is a checkpoint. */
  ocr: OcrSource | null
  /** The page to look at; null where nobody wants to. */
  viewPage: number | null
  /**
   * To be called between steps that take long, and before each page with its number: a sign of progress, and where a reading ends that was cancelled or takes too long.
   * @throws the signal's reason
   * @throws UnreadableFile time_limit_exceeded
   */
  checkpoint(page?: number): void
}

/** One format. A reader hands on what stands there, in reading order, and judges nothing. */
export interface Reader {
  format: ReadableFormat
  mediaType: string
  /** @throws UnreadableFile where the bytes cannot be read as this format */
  read(bytes: Uint8Array, reading: Reading): Promise<ReadContent>
}

/** A file that cannot be read, with the finding that says why. `readBytes` turns it into an outcome; it never leaves the room. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.code)
    this.finding = finding
  }
}

/** What is broken in a file: the zip around it, the part that must be there, or the XML inside. */
export type BrokenCause =
  | 'zip_damaged'
  | 'part_missing'
  | 'xml_malformed'
  | 'xml_with_doctype'
  | 'xml_too_deep'
  | 'zip_overlapping'
  | 'content_unreadable'

/** @param detail the part's name or what the library said, in English; libraries say it again on further lines */
export function brokenFile(format: string, cause: BrokenCause, detail: string): UnreadableFile {
  const [firstLine = ''] = detail.split('\n')
  return new UnreadableFile(findingOf('broken_file', { format, cause, detail: firstLine }))
}

/** A file over one of the limits; `actual` and `limit` count what `measure` names. */
export function tooLarge(
  measure: 'bytes' | 'pages' | 'pixels' | 'unzipped_bytes' | 'zip_entries' | 'compression' | 'cells' | 'elements',
  actual: number,
  limit: number,
): UnreadableFile {
  return new UnreadableFile(findingOf('file_too_large', { measure, actual, limit }))
}

/** @throws UnreadableFile file_too_large */
export function checkPageCount(pages: number, { limits }: Reading): void {
  if (pages > limits.pages) throw tooLarge('pages', pages, limits.pages)
}

/** A reading that took too long. @param page the last that was begun, from 1 */
export function timeLimitExceeded(measure: 'milliseconds' | 'millisecondsWithoutProgress', limit: number, page: number | null): Finding {
  return findingOf('time_limit_exceeded', { measure, limit, page })
}
