import { describe, expect, test } from 'vitest'
import { GoldError, parseGold } from '../../src/evaluate/index.ts'
import { perfectPairs } from './annotated-seeds.ts'

describe('an annotation', () => {
  test('that leaves things out has them empty', () => {
    const gold = parseGold('{"source":"a.txt","document":{"planYear":2025},"items":[{"path":"1"}]}', 'a.gold.json')
    expect(gold.document).toMatchObject({ title: null, planYear: 2025, status: null })
    expect(gold.items).toEqual([
      { path: '1', title: null, leaf: true, truncated: false, declaredCount: null, assignments: [], deadline: null, quantities: [] },
    ])
  })

  test.each([
    ['no JSON', '{', /^a\.gold\.json: /],
    ['no items', '{"source":"a.txt","document":{}}', /^a\.gold\.json: items: /],
    [
      'an unknown role',
      '{"source":"a.txt","document":{},"items":[{"path":"1","quantities":[{"quote":"1个","value":1,"unit":"个","comparator":"eq","role":"goal"}]}]}',
      /^a\.gold\.json: items\.0\.quantities\.0\.role: /,
    ],
    [
      'a date that is none',
      '{"source":"a.txt","document":{},"items":[{"path":"1","deadline":{"quote":"月底","date":"2025-13-01"}}]}',
      /^a\.gold\.json: items\.0\.deadline\.date: /,
    ],
  ])('with %s is refused, with file and place', (_, json, message) => {
    expect(() => parseGold(json, 'a.gold.json')).toThrow(GoldError)
    expect(() => parseGold(json, 'a.gold.json')).toThrow(message)
  })
})

describe('the annotations of the seeds', () => {
  test.each(perfectPairs().map(({ stem, ...pair }) => [stem, pair] as const))(
    '%s quotes its source',
    (_, { gold, extracted: { text } }) => {
      for (const { deadline, quantities } of gold.items) {
        if (deadline) expect(text).toContain(deadline.quote)
        for (const { before, quote, start, end } of quantities) {
          expect(text.slice(start ?? 0, end ?? 0)).toBe(quote)
          expect(text.split(before + quote)).toHaveLength(2)
        }
      }
    },
  )

  test.each(perfectPairs().map(({ stem, gold }) => [stem, gold] as const))('%s has each path once, under its group', (_, { items }) => {
    const groups = new Set(items.filter(({ leaf }) => !leaf).map(({ path }) => path))
    expect(new Set(items.map(({ path }) => path)).size).toBe(items.length)
    for (const { path } of items.filter(({ path }) => path.includes('/'))) expect(groups).toContain(path.slice(0, path.lastIndexOf('/')))
  })
})
