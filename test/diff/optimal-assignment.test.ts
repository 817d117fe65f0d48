import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optimalAssignment } from '../../src/diff/optimal-assignment.ts'

describe('optimalAssignment', () => {
  test('the best sum is not the best pair first', () => {
    expect(
      optimalAssignment([
        [9, 8],
        [8, 1],
      ]),
    ).toEqual([1, 0])
  })

  test('more rows than columns leave rows over, and more columns leave columns over', () => {
    expect(optimalAssignment([[1], [3], [2]])).toEqual([-1, 0, -1])
    expect(optimalAssignment([[1, 3, 2]])).toEqual([1])
  })

  test('what is worth nothing is not assigned', () => {
    expect(
      optimalAssignment([
        [0, 0],
        [0, 5],
      ]),
    ).toEqual([-1, 1])
    expect(optimalAssignment([])).toEqual([])
    expect(optimalAssignment([[], []])).toEqual([-1, -1])
  })

  const weights = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )

  test('no other assignment has a greater sum', () => {
    fc.assert(
      fc.property(weights, (matrix) => {
        const assigned = optimalAssignment(matrix)
        const columns = assigned.filter((column) => column >= 0)
        expect(new Set(columns).size).toBe(columns.length)
        const sum = assigned.reduce((total, column, row) => total + (matrix[row]?.[column] ?? 0), 0)
        expect(sum).toBe(greatestSum(matrix))
      }),
    )
  })
})

/** By trying all. */
function greatestSum(matrix: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  const values = matrix[row]
  if (!values) return 0
  const without = greatestSum(matrix, row + 1, taken)
  const options = values.map((value, column) => (taken.includes(column) ? 0 : value + greatestSum(matrix, row + 1, [...taken, column])))
  return Math.max(without, ...options)
}
