import { describe, expect, it } from 'vitest'
import { certaintyTable, formatCertainty } from '../../src/evaluate/index.ts'
import { perfectPairs } from './annotated-seeds.ts'

describe('certaintyTable', () => {
  it('counts a value as right where item, value, unit, bound and role are as annotated', () => {
    const pairs = perfectPairs()
    const all = pairs.flatMap(({ gold }) => gold.items.flatMap((item) => item.quantities)).length
    const { high, medium, low } = certaintyTable(pairs)
    expect(high.given + medium.given + low.given).toBe(all)
    expect(high.right + medium.right + low.right).toBe(all)
  })

  it('counts each annotation once and misses what differs in one field', () => {
    const [pair] = perfectPairs()
    const extracted = pair?.extracted
    if (!pair || !extracted) throw new Error('no seed')
    const first = extracted.items.find((item) => item.quantities.length > 1)
    const [one, two] = first?.quantities ?? []
    if (!one || !two) throw new Error('no item with two quantities')
    const right = certaintyTable([pair])[one.certainty].right
    one.role = one.role === 'context' ? 'target' : 'context'
    expect(certaintyTable([pair])[one.certainty].right).toBe(right - 1)
    first?.quantities.push({ ...two })
    expect(certaintyTable([pair])[two.certainty].right).toBe(right - 1)
  })

  it('prints one line a grade', () => {
    const table = { high: { given: 3, right: 3 }, medium: { given: 1, right: 0 }, low: { given: 0, right: 0 } }
    expect(formatCertainty(table)).toBe(
      [
        'high     100.0 % right    75.0 % of all',
        'medium     0.0 % right    25.0 % of all',
        'low            – right     0.0 % of all',
      ].join('\n'),
    )
  })
})
