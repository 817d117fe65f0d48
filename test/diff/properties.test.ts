import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { processorMilliseconds } from '../support/processor-time.ts'
import { compared, extractedFrom, pairsOf, turnedRound } from './comparing.ts'
import { alignedDocument, handAlignments } from './hand-alignments.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const seeds = await Promise.all(readdirSync(SEEDS).map((name) => extractedFrom(readFileSync(join(SEEDS, name), 'utf8'), name)))
const stems = [...new Set(handAlignments().flatMap(({ from, to }) => [from, to]))]
const documents = [...seeds, ...(await Promise.all(stems.map((stem) => alignedDocument(stem))))]

const leavesOf = ({ items }: ExtractedDocument) => items.filter(({ leaf }) => leaf)

/** A document with these of its leaf items, in this order, as another document. */
function withItems(document: ExtractedDocument, indexes: readonly number[], sha256: string): ExtractedDocument {
  const leaves = leavesOf(document)
  return {
    ...document,
    source: { ...document.source, sha256 },
    items: indexes.flatMap((index) => leaves[index] ?? []).map((item, place) => ({ ...item, path: `${place + 1}` })),
  }
}

/** Some leaf items of a document in some order, one or the other twice. */
const someItems = fc.nat({ max: documents.length - 1 }).chain((number) => {
  const count = leavesOf(documents[number] as ExtractedDocument).length
  return fc.tuple(
    fc.constant(number),
    fc.array(fc.nat({ max: count - 1 }), { maxLength: 20 }),
    fc.array(fc.nat({ max: count - 1 }), { maxLength: 20 }),
  )
})

describe('a list with itself', () => {
  test.each(documents.map((document) => [document.source.name, document] as const))('%s is all kept and unchanged', (_, document) => {
    const { pairs } = compared(document, document)
    expect(pairsOf({ pairs } as ReturnType<typeof compared>)).toEqual(leavesOf(document).map(({ path }) => `kept ${path} > ${path}`))
    for (const pair of pairs) {
      expect(pair.similarity).toBe(1)
      for (const { kind, from, to, absolute } of pair.changes)
        expect({ kind, to, absolute }).toEqual({ kind: 'unchanged', to: from, absolute: 0 })
      for (const { kind } of pair.leads) expect(kind).toBe('kept')
      for (const { kind } of pair.deadlines) expect(kind).toBe('unchanged')
    }
  })

  test('with items that stand twice too', () => {
    fc.assert(
      fc.property(someItems, ([number, indexes]) => {
        const document = withItems(documents[number] as ExtractedDocument, indexes, 'a')
        const { pairs } = compared(document, document)
        for (const { kind, from, to, changes } of pairs) {
          expect([kind, to]).toEqual(['kept', from])
          for (const change of changes) expect([change.kind, change.to]).toEqual(['unchanged', change.from])
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('any two lists', () => {
  const lists = someItems.map(([number, from, to]) => {
    const document = documents[number] as ExtractedDocument
    return [withItems(document, from, 'b'), withItems(document, to, 'a')] as const
  })
  const others = fc
    .tuple(fc.nat({ max: documents.length - 1 }), fc.nat({ max: documents.length - 1 }))
    .map(([one, other]) => [documents[one] as ExtractedDocument, documents[other] as ExtractedDocument] as const)
  const twoLists = fc.oneof(lists, others)

  test('each leaf item stands in exactly one pair of its side', () => {
    fc.assert(
      fc.property(twoLists, ([from, to]) => {
        const { pairs } = compared(from, to)
        expect(pairs.flatMap((pair) => pair.from).sort()).toEqual(
          leavesOf(from)
            .map(({ path }) => path)
            .sort(),
        )
        expect(pairs.flatMap((pair) => pair.to).sort()).toEqual(
          leavesOf(to)
            .map(({ path }) => path)
            .sort(),
        )
        for (const { kind, from: before, to: after } of pairs) {
          const sides = [Math.min(before.length, 2), Math.min(after.length, 2)].join(' > ')
          expect(sides).toBe({ kept: '1 > 1', split: '1 > 2', merged: '2 > 1', new: '0 > 1', dropped: '1 > 0' }[kind])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('turned round give the same comparison turned round', () => {
    fc.assert(
      fc.property(twoLists, ([from, to]) => {
        const [there, back] = [compared(from, to), compared(to, from)]
        expect(inOneOrder(back)).toEqual(inOneOrder(turnedRound(there)))
        const shares = sharesOf(back)
        for (const [ids, share] of sharesOf(turnedRound(there))) expect((1 + share) * (1 + (shares.get(ids) ?? 0))).toBeCloseTo(1, 6)
      }),
      { numRuns: 60 },
    )
  })

  test('every promised number of either side is in one change of its side', () => {
    fc.assert(
      fc.property(twoLists, ([from, to]) => {
        const { pairs } = compared(from, to)
        const changes = pairs.flatMap((pair) => pair.changes)
        for (const [side, document] of [
          ['from', from],
          ['to', to],
        ] as const) {
          const ids = changes.flatMap((change) => change[side]?.id ?? [])
          expect(ids.sort()).toEqual(promisedIds(document))
        }
      }),
      { numRuns: 60 },
    )
  })
})

const PROMISED = ['target', 'beneficiary', 'funding', 'standard']
const promisedIds = (document: ExtractedDocument): string[] =>
  leavesOf(document)
    .flatMap(({ quantities }) => quantities)
    .filter(({ role, restates }) => PROMISED.includes(role) && restates === null)
    .map(({ id }) => id)
    .sort()

/** The share of each change that has one, by the ids of its numbers. */
const sharesOf = ({ pairs }: ReturnType<typeof compared>): Map<string, number> =>
  new Map(
    pairs.flatMap(({ changes }) =>
      changes.flatMap(({ from, to, relative }) => (from && to && relative !== null ? [[`${from.id} ${to.id}`, relative] as const] : [])),
    ),
  )

/** Pairs and changes in an order that does not depend on the side that comes first, without the shares, which are of one side. */
function inOneOrder(diff: ReturnType<typeof compared>): unknown {
  const sorted = <Each>(list: readonly Each[]): Each[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const pairs = diff.pairs.map((pair) => ({
    ...pair,
    changes: sorted(pair.changes.map((change) => ({ ...change, relative: null }))),
    leads: sorted(pair.leads),
  }))
  return { ...diff, pairs: sorted(pairs) }
}

describe('time', () => {
  /** A list of so many items: those of the seeds, over and over, with other numbers. */
  const longList = (count: number, sha256: string): ExtractedDocument => {
    const [document] = seeds
    if (!document) throw new Error('no seed')
    const leaves = leavesOf(document)
    return withItems(
      document,
      Array.from({ length: count }, (_, index) => index % leaves.length),
      sha256,
    )
  }

  test('300 items against 300 take seconds', () => {
    const milliseconds = processorMilliseconds(() => compared(longList(300, 'a'), longList(300, 'b')))
    expect(milliseconds).toBeLessThan(20_000)
  })

  test('grows with the product of the lengths', () => {
    compared(longList(75, 'a'), longList(75, 'b'))
    const short = processorMilliseconds(() => compared(longList(75, 'a'), longList(75, 'b')))
    const long = processorMilliseconds(() => compared(longList(300, 'a'), longList(300, 'b')))
    // Four times as long is sixteen times the pairs; twice that is room for a busy machine.
    expect(long).toBeLessThan(2 * 16 * short + 500)
  })
})
