import { describe, expect, it } from 'vitest'
import { storedForms } from '../../bench/formats/forms.ts'
import { misreadGlyphsOf } from '../../bench/formats/misread-match.ts'
import { keptTogether, partedPairs } from '../../bench/formats/order.ts'
import { differencesOf } from '../../bench/formats/parity.ts'
import { placementsOf } from '../../bench/formats/places.ts'
import { trueGlyphsOf } from '../../bench/formats/truth-match.ts'
import type { PageTruth, TrueLine } from '../../fixtures/scripts/pages/placed-page.ts'
import { seedStems } from '../../fixtures/scripts/seed-files.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { extractedForm, extractedText } from '../support/page-forms.ts'

const stem = seedStems()[0] ?? ''
const [circular] = storedForms
if (!circular) throw new Error('no forms')

/** Lines of ten points a character, one below the other. */
const truthOf = (...lines: Pick<TrueLine, 'article' | 'text'>[]): PageTruth => ({
  pages: [{ number: 1, width: 600, height: 800 }],
  lines: lines.map(({ article, text }, number) => ({
    ...{ number, page: 1, article, kind: article === 'furniture' ? 'furniture' : 'body', paragraph: number, text },
    box: [0, 20 * number, 10 * text.length, 20 * number + 10],
    extents: [...text].flatMap((_, at) => [10 * at, 10 * at + 10]),
  })),
})

describe('differencesOf', () => {
  const changed = (change: (document: ExtractedDocument) => void) => async (): Promise<string[]> => {
    const document = await extractedText(stem)
    const other = structuredClone(document)
    change(other)
    return differencesOf(document, other).map(({ kind, item }) => `${kind} ${item}`)
  }
  const CHANGES: [string, ReturnType<typeof changed>, string[]][] = [
    ['nothing', changed(() => {}), []],
    ['an item', changed(({ items }) => items.splice(2, 1)), ['items lost 3']],
    ['a quantity', changed(({ items }) => items[0]?.quantities.pop()), ['quantities lost 1']],
    ['a value', changed(({ items }) => Object.assign(items[1]?.quantities[0] ?? {}, { value: -1 })), ['values 2']],
    ['a unit', changed(({ items }) => Object.assign(items[1]?.quantities[0] ?? {}, { unit: '座' })), ['units 2']],
    ['a name', changed(({ items }) => items[0]?.assignments[0]?.names.pop()), ['names 1']],
    ['a date', changed(({ items }) => Object.assign(items[0] ?? {}, { deadline: null })), ['dates 1']],
    ['a title', changed(({ items }) => Object.assign(items[0] ?? {}, { title: '实施' })), ['other fields 1']],
  ]
  it.each(CHANGES)('sees that %s is lost or another', async (_, differences, expected) => expect(await differences()).toEqual(expected))

  it('sees what is too much', async () => {
    const document = await extractedText(stem)
    const fewer = { ...document, items: document.items.slice(1) }
    expect(differencesOf(fewer, document).map(({ kind }) => kind)).toEqual(['items more'])
  })
})

describe('placementsOf', () => {
  const worst = async (move: (box: [number, number, number, number]) => [number, number, number, number]) => {
    const document = await extractedForm(stem, circular)
    const anchors = document.anchors.map((anchor) => ('page' in anchor ? { ...anchor, boxes: anchor.boxes.map(move) } : anchor))
    const placements = placementsOf({ ...document, anchors }, trueGlyphsOf(document.text, circular.truth(stem)))
    return { short: Math.max(...placements.map(({ short }) => short)), beyond: Math.max(...placements.map(({ beyond }) => beyond)) }
  }

  it('finds boxes that lie on their glyphs', async () => {
    const { short, beyond } = await worst((box) => box)
    expect(short).toBeLessThan(0.005)
    expect(beyond).toBeLessThan(0.005)
  })

  it('finds boxes that are too small, in em of the type (16 points)', async () => {
    const { short } = await worst(([x0, y0, x1, y1]) => [x0 + 4, y0, x1, y1])
    expect(short).toBeCloseTo(0.25, 1)
  })

  it('finds boxes that are too large', async () => {
    const { beyond } = await worst(([x0, y0, x1, y1]) => [x0, y0, x1 + 24, y1])
    expect(beyond).toBeCloseTo(1.5, 1)
  })

  it('finds boxes that stand elsewhere', async () =>
    expect((await worst(([x0, y0, x1, y1]) => [x0, y0 + 200, x1, y1 + 200])).short).toBe(Number.POSITIVE_INFINITY))
})

describe('keptTogether', () => {
  const truth = truthOf(
    { article: 'a', text: '新建公路' },
    { article: 'a', text: '120公里' },
    { article: 'b', text: '会议' },
    { article: 'b', text: '短了' },
  )

  it('takes lines that follow each other in the text, whatever the white space and the order of articles', () => {
    expect(keptTogether('会议\n短了\n\n新建公路\n120 公里', truth)).toEqual({ right: 2, of: 2 })
    expect(keptTogether('会议短了新建公路１２０公里', truth).right).toBe(2)
  })

  it('names the lines between which something else stands', () => {
    expect(partedPairs('新建公路 会议\n120公里 短了', truth).map(([before]) => before.text)).toEqual(['新建公路', '会议'])
  })

  it('does not ask for an order of furniture', () => {
    expect(keptTogether('', truthOf({ article: 'furniture', text: '晨光日报' }, { article: 'furniture', text: '2版' })).of).toBe(0)
  })
})

describe('glyphs of a text by its printed lines', () => {
  const truth = truthOf(
    { article: 'a', text: '责任单位：住建局' },
    { article: 'a', text: '新建120公里' },
    { article: 'a', text: '责任单位：住建局' },
  )

  it('are found in order where lines say the same', () => {
    const text = '责任单位：住建局\n新建 120公里\n责任单位：住建局'
    const glyphs = trueGlyphsOf(text, truth)
    expect(glyphs[0]?.line).toBe(0)
    expect(glyphs[text.indexOf('120')]).toMatchObject({ line: 1, box: [20, 20, 30, 30] })
    expect(glyphs[text.lastIndexOf('责')]?.line).toBe(2)
    expect(glyphs[text.indexOf(' ')]).toBeNull()
  })

  it('are none for what was printed nowhere', () => expect(trueGlyphsOf('新建130公里', truth).every((glyph) => glyph === null)).toBe(true))

  it('are found where characters were misread, left out and added', () => {
    const text = '晨光日报 责任单位住建局 新建l2O公里 责任单位：住建局'
    const glyphs = misreadGlyphsOf(text, truth.lines)
    expect(glyphs[text.indexOf('l2O')]).toMatchObject({ line: 1, box: [20, 20, 30, 30] })
    expect(glyphs[text.indexOf('公里')]).toMatchObject({ line: 1, box: [50, 20, 60, 30] })
    expect(glyphs[text.indexOf('住')]?.box[0]).toBe(50)
    expect(glyphs[0]).toBeNull()
  })
})
