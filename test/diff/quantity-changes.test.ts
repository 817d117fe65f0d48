import { describe, expect, test } from 'vitest'
import type { QuantityChange } from '../../src/model/index.ts'
import { changesOf, compared, listOf } from './comparing.ts'

const changes = async (from: string, to: string): Promise<{ said: string[]; changes: QuantityChange[] }> => {
  const [pair] = compared(await listOf(2024, from, '加装电梯6部。'), await listOf(2025, to, '加装电梯6部。')).pairs
  if (pair?.kind !== 'kept') throw new Error(`not kept: ${pair?.kind}`)
  return { said: changesOf(pair), changes: pair.changes }
}

describe('numbers of the same thing', () => {
  test.each([
    ['新改建农村公路120公里。', '新改建农村公路90公里。', 'lowered 120公里 > 90公里', -30, -0.25, '公里'],
    ['新改建农村公路12公里。', '新改建农村公路15000米。', 'raised 12公里 > 15000米', 3000, 0.25, 'm'],
    ['发放助学金8000万元。', '发放助学金0.9亿元。', 'raised 8000万元 > 0.9亿元', 10_000_000, 0.125, '元'],
    ['新建农村文化礼堂150个。', '新建农村文化礼堂400家以上。', 'raised 150个 > 400家以上', 250, 250 / 150, '个'],
    ['培训乡村教师1000名。', '培训乡村教师1200人。', 'raised 1000名 > 1200人', 200, 0.2, '人'],
    ['建成产业学院不少于6个。', '建成产业学院6个。', 'unchanged 不少于6个 > 6个', 0, 0, '个'],
    ['建成产业学院6—8个。', '建成产业学院8个。', 'raised 6—8个 > 8个', 1, 1 / 7, '个'],
  ])('%s → %s', async (from, to, said, absolute, relative, unit) => {
    const found = await changes(from, to)
    expect(found.said).toEqual([said])
    expect(found.changes[0]).toMatchObject({ absolute, unit })
    expect(found.changes[0]?.relative).toBeCloseTo(relative, 9)
  })

  test('the act tells two numbers of one thing apart', async () => {
    const { said } = await changes('中小学新建14所、改扩建12所。', '中小学改扩建8所、新建15所。')
    expect(said).toEqual(['raised 14所 > 15所', 'lowered 12所 > 8所'])
  })

  test('a start and an end are two acts, by any of their words', async () => {
    const { said } = await changes('住宅加装电梯新开工400台，完工150台。', '住宅加装电梯交付200台。')
    expect(said).toEqual(['dropped 400台 > ', 'raised 150台 > 200台'])
  })

  test('what has another head is another thing (中心语)', async () => {
    const { said } = await changes('提质改造农村公路500公里，改造危桥60座。', '农村公路安防设施建设500公里，改造危桥50座。')
    expect(said).toEqual(['dropped 500公里 > ', 'lowered 60座 > 50座', 'new  > 500公里'])
  })

  test('a number without a noun is of what the clause before it speaks of (承前省略)', async () => {
    const { said } = await changes('改善义务教育薄弱学校59所。', '加快推进薄弱学校改造，年度实施10所以上。')
    expect(said).toEqual(['lowered 59所 > 10所以上'])
  })

  test('who gains is compared by what the item is', async () => {
    const { said } = await changes('农村饮水安全巩固提升，惠及2.1万人。', '农村供水工程改造，惠及3万人。')
    expect(said).toEqual(['raised 2.1万人 > 3万人'])
  })

  test('classifiers count one thing differently only where its head is one', async () => {
    expect((await changes('新建养老服务中心3家、老年食堂5家。', '新建养老服务站、养老服务中心。老年助餐点9个。')).said).toContain(
      'raised 5家 > 9个',
    )
    expect((await changes('校园更新：改造厕所5座。', '校园更新：改造大门6个。')).said).toEqual(['dropped 5座 > ', 'new  > 6个'])
  })

  test('a number that has no counterpart is new or dropped, without a difference', async () => {
    const found = await changes('新改建农村公路120公里、桥梁5座。', '新改建农村公路120公里，安装路灯300盏。')
    expect(found.said).toEqual(['unchanged 120公里 > 120公里', 'dropped 5座 > ', 'new  > 300盏'])
    expect(found.changes[1]).toMatchObject({ absolute: null, relative: null, unit: '座', to: null })
    expect(found.changes[2]).toMatchObject({ absolute: null, relative: null, unit: '盏', from: null })
  })

  test.each([
    ['another measure', '街旁游园新建10万平方米。', '街旁游园新建20处。'],
    ['a standard and a total', '发放养老补贴每人每月50元。', '发放养老补贴500万元。'],
    ['per month and per year', '发放养老补贴每人每月50元。', '发放养老补贴每人每年600元。'],
    ['a thing and the homes in it', '改造城镇老旧小区75个。', '改造城镇老旧小区5500户。'],
    ['a thing and the places in it', '建设公共停车场26个。', '建设公共停车场，新增停车位7000个。'],
    ['a level and its growth', '城乡低保标准达到700元。', '城乡低保标准提高50元。'],
  ])('%s are not held against each other', async (_, from, to) => {
    const { changes: found } = await changes(from, to)
    expect(found.map(({ kind }) => kind).sort()).toEqual(['dropped', 'new'])
  })

  test('conditions and old values are no promises', async () => {
    const { said } = await changes('为65岁以上老年人免费体检5000人。', '为60岁以上老年人免费体检8000人。')
    expect(said).toEqual(['raised 5000人 > 8000人'])
    expect((await changes('慢性病用药量由4周延长到12周。', '慢性病用药量由6周延长到12周。')).said).toEqual(['unchanged 12周 > 12周'])
  })

  test('paths and ids lead to the quantities', async () => {
    const from = await listOf(2024, '新改建农村公路120公里。', '加装电梯6部。')
    const to = await listOf(2025, '加装电梯9部。', '新改建农村公路90公里。')
    const change = compared(from, to).pairs[0]?.changes[0]
    expect(change?.from).toEqual({ path: '1', quote: '120公里', id: from.items[0]?.quantities[0]?.id })
    expect(change?.to).toEqual({ path: '2', quote: '90公里', id: to.items[1]?.quantities[0]?.id })
  })
})
