import { describe, expect, it } from 'vitest'
import { found, ofText } from './reading.ts'

describe('what a date is for', () => {
  const EXAMPLES: [string, (string | null)[][]][] = [
    ['8月举办马拉松', [['8月', '2025-08-31', 'completion']]],
    ['5月底前，全面完成招标', [['5月底前', '2025-05-31', 'completion']]],
    ['计划4月施工', [['4月', '2025-04-30', 'start']]],
    ['4月至10月施工', [['4月至10月', '2025-10-31', 'completion']]],
    ['最迟10月', [['10月', '2025-10-31', 'completion']]],
    ['为每名学生10月底前体检', [['10月底前', '2025-10-31', 'completion']]],
    ['10月底前完成体检并反馈结果', [['10月底前', '2025-10-31', 'completion']]],
    [
      '4月开工10月完工',
      [
        ['4月', '2025-04-30', 'start'],
        ['10月', '2025-10-31', 'completion'],
      ],
    ],
  ]
  for (const [text, expected] of EXAMPLES) it(text, () => expect(found(text)).toEqual(expected))

  const NONE: [string, string][] = [
    ['8月31日前年满6周岁的儿童', 'who qualifies'],
    ['10月底前建成的学校全部投用', 'which schools'],
    ['7月1日后开放', 'not by then'],
    ['10月1日起施行', 'from then on'],
    ['3月完成了招标', 'the past'],
    ['3月底已完成', 'the past'],
    ['每年10月底前体检', 'recurring'],
    ['每年底前更新', 'recurring'],
    ['12月底前上报', 'a reporting date'],
    ['3月招标', 'a step that is not said to be done'],
  ]
  for (const [text, reason] of NONE) it(`${text}: none (${reason})`, () => expect(found(text)).toEqual([]))
})

describe('the deadline among several dates', () => {
  const quotes = (text: string, year: number | null = 2025) => {
    const { deadline, milestones } = ofText(text, year)
    return [deadline?.quote ?? null, milestones.map(({ quote }) => quote)]
  }

  it('of a staged plan is its last completion', () => {
    expect(quotes('①3月底前完成设计；②6月底前开工；③11月底前竣工。每月上报')).toEqual(['11月底前', ['3月底前', '6月底前']])
  })

  it('of steps and a start alone is the last of them', () => {
    expect(quotes('3月完成招标，4月开工')).toEqual(['4月', ['3月']])
  })

  it('is none where completion is promised and no time said for it', () => {
    expect(quotes('4月开工，全年完成改造5个')).toEqual([null, ['4月']])
    expect(quotes('全年完成改造5个，4月开工')).toEqual([null, ['4月']])
    expect(quotes('3月底前完成设计，全年建成5个')).toEqual([null, ['3月底前']])
  })

  it('is the later one in a plan without a year too', () => {
    expect(quotes('6月中旬完成30个，9月末完工', null)).toEqual(['9月末', ['6月中旬']])
  })

  it('is a day before a time without one', () => {
    expect(quotes('春节前完成10个，6月底前完成20个')).toEqual(['6月底前', ['春节前']])
  })

  it('holds for the rest that it is said for', () => {
    expect(quotes('14件6月底前完成，其余56件11月底前完成')).toEqual(['11月底前', ['6月底前']])
  })
})
