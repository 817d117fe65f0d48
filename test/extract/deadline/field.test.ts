import { describe, expect, it } from 'vitest'
import { extractDeadline } from '../../../src/extract/deadline/index.ts'
import { lexicon, ofField, planYear } from './reading.ts'

describe('a field for deadlines', () => {
  const DATES: [string, string][] = [
    ['2025-11', '2025-11-30'],
    ['2025.11', '2025-11-30'],
    ['2025/11/30', '2025-11-30'],
    ['20251130', '2025-11-30'],
    ['12.31', '2025-12-31'],
    ['12.31前', '2025-12-31'],
    ['10-31', '2025-10-31'],
    ['3.1-11.30', '2025-11-30'],
    ['3—11月', '2025-11-30'],
    ['2025.1-12', '2025-12-31'],
    ['12月', '2025-12-31'],
    ['年底', '2025-12-31'],
    ['2026年', '2026-12-31'],
  ]
  for (const [text, date] of DATES) {
    it(text, () =>
      expect(ofField(text).deadline).toMatchObject({ quote: text, start: 0, end: text.length, date, kind: 'completion', inferred: null }),
    )
  }

  for (const text of ['长期', '全年', '持续推进', '2025年全年', '每月', '每年12月底前', '2024年', '3-10', '秋季']) {
    it(`${text}: none`, () => expect(ofField(text)).toEqual({ deadline: null, milestones: [] }))
  }

  it("infers the end of the plan's year from that year alone and quotes nothing for it", () => {
    const inferred = {
      quote: null,
      start: null,
      end: null,
      date: '2025-12-31',
      kind: 'completion',
      yearFrom: 'text',
      inferred: 'plan_year_end',
    }
    expect(ofField('2025年').deadline).toEqual(inferred)
    expect(ofField('二〇二五年度').deadline).toEqual(inferred)
    expect(ofField('2025年', null).deadline).toEqual(inferred)
  })

  it('gives way to the text where it only infers, and not where it states', () => {
    const deadlineOf = (text: string) => {
      const value = { start: text.indexOf('。') + 1, end: text.length }
      const item = { body: [{ start: 0, end: value.start }], fields: [{ kind: 'deadline' as const, label: null, value }] }
      return extractDeadline(text, item, { lexicon, planYear }).deadline
    }
    expect(deadlineOf('10月底前完成。2025年')).toMatchObject({ quote: '10月底前', date: '2025-10-31' })
    expect(deadlineOf('10月底前完成主体。2026年')).toMatchObject({ quote: '2026年', date: '2026-12-31' })
  })

  it('holds a staged plan', () => {
    const { deadline, milestones } = ofField('①2月上旬前,设计招标完成。②3月底前,图纸深化。③5月底前,施工许可办妥并开工。')
    expect(deadline).toMatchObject({ quote: '5月底前', date: '2025-05-31' })
    expect(milestones.map(({ quote }) => quote)).toEqual(['2月上旬前', '3月底前'])
    expect(ofField('①每月上报。②每月监测地表水、每季度监测农村环境。').deadline).toBeNull()
  })
})
