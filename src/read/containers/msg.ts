import msgReader, { type FieldsData } from '@kenjiuno/msgreader'
import { brokenFile } from '../reader.ts'
import type { Container } from './container.ts'
import { filesOfMail, type Mail, type MailAttachment } from './mail.ts'

/** The encoding of messages that Outlook did not keep in Unicode: that of Chinese Windows. */
const ANSI_ENCODING = 'gb18030'

/** Encodings by the number that Windows gives them. */
const CODE_PAGES: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 54936: 'gb18030', 65001: 'utf-8', 1200: 'utf-16le' }

/** A message of Outlook (msg, [MS-OXMSG]). A message that is attached is a file of its own. */
export const msgContainer: Container = {
  format: 'msg',
  async open(bytes, { checkpoint }) {
    checkpoint()
    const mail = readMessage(bytes)
    checkpoint()
    return filesOfMail(mail)
  },
}

function readMessage(bytes: Uint8Array): Mail {
  try {
    const reader = new msgReader.default(Uint8Array.from(bytes).buffer)
    reader.parserConfig = { ansiEncoding: ANSI_ENCODING }
    const fields = reader.getFileData()
    if (fields.error !== undefined) throw new Error(fields.error)
    return {
      plain: fields.body === undefined ? [] : [{ bytes: Buffer.from(fields.body), encoding: 'utf-8' }],
      html: pagesOf(fields),
      attachments: (fields.attachments ?? []).map((attachment) => attachmentOf(reader, attachment)),
    }
  } catch (error) {
    // Whatever it stumbles over is the file's damage.
    throw brokenFile('msg', 'content_unreadable', error instanceof Error ? error.message : String(error))
  }
}

function pagesOf({ bodyHtml, html, internetCodepage }: FieldsData): Mail['html'] {
  if (html !== undefined) return [{ bytes: html, encoding: CODE_PAGES[internetCodepage ?? 0] ?? null }]
  return bodyHtml === undefined ? [] : [{ bytes: Buffer.from(bodyHtml), encoding: 'utf-8' }]
}

function attachmentOf(reader: InstanceType<typeof msgReader.default>, fields: FieldsData): MailAttachment {
  const { content } = reader.getAttachment(fields)
  const { fileName, fileNameShort, name, pidContentId, attachmentHidden, attachMimeTag, extension } = fields
  const mediaType = attachMimeTag ?? (PICTURE_ENDINGS.test(extension ?? '') ? 'image/*' : 'application/octet-stream')
  return {
    name: fields.innerMsgContent ? `${name ?? '邮件'}.msg` : (fileName ?? fileNameShort ?? name ?? null),
    mediaType,
    bytes: content,
    isInline: attachmentHidden === true || pidContentId !== undefined,
  }
}

const PICTURE_ENDINGS = /^\.?(?:png|jpe?g|gif|bmp|tiff?)$/i
