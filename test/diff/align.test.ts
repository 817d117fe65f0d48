import { describe, expect, test } from 'vitest'
import { compared, listOf, pairsOf } from './comparing.ts'

const pairs = async (from: string[], to: string[]): Promise<string[]> =>
  pairsOf(compared(await listOf(2024, ...from), await listOf(2025, ...to)))

describe('what became of items', () => {
  test('other numbers and another place in the list do not make another undertaking', async () => {
    expect(
      await pairs(
        ['新改建农村公路120公里。', '改造老旧小区35个。', '新建口袋公园10个。'],
        ['建成口袋公园24个。', '完成农村公路新改建80公里。', '老旧小区改造52个。'],
      ),
    ).toEqual(['kept 1 > 2', 'kept 2 > 3', 'kept 3 > 1'])
  })

  test('another undertaking is new, the one that is not there any more dropped', async () => {
    expect(
      await pairs(['新改建农村公路120公里。', '为适龄妇女免费筛查“两癌”5000人。'], ['新改建农村公路90公里。', '加装电梯60部。']),
    ).toEqual(['kept 1 > 1', 'dropped 2 > ', 'new  > 2'])
  })

  test('an item of two undertakings is split where each goes on by itself', async () => {
    expect(
      await pairs(
        ['新建幼儿园6所，新增公共停车位2000个。', '改造老旧小区35个。'],
        ['新建幼儿园4所。', '改造老旧小区40个。', '新增公共停车位1500个。'],
      ),
    ).toEqual(['split 1 > 1+3', 'kept 2 > 2'])
  })

  test('two items are merged where one says what both said', async () => {
    expect(
      await pairs(
        ['新建幼儿园6所。', '新增公共停车位2000个。', '改造老旧小区35个。'],
        ['改造老旧小区40个。', '新建幼儿园4所，新增公共停车位1500个。'],
      ),
    ).toEqual(['merged 1+2 > 2', 'kept 3 > 1'])
  })

  test('what is put otherwise is found by kind: schools, roads', async () => {
    expect(
      await pairs(
        ['改扩建中小学8所。', '打通断头路5条。', '改造厕所20座。', '加装电梯6部。'],
        ['城区道路打通12条。', '学校改扩建4所。', '发放助学金5万元。'],
      ),
    ).toEqual(['kept 1 > 2', 'kept 2 > 1', 'dropped 3 > ', 'dropped 4 > ', 'new  > 3'])
  })

  test('common words alone bind nothing: 提升…服务水平, 惠及群众', async () => {
    expect(await pairs(['提升政务服务水平，惠及群众5万人。'], ['提升公交服务水平，惠及群众3万人。'])).toEqual(['dropped 1 > ', 'new  > 1'])
  })

  test('the same for the country and for the town are two (城乡)', async () => {
    expect(await pairs(['新建改建城区公厕12座。', '农村户用卫生厕所改造2500户。'], ['改造农村户厕2000户。', '新建水库2座。'])).toEqual([
      'dropped 1 > ',
      'kept 2 > 1',
      'new  > 2',
    ])
  })

  test('who gains binds nothing', async () => {
    expect(await pairs(['改造老旧小区75个，惠及5000名职工。'], ['新建水库2座，惠及3000名职工。'])).toEqual(['dropped 1 > ', 'new  > 1'])
  })

  test('an act alone binds nothing: 新建 公厕, 新建 球场', async () => {
    expect(await pairs(['新建公厕20座。', '更新公交车50辆。'], ['新建水库2座。', '更新教材3000册。'])).toEqual([
      'dropped 1 > ',
      'dropped 2 > ',
      'new  > 1',
      'new  > 2',
    ])
  })

  test('a list in Traditional characters is compared with one in Simplified', async () => {
    expect(await pairs(['新建農村文化禮堂150個，優化公交線路20條。'], ['新建农村文化礼堂400家。'])).toEqual(['kept 1 > 1'])
  })

  test('a document without a list has nothing to pair', async () => {
    const empty = await listOf(2025)
    const list = await listOf(2024, '新建公厕20座。', '更新公交车50辆。')
    expect(pairsOf(compared(list, empty))).toEqual(['dropped 1 > ', 'dropped 2 > '])
    expect(compared(empty, empty).pairs).toEqual([])
  })
})
