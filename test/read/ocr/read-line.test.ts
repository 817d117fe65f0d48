import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCAN_FORMS } from '../../../fixtures/scripts/scans/scan-forms.ts'
import { inkOf } from '../../../src/read/image/binarise.ts'
import { decodePicture } from '../../../src/read/image/decode.ts'
import { greyOf } from '../../../src/read/image/grey.ts'
import type { OcrEngine } from '../../../src/read/ocr/engine.ts'
import { inkLines } from '../../../src/read/ocr/ink-lines.ts'
import { partsOf } from '../../../src/read/ocr/print-parts.ts'
import { readLine } from '../../../src/read/ocr/read-line.ts'
import { createTesseractEngine } from '../../../src/read/ocr/tesseract.ts'
import { scanOfPage, truthOfPage } from './scanned-page.ts'

const FORM = SCAN_FORMS.straight200

let engine: OcrEngine
beforeAll(async () => {
  engine = await createTesseractEngine()
})
afterAll(() => engine.close())

/** Reads the printed line that begins with these words, as it stands on its page. */
async function read(fixture: string, page: number, start: string): Promise<string> {
  const truth = truthOfPage(fixture, page)
  const own = truth.lines.find(({ text }) => text.startsWith(start))
  if (!own) throw new Error(`no line begins with ${start}`)
  const grey = greyOf(await decodePicture(await scanOfPage(fixture, page, FORM)), [])
  const parts = partsOf(inkOf(grey))
  const lines = inkLines(parts)
  const [x, y] = [own.box[0] + own.box[2], own.box[1] + own.box[3]].map((sum) => ((sum / 2) * FORM.dotsPerInch) / 72) as [number, number]
  const line = lines.find(({ box }) => box[0] < x && box[2] > x && box[1] < y && box[3] > y)
  if (!line) throw new Error(`no ink where ${start} is printed`)
  const { characters } = await readLine(line, { page: grey, ink: parts.ink, engine, lines })
  return characters.map(({ text }) => text).join('')
}

describe('lines that engines read wrongly', () => {
  it('a per cent sign is not an 8 and a per cent sign', async () => {
    expect(await read('002_eac8aceb6b72da67.newspaper-3', 1, '收率达到85%以上')).toContain('85%以上')
  })

  it('a single character at the end of a paragraph is read at another size', async () => {
    expect(await read('003_041a6529d5c31122.newspaper-3', 2, '人。')).toBe('人。')
  })

  it('the number of a list at the beginning of a line is read with what follows it', async () => {
    expect(await read('004_edfb66bea4d7dc90.circular', 1, '3.持续')).toMatch(/^3\.持续/)
  })

  it.each([
    ['(一)', '（一）'],
    ['(三)', '（三）'],
    ['(四)', '（四）'],
  ])('%s alone in a cell has its brackets and its strokes', async (said, printed) => {
    expect(await read('003_041a6529d5c31122.table', 2, printed)).toBe(said)
  })

  it('a mark at the top and one at the foot do not divide a line', async () => {
    expect(await read('004_edfb66bea4d7dc90.circular', 3, '18.完善')).toMatch(/^18\.完善新时代“枫桥经验”[,，]调解/)
  })
})
