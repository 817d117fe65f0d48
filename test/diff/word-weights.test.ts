import { expect, test } from 'vitest'
import { comparedItems } from '../../src/diff/compared-list.ts'
import { countLedger } from '../../src/diff/index.ts'
import { countFeatures, rarity } from '../../src/diff/word-weights.ts'
import { temporaryLedger } from '../support/ledger.ts'
import { lexicon, listOf } from './comparing.ts'

const counts = (items: number, ...of: [string, number][]) => ({ items, counts: new Map(of) })

test('what stands in one item says most, what stands in all says least', () => {
  const weightOf = rarity(counts(20, ['公园', 1], ['农村', 5], ['群众', 20]))
  expect(weightOf('公园')).toBe(1)
  expect(weightOf('农村')).toBeGreaterThan(weightOf('群众'))
  expect(weightOf('群众')).toBeGreaterThan(0)
})

test('what is common in other lists says less, what is not says as much', () => {
  const own = counts(20, ['公园', 1], ['服务', 1])
  const weightOf = rarity(own, counts(1000, ['公园', 80], ['服务', 400]))
  expect(weightOf('公园')).toBe(1)
  expect(weightOf('服务')).toBeCloseTo(0.5, 9)
  expect(rarity(own, counts(0))('服务')).toBe(1)
})

test('an item counts once, and so does a ledger', async () => {
  const list = await listOf(2024, '新建公园5个，改造公园3个。', '新建公厕20座。')
  const { items, counts: found } = countFeatures(comparedItems(list, lexicon))
  expect([items, found.get('pair 公园'), found.get('act 新建')]).toEqual([2, 1, 2])
  const other = await listOf(2025, '新建公园8个。', '加装电梯6部。')
  const ofLedger = countLedger(temporaryLedger([list, other]), lexicon)
  expect([ofLedger.items, ofLedger.counts.get('pair 公园')]).toEqual([4, 2])
})
