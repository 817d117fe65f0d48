import { describe, expect, it } from 'vitest'
import { extractDeadline, findDeadlines } from '../../../src/extract/deadline/index.ts'
import { found, lexicon, planYear } from './reading.ts'

/** text → quote, date and kind of each deadline. */
const EXAMPLES: [string, [string, string, string][]][] = [
  ['2025年12月底前完成', [['2025年12月底前', '2025-12-31', 'completion']]],
  ['12月底前完成', [['12月底前', '2025-12-31', 'completion']]],
  ['10月30日前完成验收', [['10月30日前', '2025-10-30', 'completion']]],
  ['年内完成20个小区改造', [['年内', '2025-12-31', 'completion']]],
  ['年底前建成', [['年底前', '2025-12-31', 'completion']]],
  ['2026年底前全部建成', [['2026年底前', '2026-12-31', 'completion']]],
  ['9月投入使用', [['9月', '2025-09-30', 'completion']]],
  ['2月上旬前发放到位', [['2月上旬前', '2025-02-10', 'completion']]],
  ['6月中旬完成', [['6月中旬', '2025-06-20', 'completion']]],
  ['上半年完成30个', [['上半年', '2025-06-30', 'completion']]],
  ['第三季度完成', [['第三季度', '2025-09-30', 'completion']]],
  ['今年10月底前通车', [['今年10月底前', '2025-10-31', 'completion']]],
  ['明年6月底前建成', [['明年6月底前', '2026-06-30', 'completion']]],
  ['二〇二五年十月底前完成', [['二〇二五年十月底前', '2025-10-31', 'completion']]],
  ['2025年3月至11月实施并完成', [['2025年3月至11月', '2025-11-30', 'completion']]],
  ['5月底前动工', [['5月底前', '2025-05-31', 'start']]],
  ['２０２５年１０月３１日前完工', [['２０２５年１０月３１日前', '2025-10-31', 'completion']]],
  ['2025年10\n月底前完成', [['2025年10\n月底前', '2025-10-31', 'completion']]],
]

describe('findDeadlines', () => {
  for (const [text, expected] of EXAMPLES) {
    it(JSON.stringify(text), () => {
      expect(found(text)).toEqual(expected)
      for (const { start, end, quote } of findDeadlines(text, { lexicon, planYear })) expect(text.slice(start, end)).toBe(quote)
    })
  }

  const NONE: [string, string][] = [
    ['2025年建设学校3所', 'a bare year'],
    ['全年举办活动20场', 'the whole year'],
    ['每月5日前报送进展', 'a reporting date'],
    ['于12月10日前报送总结', 'a reporting date'],
    ['每季度末月20日前报县政府办', 'a reporting date'],
    ['截至10月底，已完成80%', 'the past'],
    ['2024年10月底前建成', 'before the plan year'],
    ['1991年及以前建造的住宅', 'a year of building'],
    ['三年内免费保修', 'a length of time'],
    ['秋季学期投用', 'a season'],
    ['3个月完成', 'a length of time'],
  ]
  for (const [text, reason] of NONE) it(`${text} (${reason})`, () => expect(found(text)).toEqual([]))

  it('leaves the date open where no year can be known', () => {
    expect(findDeadlines('10月底前完成', { lexicon }).map(({ quote, date, yearFrom }) => [quote, date, yearFrom])).toEqual([
      ['10月底前', null, 'plan'],
    ])
  })
})

describe('extractDeadline', () => {
  const item = (text: string, fieldFrom?: string) => {
    const start = fieldFrom === undefined ? text.length : text.indexOf(fieldFrom)
    return {
      body: [{ start: 0, end: start }],
      fields: fieldFrom === undefined ? [] : [{ kind: 'deadline' as const, label: null, value: { start, end: text.length } }],
    }
  }

  it('takes the field before the text', () => {
    const text = '6月底前完成设计。2025年10月31日前'
    const { deadline } = extractDeadline(text, item(text, '2025年10月'), { lexicon, planYear })
    expect(deadline).toMatchObject({ quote: '2025年10月31日前', date: '2025-10-31', yearFrom: 'text' })
  })

  it('takes the latest completion; start and stages are milestones', () => {
    const text = '4月开工，8月底前完成主体，11月底前投入使用'
    const { deadline, milestones } = extractDeadline(text, item(text), { lexicon, planYear })
    expect(deadline).toMatchObject({ quote: '11月底前', date: '2025-11-30' })
    expect(milestones.map(({ quote, kind }) => [quote, kind])).toEqual([
      ['4月', 'start'],
      ['8月底前', 'completion'],
    ])
  })

  it('takes a start where it is all that is promised', () => {
    const text = '项目5月底前动工'
    expect(extractDeadline(text, item(text), { lexicon, planYear }).deadline).toMatchObject({ date: '2025-05-31', kind: 'start' })
  })
})
