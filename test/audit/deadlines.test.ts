import { describe, expect, it } from 'vitest'
import type { Deadline } from '../../src/model/index.ts'
import { audited, extracted, item } from './auditing.ts'

const TEXT = '新建桥梁。完成时限：2026年6月底前。'

const due = (date: string | null, changes: Partial<Deadline> = {}): Deadline => ({
  quote: '2026年6月底前',
  start: TEXT.indexOf('2026'),
  end: TEXT.indexOf('。', 6),
  date,
  kind: 'completion',
  yearFrom: 'text',
  inferred: null,
  ...changes,
})

function planned(deadline: Deadline, planYear: number | null, planYearEnd: number | null = null, milestones: Deadline[] = []) {
  const { document } = extracted([])
  return extracted([item('1', { end: TEXT.length, deadline, milestones })], {
    text: TEXT,
    document: { ...document, planYear, planYearEnd },
  })
}

describe('deadlines outside the plan year', () => {
  it('are found', () => {
    expect(audited(planned(due('2026-06-30'), 2025), 'deadline_outside_plan')).toEqual([
      { code: 'deadline_outside_plan', itemPath: '1', place: '2026年6月底前', data: { date: '2026-06-30', from: 2025, to: 2025 } },
    ])
  })

  it('are found among the stages of an item, once for each place', () => {
    const milestone = due('2024-06-30', { start: 0, end: 4 })
    expect(audited(planned(due('2026-06-30'), 2025, null, [milestone, due('2026-06-30')]), 'deadline_outside_plan')).toMatchObject([
      { place: '新建桥梁', data: { date: '2024-06-30' } },
      { place: '2026年6月底前', data: { date: '2026-06-30' } },
    ])
  })

  it('are none within the years of a plan, without a date, without a plan year, or where they are starts', () => {
    expect(audited(planned(due('2025-06-30'), 2025), 'deadline_outside_plan')).toEqual([])
    expect(audited(planned(due('2026-06-30'), 2024, 2026), 'deadline_outside_plan')).toEqual([])
    expect(audited(planned(due(null), 2025), 'deadline_outside_plan')).toEqual([])
    expect(audited(planned(due('2026-06-30'), null), 'deadline_outside_plan')).toEqual([])
    expect(audited(planned(due('2024-06-30', { kind: 'start' }), 2025), 'deadline_outside_plan')).toEqual([])
  })
})
