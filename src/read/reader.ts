import { type Finding, findingOf, type SourceDocument } from '../model/index.ts'
import type { ReadableFormat } from './format.ts'

/** What a reader makes of a file's bytes; name, hash and media type are added by `readBytes`. */
export interface ReadContent extends Pick<SourceDocument, 'text' | 'blocks' | 'anchors' | 'findings'> {
  /** [] where the format has no pages. */
  pages: SourceDocument['source']['pages']
}

export interface ReaderOptions {
  /** The file's name, for messages only: what a file is, its content decides. */
  name: string
}

/** One format. A reader hands on what stands there, in reading order, and judges nothing. */
export interface Reader {
  format: ReadableFormat
  mediaType: string
  /** @throws UnreadableFile where the bytes cannot be read as this format */
  read(bytes: Uint8Array, options: ReaderOptions): Promise<ReadContent>
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
export type BrokenCause = 'zip_damaged' | 'part_missing' | 'xml_malformed' | 'xml_with_doctype' | 'xml_too_deep' | 'content_unreadable'

/** @param detail the part's name or what the library said, in English */
export function brokenFile(format: string, cause: BrokenCause, detail: string): UnreadableFile {
  return new UnreadableFile(findingOf('broken_file', { format, cause, detail }))
}

/** A file over one of the limits; `actual` and `limit` count what `measure` names. */
export function tooLarge(measure: 'bytes' | 'unzipped_bytes' | 'zip_entries', actual: number, limit: number): UnreadableFile {
  return new UnreadableFile(findingOf('file_too_large', { measure, actual, limit }))
}
