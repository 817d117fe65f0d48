import { describe, expect, it } from 'vitest'
import { code, findingsOf, glyphsOf, inMillimetres, MILLIMETRE, ofdFile, pageOf, sayingOf, textObject } from './ofd-file.ts'

const boxesOf = async (objects: string): Promise<number[][]> => (await glyphsOf(objects)).map(({ box }) => inMillimetres(box))

describe('where characters stand', () => {
  it('one behind the other by DeltaX, from 0.88 em above the baseline to 0.12 em below', async () => {
    expect(await boxesOf(textObject(code('改造', 'X="1" Y="5" DeltaX="5"')))).toEqual([
      [21, 30.6, 26, 35.6],
      [26, 30.6, 31, 35.6],
    ])
  })

  it('with distances written as runs: g n v', async () => {
    const lefts = (await boxesOf(textObject(code('12号建设5', 'X="0" Y="5" DeltaX="g 2 2.5 5 g 2 5"')))).map(([left]) => left)
    expect(lefts).toEqual([20, 22.5, 25, 30, 35, 40])
  })

  it('the last distance holds for the characters behind it', async () => {
    expect((await boxesOf(textObject(code('民生实事', 'X="0" Y="5" DeltaX="6"')))).map(([left]) => left)).toEqual([20, 26, 32, 38])
  })

  it('a distance behind the last character says how wide it is', async () => {
    expect((await boxesOf(textObject(code('第7', 'X="0" Y="5" DeltaX="5 2.2"')))).at(-1)).toEqual([25, 30.6, 27.2, 35.6])
  })

  it('without any distance characters take the em, ASCII half of it', async () => {
    expect((await boxesOf(textObject(code('改12户', 'X="0" Y="5"')))).map(([left, , right]) => [left, right])).toEqual([
      [20, 25],
      [25, 27.5],
      [27.5, 30],
      [30, 35],
    ])
  })

  it('a gap does not belong to the character before it', async () => {
    expect((await boxesOf(textObject(code('序项', 'X="0" Y="5" DeltaX="40"')))).map(([left, , right]) => [left, right])).toEqual([
      [20, 25],
      [60, 65],
    ])
  })

  it('X and Y that are not written hold from the TextCode before', async () => {
    const codes = code('一', 'X="2" Y="5"') + code('二', 'X="9"') + code('三', 'Y="9"')
    expect((await boxesOf(textObject(codes))).map(([left, top]) => [left, top])).toEqual([
      [22, 30.6],
      [29, 30.6],
      [29, 34.6],
    ])
  })

  it('through CTM and Boundary', async () => {
    const [glyph] = await glyphsOf(textObject(code('市', 'X="10" Y="10"'), 'CTM="0.5 0 0 0.5 3 4"'))
    expect(inMillimetres(glyph?.box ?? [])).toEqual([28, 36.8, 30.5, 39.3])
    expect(glyph?.size).toBeCloseTo(2.5 * MILLIMETRE, 6)
  })

  it('narrowed by HScale, which leaves the distances as they are', async () => {
    const attributes = 'HScale="0.6"'
    expect(
      (await boxesOf(textObject(code('文件', 'X="0" Y="5" DeltaX="3 3"'), attributes))).map(([left, , right]) => [left, right]),
    ).toEqual([
      [20, 23],
      [23, 26],
    ])
    const [glyph] = await glyphsOf(textObject(code('文', 'X="0" Y="5"'), attributes))
    expect([glyph?.size, inMillimetres(glyph?.box ?? [])]).toEqual([5 * MILLIMETRE, [20, 30.6, 23, 35.6]])
  })

  it('turned by a CTM', async () => {
    const [glyph] = await glyphsOf(textObject(code('路', 'X="0" Y="0"'), 'CTM="0 1 -1 0 50 10"'))
    expect(glyph?.turn).toBe(90)
    // Ascent to the right, the advance downwards.
    expect(inMillimetres(glyph?.box ?? [])).toEqual([69.4, 40, 74.4, 45])
  })

  it('one below the other by DeltaY', async () => {
    const glyphs = await glyphsOf(textObject(code('竖排题', 'X="0" Y="5" DeltaY="g 2 6"'), 'ReadDirection="90"'))
    expect(glyphs.map(({ box, turn }) => [...inMillimetres(box), turn])).toEqual([
      [20, 30.6, 25, 36.6, 0],
      [20, 36.6, 25, 42.6, 0],
      [20, 42.6, 25, 47.6, 0],
    ])
  })

  it('letters lying in a vertical line', async () => {
    const glyphs = await glyphsOf(textObject(code('AB', 'X="0" Y="0" DeltaY="2.5 2.5"'), 'ReadDirection="90" CharDirection="90"'))
    expect(glyphs.map(({ box, turn }) => [...inMillimetres(box), turn])).toEqual([
      [19.4, 30, 24.4, 32.5, 90],
      [19.4, 32.5, 24.4, 35, 90],
    ])
  })
})

describe('what characters say', () => {
  it('as numbers, entities and escapes', async () => {
    expect(sayingOf(await glyphsOf(textObject(code('&#x6c11;&#29983;A&amp;B\\5b9e'))))).toBe('民生A&B实')
  })

  it('a character beyond U+FFFF is one, whether its distances were counted in characters or in halves', async () => {
    const perCharacter = await glyphsOf(textObject(code('𠮷林省', 'X="0" Y="5" DeltaX="5 5"')))
    const perHalf = await glyphsOf(textObject(code('𠮷林省', 'X="0" Y="5" DeltaX="5 0 5"')))
    expect(perHalf.map(({ text, box }) => [text, inMillimetres(box)[0]])).toEqual([
      ['𠮷', 20],
      ['林', 25],
      ['省', 30],
    ])
    expect(perCharacter.map(({ text, box }) => [text, inMillimetres(box)[0]])).toEqual(
      perHalf.map(({ text, box }) => [text, inMillimetres(box)[0]]),
    )
  })

  it('blanks are no characters, but stand before the next one on the line', async () => {
    const glyphs = await glyphsOf(textObject(code('  住 址', 'X="0" Y="5" DeltaX="2.5 2.5 5 2.5"')))
    expect(sayingOf(glyphs)).toBe(' 住 址')
    expect(glyphs.map(({ box }) => inMillimetres(box)[0])).toEqual([25, 32.5])
  })

  it('a blank in an object of its own counts for the next on its line and for none on another', async () => {
    const blank = textObject(code('&#x20;', 'X="10" Y="5"'))
    expect(sayingOf(await glyphsOf(blank + textObject(code('号', 'X="15" Y="5"'))))).toBe(' 号')
    expect(sayingOf(await glyphsOf(blank + textObject(code('号', 'X="10" Y="15"'))))).toBe('号')
  })

  it('line breaks around the text come from indented XML', async () => {
    expect(
      (await glyphsOf(textObject(code('\n      通知\n    ', 'X="0" Y="5" DeltaX="5"')))).map(({ box }) => inMillimetres(box)[0]),
    ).toEqual([20, 25])
  })

  it('radicals stand as the ordinary character, and a finding says so', async () => {
    const page = await pageOf(ofdFile({ pages: [textObject(code('⽇⺠'))] }))
    expect(sayingOf(page.positioned.glyphs)).toBe('日民')
    expect(findingsOf(page)).toEqual([['character_forms_folded', { page: 1, count: 2 }]])
  })

  it('font and weight', async () => {
    const [plain] = await glyphsOf(textObject(code('一')))
    expect(plain).toMatchObject({ font: '宋体', bold: false, confidence: null })
    expect((await glyphsOf(textObject(code('一'), 'Weight="700"')))[0]?.bold).toBe(true)
    // An outline around filled characters.
    expect((await glyphsOf(textObject(code('一'), 'Stroke="true"')))[0]?.bold).toBe(true)
  })
})

describe('shapes of an embedded font (CGTransform)', () => {
  const transform = (position: number, codes: number, glyphs: string): string =>
    `<ofd:CGTransform CodePosition="${position}" CodeCount="${codes}" GlyphCount="${glyphs.split(' ').length}"><ofd:Glyphs>${glyphs}</ofd:Glyphs></ofd:CGTransform>`

  it('where the text is there, it is the text', async () => {
    const page = await pageOf(ofdFile({ pages: [textObject(transform(0, 2, '5078 6931') + code('来文'))] }))
    expect([sayingOf(page.positioned.glyphs), page.unmappedGlyphs]).toEqual(['来文', 0])
  })

  it('shapes in place of characters are counted and not read', async () => {
    const page = await pageOf(
      ofdFile({ pages: [textObject(transform(0, 3, '11 12 13') + code('¤¤¤')) + textObject(transform(0, 2, '7 8') + code(''))] }),
    )
    expect(page.positioned.glyphs).toEqual([])
    expect(page.unmappedGlyphs).toBe(5)
    expect(findingsOf(page)).toEqual([['unmapped_glyphs', { page: 1, count: 5 }]])
  })

  it('several characters drawn as one shape stand at one place', async () => {
    const glyphs = await glyphsOf(textObject(transform(0, 2, '77') + code('ffA', 'X="0" Y="5" DeltaX="4 3"')))
    expect(glyphs.map(({ text, box }) => [text, inMillimetres(box)[0]])).toEqual([
      ['ff', 20],
      ['A', 24],
    ])
  })
})

describe('text that nobody sees', () => {
  const WHITE = '<ofd:FillColor Value="255 255 255"/>'
  const hidden = (reason: string, count: number) => [['hidden_text_not_read', { page: 1, reason, count }]]
  const read = async (objects: string) => {
    const page = await pageOf(ofdFile({ pages: [objects] }))
    return { text: sayingOf(page.positioned.glyphs), findings: findingsOf(page) }
  }

  it('white on paper is left out and reported', async () => {
    expect(await read(textObject(WHITE + code('占位')) + textObject(code('正文')))).toEqual({
      text: '正文',
      findings: hidden('same_colour', 2),
    })
    expect(await read(textObject(`<ofd:FillColor Value="#ff #ff #ff"/>${code('占位')}`))).toMatchObject({ text: '' })
  })

  it('white on a dark ground is seen', async () => {
    const ground =
      '<ofd:PathObject ID="6" Boundary="10 20 150 40" Fill="true" Stroke="false"><ofd:FillColor Value="200 0 0"/><ofd:AbbreviatedData>M 0 0 L 150 0 L 150 40 L 0 40 C</ofd:AbbreviatedData></ofd:PathObject>'
    expect(await read(ground + textObject(WHITE + code('反白')))).toEqual({ text: '反白', findings: [] })
  })

  it.each([
    ['switched off', 'Visible="false"', 'hidden_layer'],
    ['transparent', 'Alpha="0"', 'transparent'],
    ['neither filled nor outlined', 'Fill="false"', 'invisible'],
    ['off the page', 'CTM="1 0 0 1 0 400"', 'outside_page'],
    ['as small as dust', 'CTM="0.01 0 0 0.01 0 0"', 'too_small'],
  ])('%s', async (_, attributes, reason) => {
    expect(await read(textObject(code('看不见'), attributes))).toEqual({ text: '', findings: hidden(reason, 3) })
  })
})
