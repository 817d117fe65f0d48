import { describe, expect, it } from 'vitest'
import { withoutDoubled } from '../../src/layout/doubled.ts'
import { lineOfGlyphs } from '../../src/layout/line-of-glyphs.ts'
import { segmentsOf } from '../../src/layout/segments.ts'
import { boxOfPart } from '../../src/layout/text-line.ts'
import { verticalRuns } from '../../src/layout/vertical.ts'
import { glyphsOfPrint, type Print } from './printed-page.ts'

const print = (text: string, x = 100, y = 100, own: Partial<Print> = {}) => glyphsOfPrint({ text, x, y, ...own })
const textOf = (glyphs: readonly { text: string }[]): string => glyphs.map(({ text }) => text).join('')

describe('withoutDoubled', () => {
  it('leaves out what is drawn again a little further right: fake bold', () => {
    expect(textOf(withoutDoubled([...print('民生'), ...print('民生', 100.4)]))).toBe('民生')
  })

  it('keeps equal characters side by side', () => {
    expect(textOf(withoutDoubled(print('人人天天11')))).toBe('人人天天11')
  })
})

describe('segmentsOf', () => {
  const segments = (glyphs: ReturnType<typeof print>, rules: [number, number, number, number][] = []) =>
    segmentsOf(glyphs, rules).map(({ glyphs: own }) => textOf(own))

  it('keeps characters of a line together and divides them at a gutter', () => {
    expect(segments([...print('左栏文字'), ...print('右栏文字', 155)])).toEqual(['左栏文字', '右栏文字'])
  })

  it('divides at an upright rule, however close the text stands', () => {
    expect(segments([...print('左栏'), ...print('右栏', 124)], [[122, 90, 122, 120]])).toEqual(['左栏', '右栏'])
    expect(segments([...print('左栏'), ...print('右栏', 124)])).toEqual(['左栏右栏'])
  })

  it('keeps stretched words of Latin letters together', () => {
    const words = [...print('rural'), ...print('roads', 136).map((glyph, at) => ({ ...glyph, spaceBefore: at === 0 }))]
    expect(segments(words)).toEqual(['ruralroads'])
  })

  it('leaves the half em of a mark that hangs into the gutter free', () => {
    const [segment] = segmentsOf(print('办实事。'), [])
    expect(segment?.box).toEqual([100, 100, 135, 110])
  })
})

describe('verticalRuns', () => {
  const vertical = [...'好日子来了'].flatMap((text, at) => print(text, 100, 100 + at * 22, { size: 20 }))

  it('takes a headline whose characters are nearest below one another', () => {
    const { runs, rest } = verticalRuns([...vertical, ...print('旁边的正文', 140, 100)])
    expect(runs.map(textOf)).toEqual(['好日子来了'])
    expect(textOf(rest)).toBe('旁边的正文')
  })

  it('leaves lines of text alone', () => {
    expect(verticalRuns([...print('天地玄黄宇宙'), ...print('洪荒日月盈昃', 100, 111)]).runs).toEqual([])
  })
})

describe('lineOfGlyphs', () => {
  it('sets blanks between words, and none between Chinese characters', () => {
    expect(lineOfGlyphs(1, print('改造 PM2.5 监测站'), false).text).toBe('改造PM2.5监测站')
    expect(lineOfGlyphs(1, print('In 2025 the'), false).text).toBe('In 2025 the')
    expect(lineOfGlyphs(1, print('记者　张明'), false).text).toBe('记者 张明')
  })

  it('knows where every character stands', () => {
    const line = lineOfGlyphs(1, print('新建12所'), false)
    expect(line.box).toEqual([100, 100, 140, 110])
    expect(boxOfPart(line, 2, 4)).toEqual([120, 100, 130, 110])
  })

  it('boxes a part of a line that runs to the left', () => {
    const line = { ...lineOfGlyphs(1, print('甲乙'), false), extents: [120, 110, 110, 100] }
    expect(boxOfPart(line, 0, 1)).toEqual([110, 100, 120, 110])
  })
})
