import { type Finding, findingOf, type SourceBlock } from '../model/index.ts'
import { type DecodedText, decodeText } from '../text/decode.ts'
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
    return { text: decoded.text, blocks: blocksByLine(decoded.text), anchors: [], findings: decodingFindings(decoded), pages: [] }
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

function decodingFindings({ text, encoding, undecodable }: DecodedText): Finding[] {
  if (undecodable === 0) return []
  const first = text.indexOf('\ufffd')
  return [findingOf('undecodable_bytes', { count: undecodable, encoding }, { start: first, end: first + 1 })]
}
