import { describe, expect, it } from 'vitest'
import { gbk, type MailPart, mailOf, outlookMessageOf, zipOf } from '../../../fixtures/scripts/containers.ts'
import { detectFormat } from '../../../src/read/detect.ts'
import { readBytes } from '../../../src/read/index.ts'
import { LEAST_PICTURE_BYTES } from '../../../src/read/limits.ts'
import { contentsOf, everythingIn, namesIn, opened, refusal } from './opening.ts'

const NOTE = '各县（市、区）：现将通知发给你们，请查收。'
const LIST = `${'为办好民生实事，现将任务分解如下，请认真抓好落实，确保按期完成。'.repeat(5)}\n一、新建学校3所。\n`

const plain = (content: string, charset = 'gb2312'): MailPart => ({ type: `text/plain; charset=${charset}`, bytes: gbk(content) })
const html = (content: string): MailPart => ({ type: 'text/html; charset=gb2312', bytes: gbk(content) })
const attachment = (name: string, form: MailPart['form'] = 'encoded-word'): MailPart => ({
  type: 'application/octet-stream',
  bytes: gbk('内容'),
  name,
  ...(form && { form }),
})
const picture = (size: number): MailPart => ({
  type: 'image/png',
  bytes: new Uint8Array(size),
  headers: ['Content-ID: <logo@1>', 'Content-Disposition: inline; filename="logo.png"'],
})

describe('a mail', () => {
  it('is known by its header, whatever its name', () => {
    expect(detectFormat(mailOf('通知', [plain(NOTE)]))).toBe('eml')
    expect(detectFormat(Buffer.from('From nobody Mon Jan 1\nReceived: x\n y\nSubject: a\n\nb'))).toBe('eml')
    expect(detectFormat(Buffer.from('民生实事\nSubject: 1\nDate: 2\n'))).toBe('txt')
    expect(detectFormat(Buffer.from('Subject: 民生实事\n\n正文'))).toBe('txt')
  })

  it.each(['encoded-word', 'rfc2231', 'raw-gbk'] as const)('names its attachments (%s)', async (form) => {
    expect(
      await namesIn(mailOf('通知', [plain(NOTE), attachment('民生实事任务分解表（终稿）.docx', form), attachment('a.pdf', form)])),
    ).toEqual(['民生实事任务分解表（终稿）.docx', 'a.pdf'])
  })

  it('that only sends its attachments has no body to read, and says so', async () => {
    const { findings } = await opened(mailOf('通知', [plain(NOTE), attachment('a.docx')]))
    expect(findings).toMatchObject([{ code: 'parts_left_out', data: { what: 'covering_note', count: 1 } }])
  })

  it('that says something itself is read, and a short one that has nothing else too', async () => {
    expect(await contentsOf(mailOf('通知', [plain(LIST), attachment('a.docx')]))).toMatchObject({ '正文.txt': LIST })
    expect(await contentsOf(mailOf('通知', [plain(NOTE)]))).toEqual({ '正文.txt': NOTE })
  })

  it('a signature and what is quoted do not count', async () => {
    const answer = `${NOTE}\n-- \n${'某某市人民政府办公室 电话：0000-0000000 '.repeat(10)}`
    expect(await namesIn(mailOf('答复', [plain(answer), attachment('a.docx')]))).toEqual(['a.docx'])
    expect(await namesIn(mailOf('答复', [plain(`${NOTE}\n${`> ${LIST.trim()}\n`.repeat(5)}`), attachment('a.docx')]))).toEqual(['a.docx'])
  })

  it('of two forms the one with a table, else the plain one, else the one that says more', async () => {
    const table = '<html><meta charset="utf-8"><table><tr><td>一</td></tr></table></html>'
    expect(await contentsOf(mailOf('通知', [plain(LIST), html(table)], 'alternative'))).toEqual({ '正文.html': table })
    expect(await namesIn(mailOf('通知', [plain(LIST), html(`<p>${LIST}</p>`)], 'alternative'))).toEqual(['正文.txt'])
    expect(await namesIn(mailOf('通知', [plain('请用支持 HTML 的软件查看'), html(`<p>${LIST}</p>`)], 'alternative'))).toEqual(['正文.html'])
  })

  it.each(['gb2312', 'GBK', 'gb18030', 'utf-8', 'x-unknown'])('in GB18030 is read as such when it is declared as %s', async (charset) => {
    const outcome = await opened(mailOf('通知', [plain('新建学校3所，𠮷镇、㐂村。一、二、三、四。', charset)]))
    const [file] = outcome.files
    if (file?.kind !== 'file') throw new Error('refused')
    const read = await readBytes(file.bytes, { name: file.name })
    expect(read).toMatchObject({ kind: 'read', document: { text: '新建学校3所，𠮷镇、㐂村。一、二、三、四。' } })
  })

  it('leaves logos and signatures out, and says how many; a picture of a page is a file', async () => {
    const signature: MailPart = { type: 'application/pkcs7-signature', bytes: gbk('x'), name: 'smime.p7s' }
    const { files, findings } = await opened(
      mailOf('通知', [plain(LIST), picture(2000), picture(3000), picture(LEAST_PICTURE_BYTES), signature]),
    )
    expect(files.map(({ name }) => name)).toEqual(['正文.txt', 'logo.png'])
    expect(findings.map(({ data }) => data)).toEqual([
      { what: 'inline_pictures', count: 2 },
      { what: 'signatures', count: 1 },
    ])
  })

  it('that is encrypted is refused part by part', async () => {
    expect(
      await contentsOf(mailOf('密', [{ type: 'application/pkcs7-mime; smime-type=enveloped-data', bytes: gbk('x'), name: 'smime.p7m' }])),
    ).toEqual({
      'smime.p7m': 'encrypted_file',
    })
  })

  it('holds mails and zips, opened in turn', async () => {
    const inner = mailOf('转发', [plain(NOTE), attachment('方案.docx')])
    const outer = mailOf('通知', [
      plain(NOTE),
      { type: 'message/rfc822', bytes: inner, name: '转发.eml' },
      { type: 'application/zip', bytes: zipOf([{ name: gbk('附件/表.txt'), bytes: gbk('表') }]), name: '附件.zip' },
    ])
    expect((await everythingIn(outer, '通知.eml')).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'opened 通知.eml',
      'opened 通知.eml/转发.eml',
      'file 通知.eml/转发.eml/方案.docx',
      'opened 通知.eml/附件.zip',
      'file 通知.eml/附件.zip/附件/表.txt',
    ])
  })

  it('without anything in it is a failure', async () => {
    expect(await refusal(Buffer.from('From: a@b.c\nSubject: x\n\n'))).toMatchObject({ code: 'nothing_in_container' })
  })

  it('of thousands of parts, or a header of megabytes, is refused', async () => {
    const parts = '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(20_000)
    expect(await refusal(Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`))).toMatchObject({
      code: 'broken_file',
    })
    expect(await refusal(Buffer.from(`Subject: x\r\nFrom: a\r\n${'X: y\r\n'.repeat(1_000_000)}\r\nx`))).toMatchObject({
      code: 'broken_file',
    })
  })

  it('of brackets without end is counted in linear time', async () => {
    const start = performance.now()
    await opened(mailOf('通知', [html(`<p>${'<style'.repeat(300_000)}一`)]))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('a message of Outlook', () => {
  it('gives its body and its attachments, also where one of them is a doc', async () => {
    const message = outlookMessageOf({ body: LIST, attachments: [{ name: '任务分解表.txt', bytes: gbk('表') }] })
    expect(detectFormat(message)).toBe('msg')
    expect(await contentsOf(message)).toMatchObject({ '正文.txt': LIST })
    expect(await namesIn(message)).toEqual(['正文.txt', '任务分解表.txt'])
  })

  it('that is cut off is refused or opened, never an exception', async () => {
    const message = outlookMessageOf({ body: LIST, attachments: [{ name: 'a.txt', bytes: new Uint8Array(9000) }] })
    for (let share = 0.1; share < 1; share += 0.1) {
      const bytes = message.subarray(0, Math.floor(message.length * share))
      for (const found of await everythingIn(bytes, 'a.msg'))
        if (found.kind === 'failed') expect(found.finding.code).toMatch(/broken_file|nothing_in_container/)
    }
  })
})
