import { describe, expect, it } from 'vitest'
import { audited, quantity, saying } from './auditing.ts'

const CODES = ['sum_holds', 'sum_differs', 'parts_leave_rest'] as const

/** 改造管网90公里，其中，… with parts in 公里. */
function pipes(total: string, ...parts: [quote: string, value: number][]) {
  const text = `改造管网${total}公里，其中，${parts.map(([quote], index) => `第${'甲乙丙丁'.charAt(index)}类${quote}`).join('、')}。`
  const all = quantity(text, `${total}公里`, Number(total), '公里')
  return saying(text, all, ...parts.map(([quote, value]) => quantity(text, quote, value, '公里', { partOf: all.quote })))
}

describe('parts against their total', () => {
  it('hold where they add up', () => {
    expect(audited(pipes('90', ['33公里', 33], ['44公里', 44], ['13公里', 13]), ...CODES)).toEqual([
      {
        code: 'sum_holds',
        itemPath: '1',
        place: '90公里，其中，第甲类33公里、第乙类44公里、第丙类13公里',
        data: { total: '90公里', parts: '33公里 + 44公里 + 13公里', sum: 90, unit: '公里', rest: 0 },
      },
    ])
  })

  it('differ where three or more do not', () => {
    expect(audited(pipes('90', ['23公里', 23], ['44公里', 44], ['13公里', 13]), ...CODES)).toMatchObject([
      { code: 'sum_differs', data: { sum: 80, rest: 10 } },
    ])
  })

  it('differ where they are more than the total, one part alone included', () => {
    expect(audited(pipes('90', ['53公里', 53], ['44公里', 44]), ...CODES)).toMatchObject([
      { code: 'sum_differs', data: { sum: 97, rest: -7 } },
    ])
    expect(audited(pipes('90', ['93公里', 93]), ...CODES)).toMatchObject([{ code: 'sum_differs', data: { sum: 93 } }])
  })

  it('may leave a rest where 其中 names one or two of them', () => {
    expect(audited(pipes('90', ['33公里', 33], ['44公里', 44]), ...CODES)).toMatchObject([
      { code: 'parts_leave_rest', itemPath: '1', data: { sum: 77, rest: 13, unit: '公里' } },
    ])
    expect(audited(pipes('90', ['33公里', 33]), ...CODES)).toEqual([])
  })

  it('may be rounded in the total, not in themselves', () => {
    expect(audited(pipes('90', ['33.2公里', 33.2], ['44.1公里', 44.1], ['13.1公里', 13.1]), ...CODES)).toMatchObject([
      { code: 'sum_holds', data: { sum: 90.4 } },
    ])
    expect(audited(pipes('90.4', ['33公里', 33], ['44公里', 44], ['13公里', 13]), ...CODES)).toMatchObject([{ code: 'sum_differs' }])
  })

  it('are complete in the brackets behind the total', () => {
    const text = '建设5个（州本级1个、市区3个）服务中心。'
    const total = quantity(text, '5个', 5, '个')
    const parts = ['1个', '3个'].map((quote) => quantity(text, quote, Number(quote.charAt(0)), '个', { partOf: '5个' }))
    expect(audited(saying(text, total, ...parts), ...CODES)).toEqual([
      {
        code: 'sum_differs',
        itemPath: '1',
        place: '5个（州本级1个、市区3个',
        data: { total: '5个', parts: '1个 + 3个', sum: 4, unit: '个', rest: 1 },
      },
    ])
  })

  it('are added up in the unit of the total', () => {
    const text = '改造管网2公里，其中，供水1500米、供热500米。'
    const total = quantity(text, '2公里', 2, '公里')
    const parts = [quantity(text, '1500米', 1500, '米', { partOf: '2公里' }), quantity(text, '500米', 500, '米', { partOf: '2公里' })]
    expect(audited(saying(text, total, ...parts), ...CODES)).toMatchObject([{ code: 'sum_holds', data: { sum: 2, unit: '公里' } }])
  })

  it('agree with a bound that leaves room for them', () => {
    const text = '改造住房100户以上，其中，甲村60户、乙村70户。'
    const total = quantity(text, '100户以上', 100, '户', { comparator: 'gte' })
    const parts = [quantity(text, '60户', 60, '户', { partOf: total.quote }), quantity(text, '70户', 70, '户', { partOf: total.quote })]
    expect(audited(saying(text, total, ...parts), ...CODES)).toMatchObject([{ code: 'sum_holds' }])
  })

  it('are not added up where they are rates', () => {
    const text = '办结率95%，其中，甲类90%、乙类98%。'
    const total = quantity(text, '95%', 95, '%')
    const parts = [quantity(text, '90%', 90, '%', { partOf: '95%' }), quantity(text, '98%', 98, '%', { partOf: '95%' })]
    expect(audited(saying(text, total, ...parts), ...CODES)).toEqual([])
  })
})
