import { type Finding, findingOf } from '../model/index.ts'
import type { DecodedText } from '../text/decode.ts'

/** What could not be decoded, with the first place of it in the stored text. */
export function decodingFindings({ encoding, undecodable }: DecodedText, text: string): Finding[] {
  if (undecodable === 0) return []
  const start = text.indexOf('\ufffd')
  return [findingOf('undecodable_bytes', { count: undecodable, encoding }, start < 0 ? {} : { start, end: start + 1 })]
}
