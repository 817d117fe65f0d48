import { describe, expect, it } from 'vitest'
import { anchorsOf } from '../../src/extract/anchors.ts'
import type { LineAnchor, SourceAnchor } from '../../src/model/index.ts'

/** 新建学校3所。 on one line from x = 100, ten points a character. */
const level: LineAnchor = {
  start: 0,
  end: 7,
  page: 2,
  box: [100, 50, 170, 60],
  extents: [100, 110, 110, 120, 120, 130, 130, 140, 140, 150, 150, 160, 160, 170],
  vertical: false,
  confidences: null,
}

describe('places of values', () => {
  it('a line without a value is one anchor', () => {
    expect(anchorsOf([level], [])).toEqual([{ start: 0, end: 7, page: 2, boxes: [[100, 50, 170, 60]] }])
  })

  it('a line is cut where a value begins and ends', () => {
    expect(anchorsOf([level], [{ start: 4, end: 6 }])).toEqual([
      { start: 0, end: 4, page: 2, boxes: [[100, 50, 140, 60]] },
      { start: 4, end: 6, page: 2, boxes: [[140, 50, 160, 60]] },
      { start: 6, end: 7, page: 2, boxes: [[160, 50, 170, 60]] },
    ])
  })

  it('a value over two lines cuts both; one that covers a line leaves it whole', () => {
    const next: LineAnchor = { ...level, start: 7, end: 14, page: 3 }
    const value = { start: 5, end: 14 }
    expect(anchorsOf([level, next], [value]).map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5, 7],
      [7, 14],
    ])
  })

  it('a vertical line is cut from the top down', () => {
    const vertical: LineAnchor = { ...level, end: 2, box: [20, 100, 30, 120], extents: [100, 110, 110, 120], vertical: true }
    expect(anchorsOf([vertical], [{ start: 1, end: 2 }])).toEqual([
      { start: 0, end: 1, page: 2, boxes: [[20, 100, 30, 110]] },
      { start: 1, end: 2, page: 2, boxes: [[20, 110, 30, 120]] },
    ])
  })

  it('keeps the least confidence of each part of a recognised line', () => {
    const recognised: LineAnchor = { ...level, confidences: [0.9, 0.9, 0.9, 0.9, 0.4, 0.8, 0.9] }
    expect(anchorsOf([recognised], [{ start: 4, end: 6 }]).map((anchor) => 'confidence' in anchor && anchor.confidence)).toEqual([
      0.9, 0.4, 0.9,
    ])
  })

  it('cells stay whole', () => {
    const cell: SourceAnchor = { start: 0, end: 7, cell: { sheet: null, table: 0, row: 1, column: 2 } }
    expect(anchorsOf([cell], [{ start: 4, end: 6 }])).toEqual([cell])
  })
})
