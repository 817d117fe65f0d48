import { describe, expect, test } from 'vitest'
import { compared } from './comparing.ts'
import { alignedDocument, handAlignments } from './hand-alignments.ts'
import { f1Of, scoreDiff, sumOf } from './score-diff.ts'

/** Per cent, what was measured less one pair or change: they go up with the comparison, never down. */
const LEAST_PAIRS = 95
const LEAST_CHANGES = 93

describe('the comparison against alignments made by hand', async () => {
  const alignments = handAlignments()
  const scores = await Promise.all(
    alignments.map(async (byHand) => scoreDiff(compared(await alignedDocument(byHand.from), await alignedDocument(byHand.to)), byHand)),
  )

  test('pairs', () => {
    const all = sumOf(scores.map(({ pairs }) => pairs))
    expect(all.byHand).toBeGreaterThan(80)
    expect(f1Of(all)).toBeGreaterThanOrEqual(LEAST_PAIRS)
  })

  test('changes', () => {
    const all = sumOf(scores.map(({ changes }) => changes))
    expect(all.byHand).toBeGreaterThan(15)
    expect(f1Of(all)).toBeGreaterThanOrEqual(LEAST_CHANGES)
  })

  test('every hand alignment puts each item into one pair', () => {
    for (const { pairs } of alignments) {
      for (const side of ['from', 'to'] as const) {
        const paths = pairs.flatMap((pair) => pair[side])
        expect(new Set(paths).size).toBe(paths.length)
      }
    }
  })
})

describe('scoreDiff', () => {
  const byHand = handAlignments()[0]
  if (!byHand) throw new Error('no alignment')
  const identity = { id: '', name: '', title: null, region: null, planYear: null, planYearEnd: null }
  const perfect = {
    from: identity,
    to: identity,
    pairs: byHand.pairs.map((pair) => ({ ...pair, similarity: 1, changes: [], leads: [], deadlines: [] })),
  }

  test('what is as by hand is all right', () => {
    expect(scoreDiff(perfect, byHand).pairs).toEqual({ right: 11, found: 11, byHand: 11 })
  })

  test('a pair with another kind or another side is wrong', () => {
    const [first, ...others] = perfect.pairs
    if (!first) throw new Error('no pair')
    expect(scoreDiff({ ...perfect, pairs: [{ ...first, kind: 'split' }, ...others] }, byHand).pairs.right).toBe(10)
    expect(scoreDiff({ ...perfect, pairs: [{ ...first, to: ['99'] }, ...others] }, byHand).pairs.right).toBe(10)
  })

  test('a change that is not there is missed, and one said twice is right once', () => {
    expect(scoreDiff(perfect, byHand).changes).toEqual({ right: 0, found: 0, byHand: 2 })
    const [change] = byHand.changes
    const [first, ...others] = perfect.pairs
    if (!change || !first) throw new Error('no change')
    const said = { ...change, from: { ...change.from, id: '' }, to: { ...change.to, id: '' }, absolute: 0, relative: 0, unit: '' }
    expect(scoreDiff({ ...perfect, pairs: [{ ...first, changes: [said, said] }, ...others] }, byHand).changes).toEqual({
      right: 1,
      found: 2,
      byHand: 2,
    })
  })
})
