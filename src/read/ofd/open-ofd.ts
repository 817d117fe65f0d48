import { type Finding, findingOf } from '../../model/index.ts'
import { MAX_PAGE_GLYPHS, MAX_PAGE_OPERATORS } from '../limits.ts'
import type { PagedFile } from '../paged/page-source.ts'
import { brokenFile, UnreadableFile } from '../reader.ts'
import { isEncrypted, type OfdArchive, openArchive } from './archive.ts'
import { documentsIn, type Extras, type OfdContents, type PageReference } from './document.ts'
import { readPage } from './page.ts'

export interface OfdOptions {
  maxPageOperators?: number
  maxPageGlyphs?: number
  /** Looked at before every page. */
  signal?: AbortSignal
}

/**
 * Opens an OFD (版式文档, GB/T 33190-2016): characters with their boxes, lines, areas and pictures, page by page. Several documents in one file are
 * read one after another, their pages numbered on.
 * @throws UnreadableFile encrypted_file; broken_file where the zip is damaged or no page can be read; file_too_large
 */
export async function openOfd(bytes: Uint8Array, options: OfdOptions = {}): Promise<PagedFile> {
  const { archive, documents, extras, findings } = openDocuments(bytes)
  const pages = documents.flatMap((document) => document.pages)
  const limits = { operators: options.maxPageOperators ?? MAX_PAGE_OPERATORS, glyphs: options.maxPageGlyphs ?? MAX_PAGE_GLYPHS }
  return {
    pageCount: pages.length,
    findings: [...findings, ...findingsOf(extras)],
    async page(number) {
      options.signal?.throwIfAborted()
      const reference = pages[number - 1]
      if (!reference) throw new RangeError(`no page ${number} of ${pages.length}`)
      return readPage(archive, reference, number, limits)
    },
    async close() {},
  }
}

function openDocuments(bytes: Uint8Array): OfdContents & { archive: OfdArchive } {
  try {
    const archive = openArchive(bytes)
    const contents = documentsIn(archive)
    refuseUnreadable(
      archive,
      contents.documents.flatMap((document) => document.pages),
    )
    return { archive, ...contents }
  } catch (error) {
    const isBroken = error instanceof UnreadableFile && error.finding.code === 'broken_file'
    if (isBroken && isEncrypted(bytes)) throw new UnreadableFile(findingOf('encrypted_file', { format: 'ofd' }))
    throw error
  }
}

/** A file without a single page that can be read has nothing to go on with. */
function refuseUnreadable(archive: OfdArchive, pages: readonly PageReference[]): void {
  let trouble: UnreadableFile | null = null
  for (const { location, document } of pages) {
    try {
      const entry = archive.locate(location, document.entry)
      if (entry === null) throw brokenFile('ofd', 'part_missing', location)
      archive.parse(entry)
      return
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      trouble ??= error
    }
  }
  throw trouble ?? brokenFile('ofd', 'part_missing', 'Pages')
}

function findingsOf({ attachments, signatures }: Extras): Finding[] {
  const findings: Finding[] = []
  if (signatures > 0) findings.push(findingOf('signatures_not_verified', { count: signatures }))
  if (attachments > 0) findings.push(findingOf('attachments_not_read', { count: attachments }))
  return findings
}
