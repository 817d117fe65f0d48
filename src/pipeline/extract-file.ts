import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { auditedDocument } from '../audit/index.ts'
import { extractDocument } from '../extract/index.ts'
import { createSegmenter, type Lexicon } from '../lexicon/index.ts'
import { type ExtractedDocument, type Finding, findingOf } from '../model/index.ts'
import { readBytes } from '../read/index.ts'
import type { InputFile } from './inputs.ts'

/** What became of one file: a document, or the reason why there is none. `sha256` is null where its bytes could not be had. */
export type FileOutcome =
  | { kind: 'extracted'; file: InputFile; extracted: ExtractedDocument }
  | { kind: 'failed'; file: InputFile; sha256: string | null; finding: Finding }

/** Reads, extracts and audits one file. Never rejects. */
export type FileExtractor = (file: InputFile) => Promise<FileOutcome>

export interface ExtractorOptions {
  lexicon: Lexicon
  /** The year of dates without one, where a document names none. */
  referenceYear?: number | undefined
}

/** Makes the function that turns files into documents; one segmenter serves all of them. */
export function createFileExtractor({ lexicon, referenceYear }: ExtractorOptions): FileExtractor {
  const segmenter = createSegmenter(lexicon)
  return async (file) => {
    const bytes = await readFile(file.path).catch((error: Error) => error)
    if (bytes instanceof Error) {
      return { kind: 'failed', file, sha256: null, finding: findingOf('unreadable_file', { reason: reasonOf(bytes) }) }
    }
    try {
      const read = await readBytes(bytes, { name: basename(file.path) })
      if (read.kind === 'failed') return { ...read, file }
      const extracted = extractDocument(read.document, { lexicon, segmenter, ...(referenceYear !== undefined && { referenceYear }) })
      return { kind: 'extracted', file, extracted: auditedDocument(extracted, { lexicon }) }
    } catch (error) {
      // A fault of ours in one document must not lose the others.
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { kind: 'failed', file, sha256, finding: findingOf('internal_error', { message: String(error) }) }
    }
  }
}

/** `ENOENT: no such file or directory, open '…'` without its path, which stands before the message already. */
const reasonOf = (error: Error): string => error.message.replace(/, \w+( '.*')?$/, '')
