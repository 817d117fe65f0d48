import { findingOf } from '../../model/index.ts'
import { decodeText } from '../../text/decode.ts'
import { composePieces } from '../compose.ts'
import { decodingFindings } from '../decoding-findings.ts'
import { type Reader, UnreadableFile } from '../reader.ts'
import { pageFindings, readPage } from './read-page.ts'

/** Web pages: what a browser shows of them, without the frame of the site around it. A page of the web has no pages. */
export const htmlReader: Reader = {
  format: 'html',
  mediaType: 'text/html',
  async read(bytes, { checkpoint }) {
    const decoded = decodeText(bytes)
    if (!decoded) throw new UnreadableFile(findingOf('unknown_format', { detected: 'html' }))
    const page = await readPage(decoded.text, checkpoint)
    const content = composePieces(page.pieces)
    return { ...content, findings: [...decodingFindings(decoded, content.text), ...pageFindings(page, content.text)], pages: [] }
  },
}
