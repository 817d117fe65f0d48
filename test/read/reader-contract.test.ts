import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingPageOfd } from '../../fixtures/scripts/hostile/hostile-ofd.ts'
import { hugePagePdf, pictureOnlyPdf } from '../../fixtures/scripts/hostile/hostile-pdf.ts'
import { blankPng } from '../../fixtures/scripts/hostile/hostile-pictures.ts'
import { LANGUAGES, messageOf } from '../../src/messages/index.ts'
import {
  FINDING_SEVERITIES,
  type Finding,
  type LineAnchor,
  type SourceDocument,
  type Span,
  sourceDocumentSchema,
} from '../../src/model/index.ts'
import { findLibreOffice } from '../../src/read/doc/libreoffice.ts'
import type { ReadableFormat } from '../../src/read/format.ts'
import { READERS, readBytes } from '../../src/read/index.ts'
import type { ReadLimits } from '../../src/read/limits.ts'
import type { OcrEngine } from '../../src/read/ocr/engine.ts'
import { createTesseractEngine } from '../../src/read/ocr/tesseract.ts'
import { cell, docxFile, paragraph, row, table } from './docx/docx-file.ts'
import { quoteOf, readDocument, refusalOf } from './reading.ts'
import { scan } from './scan.ts'
import { workbookFile } from './sheet/workbook-file.ts'

const ROOT = join(import.meta.dirname, '..', '..')

const filesIn = (folder: string, pattern = /./): [string, () => Uint8Array][] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => pattern.test(name))
    .map((name) => [name, () => readFileSync(join(ROOT, folder, name))])

/** Samples of every format: a reader without some does not compile. */
const SAMPLES: Record<ReadableFormat, [string, () => Uint8Array | Promise<Uint8Array>][]> = {
  txt: [...filesIn('seeds'), ['GB18030 with CRLF', () => iconv.encode('关于印发方案的通知\r\n\r\n　　改造管网90公里。\r\n', 'gb18030')]],
  html: [
    ...filesIn('fixtures/web', /^000.*\.html$/),
    ['empty body', () => strToU8('<html><body></body></html>')],
    ['all script', () => strToU8('<html><script>document.write("一")</script></html>')],
    ['frames', () => strToU8('<html><frameset cols="20%,80%"><frame src="menu.html"><frame src="text.html"></frameset></html>')],
    ['tables in tables', () => strToU8('<table><tr><td>一<table><tr><td>二<td>三</table><td><td>四<tr><td colspan=9>五</table>')],
    ['UTF-16', () => iconv.encode('<html><body><p>一、新建学校3所。</p></body></html>', 'utf-16le', { addBOM: true })],
  ],
  md: [
    ...filesIn('fixtures/web', /^00[02].*\.md$/),
    ['lists and a table', () => strToU8('# 清单\n\n3. 甲\n5. 乙\n   - 丙\n\n| 序号 | 内容 |\n|---|---|\n| 1 | **新建** |\n')],
  ],
  docx: [
    ...filesIn('fixtures/docx'),
    ['empty', () => docxFile({ body: '' })],
    ['a table of empty cells', () => docxFile({ body: table(row(cell(''), cell(''))) + paragraph('') })],
  ],
  xlsx: [
    ...filesIn('fixtures/sheets', /\.xlsx$/),
    ['empty', () => workbookFile([{ name: 'Sheet1', rows: [] }])],
    [
      'two sheets',
      () =>
        workbookFile([
          { name: '甲', rows: [['标题'], ['序号', '内容'], [1, '新建3所。']] },
          { name: '乙', rows: [['说明']] },
        ]),
    ],
  ],
  xls: filesIn('fixtures/sheets', /\.xls$/),
  // Through LibreOffice where it is installed: one of each form, for each is converted many times. Without it rtf is not read.
  doc: filesIn('fixtures/doc', /^000.*\.doc$/),
  rtf: findLibreOffice() === null ? [] : [['a paragraph', () => strToU8('{\\rtf1\\ansi\\ansicpg936 \\u-28646?\\u30693?\\par 3 km}')]],
  // Every form of one seed; the others are read in the tests of parity.
  pdf: [
    ...filesIn('fixtures/pages', /^000.*\.pdf$/),
    ['a page of 2 × 2 m', hugePagePdf],
    ['a page that is a picture', () => pictureOnlyPdf()],
  ],
  ofd: [...filesIn('fixtures/pages', /^00[02].*\.ofd$/), ['one of whose pages is missing', missingPageOfd]],
  png: [
    ['a scan', async () => (await scan()).png().toBuffer()],
    ['blank paper', () => blankPng(400, 300)],
  ],
  jpeg: [['a scan', async () => (await scan()).jpeg().toBuffer()]],
  tiff: [['a scan', async () => (await scan()).tiff().toBuffer()]],
}

/** Formats whose every text stands in a cell. */
const SHEETS: ReadonlySet<ReadableFormat> = new Set(['xlsx', 'xls'])

/** One engine serves all samples that need it; those of most formats start none. */
let engine: Promise<OcrEngine> | null = null
const ocr = (): Promise<OcrEngine> => {
  engine ??= createTesseractEngine()
  return engine
}
afterAll(async () => (await engine)?.close())

/** Points that a box may reach beyond its page: fonts are taller than what they print. */
const BEYOND_PAGE = 2
/** Points that places are rounded by. */
const ROUNDING = 0.02

// Without LibreOffice there is no sample of what only it can read.
describe.each(READERS.filter(({ format }) => SAMPLES[format].length > 0))('the reader of $format', ({ format, mediaType }) => {
  describe.each(SAMPLES[format])('%s', (name, bytesOf) => {
    let bytes: Uint8Array
    let document: SourceDocument
    beforeAll(async () => {
      bytes = await bytesOf()
      document = await readDocument(bytes, name, { ocr })
    })

    it('gives a document of the schema, with its media type', () => {
      expect(sourceDocumentSchema.parse(document)).toEqual(document)
      expect(document.source).toMatchObject({ name, mediaType })
    })

    it('gives the same document for the same bytes, whatever the name says', async () => {
      const again = await readDocument(bytes, '通知.xyz', { ocr })
      expect({ ...again, source: { ...again.source, name } }).toEqual(document)
    })

    it('gives blocks in order that do not overlap and each show something', () => {
      let end = 0
      for (const block of document.blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(quoteOf(document, block).trim()).not.toBe('')
        end = block.end
      }
      expect(end).toBeLessThanOrEqual(document.text.length)
    })

    it('leaves nothing visible outside the blocks', () => {
      expect(textOutside(document, document.blocks)).toBe('')
    })

    it('gives rows their table and cells inside them, in column order', () => {
      for (const { kind, table, row, cells, start, end } of document.blocks) {
        expect([table !== null, row !== null, cells.length > 0]).toEqual(Array(3).fill(kind === 'row'))
        cells.forEach((one, at) => {
          const before = cells[at - 1]
          expect(one.start).toBeGreaterThanOrEqual(before ? before.end + 1 : start)
          expect(one.end).toBeLessThanOrEqual(end)
          expect(one.column).toBeGreaterThanOrEqual(before ? before.column + before.columnSpan : 0)
        })
      }
    })

    const isParagraph = ({ start }: { start: number }): boolean =>
      document.blocks.some((block) => block.kind === 'paragraph' && block.start === start)

    it('gives anchors of what is in the text: an anchor a cell that says something', () => {
      const cells = document.blocks.flatMap(({ table, row, cells }) =>
        cells.filter(({ start, end }) => end > start).map(({ start, end, column }) => ({ start, end, table, row, column })),
      )
      const anchors = document.anchors.flatMap((anchor) =>
        'cell' in anchor && !isParagraph(anchor)
          ? [{ start: anchor.start, end: anchor.end, table: anchor.cell.table, row: anchor.cell.row, column: anchor.cell.column }]
          : [],
      )
      expect(anchors).toEqual(cells)
    })

    it('gives the cell of each paragraph that a spreadsheet has outside its tables', () => {
      const paragraphs = document.blocks.filter(({ kind }) => kind === 'paragraph').map(({ start, end }) => ({ start, end }))
      const anchors = document.anchors.flatMap((anchor) => ('cell' in anchor && isParagraph(anchor) ? [anchor] : []))
      expect(anchors.map(({ start, end }) => ({ start, end }))).toEqual(SHEETS.has(format) ? paragraphs : [])
      for (const { cell } of anchors) expect(cell.sheet).not.toBeNull()
    })

    it('numbers its pages from 1 and gives each its size', () => {
      const { pages } = document.source
      expect(pages.map((page) => page.number)).toEqual(pages.map((_, at) => at + 1))
      for (const { width, height } of pages) expect(Math.min(width, height)).toBeGreaterThan(0)
    })

    it('gives anchors to places on its pages, in the order of the text', () => {
      const sizes = new Map(document.source.pages.map((page) => [page.number, page]))
      let end = 0
      for (const anchor of lineAnchorsOf(document)) {
        expect(anchor.start).toBeGreaterThanOrEqual(end)
        expect(quoteOf(document, anchor).trim()).not.toBe('')
        end = anchor.end
        const size = sizes.get(anchor.page)
        expect({ anchor, size, lies: size && liesOn(anchor.box, size) }).toMatchObject({ lies: true })
      }
    })

    it('says of each character where it stands along its line, and how sure its recogniser was', () => {
      for (const { start, end, box, vertical, extents, confidences } of lineAnchorsOf(document)) {
        expect(extents).toHaveLength(2 * (end - start))
        const [from, to] = vertical ? [box[1], box[3]] : [box[0], box[2]]
        expect(Math.min(...extents)).toBeGreaterThanOrEqual(from - ROUNDING)
        expect(Math.max(...extents)).toBeLessThanOrEqual(to + ROUNDING)
        if (confidences) expect(confidences).toHaveLength(end - start)
        for (const confidence of confidences ?? []) expect([confidence >= 0, confidence <= 1]).toEqual([true, true])
      }
    })

    it('has a place for every visible character where it has pages, and none where it has not', () => {
      const anchors = lineAnchorsOf(document)
      if (document.source.pages.length === 0) expect(anchors).toEqual([])
      else expect(textOutside(document, anchors)).toBe('')
    })

    it('gives findings that have words, their own severity and a place in the text or none', () => {
      for (const finding of document.findings) {
        expect(finding.severity).toBe(FINDING_SEVERITIES[finding.code])
        for (const language of LANGUAGES) expect(messageOf(finding, language)).toMatch(/^\S.*\S$/)
        const [start, end] = [finding.start ?? 0, finding.end ?? 0]
        expect(finding.start === null).toBe(finding.end === null)
        expect([start >= 0, end >= start, end <= document.text.length]).toEqual([true, true, true])
      }
    })

    it('does not begin what is cancelled already', async () => {
      const progress: unknown[] = []
      const reading = readBytes(bytes, { name, ocr, signal: AbortSignal.abort(), onProgress: (page) => progress.push(page) })
      await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
      expect(progress).toEqual([])
    })

    it('goes no further when it is cancelled under way', async () => {
      const controller = new AbortController()
      const progress: unknown[] = []
      const onProgress = (page: number | null): void => {
        progress.push(page)
        controller.abort()
      }
      await expect(readBytes(bytes, { name, ocr, signal: controller.signal, onProgress })).rejects.toMatchObject({ name: 'AbortError' })
      expect(progress).toHaveLength(1)
    })

    it('tells of each page that it begins', async () => {
      const begun = new Set<number>()
      await readBytes(bytes, { name, onProgress: (page) => page !== null && begun.add(page) })
      expect([...begun]).toEqual(document.source.pages.map((page) => page.number))
    })

    it('keeps to the limits on bytes, pages and time', async () => {
      const refusal = (limits: Partial<ReadLimits>): Promise<Finding> => refusalOf(bytes, name, { ocr, limits })
      const tooLarge = (measure: string, actual: number): object => ({
        code: 'file_too_large',
        data: { measure, actual, limit: actual - 1 },
      })
      expect(await refusal({ bytes: bytes.length - 1 })).toMatchObject(tooLarge('bytes', bytes.length))
      expect(await refusal({ milliseconds: 0 })).toMatchObject({ code: 'time_limit_exceeded', data: { measure: 'milliseconds', limit: 0 } })
      const pages = document.source.pages.length
      if (pages > 0) expect(await refusal({ pages: pages - 1 })).toMatchObject(tooLarge('pages', pages))
    })
  })
})

const lineAnchorsOf = ({ anchors }: SourceDocument): LineAnchor[] => anchors.filter((anchor) => 'page' in anchor)

/** What is visible outside some spans, given in order. */
const textOutside = ({ text }: SourceDocument, spans: readonly Span[]): string =>
  spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text).trim()

const liesOn = ([x0, y0, x1, y1]: LineAnchor['box'], { width, height }: { width: number; height: number }): boolean =>
  x0 >= -BEYOND_PAGE && y0 >= -BEYOND_PAGE && x1 <= width + BEYOND_PAGE && y1 <= height + BEYOND_PAGE && x1 > x0 && y1 > y0
