import { type MimeNode, Splitter, type SplitterChunk } from '@zone-eu/mailsplit'
import { MAX_CONTAINED_FILES } from '../limits.ts'
import { brokenFile } from '../reader.ts'
import type { Container } from './container.ts'
import { filesOfMail, type Mail } from './mail.ts'
import { nameDecoder } from './name-encoding.ts'

/** A mail (RFC 5322, MIME), or a page that Word saved as one (mht). A mail that is attached is a file of its own. */
export const emlContainer: Container = {
  format: 'eml',
  async open(bytes, { checkpoint }) {
    checkpoint()
    const mail: Mail = { plain: [], html: [], attachments: [] }
    for (const { node, body } of await splitMail(bytes)) {
      checkpoint()
      if (!node.multipart) add(mail, node, await decodedBody(node, body))
    }
    return filesOfMail(mail)
  },
}

function add(mail: Mail, node: MimeNode, bytes: Uint8Array): void {
  const mediaType = node.contentType || 'text/plain'
  const name = nameOf(node)
  if (name === null && node.disposition !== 'attachment' && (mediaType === 'text/plain' || mediaType === 'text/html')) {
    mail[mediaType === 'text/plain' ? 'plain' : 'html'].push({ bytes, encoding: node.charset || null })
    return
  }
  if (bytes.length === 0 && name === null) return
  const isInline =
    node.disposition === 'inline' || hasHeader(node, 'Content-ID') || (node.parentNode !== false && node.parentNode.multipart === 'related')
  mail.attachments.push({ name, mediaType, bytes, isInline })
}

const hasHeader = (node: MimeNode, name: string): boolean => node.headers !== false && node.headers.get(name).length > 0

interface MailPart {
  node: MimeNode
  /** As it stands, in its transfer encoding. */
  body: Buffer
}

/** The parts in order, those of multiparts included. */
async function splitMail(bytes: Uint8Array): Promise<MailPart[]> {
  const bodies = new Map<MimeNode, Uint8Array[]>()
  const splitter = new Splitter({ ignoreEmbedded: true, maxChildNodes: MAX_CONTAINED_FILES })
  splitter.end(bytes)
  try {
    for await (const chunk of splitter as AsyncIterable<SplitterChunk>) {
      if (chunk.type === 'node') bodies.set(chunk, [])
      else if (chunk.type === 'body') bodies.get(chunk.node)?.push(chunk.value)
    }
  } catch (error) {
    // More parts, or a longer header, than any mail has.
    throw brokenFile('eml', 'content_unreadable', error instanceof Error ? error.message : String(error))
  }
  return [...bodies].map(([node, body]) => ({ node, body: Buffer.concat(body) }))
}

async function decodedBody(node: MimeNode, body: Buffer): Promise<Buffer> {
  if (node.encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  const decoder = node.getDecoder()
  decoder.end(body)
  const decoded: Buffer[] = []
  for await (const chunk of decoder) decoded.push(Buffer.from(chunk))
  return Buffer.concat(decoded)
}

/** The name of an attachment. One that stands in the header in bytes, without saying in what, may have been taken for UTF-8 on the way here. */
function nameOf(node: MimeNode): string | null {
  if (node.filename === false) return null
  const { filename } = node
  if (node.headers === false || !node.headers.getList().some(({ key, line }) => NAMING_FIELDS.has(key) && BEYOND_ASCII.test(line)))
    return filename
  const bytes = Buffer.from(filename, BEYOND_BYTES.test(filename) ? 'utf8' : 'latin1')
  return nameDecoder(bytes)(bytes)
}

const NAMING_FIELDS: ReadonlySet<string> = new Set(['content-disposition', 'content-type'])
const BEYOND_ASCII = /[\x80-\uffff]/
const BEYOND_BYTES = /[^\0-\xff]/
