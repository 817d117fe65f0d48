import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Glyph, type LayoutBlock, layOutDocument, layOutPage, type PositionedPage, type TextLine } from '../../src/layout/index.ts'
import { diceOf } from './designs/dice.ts'
import { shuffledPage } from './designs/score.ts'

const glyph: fc.Arbitrary<Glyph> = fc
  .record({
    text: fc.constantFrom(...'一二三民生办实事，。12A'),
    x: fc.integer({ min: 0, max: 560 }),
    y: fc.integer({ min: 0, max: 760 }),
    size: fc.constantFrom(8, 10, 10, 10, 16, 30),
    turn: fc.constantFrom(0, 0, 0, 0, 0, 0, 45, 90),
  })
  .map(({ text, x, y, size, turn }) => ({
    text,
    box: [x, y, x + size, y + size],
    size,
    font: 'song',
    bold: false,
    turn,
    spaceBefore: false,
    confidence: null,
  }))

const rule = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 700 }), fc.integer({ min: 20, max: 280 }), fc.boolean())

const page: fc.Arbitrary<PositionedPage> = fc
  .record({
    glyphs: fc.uniqueArray(glyph, {
      maxLength: 80,
      selector: ({ text, box: [x, y] }) => `${text} ${Math.round(x / 20)} ${Math.round(y / 20)}`,
    }),
    rules: fc.array(rule, { maxLength: 6 }),
    pictures: fc.array(rule, { maxLength: 2 }),
  })
  .map(({ glyphs, rules, pictures }) => ({
    number: 1,
    width: 600,
    height: 800,
    glyphs,
    rules: rules.map(([x, y, length, level]) =>
      level ? ([x, y, x + length, y] as const) : ([x, y, x, Math.min(800, y + length)] as const),
    ),
    areas: [],
    pictures: pictures.map(([x, y, length]) => [x, y, x + length, Math.min(800, y + length)] as const),
  }))

const linesOf = (blocks: readonly LayoutBlock[]): TextLine[] =>
  blocks.flatMap((block) => (block.kind === 'row' ? block.cells.flatMap(({ paragraphs }) => paragraphs.flat()) : [...block.lines]))

const sorted = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => [...text.replace(/\s/g, '')])
    .sort()
    .join('')
const layOut = (one: PositionedPage): LayoutBlock[] => layOutDocument([layOutPage(one)])

/** Equal characters almost on one place are one character that is drawn again. */
const isDoubled = ({ glyphs }: PositionedPage): boolean =>
  glyphs.some((a, at) =>
    glyphs.slice(at + 1).some((b) => a.text === b.text && Math.abs(a.box[0] - b.box[0]) <= 6 && Math.abs(a.box[1] - b.box[1]) <= 6),
  )

describe('any page', () => {
  it('loses no character and says none twice', () => {
    fc.assert(
      fc.property(page, (one) => {
        fc.pre(!isDoubled(one))
        expect(sorted(linesOf(layOut(one)).map(({ text }) => text))).toBe(sorted(one.glyphs.map(({ text }) => text)))
      }),
    )
  })

  it('is read alike in every order of drawing', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 1e6 }), (one, seed) => {
        expect(layOut(shuffledPage(one, diceOf(seed)))).toEqual(layOut(one))
      }),
    )
  })

  it('has the boxes of its lines where its characters are, and an extent for each character', () => {
    fc.assert(
      fc.property(page, (one) => {
        for (const { box, text, extents } of linesOf(layOut(one))) {
          expect(extents.length).toBe(text.length * 2)
          expect(box[0]).toBeGreaterThanOrEqual(0)
          expect(box[1]).toBeGreaterThanOrEqual(0)
          expect(box[2]).toBeLessThanOrEqual(600)
          expect(box[3]).toBeLessThanOrEqual(800)
        }
      }),
    )
  })
})

/** Milliseconds. A page that nobody set: it is read in some order, and soon. */
const SOON = 10_000
/** 一, the first of the unified ideographs. */
const FIRST_HAN = 0x4e00

describe('a hostile page', () => {
  it('of 200,000 characters at any place is read soon, with nothing lost', { timeout: 6 * SOON }, () => {
    const dice = diceOf(1)
    const glyphs = Array.from({ length: 200_000 }, (): Glyph => {
      const [x, y] = [dice.number() * 590, dice.number() * 790]
      return {
        text: String.fromCodePoint(FIRST_HAN + dice.int(0, 20_000)),
        box: [x, y, x + 9, y + 9],
        size: 9,
        font: null,
        bold: false,
        turn: 0,
        spaceBefore: false,
        confidence: null,
      }
    })
    const start = performance.now()
    const blocks = layOut({ number: 1, width: 600, height: 800, glyphs, rules: [], areas: [], pictures: [] })
    expect(performance.now() - start).toBeLessThan(SOON)
    // A few of so many stand upon their like, and count as drawn again.
    const read = linesOf(blocks).reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0)
    expect(read).toBeGreaterThan(199_900)
  })
})
