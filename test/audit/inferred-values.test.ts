import { describe, expect, it } from 'vitest'
import { deadline } from '../evaluate/documents.ts'
import { audited, extracted, item } from './auditing.ts'

describe('inferred values', () => {
  it('are said with the rule that inferred them', () => {
    const { document } = extracted([])
    const inferred = [{ field: 'region' as const, rule: 'number-prefix' }]
    const text = '新建公园3座。'
    const items = [item('1', { end: text.length, deadline: deadline(null, '2025-12-31') })]
    expect(audited(extracted(items, { text, document: { ...document, inferred } }), 'value_inferred')).toEqual([
      { code: 'value_inferred', itemPath: null, place: null, data: { field: 'region', rule: 'number-prefix', count: 1 } },
      { code: 'value_inferred', itemPath: '1', place: text, data: { field: 'deadline', rule: 'plan_year_end', count: 1 } },
    ])
  })

  it('are counted where deadlines take the year of the plan', () => {
    const fromPlan = { ...deadline('12月底前', '2025-12-31', 0), yearFrom: 'plan' as const }
    const items = [
      item('1', { deadline: fromPlan }),
      item('2', { deadline: fromPlan }),
      item('3', { deadline: deadline('2025年底前', '2025-12-31', 0) }),
    ]
    expect(audited(extracted(items), 'value_inferred')).toMatchObject([{ itemPath: null, data: { field: 'deadlineYear', count: 2 } }])
  })

  it('are none where everything is stated', () => {
    expect(audited(extracted([item('1', { deadline: deadline('2025年底前', '2025-12-31', 0) })]), 'value_inferred')).toEqual([])
  })
})
