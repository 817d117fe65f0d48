import { describe, expect, it } from 'vitest'
import type { PositionedPage } from '../../../src/layout/page.ts'
import { inMillimetres, ofdFile, pageOf, path } from './ofd-file.ts'

const BLACK = '<ofd:FillColor Value="0 0 0"/>'
const drawn = async (objects: string, resources = ''): Promise<PositionedPage> =>
  (await pageOf(ofdFile({ pages: [objects], resources }))).positioned
const boxes = (all: PositionedPage['rules']): number[][] => all.map(inMillimetres)

describe('lines', () => {
  it('stroked, as thick as they are drawn', async () => {
    expect(boxes((await drawn(path('M 28 83 L 184 83', 'LineWidth="1"'))).rules)).toEqual([[28, 82.5, 184, 83.5]])
    expect(boxes((await drawn(path('S 50 20 L 50 120', 'LineWidth="0.5"'))).rules)).toEqual([[49.75, 20, 50.25, 120]])
  })

  it('with the thickness of a shared parameter, and of the one that it is relative to', async () => {
    const params =
      '<ofd:DrawParams><ofd:DrawParam ID="11" Relative="12"/><ofd:DrawParam ID="12" LineWidth="1.2" Relative="11"/></ofd:DrawParams>'
    expect(boxes((await drawn(path('M 10 20 L 60 20', 'DrawParam="11"'), params)).rules)).toEqual([[10, 19.4, 60, 20.6]])
  })

  it('filled: a thin rectangle is a line', async () => {
    expect(boxes((await drawn(path('M 10 20 L 60 20 L 60 20.4 L 10 20.4 C', 'Fill="true" Stroke="false"', BLACK))).rules)).toEqual([
      [10, 20, 60, 20.4],
    ])
  })

  it('through CTM and within the Boundary', async () => {
    const object =
      '<ofd:PathObject ID="6" Boundary="20 30 40 10" CTM="1 0 0 -1 0 10" LineWidth="0"><ofd:AbbreviatedData>M -50 5 L 500 5</ofd:AbbreviatedData></ofd:PathObject>'
    expect(boxes((await drawn(object)).rules)).toEqual([[20, 35, 60, 35]])
  })

  it.each([
    ['a slanted one', 'M 10 20 L 60 50', 'LineWidth="1"', ''],
    ['a curve', 'M 10 20 B 20 20 30 30 40 40', 'LineWidth="1"', ''],
    ['a white one', 'M 10 20 L 60 20', 'LineWidth="1"', '<ofd:StrokeColor Value="255 255 255"/>'],
    ['one that is neither stroked nor filled', 'M 10 20 L 60 20', 'Stroke="false"', ''],
    ['one that is switched off', 'M 10 20 L 60 20', 'Visible="false"', ''],
    ['a dot', 'M 10 20 L 11 20 L 11 21 L 10 21 C', 'Fill="true" Stroke="false"', BLACK],
  ])('not %s', async (_, data, attributes, colours) => {
    const { rules, areas } = await drawn(path(data, attributes, colours))
    expect([rules, areas]).toEqual([[], []])
  })
})

describe('areas', () => {
  const SQUARE = 'M 10 20 L 60 20 L 60 50 L 10 50 C'

  it('filled', async () => {
    const { rules, areas } = await drawn(path(SQUARE, 'Fill="true" Stroke="false"', '<ofd:FillColor Value="220 220 220"/>'))
    expect([rules, boxes(areas)]).toEqual([[], [[10, 20, 60, 50]]])
  })

  it('framed: four lines and the area inside', async () => {
    const { rules, areas } = await drawn(path(SQUARE, 'LineWidth="0"'))
    expect(boxes(areas)).toEqual([[10, 20, 60, 50]])
    expect(boxes(rules)).toHaveLength(4)
  })

  it('framed with round corners', async () => {
    const { rules, areas } = await drawn(
      path('M 15 20 L 55 20 Q 60 20 60 25 L 60 45 Q 60 50 55 50 L 15 50 Q 10 50 10 45 L 10 25 Q 10 20 15 20', 'LineWidth="0"'),
    )
    expect(boxes(areas)).toEqual([[10, 20, 60, 50]])
    expect(boxes(rules)).toHaveLength(4)
  })

  it('a thick bar is an area', async () => {
    const { rules, areas } = await drawn(path('M 10 20 L 60 20', 'LineWidth="8"'))
    expect([rules, boxes(areas)]).toEqual([[], [[10, 16, 60, 24]]])
  })

  it('not white ones, nor those that are filled with nothing', async () => {
    expect((await drawn(path(SQUARE, 'Fill="true" Stroke="false"', '<ofd:FillColor Value="255 255 255"/>'))).areas).toEqual([])
    expect((await drawn(path(SQUARE, 'Fill="true" Stroke="false"'))).areas).toEqual([])
  })
})

describe('pictures', () => {
  const resources =
    '<ofd:MultiMedias><ofd:MultiMedia ID="21" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'

  it('stand where the unit square is drawn', async () => {
    const object = '<ofd:ImageObject ID="7" Boundary="20 30 40 50" CTM="40 0 0 50 0 0" ResourceID="21"/>'
    expect(boxes((await drawn(object, resources)).pictures)).toEqual([[20, 30, 60, 80]])
  })

  it('not a place that is kept free for one', async () => {
    expect((await drawn('<ofd:ImageObject ID="7" Boundary="20 30 40 50" CTM="40 0 0 50 0 0"/>')).pictures).toEqual([])
  })
})

it.each([
  ['quadratic', 'M 10 20 Q 12 26 14 20 Q 12 14 10 20'],
  ['cubic', 'M 10 20 B 10 24 14 24 14 20 B 14 16 10 16 10 20'],
  ['arcs', 'M 10 20 A 2 2 0 0 1 14 20 A 2 2 0 0 1 10 20'],
])('white characters are seen on a ground of %s curves', async (_, data) => {
  const ground = path(data, 'Fill="true" Stroke="false"', BLACK)
  const white = (x: number, y: number): string =>
    `<ofd:TextObject ID="5" Boundary="${x} ${y} 9 9" Font="3" Size="1"><ofd:FillColor Value="255 255 255"/><ofd:TextCode X="0" Y="0">市</ofd:TextCode></ofd:TextObject>`
  expect((await drawn(ground + white(11.5, 18.9) + white(11.5, 21.9))).glyphs).toHaveLength(2)
  expect((await drawn(ground + white(11.5, 15))).glyphs).toHaveLength(0)
})

it('characters that were turned into outlines are counted', async () => {
  const outline = path('M 10 20 Q 12 25 14 20 Q 12 18 10 20', 'Fill="true" Stroke="false"', BLACK)
  expect((await pageOf(ofdFile({ pages: [outline.repeat(3)] }))).outlines).toBe(3)
})
