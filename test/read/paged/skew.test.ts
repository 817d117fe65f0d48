import { describe, expect, it } from 'vitest'
import { anchorsOf } from '../../../src/extract/anchors.ts'
import type { LineAnchor, SourceAnchor } from '../../../src/model/index.ts'
import { asPagesLie, type Skew } from '../../../src/read/paged/skew.ts'

/** Forty characters of ten points from x = 100, laid straight. */
const line: LineAnchor = {
  start: 0,
  end: 40,
  page: 2,
  box: [100, 300, 500, 310],
  extents: Array.from({ length: 40 }, (_, at) => [100 + 10 * at, 110 + 10 * at]).flat(),
  vertical: false,
  confidences: null,
}
const skew: Skew = { degrees: 2, around: [300, 400] }

describe('places on a page that lies turned', () => {
  const [sloping] = asPagesLie([line], new Map([[2, skew]]))

  it('a line that slopes falls to the right, each character where it stands', () => {
    expect(sloping).toMatchObject({ start: 0, end: 40, page: 2 })
    const [first, last] = anchorsOf(sloping ? [sloping] : [], [
      { start: 0, end: 1 },
      { start: 1, end: 39 },
    ]).filter(({ start }) => start !== 1)
    // Turned by 2° around (300, 400): 200 points to the left of the middle it stands 7 points higher, to the right as much lower.
    const boxes = [first, last].flatMap((anchor) => (anchor && 'page' in anchor ? anchor.boxes : []))
    expect(boxes.map((box) => box.map((side) => Math.round(side)))).toEqual([
      [103, 293, 114, 303],
      [493, 307, 503, 317],
    ])
  })

  it('a value hugs its own characters, not the height of the whole line', () => {
    const [, value] = anchorsOf(sloping ? [sloping] : [], [{ start: 18, end: 22 }])
    const [box] = value && 'page' in value ? value.boxes : []
    expect(box && box[3] - box[1]).toBeCloseTo(40 * Math.sin(Math.PI / 90) + 10 * Math.cos(Math.PI / 90), 1)
    expect(sloping && 'box' in sloping && sloping.box[3] - sloping.box[1]).toBeGreaterThan(23)
  })

  it('a vertical line leans to the left', () => {
    const vertical: LineAnchor = { ...line, box: [300, 100, 310, 500], vertical: true }
    const [leaning] = asPagesLie([vertical], new Map([[2, skew]]))
    const [top] = anchorsOf(leaning ? [leaning] : [], [{ start: 0, end: 1 }])
    const [bottom] = anchorsOf(leaning ? [leaning] : [], [{ start: 39, end: 40 }]).slice(-1)
    const left = (anchor: typeof top): number => (anchor && 'page' in anchor ? (anchor.boxes[0]?.[0] ?? 0) : 0)
    expect(left(top) - left(bottom)).toBeCloseTo(390 * Math.sin(Math.PI / 90), 1)
  })

  it('pages that lie straight and cells are left as they are', () => {
    const cell: SourceAnchor = { start: 0, end: 40, cell: { sheet: null, table: 0, row: 0, column: 0 } }
    const anchors = [line, cell]
    expect(asPagesLie(anchors, new Map([[1, skew]]))).toEqual(anchors)
  })
})
