import { describe, expect, test } from 'vitest'
import { compared, listOf } from './comparing.ts'

const pairOf = async (from: string, to: string, others: [string, string] = ['加装电梯6部。', '加装电梯6部。']) => {
  const [pair] = compared(await listOf(2024, from, others[0]), await listOf(2025, to, others[1])).pairs
  if (!pair) throw new Error('no pair')
  return pair
}

const road = '新改建农村公路120公里。'

describe('lead units', () => {
  const leads = async (from: string, to: string): Promise<string[]> =>
    (await pairOf(road + from, road + to)).leads.map((lead) => `${lead.kind} ${lead.from?.name ?? ''} > ${lead.to?.name ?? ''}`)

  test('are the same under short and full names', async () => {
    expect(await leads('（牵头单位：县交通局）', '（牵头单位：县交通运输局）')).toEqual(['kept 县交通局 > 县交通运输局'])
  })

  test('that others take over are told', async () => {
    expect(await leads('（牵头单位：县交通局）', '（牵头单位：县农业农村局）')).toEqual(['dropped 县交通局 > ', 'new  > 县农业农村局'])
  })

  test('are not compared where one list names none, nor are other units', async () => {
    expect(await leads('（牵头单位：县交通局）', '')).toEqual([])
    expect(await leads('（牵头单位：县交通局；配合单位：县财政局）', '（牵头单位：县交通局；配合单位：县水利局）')).toEqual([
      'kept 县交通局 > 县交通局',
    ])
  })
})

describe('deadlines', () => {
  const deadlines = async (from: string, to: string, others?: [string, string]): Promise<string[]> =>
    (await pairOf(road + from, road + to, others)).deadlines.map((change) => `${change.kind} ${change.days}`)

  test('are measured within their plan years', async () => {
    expect(await deadlines('2024年12月底前完成。', '2025年12月底前完成。')).toEqual(['unchanged 0'])
    expect(await deadlines('2024年12月底前完成。', '2025年10月底前完成。')).toEqual(['earlier -61'])
    expect(await deadlines('2024年6月底前完成。', '2025年10月31日前完成。')).toEqual(['later 123'])
  })

  test('are new or dropped only where the other list dates its items', async () => {
    expect(await deadlines('2024年12月底前完成。', '')).toEqual([])
    expect(await deadlines('2024年12月底前完成。', '', ['加装电梯6部。', '加装电梯6部，2025年10月底前完成。'])).toEqual(['dropped null'])
    expect(await deadlines('', '2025年12月底前完成。', ['加装电梯6部，2024年10月底前完成。', '加装电梯6部。'])).toEqual(['new null'])
  })
})
