import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { sourceDocumentSchema } from '../../src/model/index.ts'
import type { ReadableFormat } from '../../src/read/format.ts'
import { READERS } from '../../src/read/index.ts'
import { cell, docxFile, paragraph, row, table } from './docx/docx-file.ts'
import { quoteOf, readDocument } from './reading.ts'

const ROOT = join(import.meta.dirname, '..', '..')

const filesIn = (folder: string): [string, () => Uint8Array][] =>
  readdirSync(join(ROOT, folder)).map((name) => [name, () => readFileSync(join(ROOT, folder, name))])

/** Samples of every format: a reader without some does not compile. */
const SAMPLES: Record<ReadableFormat, [string, () => Uint8Array][]> = {
  txt: [...filesIn('seeds'), ['GB18030 with CRLF', () => iconv.encode('关于印发方案的通知\r\n\r\n　　改造管网90公里。\r\n', 'gb18030')]],
  docx: [
    ...filesIn('fixtures/docx'),
    ['empty', () => docxFile({ body: '' })],
    ['a table of empty cells', () => docxFile({ body: table(row(cell(''), cell(''))) + paragraph('') })],
  ],
}

describe.each(READERS)('the reader of $format', ({ format, mediaType }) => {
  describe.each(SAMPLES[format])('%s', (name, bytesOf) => {
    it('gives a document of the schema, with its media type', async () => {
      const document = await readDocument(bytesOf(), name)
      expect(sourceDocumentSchema.parse(document)).toEqual(document)
      expect(document.source).toMatchObject({ name, mediaType })
    })

    it('gives blocks in order that do not overlap and each show something', async () => {
      const document = await readDocument(bytesOf(), name)
      let end = 0
      for (const block of document.blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(quoteOf(document, block).trim()).not.toBe('')
        end = block.end
      }
      expect(end).toBeLessThanOrEqual(document.text.length)
    })

    it('leaves nothing visible outside the blocks', async () => {
      const document = await readDocument(bytesOf(), name)
      const outside = document.blocks.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), document.text)
      expect(outside.trim()).toBe('')
    })

    it('gives rows their table and cells inside them, in column order', async () => {
      const { blocks } = await readDocument(bytesOf(), name)
      for (const { kind, table, row, cells, start, end } of blocks) {
        expect([table !== null, row !== null, cells.length > 0]).toEqual(Array(3).fill(kind === 'row'))
        cells.forEach((one, at) => {
          const before = cells[at - 1]
          expect(one.start).toBeGreaterThanOrEqual(before ? before.end + 1 : start)
          expect(one.end).toBeLessThanOrEqual(end)
          expect(one.column).toBeGreaterThanOrEqual(before ? before.column + before.columnSpan : 0)
        })
      }
    })

    it('gives anchors of what is in the text: an anchor a cell that says something', async () => {
      const document = await readDocument(bytesOf(), name)
      const cells = document.blocks.flatMap(({ table, row, cells }) =>
        cells.filter(({ start, end }) => end > start).map(({ start, end, column }) => ({ start, end, table, row, column })),
      )
      const anchors = document.anchors.flatMap((anchor) =>
        'cell' in anchor
          ? [{ start: anchor.start, end: anchor.end, table: anchor.cell.table, row: anchor.cell.row, column: anchor.cell.column }]
          : [],
      )
      expect(anchors).toEqual(cells)
    })

    it('gives the same document for the same bytes', async () => {
      expect(await readDocument(bytesOf(), name)).toEqual(await readDocument(bytesOf(), name))
    })
  })
})
