import { createHash } from 'node:crypto'
import { type Finding, findingOf, type SourceDocument } from '../model/index.ts'
import { isClosedArchive, isContainerFormat } from './containers/index.ts'
import { detectFormat } from './detect.ts'
import { docReader, rtfReader } from './doc/reader.ts'
import { docxReader } from './docx/reader.ts'
import { htmlReader } from './html/reader.ts'
import { imageReaders } from './image/reader.ts'
import type { ReadLimits } from './limits.ts'
import { markdownReader } from './markdown/reader.ts'
import { ofdReader } from './ofd/reader.ts'
import type { PageView } from './paged/page-view.ts'
import { pdfReader } from './pdf/reader.ts'
import { type Reader, type ReaderOptions, tooLarge, UnreadableFile } from './reader.ts'
import { beginReading } from './reading.ts'
import { xlsReader, xlsxReader } from './sheet/reader.ts'
import { txtReader } from './txt.ts'

/** Every format that can be read; a new format is a file with a `Reader` and a line here. */
export const READERS: readonly Reader[] = [
  txtReader,
  htmlReader,
  markdownReader,
  docxReader,
  docReader,
  rtfReader,
  pdfReader,
  ofdReader,
  xlsxReader,
  xlsReader,
  ...imageReaders,
]

/** What came of reading a file. `Made`: what was made of the document already. `view`: the page that was asked for, where the file has it. */
export type ReadOutcome<Made = SourceDocument> =
  | { kind: 'read'; document: Made; view?: PageView }
  | { kind: 'failed'; sha256: string; finding: Finding }

/**
 * Reads a file's bytes to a document in reading order. What the file is, its content decides; a file that cannot be read
 * is an outcome with one finding (empty_file, unknown_format, broken_file, file_too_large, time_limit_exceeded …) and not an exception.
 * @throws the reason of `options.signal` where it cancels the reading
 */
export async function readBytes(bytes: Uint8Array, options: ReaderOptions): Promise<ReadOutcome> {
  options.signal?.throwIfAborted()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const reading = beginReading(options)
  try {
    const reader = readerFor(bytes, reading.limits)
    const { pages, view, ...content } = await reader.read(bytes, reading)
    reading.checkpoint()
    return {
      kind: 'read',
      document: { source: { name: options.name, sha256, mediaType: reader.mediaType, container: null, pages }, ...content },
      ...(view && { view }),
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'failed', sha256, finding: error.finding }
    throw error
  }
}

function readerFor(bytes: Uint8Array, limits: ReadLimits): Reader {
  if (bytes.length === 0) throw new UnreadableFile(findingOf('empty_file'))
  if (bytes.length > limits.bytes) throw tooLarge('bytes', bytes.length, limits.bytes)
  const detected = detectFormat(bytes)
  if (detected === 'encrypted_office') throw new UnreadableFile(findingOf('encrypted_file', { format: 'office' }))
  if (isContainerFormat(detected)) throw new UnreadableFile(findingOf('holds_several_files', { format: detected }))
  if (isClosedArchive(detected)) throw new UnreadableFile(findingOf('archive_not_opened', { format: detected }))
  const reader = READERS.find(({ format }) => format === detected)
  if (!reader) throw new UnreadableFile(findingOf('unknown_format', { detected, readable: READERS.map(({ format }) => format).join(', ') }))
  return reader
}
