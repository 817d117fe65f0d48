import { describe, expect, test } from 'vitest'
import {
  missedThresholds,
  parseThreshold,
  scoreDocuments,
  THRESHOLD_NAMES,
  type Thresholds,
  thresholdResults,
} from '../../src/evaluate/index.ts'
import { perfectPairs } from './annotated-seeds.ts'
import { annotated, extracted, item, quantity } from './documents.ts'

const gold = annotated([
  { path: '1', title: '甲' },
  { path: '2', title: '乙' },
  { path: '3', title: '丙' },
])
/** Items: precision 1, recall 2/3, F1 80 %; titles: 1 of 2; one span that is not its quote. */
const found = extracted([item('1', { title: '甲', quantities: [quantity('7个', 7, '个')] }), item('2')], { text: '改造' })
const score = scoreDocuments([{ gold, extracted: found }])

describe('thresholds', () => {
  test('are reached by a figure that is as high', () => {
    expect(missedThresholds(score, { items: 80, titles: 50 })).toEqual([])
  })

  test('are missed by a figure that is lower; the miss says by what', () => {
    expect(missedThresholds(score, { items: 80.1, titles: 50 })).toEqual([{ name: 'items', bar: 80.1, figure: 80, passed: false }])
  })

  test('on invalid spans say how many there may be', () => {
    expect(missedThresholds(score, { invalidSpans: 1 })).toEqual([])
    expect(missedThresholds(score, { invalidSpans: 0 })).toEqual([{ name: 'invalidSpans', bar: 0, figure: 1, passed: false }])
  })

  test('are not missed by how doubles are rounded: 100 × 0.58 is 57.99999999999999', () => {
    const items = { precision: 1, recall: 0.58, f1: 0.58, gold: 100 }
    expect(missedThresholds({ ...score, items }, { items: 58 })).toEqual([])
    expect(missedThresholds({ ...score, items }, { items: 58.001 })).toHaveLength(1)
  })

  test('that were set come with their results in one order, however they were given', () => {
    expect(thresholdResults(score, { titles: 60, items: 80 }).map(({ name, passed }) => [name, passed])).toEqual([
      ['items', true],
      ['titles', false],
    ])
  })

  test('can be set for every figure, and an extraction that says what the annotation says reaches 100 in all', () => {
    const all = Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, name === 'invalidSpans' ? 0 : 100])) as Thresholds
    const results = thresholdResults(scoreDocuments(perfectPairs()), all)
    expect(results.map(({ name }) => name)).toEqual(THRESHOLD_NAMES)
    expect(results.filter(({ passed }) => !passed)).toEqual([])
  })
})

describe('a threshold as written', () => {
  test.each([
    ['quantities=99', { name: 'quantities', bar: 99 }],
    ['anywhere.quantities=97.5', { name: 'anywhere.quantities', bar: 97.5 }],
    ['invalidSpans = 0', { name: 'invalidSpans', bar: 0 }],
  ])('%s', (text, threshold) => {
    expect(parseThreshold(text)).toEqual(threshold)
  })

  test.each(['quantities', 'quantities=', 'quantities=high', 'quantities=NaN', 'quantity=99', 'toString=1', '=99', 'items=99=98', ''])(
    'not %j',
    (text) => {
      expect(parseThreshold(text)).toBeNull()
    },
  )
})
