import { describe, expect, it } from 'vitest'
import { findDeadlines } from '../../../src/extract/deadline/index.ts'
import { found, lexicon, planYear } from './reading.ts'

/** text → quote and date of its one completion. */
const ONE: [string, string, string | null][] = [
  ['9月初投入使用', '9月初', '2025-09-10'],
  ['6月中下旬完成', '6月中下旬', '2025-06-30'],
  ['6月上中旬完成', '6月上中旬', '2025-06-20'],
  ['10月份底前完成', '10月份底前', '2025-10-31'],
  ['年中前完成20个', '年中前', '2025-06-30'],
  ['今年中完成验收', '今年中', '2025-06-30'],
  ['一季度末完成', '一季度末', '2025-03-31'],
  ['25年底前完成', '25年底前', '2025-12-31'],
  ['25年上半年完成', '25年上半年', '2025-06-30'],
  ['10月前完成', '10月前', '2025-10-31'],
  ['二○二五年十月三十日前完成', '二○二五年十月三十日前', '2025-10-30'],
  ['2025年10　月 底 前完成', '2025年10　月 底 前', '2025-10-31'],
  ['2025年1O月底前完成', '2025年1O月底前', '2025-10-31'],
  ['9月开学前完成', '9月开学前', '2025-09-30'],
  // ranges
  ['5-10月开展活动', '5-10月', '2025-10-31'],
  ['５～１０月举办', '５～１０月', '2025-10-31'],
  ['8月15日—20日举办', '8月15日—20日', '2025-08-20'],
  ['2025年3月1日至2025年11月30日', '2025年3月1日至2025年11月30日', '2025-11-30'],
  ['2025.3—2025.11', '2025.3—2025.11', '2025-11-30'],
  ['自2025年3月起至11月实施', '2025年3月起至11月', '2025-11-30'],
  ['2025年11月至次年3月供暖', '2025年11月至次年3月', '2026-03-31'],
  ['2024年11月至今年3月完成', '2024年11月至今年3月', '2025-03-31'],
  // named days: 前 is the day before
  ['国庆节前建成', '国庆节前', '2025-09-30'],
  ['“七一”前开放', '“七一”前', '2025-06-30'],
  ['五一前开园', '五一前', '2025-04-30'],
  ['教师节前发放', '教师节前', '2025-09-09'],
  ['元旦前完成', '元旦前', '2025-12-31'],
  ['2026年元旦前完成', '2026年元旦前', '2025-12-31'],
  // named times without a day: the quote stands
  ['春节前完成', '春节前', null],
  ['中秋节前发放', '中秋节前', null],
  ['秋季学期开学前投用', '秋季学期开学前', null],
  ['开学前投用', '开学前', null],
  ['本季度末完成', '本季度末', null],
]

describe('dates', () => {
  for (const [text, quote, date] of ONE) {
    it(text, () => {
      expect(found(text)).toEqual([[quote, date, 'completion']])
      for (const { start, end } of findDeadlines(text, { lexicon, planYear })) expect(text.slice(start, end)).toBe(quote)
    })
  }

  const NONE: [string, string][] = [
    ['2025年内容建设', '内 is of 内容'],
    ['2025年内蒙古自治区建设', '内 is of 内蒙古'],
    ['2025年中小学建设', '中 is of 中小学'],
    ['2025年终身学习', '终 is of 终身'],
    ['3月龄婴儿', 'an age'],
    ['3-6月龄婴儿', 'ages'],
    ['12月前往', '前 is of 前往, and there is no verb'],
    ['两月完成', 'a length of time'],
    ['25年内完成', 'a length of time'],
    ['半年内完成', 'a length of time'],
    ['三年中完成', 'a length of time'],
    ['八一路改造', 'a road'],
    ['国庆前后开放', 'around a day'],
    ['2025-2027年完成', 'years'],
    ['第2025.11条', 'a number'],
    ['12.31', 'a number'],
  ]
  for (const [text, reason] of NONE) it(`${text}: none (${reason})`, () => expect(found(text)).toEqual([]))

  it('年内科技 and 年内部署 are 年内 with a verb', () => {
    expect(found('年内部署完毕')).toEqual([['年内', '2025-12-31', 'completion']])
  })

  it('takes the last day of a month that has no such day, and says so', () => {
    expect(findDeadlines('2月31日前完成', { lexicon, planYear })).toMatchObject([{ date: '2025-02-28', inferred: 'no_such_day' }])
  })
})

describe('the year of a date that names none', () => {
  const years = (text: string) => findDeadlines(text, { lexicon, planYear }).map(({ date, yearFrom }) => [date, yearFrom])

  it('is the one that is named before it in its sentence', () => {
    expect(years('2026年3月开工，10月完工')).toEqual([
      ['2026-03-31', 'text'],
      ['2026-10-31', 'text'],
    ])
    expect(years('明年3月开工，10月完工').at(-1)).toEqual(['2026-10-31', 'plan'])
  })

  it('is that of the plan behind the sentence, before the month, and behind a year that is past', () => {
    expect(years('2026年3月底前建成。10月底前完成').at(-1)).toEqual(['2025-10-31', 'plan'])
    expect(years('2026年3月底前建成，其中1月底前完成2个').at(-1)).toEqual(['2025-01-31', 'plan'])
    expect(years('2024年3月开工，10月完工')).toEqual([['2025-10-31', 'plan']])
  })
})
