import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluateDirectory, GoldError } from '../../src/evaluate/index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { GOLD_DIRECTORY, perfectPairs } from './annotated-seeds.ts'
import { extracted, item } from './documents.ts'

/** A gold directory with an annotation of one item for each stem, and other files. */
function goldDirectory(stems: readonly string[], others: Record<string, string> = {}): string {
  const annotations = stems.map((stem) => [
    `${stem}.gold.json`,
    JSON.stringify({ source: `${stem}.txt`, document: {}, items: [{ path: '1' }] }),
  ])
  return temporaryFolder({ ...Object.fromEntries(annotations), ...others })
}

test('documents are scored against the annotation of their stem', async () => {
  const bySource = new Map(perfectPairs().map(({ stem, extracted }) => [stem, extracted]))
  const { score, pairs, withoutGold } = await evaluateDirectory(GOLD_DIRECTORY, bySource)
  expect(score).toMatchObject({ documents: 5, present: 5, quantities: { f1: 1, gold: 308 }, invalidSpans: 0 })
  expect(pairs.map(({ gold }) => gold.source)).toEqual([...bySource.keys()].map((stem) => `${stem}.txt`))
  expect(withoutGold).toEqual([])
})

test('an annotated document that was not extracted counts as nothing found, or is left out', async () => {
  const directory = goldDirectory(['a', 'b'])
  const found = new Map([['b', extracted([item('1')])]])
  expect((await evaluateDirectory(directory, found)).score).toMatchObject({ documents: 2, present: 1, items: { recall: 0.5 } })
  expect((await evaluateDirectory(directory, found, { presentOnly: true })).score).toMatchObject({
    documents: 2,
    present: 1,
    items: { recall: 1 },
  })
})

test('extracted documents without an annotation are named', async () => {
  const directory = goldDirectory(['a'])
  const found = new Map(['z', 'a', 'k'].map((stem) => [stem, extracted([item('1')])]))
  const { score, withoutGold } = await evaluateDirectory(directory, found)
  expect(score.items).toEqual({ precision: 1, recall: 1, f1: 1, gold: 1 })
  expect(withoutGold).toEqual(['k', 'z'])
})

test('what is not named as an annotation is passed over', async () => {
  const directory = goldDirectory(['a'], { 'GUIDE.md': '', 'more/b.gold.json': '' })
  expect((await evaluateDirectory(directory, new Map())).pairs).toHaveLength(1)
})

test('a directory that is not there or holds no annotation, and an annotation that is none, are errors with the name', async () => {
  const empty = temporaryFolder()
  await expect(evaluateDirectory(join(empty, 'nowhere'), new Map())).rejects.toThrow(GoldError)
  await expect(evaluateDirectory(empty, new Map())).rejects.toThrow(`${empty}: holds no *.gold.json`)
  const broken = goldDirectory(['a'], { 'b.gold.json': '{"items": []}' })
  await expect(evaluateDirectory(broken, new Map())).rejects.toThrow(/^b\.gold\.json: source: /)
})
