import { type Finding, findingOf } from '../../model/index.ts'
import { composePieces } from '../compose.ts'
import { docxReader } from '../docx/reader.ts'
import { brokenFile, type ReadContent, type Reader, type Reading, UnreadableFile } from '../reader.ts'
import { convertToDocx, type LibreOfficeFilter } from './libreoffice.ts'
import { inspectWordFile } from './word-file.ts'
import { wordText } from './word-text.ts'

/** Word 97–2003 and WPS (doc, wps): through LibreOffice, whose docx keeps automatic labels; without it the text alone, and a finding that says so. */
export const docReader: Reader = {
  format: 'doc',
  mediaType: 'application/msword',
  async read(bytes, reading) {
    const { filter, hasMacros } = inspectWordFile(bytes)
    const conversion = await convertToDocx(bytes, filter, reading.checkpoint)
    const content =
      conversion.kind === 'converted'
        ? await readConverted(conversion.bytes, reading)
        : await readTextOnly(bytes, filter, conversion.kind === 'failed' ? conversion.reason : null)
    const macros: Finding[] = hasMacros ? [findingOf('macros_not_run')] : []
    return { ...content, findings: [...macros, ...content.findings] }
  },
}

/** RTF: through LibreOffice only. */
export const rtfReader: Reader = {
  format: 'rtf',
  mediaType: 'application/rtf',
  async read(bytes, reading) {
    const conversion = await convertToDocx(bytes, 'Rich Text Format', reading.checkpoint)
    if (conversion.kind === 'not_installed')
      throw new UnreadableFile(findingOf('program_needed', { format: 'rtf', program: 'LibreOffice' }))
    if (conversion.kind === 'failed') throw brokenFile('rtf', 'content_unreadable', `LibreOffice: ${conversion.reason}`)
    return readConverted(conversion.bytes, reading)
  },
}

async function readConverted(docx: Uint8Array, reading: Reading): Promise<ReadContent> {
  const content = await docxReader.read(docx, reading)
  return { ...content, findings: [findingOf('converted', { program: 'LibreOffice' }), ...content.findings] }
}

/** @param failure why LibreOffice did not convert it; null where there is none */
async function readTextOnly(bytes: Uint8Array, filter: LibreOfficeFilter, failure: string | null): Promise<ReadContent> {
  if (filter !== 'MS Word 97' && failure === null)
    throw new UnreadableFile(findingOf('program_needed', { format: filter, program: 'LibreOffice' }))
  const { pieces, comments } = await wordText(bytes)
  const findings = [findingOf('labels_may_be_missing', { failure })]
  if (comments > 0) findings.push(findingOf('comments_ignored', { count: comments }))
  return { ...composePieces(pieces), findings, pages: [] }
}
