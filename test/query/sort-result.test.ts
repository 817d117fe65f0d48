import { describe, expect, test } from 'vitest'
import { QueryError, sortResult } from '../../src/query/index.ts'
import { temporaryLedger } from '../support/ledger.ts'

const answer = {
  columns: ['region', 'value'],
  rows: [
    ['乙', 10],
    ['甲', null],
    ['丙', 9],
    ['甲', 10],
  ],
}
const sorted = (by: string[], columns = answer.columns) => sortResult(temporaryLedger(), { ...answer, columns }, by).rows

describe('sortResult', () => {
  test('numbers by size, empty ones last, equal ones as they came', () => {
    expect(sorted(['value']).map(([, value]) => value)).toEqual([9, 10, 10, null])
    expect(sorted(['-value'])).toEqual([
      ['乙', 10],
      ['甲', 10],
      ['丙', 9],
      ['甲', null],
    ])
  })

  test('by several columns, in the name of either language', () => {
    const expected = sorted(['-value', 'region'])
    expect(sorted(['-数量', '地区'])).toEqual(expected)
    expect(sorted(['-value', '地区'], ['地区', '数量'])).toEqual(expected)
  })

  test('refuses a column that the answer does not have', () => {
    expect(() => sorted(['unit'])).toThrow(QueryError)
    expect(() => sorted(['unit'])).toThrow('no column "unit" to sort by; there are: region, value')
  })
})
