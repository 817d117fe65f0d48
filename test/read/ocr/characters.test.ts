import { beforeAll, describe, expect, it } from 'vitest'
import { SCAN_FORMS } from '../../../fixtures/scripts/scans/scan-forms.ts'
import { inkOf } from '../../../src/read/image/binarise.ts'
import { decodePicture } from '../../../src/read/image/decode.ts'
import { greyOf } from '../../../src/read/image/grey.ts'
import type { PixelBox } from '../../../src/read/image/picture.ts'
import { withCells } from '../../../src/read/ocr/character-cells.ts'
import { emByKind } from '../../../src/read/ocr/em-by-kind.ts'
import type { RecognisedCharacter } from '../../../src/read/ocr/engine.ts'
import type { InkLine } from '../../../src/read/ocr/ink-line.ts'
import { inkLines } from '../../../src/read/ocr/ink-lines.ts'
import { placedCharacters } from '../../../src/read/ocr/place-characters.ts'
import { type PrintParts, partsOf } from '../../../src/read/ocr/print-parts.ts'
import { withThrees } from '../../../src/read/ocr/threes.ts'
import { scanOfPage, truthOfPage } from './scanned-page.ts'

const FIXTURE = '004_edfb66bea4d7dc90.circular'
const PAGE = 3
const FORM = SCAN_FORMS.straight200
/** Pixels a point. */
const SCALE = FORM.dotsPerInch / 72
const EM = 16 * SCALE

const truth = truthOfPage(FIXTURE, PAGE)
let parts: PrintParts
let lines: InkLine[]
beforeAll(async () => {
  parts = partsOf(inkOf(greyOf(await decodePicture(await scanOfPage(FIXTURE, PAGE, FORM)), [])))
  lines = inkLines(parts)
})

/** A printed line with what it says, and its ink. */
function printed(start: string): { text: string; places: PixelBox[]; line: InkLine } {
  const own = truth.lines.find(({ text }) => text.startsWith(start))
  if (!own) throw new Error(`no line begins with ${start}`)
  const [, y0, , y1] = own.box
  const middle = ((y0 + y1) / 2) * SCALE
  const line = lines.find(({ box }) => box[1] < middle && box[3] > middle)
  if (!line) throw new Error(`no ink where ${start} is printed`)
  const places = [...own.text].map(
    (_, at): PixelBox => [(own.extents[2 * at] ?? 0) * SCALE, line.box[1], (own.extents[2 * at + 1] ?? 0) * SCALE, line.box[3]],
  )
  return { text: own.text, places, line }
}

/** What an engine gives that knows every character and is off by so many pixels in each place. */
const recognised = ({ text, places }: { text: string; places: PixelBox[] }, off = 0): RecognisedCharacter[] =>
  [...text].map((character, at) => {
    const [x0, y0, x1, y1] = places[at] ?? [0, 0, 0, 0]
    return { text: character, box: [x0 + off, y0, x1 + off, y1], confidence: 0.99, spaceBefore: false }
  })

describe('places of characters', () => {
  it.each([0, 0.7 * EM, -0.7 * EM])(
    'every character has its own ink, a thin 1 and a hyphen too, where the engine is off by %d pixels',
    (off) => {
      const { text, places, line } = printed('19.按照1000-1500元')
      const placed = placedCharacters(recognised({ text, places }, off), line, parts.ink)
      expect(placed.map((character) => character.text).join('')).toBe(text)
      for (const [at, { box, hasInk }] of placed.entries()) {
        const [from, , to] = places[at] ?? [0, 0, 0, 0]
        expect(hasInk).toBe(true)
        expect((box[0] + box[2]) / 2).toBeGreaterThan(from)
        expect((box[0] + box[2]) / 2).toBeLessThan(to)
      }
    },
  )

  it('a mark has the square that it is set in and no more', () => {
    const at = (text: string, from: number, to: number): RecognisedCharacter => ({
      text,
      box: [from, 0, to, 40],
      confidence: 0.99,
      spaceBefore: false,
    })
    const squares = (...characters: RecognisedCharacter[]) => withCells(characters, 40).map(({ box }) => [box[0], box[2]])
    expect(squares(at('）', 2, 10), at('、', 52, 58))).toEqual([
      [2, 42],
      [52, 58],
    ])
    expect(squares(at('，', 2, 10), at('为', 40, 78))).toEqual([
      [2, 40],
      [40, 78],
    ])
    expect(squares(at('户', 0, 38), at('（', 80, 88))[1]).toEqual([48, 88])
    // Where there is more paper than justifying leaves, the mark stands alone.
    expect(squares(at('，', 2, 10), at('为', 100, 138))[0]).toEqual([2, 10])
  })
})

describe('sizes of type', () => {
  it('digits alone are of the size of the Han around them', () => {
    const { line } = printed('100%。')
    const { em } = printed('17.按照').line
    expect(line.em).toBeLessThan(0.8 * em)
    const characters = recognised(printed('100%。'))
    expect(emByKind(line, characters, lines)).toBe(em)
    expect(emByKind(line, recognised({ text: '人本生活。', places: printed('100%。').places }), lines)).toBe(line.em)
  })

  it('a character of parts above one another is as large as its line', () => {
    const { em } = printed('17.按照').line
    for (const start of ['人基本生活。', '实保障好困难群众基本生活。']) expect(printed(start).line.em).toBe(em)
  })
})

describe('3 and 8', () => {
  const digits = (start: string, is: string) => {
    const { text, places, line } = printed(start)
    return placedCharacters(recognised({ text, places }), line, parts.ink).filter((character) => character.text === is)
  }

  it('are told by their shape, whatever the engine took them for', () => {
    const threes = digits('六、数字赋能', '3')
    const eights = [...digits('为1.18万名', '8'), ...digits('18.完善', '8')]
    expect([threes.length, eights.length]).toEqual([1, 3])
    const as = (text: string) => [...threes, ...eights].map((digit) => ({ ...digit, text }))
    for (const text of ['3', '8']) expect(withThrees(as(text), parts.ink).map((digit) => digit.text)).toEqual(['3', '8', '8', '8'])
  })

  it('other digits are left alone, and what has no ink', () => {
    const fives = digits('16.为1250名', '5')
    expect(fives).toHaveLength(1)
    expect(withThrees(fives, parts.ink)).toEqual(fives)
    const nothing = fives.map((digit) => ({ ...digit, text: '3', hasInk: false }))
    expect(withThrees(nothing, parts.ink)).toEqual(nothing)
  })
})
