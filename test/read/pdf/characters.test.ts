import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPdfJs, openingOptions } from '../../../src/read/pdf/pdfjs.ts'
import { asGbk, asUcs2, findingsOf, mappedFont, pdfFile, placesOf, readContent, readPage, songFont, textOf } from './pdf-file.ts'

const { font, object } = mappedFont('⽇⺠⻓︵\uf900ﬁ')
const MAPPED = { fonts: { M: font }, objects: { 20: object } }
const ROOT = join(import.meta.dirname, '..', '..', '..')
const FIXTURE = join(ROOT, 'fixtures', 'pages', '003_041a6529d5c31122.circular.pdf')

describe('which character a glyph is', () => {
  it('fonts that are not embedded are read through the CMaps that pdf.js brings', async () => {
    const text = '改造老旧小区45个，惠及１．２万户。'
    const gbk = await readContent(`BT /S 10 Tf 20 200 Td ${asGbk(text)} Tj ET`, { fonts: { S: songFont('GBK-EUC-H') } })
    expect(textOf(gbk)).toBe(text)
    const ucs2 = await readContent(`BT /S 10 Tf 20 200 Td ${asUcs2(text)} Tj ET`, { fonts: { S: songFont('UniGB-UCS2-H') } })
    expect(textOf(ucs2)).toBe(text)
    expect(ucs2.unmappedGlyphs).toBe(0)
  })

  it('radicals, vertical and compatibility forms become the ordinary characters, and that is said', async () => {
    const page = await readContent('BT /M 10 Tf 20 200 Td (!"#$%) Tj ET', MAPPED)
    expect(textOf(page)).toBe('日民长（\u8c48')
    expect(findingsOf(page)).toEqual([['character_forms_folded', { page: 1, count: 5 }]])
  })

  it('a ligature of the map is one glyph with its text', async () => {
    const page = await readContent('BT /M 20 Tf 20 200 Td (&) Tj ET', MAPPED)
    expect(placesOf(page)).toEqual(['ﬁ at 20 82.4 33.3 102.4'])
  })

  it('a code that its font says nothing of stands as � at its place and is counted', async () => {
    const page = await readContent('BT /M 10 Tf 20 200 Td (!a!) Tj ET', {
      fonts: { M: font.replace('/WinAnsiEncoding', '<< /Type /Encoding /Differences [97 /mystery] >>').replace('Helvetica', 'Own') },
      objects: { 20: object },
    })
    expect(textOf(page)).toBe('日�日')
    expect(page.unmappedGlyphs).toBe(1)
    expect(findingsOf(page)).toContainEqual(['unmapped_glyphs', { page: 1, count: 1 }])
  })

  it('a font that draws its own characters (Type 3), as browsers print them: widths by its matrix, the em by its size', async () => {
    const drawnFont = `<< /Type /Font /Subtype /Type3 /FontBBox [0 -120 1000 880] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 33 /LastChar 34 /Widths [1000 500]
      /CharProcs << /a 21 0 R /b 21 0 R >> /Encoding << /Type /Encoding /Differences [33 /a /b] >> /ToUnicode 20 0 R >>`
    const page = await readContent('BT /T 20 Tf 50 200 Td (!"!) Tj ET', {
      fonts: { T: drawnFont },
      objects: { 20: object, 21: { value: '<< >>', stream: '1000 0 0 0 1000 880 d1 0 0 1000 880 re f' } },
    })
    expect(placesOf(page)).toEqual(['日 at 50 82.4 70 102.4', '民 at 70 82.4 80 102.4', '日 at 80 82.4 100 102.4'])
    expect(page.positioned.areas).toEqual([])
  })

  it('names of fonts are decoded: GBK bytes, escapes, without the mark of a subset', async () => {
    const named = (name: string): string => `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
    const page = await readContent('BT /A 10 Tf 20 200 Td (a) Tj /B 10 Tf (b) Tj ET', {
      fonts: { A: named('ABCDEF+#CB#CE#CC#E5'), B: named('#BA#DA#CC#E5,Bold') },
    })
    expect(page.positioned.glyphs.map((glyph) => [glyph.font, glyph.bold])).toEqual([
      ['宋体', false],
      ['黑体-Bold', true],
    ])
  })
})

describe('beside what pdf.js says of runs', () => {
  it('every run begins and ends where its first and last characters do', async () => {
    const bytes = new Uint8Array(readFileSync(FIXTURE))
    const page = await readPage(bytes, 2)
    const pdfjs = await loadPdfJs()
    const task = pdfjs.getDocument({ ...openingOptions(), data: bytes })
    const theirs = await (await task.promise).getPage(2)
    const toPage = theirs.getViewport({ scale: 1 }).transform as number[]
    const runs = (await theirs.getTextContent({ disableNormalization: true })).items.flatMap((item) =>
      'str' in item && item.str.trim() ? [item] : [],
    )
    expect(runs.length).toBeGreaterThan(10)
    const { glyphs } = page.positioned
    expect(glyphs.map(({ text }) => text).join('')).toBe(runs.map(({ str }) => str.replace(/\s/g, '')).join(''))
    for (const run of runs) {
      const [, , , , x, y] = pdfjs.Util.transform(toPage, run.transform as number[]) as number[]
      const first = glyphs.find(({ text, box, size }) => run.str.startsWith(text) && near(box[0], x) && near(box[3] - 0.12 * size, y))
      const last = glyphs.find(
        ({ text, box, size }) => run.str.endsWith(text) && near(box[2], (x ?? 0) + run.width) && near(box[3] - 0.12 * size, y),
      )
      expect([run.str, first?.text, last?.text]).toEqual([run.str, [...run.str][0], [...run.str].at(-1)])
    }
    await task.destroy()
  })
})

const near = (a: number, b: number | undefined): boolean => b !== undefined && Math.abs(a - b) < 0.3

describe('one version of pdf.js', () => {
  it('is the one that pdf-parse brings: two in one process refuse each other', () => {
    const packageOf = (name: string) => JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'))
    expect(packageOf('pdf-parse').dependencies['pdfjs-dist']).toBe(packageOf('pdfjs-dist').version)
  })

  it('does not take the bytes away from whoever opens a file', async () => {
    const bytes = pdfFile({ pages: [{ content: '' }] })
    const length = bytes.length
    await readPage(bytes)
    expect(bytes.length).toBe(length)
    await readPage(Buffer.from(bytes))
  })
})
