import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gbk, mailOf, outlookMessageOf, zipOf } from '../../fixtures/scripts/containers.ts'
import { extractDocument, readDocuments } from '../../src/index.ts'
import { extractFile, promisesOf, stems } from './parity.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const NOTE = { type: 'text/plain; charset=gb2312', bytes: gbk('通知见附件，请查收。') }

describe.each(stems)('%s', (stem) => {
  const text = readFileSync(join(ROOT, 'seeds', `${stem}.txt`), 'utf8')
  const docx = readFileSync(join(ROOT, 'fixtures', 'docx', `${stem}.typed.docx`))

  /** What each document in a container promises, by its place. */
  async function promisesIn(bytes: Uint8Array, name: string): Promise<Record<string, unknown>> {
    const { documents, unread } = await readDocuments(bytes, { name })
    expect(unread).toEqual([])
    return Object.fromEntries(
      documents.map((document) => [`${document.source.container}/${document.source.name}`, promisesOf(extractDocument(document))]),
    )
  }

  it('says the same in a zip with names in GBK', async () => {
    const expected = promisesOf(await extractFile('seeds', `${stem}.txt`))
    const zip = zipOf([
      { name: gbk('民生实事/通知.docx'), bytes: docx },
      { name: gbk('民生实事/通知.txt'), bytes: gbk(text) },
    ])
    expect(await promisesIn(zip, '附件.zip')).toEqual({ '附件.zip/民生实事/通知.docx': expected, '附件.zip/民生实事/通知.txt': expected })
  })

  it('says the same as attachments, and as the body of a mail', async () => {
    const expected = promisesOf(await extractFile('seeds', `${stem}.txt`))
    const attached = mailOf('关于印发通知', [
      NOTE,
      { type: DOCX, bytes: docx, name: '通知.docx' },
      { type: 'text/plain', bytes: gbk(text), name: '通知.txt', form: 'raw-gbk' },
    ])
    expect(await promisesIn(attached, '通知.eml')).toEqual({ '通知.eml/通知.docx': expected, '通知.eml/通知.txt': expected })
    const written = mailOf('关于印发通知', [{ type: 'text/plain; charset=gb2312', bytes: gbk(text) }])
    expect(await promisesIn(written, '通知.eml')).toEqual({ '通知.eml/正文.txt': expected })
  })

  it('says the same in a zip in a mail, and in a message of Outlook', async () => {
    const expected = promisesOf(await extractFile('seeds', `${stem}.txt`))
    const zip = zipOf([{ name: gbk('通知.docx'), bytes: docx }])
    expect(await promisesIn(mailOf('通知', [NOTE, { type: 'application/zip', bytes: zip, name: '附件.zip' }]), '通知.eml')).toEqual({
      '通知.eml/附件.zip/通知.docx': expected,
    })
    expect(await promisesIn(outlookMessageOf({ body: '请查收。', attachments: [{ name: '通知.docx', bytes: docx }] }), '通知.msg')).toEqual(
      {
        '通知.msg/通知.docx': expected,
      },
    )
  })
})
