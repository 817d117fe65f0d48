import { plausibilityBeyondAscii, plausibilityOf } from './character-plausibility.ts'
import { declaredEncoding } from './declared-encoding.ts'

export interface DecodedText {
  /** Without the byte order mark; line ends as they stand. */
  text: string
  /** As TextDecoder names it. */
  encoding: string
  /** Places where bytes had no meaning in the encoding and U+FFFD stands instead. */
  undecodable: number
}

const BYTE_ORDER_MARKS: readonly { encoding: string; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
]

/** The encodings that Chinese notices come in, in the order that decides between equally plausible readings; GB18030 contains GBK and GB 2312. */
const CANDIDATES: readonly string[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

/** Prose is near 1, wrong decodings and random bytes stay under 0.4; Traditional text in UTF-16 is about 0.75. */
const MIN_PLAUSIBILITY = 0.6

/** The share of control characters from which valid UTF-8 is no text (binary data of small numbers, UTF-16 of ASCII). */
const MAX_CONTROL_SHARE = 0.05

/** Control characters but for those that lay out lines. */
const CONTROL_CHARACTERS = /[^\P{Cc}\s]/gu

/**
 * Decodes bytes to text by byte order mark, then as strict UTF-8, then as what reads most like writing; null where nothing does. What a page declares is
 * one candidate more, and no proof: pages say utf-8 and are GBK, and the other way round.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return ifPlausible(decodeAs(bytes.subarray(marked.mark.length), marked.encoding))
  const strict = decodeStrictUtf8(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', undecodable: 0 }
  const declared = declaredEncoding(bytes)
  const candidates = new Set(declared === null ? CANDIDATES : [declared, ...CANDIDATES])
  let best: DecodedText | null = null
  let bestPlausibility = Number.NEGATIVE_INFINITY
  for (const encoding of candidates) {
    const reading = decodeAs(bytes, encoding)
    const plausibility = plausibilityBeyondAscii(reading.text)
    if (plausibility > bestPlausibility) [best, bestPlausibility] = [reading, plausibility]
  }
  return best && ifPlausible(best)
}

function ifPlausible(decoded: DecodedText): DecodedText | null {
  return decoded.text === '' || isPlausible(decoded) ? decoded : null
}

// UTF-8 without a fault is UTF-8 in any script; anything else has to read like Chinese writing.
function isPlausible({ text, encoding, undecodable }: DecodedText): boolean {
  if (encoding === 'utf-8' && undecodable === 0) return !isMostlyControl(text)
  return plausibilityOf(text) >= MIN_PLAUSIBILITY
}

function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return isMostlyControl(text) ? null : text
  } catch {
    return null
  }
}

function isMostlyControl(text: string): boolean {
  return (text.match(CONTROL_CHARACTERS)?.length ?? 0) > text.length * MAX_CONTROL_SHARE
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  // A U+FFFD that the source itself holds is not our loss.
  const undecodable = text.includes('\ufffd') && !isFaultless(bytes, encoding) ? text.split('\ufffd').length - 1 : 0
  return { text, encoding, undecodable }
}

function isFaultless(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
