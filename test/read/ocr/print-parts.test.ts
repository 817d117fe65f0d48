import { describe, expect, it } from 'vitest'
import { SCAN_FORMS } from '../../../fixtures/scripts/scans/scan-forms.ts'
import { inkOf } from '../../../src/read/image/binarise.ts'
import { decodePicture } from '../../../src/read/image/decode.ts'
import { greyOf } from '../../../src/read/image/grey.ts'
import type { PixelBox } from '../../../src/read/image/picture.ts'
import type { RecognisedCharacter } from '../../../src/read/ocr/engine.ts'
import { saysLabel, withLabel } from '../../../src/read/ocr/labels.ts'
import { type PrintParts, partsOf } from '../../../src/read/ocr/print-parts.ts'
import { numeralOfStrokes } from '../../../src/read/ocr/strokes.ts'
import { scanOfPage } from './scanned-page.ts'

const printOf = async (fixture: string, page: number): Promise<PrintParts> =>
  partsOf(inkOf(greyOf(await decodePicture(await scanOfPage(fixture, page, SCAN_FORMS.straight200)), [])))

const isUpright = ([x0, y0, x1, y1]: PixelBox): boolean => y1 - y0 > x1 - x0

describe('rules of a page', () => {
  it('the sides of a low row are rules too, where a merged row below interrupts them', async () => {
    const { rules, em } = await printOf('003_041a6529d5c31122.table', 2)
    const short = rules.filter((rule) => isUpright(rule) && rule[3] - rule[1] < 3 * em)
    // Six borders between the seven columns of the header.
    expect(short).toHaveLength(6)
    expect(new Set(short.map(([, y0]) => Math.round(y0 / em))).size).toBe(1)
    expect(rules.filter((rule) => !isUpright(rule))).toHaveLength(9)
  })

  it('strokes of characters are none: a page of text has the rule below its running head', async () => {
    const { rules } = await printOf('003_041a6529d5c31122.circular', 5)
    expect(rules.map(isUpright)).toEqual([false])
  })
})

describe('strokes', () => {
  const stroke = (y: number, width = 24) => ({ box: [0, y, width, y + 3] as const, area: 70 })

  it('level ones above one another are 一, 二 or 三', () => {
    expect(
      [1, 2, 3, 4].map((count) =>
        numeralOfStrokes(
          [0, 9, 18, 27].slice(0, count).map((y) => stroke(y)),
          29,
        ),
      ),
    ).toEqual(['一', '二', '三', null])
  })

  it('other ink is none', () => {
    expect(numeralOfStrokes([stroke(0), { box: [4, 4, 20, 28], area: 90 }], 29)).toBeNull()
    expect(numeralOfStrokes([stroke(0, 5)], 29)).toBeNull()
    expect(numeralOfStrokes([], 29)).toBeNull()
  })
})

describe('numbers in brackets at the beginning of a line', () => {
  const at = (text: string, x: number): RecognisedCharacter => ({ text, box: [x, 0, x + 8, 30], confidence: 0.98, spaceBefore: false })
  const line = { box: [0, 0, 30, 30] as const, parts: [], em: 30 }
  const label = { open: [0, 0, 8, 30] as const, number: line, close: [22, 0, 30, 30] as const }
  const said = (characters: readonly RecognisedCharacter[] | null) => characters?.map(({ text }) => text).join('')

  it('stand for what was read there', () => {
    const read = [at('C', 0), at('E', 12), at('加', 40), at('强', 50)]
    expect(saysLabel(read, label)).toBe(false)
    expect(said(withLabel(read, label, [at('三', 11)]))).toBe('(三)加强')
  })

  it('are left alone where they were read, and where there is no number between them', () => {
    expect(saysLabel([at('(', 0), at('三', 11), at(')', 22)], label)).toBe(true)
    expect(withLabel([at('(', 0), at('市', 11), at(')', 22)], label, [at('市', 11)])).toBeNull()
  })
})
