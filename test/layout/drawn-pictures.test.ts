import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/layout/box.ts'
import { column, fullLines, layOut, type Print, printedPage, readingOf } from './printed-page.ts'

const head: Print = { text: '摘要一行', x: 50, y: 100, font: 'kai' }
const body = column(fullLines('甲', 30), 50, 130)
const number: Print = { text: '— 1 —', x: 110, y: 760 }
const readWith = (areas: readonly Box[]): string[] => readingOf(layOut(printedPage([head, ...body, number], { areas })))

describe('coloured areas without text', () => {
  it.each<[string, Box]>([
    ['a banner above the text', [0, 0, 600, 95]],
    ['a stripe between its lines', [40, 111, 220, 129]],
    ['a ground below it', [40, 590, 220, 755]],
    ['a bar along the edge', [0, 0, 40, 800]],
  ])('%s changes nothing', (_, area) => {
    expect(readWith([area])).toEqual(readWith([]))
  })

  it('one that text goes around is a picture', () => {
    const beside = ['甲零五天地玄黄宇', '宙洪荒日月盈昃辰', '宿列张寒来暑往秋', '收冬藏闰余成岁律']
    const lines = [...column(fullLines('甲', 4), 50, 100), ...column(beside, 50, 160), ...column(fullLines('乙', 4), 50, 220)]
    expect(readingOf(layOut(printedPage(lines, { areas: [[140, 158, 200, 218]] }))).length).toBe(1)
    expect(readingOf(layOut(printedPage(lines))).length).toBeGreaterThan(1)
  })
})
