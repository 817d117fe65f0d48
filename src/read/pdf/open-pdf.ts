import type { Finding } from '../../model/index.ts'
import { findingOf } from '../../model/index.ts'
import { MAX_PAGE_GLYPHS, MAX_PAGE_OPERATORS } from '../limits.ts'
import type { PagedFile } from '../paged/page-source.ts'
import { brokenFile } from '../reader.ts'
import { openingFailure } from './failures.ts'
import { operatorsOf } from './interpret.ts'
import { type PageContext, readPage, unreadablePage } from './page.ts'
import { loadPdfJs, openingOptions, type PdfDocument } from './pdfjs.ts'
import { openPictures } from './pictures.ts'

export interface PdfOptions {
  maxPageOperators?: number
  maxPageGlyphs?: number
  /** Looked at before every page. */
  signal?: AbortSignal
}

/** A signature covers ranges of bytes and must say which, in the clear (ISO 32000-1, 12.8.1). */
const SIGNED_RANGE = '/ByteRange'

/**
 * Opens a pdf: characters with their boxes, lines, areas and pictures, page by page.
 * A file that needs no password to be read is read though it is encrypted; what can be repaired is repaired by pdf.js.
 * @throws UnreadableFile encrypted_file, broken_file
 */
export async function openPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PagedFile> {
  const pdfjs = await loadPdfJs()
  // pdf.js takes the buffer away from whoever gave it.
  const task = pdfjs.getDocument({ ...openingOptions(), data: new Uint8Array(bytes) })
  try {
    const document = await task.promise
    if (document.numPages === 0) throw brokenFile('pdf', 'content_unreadable', 'the file has no pages')
    const layers = await document.getOptionalContentConfig()
    const findings = await fileFindings(document, bytes)
    const context: PageContext = {
      document,
      layers,
      operators: operatorsOf(pdfjs),
      beginAnnotation: pdfjs.OPS.beginAnnotation,
      maxOperators: options.maxPageOperators ?? MAX_PAGE_OPERATORS,
      maxGlyphs: options.maxPageGlyphs ?? MAX_PAGE_GLYPHS,
      pictures: openPictures(bytes),
    }
    return opened(context, findings, () => task.destroy(), options.signal)
  } catch (error) {
    await task.destroy()
    throw openingFailure(error)
  }
}

function opened(context: PageContext, findings: Finding[], destroy: () => Promise<void>, signal?: AbortSignal): PagedFile {
  return {
    pageCount: context.document.numPages,
    findings,
    async page(number) {
      signal?.throwIfAborted()
      return readPage(context, number).catch((error: unknown) => unreadablePage(context, number, error))
    },
    async close() {
      await destroy()
      await context.pictures.close()
    },
  }
}

async function fileFindings(document: PdfDocument, bytes: Uint8Array): Promise<Finding[]> {
  const findings: Finding[] = []
  const signatures = countOf(bytes, SIGNED_RANGE)
  if (signatures > 0) findings.push(findingOf('signatures_not_verified', { count: signatures }))
  const attachments: unknown = await document.getAttachments().catch(() => null)
  const count = attachments && typeof attachments === 'object' ? Object.keys(attachments).length : 0
  if (count > 0) findings.push(findingOf('attachments_not_read', { count }))
  return findings
}

function countOf(bytes: Uint8Array, words: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = buffer.indexOf(words); at >= 0; at = buffer.indexOf(words, at + 1)) count += 1
  return count
}
