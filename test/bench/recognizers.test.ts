import { describe, expect, it } from 'vitest'
import { f1 } from '../../bench/recognizers/agreement.ts'
import { readAsItComes, readWithHelp } from '../../bench/recognizers/peer.ts'
import type { Reading } from '../../bench/recognizers/reading.ts'
import { compileQuantityWords } from '../../src/extract/quantity/index.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'

const lexicon = loadLexicon()
const words = compileQuantityWords(lexicon, createSegmenter(lexicon))
const inWords = ({ value, valueMax, unit, comparator }: Reading): unknown[] => [
  valueMax === null ? value : [value, valueMax],
  unit,
  comparator,
]

describe('Recognizers-Text in our terms', () => {
  it('is read as it comes: its own units, no bounds, no ranges', () => {
    const found = readAsItComes('新建公路120公里以上，补助1000-1500元，覆盖率95%，惠及456户以上', words)
    expect(found.map(inWords)).toEqual([
      [120_000, 'm', 'eq'],
      [1000, '', 'eq'],
      [1500, '元', 'eq'],
      [95, '%', 'eq'],
      [456, '', 'eq'],
    ])
  })

  it('is read with the help of our units, bounds and ranges, without its dates', () => {
    const found = readWithHelp('2025年新建公路120公里以上，补助1000-1500元，惠及不少于456户、1000余人', words)
    expect(found.map(inWords)).toEqual([
      [120_000, 'm', 'gte'],
      [[1000, 1500], '元', 'range'],
      [456, '户', 'gte'],
      [1000, '人', 'approx'],
    ])
  })
})

describe('f1', () => {
  const reading = (value: number, unit: string): Reading => ({ value, valueMax: null, unit, comparator: 'eq' })
  const lines = [{ text: 'a', expected: [reading(1, '户'), reading(2, '户')] }]

  it('is 1 where all agrees, and counts what is missed and what is too much', () => {
    expect(f1(lines, () => [reading(2, '户'), reading(1, '户')], 'value and unit')).toBe(1)
    expect(f1(lines, () => [reading(1, '户')], 'value and unit')).toBeCloseTo(2 / 3)
    expect(f1(lines, () => [reading(1, '户'), reading(1, '户'), reading(1, '户')], 'value and unit')).toBeCloseTo(2 / 5)
  })

  it('compares as much as it is asked to', () => {
    const inOtherUnit = () => [reading(1, '人'), reading(2, '人')]
    expect(f1(lines, inOtherUnit, 'value')).toBe(1)
    expect(f1(lines, inOtherUnit, 'value and unit')).toBe(0)
  })
})
