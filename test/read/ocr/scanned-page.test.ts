import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scannedGlyphs } from '../../../bench/formats/scans-section.ts'
import { SCAN_FORMS, type ScanForm } from '../../../fixtures/scripts/scans/scan-forms.ts'
import { anchorsOf } from '../../../src/extract/anchors.ts'
import { type Box, boxAround } from '../../../src/layout/box.ts'
import type { SourceDocument } from '../../../src/model/index.ts'
import type { OcrEngine } from '../../../src/read/ocr/engine.ts'
import { createTesseractEngine } from '../../../src/read/ocr/tesseract.ts'
import { readDocument } from '../reading.ts'
import { scanOfPage, truthOfPage } from './scanned-page.ts'

const FIXTURE = '004_edfb66bea4d7dc90.circular'
const PAGE = 3
/** Points. */
const EM = 16
/** Em. */
const MOST_OFF = 0.5

const FORMS: readonly ScanForm[] = [
  SCAN_FORMS.straight150,
  SCAN_FORMS.turned200,
  { ...SCAN_FORMS.turned200, name: 'turned to the left', degrees: -2.5 },
]

const truth = truthOfPage(FIXTURE, PAGE)
let engine: OcrEngine
beforeAll(async () => {
  engine = await createTesseractEngine()
})
afterAll(() => engine.close())

describe.each(FORMS)('a page of a circular, $name', (form) => {
  let document: SourceDocument
  beforeAll(async () => {
    document = await readDocument(await scanOfPage(FIXTURE, PAGE, form), 'scan.png', { ocr: async () => engine })
  })

  it('is read as it was printed, its numbers and the marks of its list', () => {
    const { text } = document
    expect(text.match(/^\d\d(?=\.)/gm)).toEqual(['14', '15', '16', '17', '18', '19'])
    expect(text.replace(/^\d\d\./gm, '').match(/\d[\d.]*(?:-\d+)?[%元户名件]/g)).toEqual([
      ...['1150元', '1610元', '70元', '150元', '240元', '120元', '1250名', '100%', '100户', '2000件', '95%', '1000-1500元', '150名'],
    ])
    expect(text).toContain('居民养老保险代缴率达100%。')
  })

  it('is in blocks as it was printed: a short last line goes on with its paragraph, the page number is furniture', () => {
    const said = document.blocks.map(({ kind, start, end }) => ({ kind, says: document.text.slice(start, end) }))
    expect(said.filter(({ kind }) => kind === 'heading')).toEqual([])
    expect(said.filter(({ kind }) => kind === 'paragraph').map(({ says }) => says.slice(0, 3))).toEqual([
      '符合条',
      '14.',
      '15.',
      '16.',
      '17.',
      '五、群',
      '18.',
      '19.',
      '六、数',
    ])
    expect(said.filter(({ kind }) => kind === 'furniture').map(({ says }) => says)).toContain('—3—')
  })

  it('has every number where it was printed, within half an em', () => {
    const glyphs = scannedGlyphs(document.text, truth, form)
    const numbers = [...document.text.matchAll(/\d[\d.]*(?:-\d+)?[%元户名件]/g)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }))
    expect(numbers.length).toBe(13)
    const anchors = anchorsOf(document.anchors, numbers)
    for (const { start, end } of numbers) {
      const printed = glyphs.slice(start, end).flatMap((glyph) => (glyph ? [glyph] : []))
      const boxes = anchors.flatMap((anchor) => ('page' in anchor && anchor.start >= start && anchor.end <= end ? anchor.boxes : []))
      const off = offBy(boxAround(printed.map(({ box }) => box)), boxAround(boxes)) / EM
      expect({ number: document.text.slice(start, end), isNear: off <= MOST_OFF, off }).toMatchObject({ isNear: true })
    }
  })
})

/** Points by which two boxes differ at the side where it is most. */
const offBy = (a: Box | null, b: Box | null): number =>
  a && b ? Math.max(...a.map((side, at) => Math.abs(side - (b[at] ?? Number.POSITIVE_INFINITY)))) : Number.POSITIVE_INFINITY
