import { findingOf, type SourceBlock } from '../model/index.ts'
import { decodeText } from '../text/decode.ts'
import { decodingFindings } from './decoding-findings.ts'
import { type Reader, UnreadableFile } from './reader.ts'
import { visibleSpan } from './visible-span.ts'

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g

/** Plain text: stored exactly as decoded, one block a line that shows something. */
export const txtReader: Reader = {
  format: 'txt',
  mediaType: 'text/plain',
  async read(bytes) {
    const decoded = decodeText(bytes)
    if (!decoded) throw new UnreadableFile(findingOf('unknown_format', { detected: 'unknown' }))
    if (decoded.text.trim() === '') throw new UnreadableFile(findingOf('empty_file'))
    return {
      text: decoded.text,
      blocks: blocksByLine(decoded.text),
      anchors: [],
      findings: decodingFindings(decoded, decoded.text),
      pages: [],
    }
  },
}

function blocksByLine(text: string): SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const match of text.matchAll(LINE)) {
    const span = visibleSpan(match[0], match.index)
    if (span) blocks.push({ ...span, kind: 'paragraph', level: null, table: null, row: null, cells: [] })
  }
  return blocks
}
