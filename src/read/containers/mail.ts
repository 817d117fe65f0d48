import { findingOf } from '../../model/index.ts'
import { decodeText } from '../../text/decode.ts'
import { LEAST_BODY_CHARACTERS, LEAST_PICTURE_BYTES } from '../limits.ts'
import type { ContainedFile, Contents } from './container.ts'
import { shownName } from './file-names.ts'
import { leftOut } from './left-out.ts'

/** A mail, whatever kept it: what it says, in up to two forms, and what came with it. */
export interface Mail {
  plain: MailText[]
  html: MailText[]
  attachments: MailAttachment[]
}

/** One form of the body, or a stretch of it. `encoding`: as the mail declares it; null where it does not. */
export interface MailText {
  bytes: Uint8Array
  encoding: string | null
}

export interface MailAttachment {
  /** null where the mail gives it none. */
  name: string | null
  mediaType: string
  bytes: Uint8Array
  /** It belongs into the body (Content-ID, inline). */
  isInline: boolean
}

const SIGNATURES: ReadonlySet<string> = new Set([
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
])
const ENCRYPTED: ReadonlySet<string> = new Set(['application/pkcs7-mime', 'application/x-pkcs7-mime', 'application/pgp-encrypted'])

/** The file names of bodies and of attachments without one. */
const BODY_NAME = '正文'
const ATTACHMENT_NAME = '附件'
const MESSAGE_NAME = '邮件.eml'

/** The files of a mail: its body, where it says something of its own, then what is attached. */
export function filesOfMail(mail: Mail): Contents {
  const attached: ContainedFile[] = []
  const counts = { inline_pictures: 0, signatures: 0, covering_note: 0 }
  for (const attachment of mail.attachments) {
    if (SIGNATURES.has(attachment.mediaType)) counts.signatures += 1
    else if (isSmallPicture(attachment)) counts.inline_pictures += 1
    else attached.push(fileOf(attachment, attached.length + 1))
  }
  const body = bodyOf(mail)
  if (body === null || (body.isEmpty && attached.length > 0)) return { files: attached, findings: leftOut(counts) }
  if (attached.length > 0 && body.isShort) {
    counts.covering_note = 1
    return { files: attached, findings: leftOut(counts) }
  }
  return { files: [body.file, ...attached], findings: leftOut(counts) }
}

const isSmallPicture = ({ mediaType, isInline, bytes }: MailAttachment): boolean =>
  isInline && mediaType.startsWith('image/') && bytes.length < LEAST_PICTURE_BYTES

function fileOf({ name, mediaType, bytes }: MailAttachment, number: number): ContainedFile {
  const shown = shownName(name ?? '') || (mediaType === 'message/rfc822' ? MESSAGE_NAME : `${ATTACHMENT_NAME}${number}`)
  if (ENCRYPTED.has(mediaType)) return { kind: 'refused', name: shown, finding: findingOf('encrypted_file', { format: 'eml' }) }
  return { kind: 'file', name: shown, bytes }
}

interface Body {
  file: ContainedFile
  /** A table says something however short it is. */
  isShort: boolean
  /** Nothing in it is seen to be shown: where there is nothing else, its reader finds out. */
  isEmpty: boolean
}

/** The form that says more: HTML where it has a table, or where the plain text is a mere remark that there is HTML. null where there is none. */
function bodyOf({ plain, html }: Mail): Body | null {
  const text = plain.map(decoded).join('\n')
  const pages = html.map(decoded)
  const hasTable = pages.some((page) => TABLE.test(page))
  const shownText = visibleCharacters(text)
  const shownPages = pages.reduce((sum, page) => sum + visibleCharacters(textOfPage(page)), 0)
  if (text.trim() === '' && pages.every((page) => page.trim() === '')) return null
  const isEmpty = shownText + shownPages === 0
  if (hasTable || text.trim() === '' || shownText * 2 < shownPages) {
    const isShort = !hasTable && shownPages < LEAST_BODY_CHARACTERS
    return { isShort, isEmpty, file: { kind: 'file', name: `${BODY_NAME}.html`, bytes: asFile(html, pages.join('\n')) } }
  }
  return {
    isShort: shownText < LEAST_BODY_CHARACTERS,
    isEmpty,
    file: { kind: 'file', name: `${BODY_NAME}.txt`, bytes: asFile(plain, text) },
  }
}

/** One text without a declared encoding goes on as it came: its reader finds out. Others in UTF-8, marked as such, so that what a page says of itself does not count. */
function asFile(texts: readonly MailText[], decodedText: string): Uint8Array {
  const [only] = texts
  return texts.length === 1 && only && only.encoding === null ? only.bytes : Buffer.from(`\ufeff${decodedText}`)
}

const TABLE = /<table[\s>]/i

/** What a page shows, roughly: enough to count it. */
const textOfPage = (page: string): string =>
  NOT_SHOWN.reduce(withoutElement, page)
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;|&#160;/gi, ' ')

const NOT_SHOWN = ['head', 'style', 'script']

/** One that is not closed reaches to the end. */
function withoutElement(page: string, name: string): string {
  const [first = '', ...others] = page.split(new RegExp(`<${name}\\b`, 'i'))
  const end = `</${name}`
  return [first, ...others.map((part) => part.slice(endIn(part, end)))].join('')
}

function endIn(part: string, end: string): number {
  const at = part.toLowerCase().indexOf(end)
  return at < 0 ? part.length : at
}

/** RFC 3676: the signature follows a line of two hyphens and a blank. Lines with > before them are quoted. */
const SIGNATURE = /^-- ?\r?$/m
const QUOTED_LINES = /^>.*$/gm

const visibleCharacters = (text: string): number => (text.split(SIGNATURE, 1)[0] ?? '').replace(QUOTED_LINES, '').replace(/\s/g, '').length

function decoded({ bytes, encoding }: MailText): string {
  return (encoding === null ? null : decodedAs(bytes, encoding)) ?? decodeText(bytes)?.text ?? ''
}

function decodedAs(bytes: Uint8Array, label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    // GB18030 contains GBK and GB 2312, which are declared for it.
    return new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
