import { decodeText } from '../text/decode.ts'
import { beginsLikeMail } from './containers/mail-opening.ts'
import type { KnownFormat } from './format.ts'
import { looksLikeMarkdown } from './markdown/looks-like-markdown.ts'
import { OLE2_MAGIC, rootStreams } from './ole2.ts'
import { beginsLikeZip, namesInZip } from './zip.ts'

const MAGIC_NUMBERS: readonly { format: KnownFormat; bytes: readonly number[] }[] = [
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { format: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a] },
  { format: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { format: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { format: 'tiff', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { format: 'tiff', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: 'rar', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { format: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { format: 'gzip', bytes: [0x1f, 0x8b, 0x08] },
  { format: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
]

/** The stream that each kind of OLE2 file has on its first level: what is embedded in it lies deeper. An encrypted one has no other. WPS Writer (.wps) writes Word's. */
const OLE2_STREAMS: readonly { format: KnownFormat; stream: string }[] = [
  { format: 'encrypted_office', stream: 'EncryptedPackage' },
  { format: 'doc', stream: 'WordDocument' },
  { format: 'xls', stream: 'Workbook' },
  { format: 'xls', stream: 'Book' },
  { format: 'ppt', stream: 'PowerPoint Document' },
  { format: 'msg', stream: '__properties_version1.0' },
]

/** The entry that each kind of zip has. */
const ZIP_ENTRIES: readonly { format: KnownFormat; entry: RegExp }[] = [
  { format: 'docx', entry: /^\/?word[\\/](document\d*|styles|settings|numbering|fontTable)\.xml$/i },
  { format: 'xlsx', entry: /^\/?xl\/workbook\.(xml|bin)$/ },
  { format: 'pptx', entry: /^\/?ppt\/presentation\.xml$/ },
  { format: 'ofd', entry: /^\/?OFD\.xml$/i },
  { format: 'odf', entry: /^META-INF\/manifest\.xml$/ },
]

const MARKUP_OPENING = /^\s*</
const HTML_TAG = /<(?:!doctype\s+html|html|head|body|meta|title|link|script|table|tbody|div|p|span)[\s>]/i
const XML_OPENING = /^\s*<\?xml\s/
const XHTML_ROOT = /<(?:!doctype\s+html|html)[\s>]/i

/** Characters from the start that say whether a text is HTML or XML. */
const OPENING_LENGTH = 4096

/** What a file is, by its content and never by its name. A damaged zip is what its entries say that it was. */
export function detectFormat(bytes: Uint8Array): KnownFormat {
  if (beginsLikeZip(bytes)) return formatOfZip(bytes)
  if (beginsWith(bytes, OLE2_MAGIC)) return formatOfOle2(bytes)
  return MAGIC_NUMBERS.find((magic) => beginsWith(bytes, magic.bytes))?.format ?? formatOfText(bytes)
}

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte)

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function formatOfZip(bytes: Uint8Array): KnownFormat {
  const names = namesInZip(bytes) ?? namesBeforeEntries(bytes)
  return ZIP_ENTRIES.find(({ entry }) => names.some((name) => entry.test(name)))?.format ?? 'zip'
}

/** The names that stand before each entry of a zip whose directory is lost. */
function namesBeforeEntries(bytes: Uint8Array): string[] {
  const buffer = asBuffer(bytes)
  const names: string[] = []
  const entryMark = Buffer.from('PK\x03\x04', 'latin1')
  for (let at = buffer.indexOf(entryMark); at >= 0; at = buffer.indexOf(entryMark, at + 4)) {
    if (at + 30 > buffer.length) break
    const nameLength = buffer.readUInt16LE(at + 26)
    names.push(buffer.toString('utf8', at + 30, at + 30 + nameLength))
  }
  return names
}

function formatOfOle2(bytes: Uint8Array): KnownFormat {
  const names = new Set(rootStreams(bytes).map(({ name }) => name))
  // Where the directory is lost, names that stand anywhere say what it was.
  const stands = (stream: string): boolean =>
    names.size > 0 ? names.has(stream) : asBuffer(bytes).includes(Buffer.from(`${stream}\0`, 'utf16le'))
  return OLE2_STREAMS.find(({ stream }) => stands(stream))?.format ?? 'ole2'
}

function formatOfText(bytes: Uint8Array): KnownFormat {
  if (beginsLikeMail(bytes)) return 'eml'
  const decoded = decodeText(bytes)
  if (!decoded) return beginsWith(bytes, [0x42, 0x4d]) ? 'bmp' : 'unknown'
  const opening = decoded.text.slice(0, OPENING_LENGTH)
  if (MARKUP_OPENING.test(opening) && (XML_OPENING.test(opening) ? XHTML_ROOT : HTML_TAG).test(opening)) return 'html'
  if (XML_OPENING.test(opening)) return 'xml'
  return looksLikeMarkdown(decoded.text) ? 'md' : 'txt'
}
