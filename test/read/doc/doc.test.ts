import { chmodSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writtenByLibreOffice } from '../../../fixtures/scripts/word-97.ts'
import { convertToDocx, findLibreOffice } from '../../../src/read/doc/libreoffice.ts'
import { profileSettings } from '../../../src/read/doc/libreoffice-profile.ts'
import { rootStreams } from '../../../src/read/ole2.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { withoutLibreOffice, withPrograms } from '../../support/without-libreoffice.ts'
import { abstractList, cell, docxFile, level, list, listed, paragraph, row, table } from '../docx/docx-file.ts'
import { blocksOfKind, findingsOf, quoteOf, readDocument, refusalOf } from '../reading.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures')
const fixture = (form: string): Buffer => readFileSync(join(FIXTURES, 'doc', `000_91f78d1c8f0827f1.${form}.doc`))

const isInstalled = findLibreOffice() !== null

/** Where the main stream of a doc begins. */
const mainStream = (bytes: Uint8Array): number => rootStreams(bytes).find(({ name }) => name === 'WordDocument')?.offset ?? 0

/** A doc whose beginning says something else. */
function withNumber(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes)
  changed.writeUInt16LE(value, mainStream(bytes) + offset)
  return changed
}

describe.skipIf(!isInstalled)('a doc, where LibreOffice is installed', () => {
  it('keeps the labels that Word writes itself', async () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）')
    const body =
      listed('总体要求', 1) + listed('新建学校', 1, 1) + listed('改造管网', 1, 1) + listed('保障措施', 1) + paragraph('“十四五”——期间')
    const doc = writtenByLibreOffice(docxFile({ body, numbering: abstractList(0, levels) + list(1, 0) }), 'doc')
    const document = await readDocument(doc, '通知.wps')
    expect(document.text.replace(/[ \t]/g, '')).toBe('一、总体要求\n（一）新建学校\n（二）改造管网\n二、保障措施\n“十四五”——期间')
    expect(document.source.mediaType).toBe('application/msword')
    expect(findingsOf(document)).toContainEqual(['converted', { program: 'LibreOffice' }])
  })

  it('gives the same text each time', async () => {
    expect(await readDocument(fixture('auto'))).toEqual(await readDocument(fixture('auto')))
  })

  it('rtf keeps its labels and tables too', async () => {
    const body = listed('新建学校3所', 1) + table(row(cell('序号'), cell('内容')), row(cell('1'), cell('改造管网'))) + paragraph('完')
    const rtf = writtenByLibreOffice(
      docxFile({ body, numbering: abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0) }),
      'rtf',
    )
    // LibreOffice writes a question mark into the form of the label, where Word writes the mark.
    const asWordWrites = rtf.toString('latin1').replace("\\'02\\'00\\'3f;", "\\'02\\'00\\u12289\\'3f;")
    const document = await readDocument(Buffer.from(asWordWrites, 'latin1'), '通知.doc')
    expect(document.source.mediaType).toBe('application/rtf')
    expect(document.text).toContain('一、新建学校3所')
    expect(blocksOfKind(document, 'row').map((block) => quoteOf(document, block))).toEqual(['序号\t内容', '1\t改造管网'])
  })

  it('fetches nothing: no picture, no template, no linked section', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.url)
      response.end('{\\rtf1 }')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const rtf = `{\\rtf1\\ansi{\\*\\template ${url}/t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "${url}/p.png" \\\\d}{\\fldrslt a}}{\\field{\\*\\fldinst INCLUDETEXT "${url}/x.rtf"}{\\fldrslt b}}\\par text}`
    expect((await readDocument(Buffer.from(rtf))).text).toContain('text')
    expect(asked).toEqual([])
  })

  it('is told what it reads, and does not take rubbish for plain text', async () => {
    expect(await convertToDocx(Buffer.from('甲'.repeat(2000)), 'MS Word 97', () => {})).toEqual({
      kind: 'failed',
      reason: 'no document came out',
    })
  })
})

describe('a doc, without LibreOffice', () => {
  it('gives its text, and says that labels may be missing', async () => {
    withoutLibreOffice()
    const document = await readDocument(fixture('auto'))
    expect(document.text).toContain('“')
    expect(document.findings).toMatchObject([{ code: 'labels_may_be_missing', severity: 'warning', data: { failure: null } }])
  })

  it('gives rows and cells, with the paragraphs of a cell as lines', async () => {
    withoutLibreOffice()
    const document = await readDocument(fixture('table'))
    const rows = blocksOfKind(document, 'row')
    expect(rows).toHaveLength(16)
    expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([6]))
    expect(quoteOf(document, rows[0] ?? { start: 0, end: 0 })).toBe('序号\t项目\t内容\t牵头单位\t责任单位\t完成时限')
  })

  it.skipIf(!isInstalled)('shows what fields show, keeps what is inserted and drops what is deleted', async () => {
    const body = `<w:p><w:ins w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"><w:r><w:t>新建</w:t></w:r></w:ins><w:del w:id="2" w:author="a" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>改造</w:delText></w:r></w:del><w:r><w:t>学校</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://example.cn" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>所</w:t></w:r></w:p>`
    const doc = writtenByLibreOffice(docxFile({ body }), 'doc')
    withoutLibreOffice()
    expect((await readDocument(doc)).text).toBe('新建学校3所')
  })

  it('rtf is refused with what to do', async () => {
    withoutLibreOffice()
    expect(await refusalOf(Buffer.from('{\\rtf1\\ansi a}'))).toMatchObject({
      code: 'program_needed',
      data: { format: 'rtf', program: 'LibreOffice' },
    })
  })

  it('so is a doc of Word 6 and 95', async () => {
    withoutLibreOffice()
    expect(await refusalOf(withNumber(fixture('typed'), 0, 0xa5dc))).toMatchObject({ code: 'program_needed' })
  })
})

describe('a doc that cannot be read', () => {
  it('with a password', async () => {
    const flags = fixture('typed').readUInt16LE(mainStream(fixture('typed')) + 10)
    expect(await refusalOf(withNumber(fixture('typed'), 10, flags | 0x0100))).toMatchObject({
      code: 'encrypted_file',
      data: { format: 'doc' },
    })
  })

  it('that does not begin like one', async () => {
    expect(await refusalOf(withNumber(fixture('typed'), 0, 0x1234))).toMatchObject({ code: 'broken_file', data: { format: 'doc' } })
  })

  it.each([0.03, 0.2, 0.5, 0.9])('cut off after a share of %d of its bytes', async (share) => {
    withoutLibreOffice()
    const bytes = fixture('typed')
    expect((await refusalOf(bytes.subarray(0, Math.floor(bytes.length * share)))).code).toMatch(/^(?:broken_file|unknown_format)$/)
  })

  it('damaged anywhere is refused or read, never an exception', async () => {
    withoutLibreOffice()
    const bytes = fixture('table')
    for (let at = 8; at < bytes.length; at += 211) {
      const damaged = Uint8Array.from(bytes)
      damaged.fill(0xff, at, at + 7)
      const outcome = await readDocument(damaged).catch((error: Error) => error.message)
      if (typeof outcome === 'string') expect(outcome).toMatch(/not read: (?:broken_file|unknown_format|encrypted_file|program_needed)/)
    }
  })
})

describe('LibreOffice', () => {
  /** A program of that name that never ends. */
  const endless = (): string => temporaryFolder({ soffice: '#!/bin/sh\nexec /bin/sleep 600\n' })

  it.skipIf(process.platform === 'win32')('is killed where the reading is cancelled', async () => {
    const folder = endless()
    chmodSync(join(folder, 'soffice'), 0o755)
    withPrograms(folder)
    const end = performance.now() + 500
    const cancelled = convertToDocx(fixture('typed'), 'MS Word 97', () => {
      if (performance.now() > end) throw new Error('cancelled')
    })
    await expect(cancelled).rejects.toThrow('cancelled')
    expect(performance.now() - end).toBeLessThan(3000)
  })

  it.skipIf(process.platform === 'win32')('that does not work leaves the text, and the reason', async () => {
    const folder = temporaryFolder({ soffice: '#!/bin/sh\nexit 1\n' })
    chmodSync(join(folder, 'soffice'), 0o755)
    withPrograms(folder)
    const document = await readDocument(fixture('typed'))
    expect(findingsOf(document)).toEqual([['labels_may_be_missing', { failure: 'no document came out' }]])
  })

  it('has a profile that runs no macro, updates no link and asks no proxy but one where nothing listens', () => {
    const settings = profileSettings()
    for (const [name, value] of [
      ['MacroSecurityLevel', '3'],
      ['DisableMacrosExecution', 'true'],
      ['BlockUntrustedRefererLinks', 'true'],
      ['Link', '0'],
      ['ooInetHTTPProxyName', '127.0.0.1'],
    ]) {
      expect(settings).toContain(`<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop>`)
    }
  })
})
