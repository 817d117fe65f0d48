import { expect, test } from 'vitest'
import { formatScore, scoreDocuments } from '../../src/evaluate/index.ts'
import { annotated, assignment, extracted, item, quantity } from './documents.ts'

const target = { comparator: 'eq', role: 'target' } as const
const gold = annotated(
  [
    {
      path: '1',
      title: '甲',
      quantities: [{ ...target, quote: '7个', value: 7, unit: '个' }],
      assignments: [{ role: 'lead', names: ['教育局'] }],
    },
    { path: '2', quantities: [{ ...target, quote: '8个', value: 8, unit: '个', action: '改造' }] },
    { path: '3' },
  ],
  { kind: 'plan', status: 'final' },
)
const found = extracted([
  item('1', { title: '甲', assignments: [assignment('lead', '教育局')], quantities: [quantity('7个', 7, '个')] }),
  item('2', { title: '乙', quantities: [quantity('8个', 8, '个', { role: 'context' }), quantity('9个', 9, '个')] }),
])

test('the table', () => {
  const pairs = [
    { gold, extracted: found },
    { gold: annotated([]), extracted: null },
  ]
  expect(formatScore(scoreDocuments(pairs))).toBe(
    [
      '1 of 2 documents extracted',
      '             precision  recall      F1   gold',
      'items            100.0    66.7    80.0      3',
      'quantities        66.7   100.0    80.0      2',
      'assignments      100.0   100.0   100.0      1',
      'deadlines          0.0     0.0     0.0      0',
      'in any item: quantities F1 80.0  assignments F1 100.0  deadlines F1 0.0',
      'titles   50.0  document fields  100.0  spans that do not quote their text: 3',
      'of matched quantities: role 50.0  per 100.0  delta 100.0  partOf 100.0  quote 100.0  place 100.0  action 0.0  object 100.0',
    ].join('\n'),
  )
  expect(formatScore(scoreDocuments(pairs, { presentOnly: true }), { presentOnly: true })).toMatch(/^1 of 2 documents scored\n/)
})
