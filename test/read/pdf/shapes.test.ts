import { describe, expect, it } from 'vitest'
import { boxesOf, readContent } from './pdf-file.ts'

const PICTURE = {
  value: '<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
  stream: '\x80'.repeat(16),
}

async function shapesOf(content: string): Promise<{ rules: string[]; areas: string[]; pictures: string[] }> {
  const { positioned } = await readContent(content, { resources: '/XObject << /P 10 0 R >>', objects: { 10: PICTURE } })
  return { rules: boxesOf(positioned.rules), areas: boxesOf(positioned.areas), pictures: boxesOf(positioned.pictures) }
}

const NOTHING = { rules: [], areas: [], pictures: [] }

describe('drawn lines', () => {
  it('stroked ones have their thickness, whatever the direction of drawing', async () => {
    expect(await shapesOf('2 w 300 200 m 50 200 l S')).toEqual({ ...NOTHING, rules: ['50 99 300 101'] })
    expect(await shapesOf('2 w 50 100 m 50 250 l S')).toEqual({ ...NOTHING, rules: ['49 50 51 200'] })
  })

  it('dashed ones are lines, too', async () => {
    expect(await shapesOf('[3 2] 0 d 1 w 50 200 m 300 200 l S')).toEqual({ ...NOTHING, rules: ['50 99.5 300 100.5'] })
  })

  it('thin filled rectangles, and pictures of one pixel that are stretched', async () => {
    expect(await shapesOf('50 200 250 1.5 re f')).toEqual({ ...NOTHING, rules: ['50 98.5 300 100'] })
    expect(await shapesOf('q 250 0 0 1 50 200 cm /P Do Q')).toEqual({ ...NOTHING, rules: ['50 99 300 100'] })
  })

  it('under a matrix', async () => {
    expect(await shapesOf('q 2 0 0 2 10 20 cm 1 w 0 0 m 50 0 l S Q')).toEqual({ ...NOTHING, rules: ['10 279 110 281'] })
  })

  it('not slanted ones, dots, white ones on white, and what is clipped away', async () => {
    expect(await shapesOf('50 200 m 300 150 l S 50 50 2 2 re f 1 G 1 g 50 100 m 300 100 l S')).toEqual(NOTHING)
    expect(await shapesOf('0 0 40 40 re W n 50 200 m 300 200 l S')).toEqual(NOTHING)
  })
})

describe('areas', () => {
  it('a framed rectangle is four lines and an area', async () => {
    expect(await shapesOf('1 w 50 100 200 100 re S')).toEqual({
      rules: ['50 99.5 250 100.5', '50 199.5 250 200.5', '49.5 100 50.5 200', '249.5 100 250.5 200'],
      areas: ['50 100 250 200'],
      pictures: [],
    })
  })

  it('a frame that is filled around a hole is the same', async () => {
    const { rules, areas } = await shapesOf('50 100 200 100 re 51 101 198 98 re f*')
    expect([rules.length, areas]).toEqual([4, ['50 100 250 200']])
  })

  it('a shaded cell is an area; white paper under the page and a background over all of it are not', async () => {
    expect(await shapesOf('1 g 0 0 400 300 re f 0.8 g 50 100 200 100 re f')).toEqual({ ...NOTHING, areas: ['50 100 250 200'] })
    expect(await shapesOf('0.9 g 0 0 400 300 re f')).toEqual(NOTHING)
  })

  it('white on a shaded area is seen', async () => {
    const { areas, rules } = await shapesOf('0.8 g 50 100 200 100 re f 1 g 60 110 50 50 re f 1 G 1 w 50 150 m 250 150 l S')
    expect([areas, rules]).toEqual([['50 100 250 200', '60 140 110 190'], ['50 149.5 250 150.5']])
  })

  it('a frame with rounded corners', async () => {
    const { areas, rules } = await shapesOf(
      '1 w 60 100 m 240 100 l 250 100 250 110 250 110 c 250 190 l 250 200 240 200 240 200 c 60 200 l 50 200 50 190 50 190 c 50 110 l 50 100 60 100 60 100 c h S',
    )
    expect(areas).toEqual(['50 100 250 200'])
    expect(rules).toHaveLength(4)
  })
})

describe('pictures', () => {
  it('where they are drawn, as far as they are on the page and in the clip', async () => {
    expect(await shapesOf('q 100 0 0 50 350 200 cm /P Do Q')).toEqual({ ...NOTHING, pictures: ['350 50 400 100'] })
    expect(await shapesOf('50 100 50 50 re W n q 200 0 0 200 0 50 cm /P Do Q')).toEqual({ ...NOTHING, pictures: ['50 150 100 200'] })
  })

  it('a run of the same picture, which pdf.js joins', async () => {
    const { pictures } = await shapesOf(Array.from({ length: 5 }, (_, at) => `q 20 0 0 20 ${at * 30} 100 cm /P Do Q`).join(' '))
    expect(pictures).toEqual(['0 180 20 200', '30 180 50 200', '60 180 80 200', '90 180 110 200', '120 180 140 200'])
  })

  it('inline pictures', async () => {
    const inline = 'q 40 0 0 40 50 100 cm BI /W 4 /H 4 /CS /G /BPC 8 ID 0123456789abcdef EI Q'
    expect((await shapesOf(inline)).pictures).toEqual(['50 160 90 200'])
  })
})
