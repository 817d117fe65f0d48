import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPdf, type PdfOptions } from '../../../src/read/pdf/open-pdf.ts'
import { UnreadableFile } from '../../../src/read/reader.ts'
import { findingsOf, pdfFile, readContent, readPage, textOf } from './pdf-file.ts'

const PDFDocument = createRequire(import.meta.url)('pdfkit') as typeof import('pdfkit')
const FIXTURE = new Uint8Array(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pages', '003_041a6529d5c31122.circular.pdf')),
)
const LETTER = { content: 'BT /F1 20 Tf 50 200 Td (A) Tj ET' }

async function refusal(bytes: Uint8Array, options: PdfOptions = {}): Promise<unknown> {
  const error = await openPdf(bytes, options).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UnreadableFile)) throw new Error(`not refused: ${String(error)}`)
  return error.finding
}

function encrypted(passwords: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  const document = new PDFDocument({ ...passwords, pdfVersion: '1.7' })
  const parts: Buffer[] = []
  const finished = new Promise<Uint8Array>((resolve) => document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts)))))
  document.on('data', (part: Buffer) => parts.push(part))
  document.text('A')
  document.end()
  return finished
}

describe('files that cannot be opened', () => {
  it('a password is needed', async () => {
    const finding = await refusal(await encrypted({ userPassword: 'secret', ownerPassword: 'secret' }))
    expect(finding).toMatchObject({ code: 'encrypted_file', severity: 'error' })
  })

  it('encrypted, but open to everybody: it is read', async () => {
    expect(textOf(await readPage(await encrypted({ ownerPassword: 'secret' })))).toBe('A')
  })

  it('bytes that are no pdf, and a header alone', async () => {
    expect(await refusal(new Uint8Array(5000).fill(65))).toMatchObject({
      code: 'broken_file',
      data: { format: 'pdf', cause: 'content_unreadable' },
    })
    expect(await refusal(new Uint8Array(Buffer.from('%PDF-1.7\n')))).toMatchObject({ code: 'broken_file' })
  })

  it('a file without pages', async () => {
    expect(await refusal(pdfFile({ pages: [] }))).toMatchObject({ code: 'broken_file' })
  })
})

describe('damage that can be lived with', () => {
  it('a wrong cross-reference table is built anew', async () => {
    const source = Buffer.from(pdfFile({ pages: [LETTER] })).toString('latin1')
    expect(textOf(await readPage(Buffer.from(source.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')))).toBe('A')
    expect(textOf(await readPage(Buffer.from(source.replace(/xref\n0[^t]*trailer/, 'trailer'), 'latin1')))).toBe('A')
  })

  it('cut off anywhere: read or refused, never another exception', async () => {
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      const outcome = await readPage(FIXTURE.slice(0, FIXTURE.length * share)).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFile)
    }
  })

  it('a page that is no page: a finding, which says that more may be missing after it', async () => {
    const source = Buffer.from(pdfFile({ pages: [LETTER, LETTER, LETTER] })).toString('latin1')
    const file = await openPdf(Buffer.from(source.replace('102 0 obj\n<< /Type /Page ', '102 0 obj\n[ /Type /Page '), 'latin1'))
    expect(textOf(await file.page(1))).toBe('A')
    const page = await file.page(2)
    expect(page.findings).toMatchObject([{ code: 'page_unreadable', data: { page: 2, format: 'pdf', last: true } }])
    await file.close()
  })

  it('a page whose content is no content: the others are read', async () => {
    const source = Buffer.from(pdfFile({ pages: [LETTER, LETTER, LETTER] })).toString('latin1')
    const file = await openPdf(Buffer.from(source.replace('/Contents 103 0 R', '/Contents 999 0 R'), 'latin1'))
    const pages = [await file.page(1), await file.page(2), await file.page(3)]
    expect(pages.map(textOf)).toEqual(['A', '', 'A'])
    await file.close()
  })

  it('a form that draws itself, operators without operands, a stream of rubbish', async () => {
    const form = {
      value: '<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources 3 0 R >>',
      stream: 'BT /F1 20 Tf (V) Tj ET /X Do',
    }
    expect(
      textOf(await readContent(`/X Do ${LETTER.content}`, { resources: '/XObject << /X 10 0 R >>', objects: { 10: form } })),
    ).toContain('A')
    expect(textOf(await readContent(`Q Q Tf Td re cm ${LETTER.content} ET Q`))).toBe('A')
    expect(textOf(await readContent('\x00\x01\xff<<<<((('))).toBe('')
  })
})

describe('limits', () => {
  it('ten thousand pages are counted at once and each can be read', async () => {
    const started = performance.now()
    const file = await openPdf(pdfFile({ pages: Array.from({ length: 10_000 }, () => LETTER) }))
    expect(file.pageCount).toBe(10_000)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(textOf(await file.page(9_999))).toBe('A')
    await file.close()
  })

  it('characters and operators over the limit are left, and that is said', async () => {
    const bytes = pdfFile({ pages: [{ content: 'BT /F1 20 Tf 50 200 Td (AB) Tj (CD) Tj (EF) Tj ET' }] })
    const glyphs = await readPage(bytes, 1, { maxPageGlyphs: 3 })
    expect([textOf(glyphs), findingsOf(glyphs)]).toEqual(['ABCD', [['page_too_large', { page: 1, measure: 'glyphs', limit: 3 }]]])
    const operators = await readPage(bytes, 1, { maxPageOperators: 5 })
    expect(findingsOf(operators)).toEqual([['page_too_large', { page: 1, measure: 'operators', limit: 5 }]])
  })

  it('a page of 200 × 200 cm is read', async () => {
    const page = await readContent('BT /F1 200 Tf 50 5000 Td (A) Tj ET', { mediaBox: '0 0 5669 5669' })
    expect(page.positioned).toMatchObject({ width: 5669, height: 5669, glyphs: [{ text: 'A', size: 200 }] })
  })

  it('a reading that was cancelled ends before the next page', async () => {
    const controller = new AbortController()
    const file = await openPdf(pdfFile({ pages: [LETTER, LETTER] }), { signal: controller.signal })
    await file.page(1)
    controller.abort()
    await expect(file.page(2)).rejects.toThrow(/abort/i)
    await file.close()
  })
})

describe('what is said of the file', () => {
  it('signatures are there but were not verified; attachments were not read', async () => {
    const file = await openPdf(
      pdfFile({
        pages: [LETTER],
        objects: {
          10: { value: '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>' },
          11: { value: '<< /Type /Filespec /F (a.txt) /EF << /F 12 0 R >> >>' },
          12: { value: '<< /Type /EmbeddedFile >>', stream: 'a' },
        },
        catalog: '/Names << /EmbeddedFiles << /Names [(a.txt) 11 0 R] >> >>',
      }),
    )
    expect(file.findings.map(({ code, data }) => [code, data])).toEqual([
      ['signatures_not_verified', { count: 1 }],
      ['attachments_not_read', { count: 1 }],
    ])
    await file.close()
  })
})
