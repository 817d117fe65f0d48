import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/layout/index.ts'
import { column, fullLines, layOut, printedPage, textsOf } from './printed-page.ts'

const upright = printedPage(column(fullLines('甲', 6), 50, 100))

/** The page as it lies after a clockwise turn. */
const turns: Record<number, (box: Box) => Box> = {
  90: ([x0, y0, x1, y1]) => [800 - y1, x0, 800 - y0, x1],
  180: ([x0, y0, x1, y1]) => [600 - x1, 800 - y1, 600 - x0, 800 - y0],
  270: ([x0, y0, x1, y1]) => [y0, 600 - x1, y1, 600 - x0],
}

describe.each([90, 180, 270])('a page turned by %i°', (turn) => {
  const turned = turns[turn] as (box: Box) => Box
  const [width, height] = turn === 180 ? [600, 800] : [800, 600]
  const blocks = layOut({ ...upright, width, height, glyphs: upright.glyphs.map((glyph) => ({ ...glyph, box: turned(glyph.box), turn })) })

  it('says the same as upright', () => {
    expect(textsOf(blocks)).toEqual(textsOf(layOut(upright)))
  })

  it('has its boxes where the text lies', () => {
    const [first] = blocks.flatMap((block) => (block.kind === 'row' ? [] : block.lines))
    expect(first?.box).toEqual(turned([50, 100, 200, 110]))
    expect(first?.vertical).toBe(turn !== 180)
  })
})
