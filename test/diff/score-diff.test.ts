import { describe, expect, test } from 'vitest'
import { compared } from './comparing.ts'
import { alignedDocument, alignedLists, BLIND, handAlignments } from './hand-alignments.ts'
import { f1Of, scoreDiff, sumOf } from './score-diff.ts'

/** Per cent, what was measured less one pair or change: they go up with the comparison, never down. */
const LEAST_PAIRS = 95
const LEAST_CHANGES = 93
/** So many of the blind comparisons, the first by name, were read when rules were mended. */
const READ_OF_BLIND = 5
/** Per cent of the items. */
const MOST_INVENTED = 8
/** Shorter lists have no halves to compare. */
const SHORTEST_LIST = 6

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

describe('the comparison against alignments that were made before it was run on them', async () => {
  const alignments = handAlignments(BLIND)
  const scores = await Promise.all(
    alignments.map(async (byHand) =>
      scoreDiff(compared(await alignedDocument(byHand.from, BLIND), await alignedDocument(byHand.to, BLIND)), byHand),
    ),
  )
  const all = { pairs: sumOf(scores.map(({ pairs }) => pairs)), changes: sumOf(scores.map(({ changes }) => changes)) }
  const unread = scores.slice(READ_OF_BLIND)
  const unseen = { pairs: sumOf(unread.map(({ pairs }) => pairs)), changes: sumOf(unread.map(({ changes }) => changes)) }

  test.each([
    ['all of them', all, { pairs: 94, changes: 96 }],
    ['those whose errors were never read', unseen, { pairs: 93, changes: 96 }],
  ])('%s', (_, reached, least) => {
    expect(reached.pairs.byHand).toBeGreaterThan(100)
    expect(f1Of(reached.pairs)).toBeGreaterThanOrEqual(least.pairs)
    expect(f1Of(reached.changes)).toBeGreaterThanOrEqual(least.changes)
  })
})

describe('invention', () => {
  test('few items of one list are bound to others of it', async () => {
    let items = 0
    let bound = 0
    for (const list of await alignedLists()) {
      const leaves = list.items.filter(({ leaf }) => leaf)
      if (leaves.length < SHORTEST_LIST) continue
      const halfOf = (odd: number) => ({ ...list, items: leaves.filter((_, index) => index % 2 === odd) })
      const { pairs } = compared(halfOf(0), halfOf(1))
      items += leaves.length
      bound += pairs
        .filter(({ from, to }) => from.length > 0 && to.length > 0)
        .reduce((sum, { from, to }) => sum + from.length + to.length, 0)
    }
    expect(items).toBeGreaterThan(400)
    expect((100 * bound) / items).toBeLessThanOrEqual(MOST_INVENTED)
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
