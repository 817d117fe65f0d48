import { describe, expect, it } from 'vitest'
import { bodies, itemLines, outlineText, quote } from './outlining.ts'

const TITLE = '甲山县2025年民生实事任务分工'
const titlesOf = async (...lines: string[]) =>
  (await outlineText([TITLE, ...lines].join('\n'))).items.map((item) => item.title?.text ?? null)

describe('the title of an item', () => {
  it('is the heading line, without number and closing 。', async () => {
    expect(await titlesOf('一、建设优质学校、改善环境', '新建学校3所。', '二、推进管网改造。', '改造管网20公里。')).toEqual([
      '建设优质学校、改善环境',
      '推进管网改造',
    ])
  })

  it('may count where it stands on a line of its own', async () => {
    expect(await titlesOf('1.新建停车位800个', '在老城区新建停车位800个。', '2.改造管网20公里', '改造供水管网20公里。')).toEqual([
      '新建停车位800个',
      '改造管网20公里',
    ])
  })

  it('is the first sentence where it only names the undertaking', async () => {
    const document = await outlineText(`${TITLE}\n1.实施危旧房改造工程。改造456户以上；新建住房341套。\n2.实施管网工程。改造管网20公里。`)
    expect(document.items.map((item) => item.title?.text)).toEqual(['实施危旧房改造工程', '实施管网工程'])
    expect(document.items[0]?.title && quote(document, document.items[0].title)).toBe('实施危旧房改造工程')
    expect(bodies(document)[0]).toEqual(['实施危旧房改造工程。改造456户以上；新建住房341套。'])
  })

  it('is what stands before a colon or a double dash', async () => {
    expect(await titlesOf('1.饮水安全工程：改造管网20公里。', '2.教育惠民工程——新建学校3所。')).toEqual(['饮水安全工程', '教育惠民工程'])
  })

  it('is the name in 《》', async () => {
    expect(await titlesOf('1.《饮水安全工程》，改造管网20公里。', '2.《停车设施项目》新增停车位800个。')).toEqual([
      '饮水安全工程',
      '停车设施项目',
    ])
  })

  it('has no bold marks and no declared count', async () => {
    const document = await outlineText(
      `${TITLE}\n**一、安全保障行动（2项）**\n1.新建学校3所。\n2.改造管网20公里。\n二、稳岗就业行动(共1件)\n3.新增就业500人。`,
    )
    expect(itemLines(document)).toEqual(['1 + 安全保障行动', '1/1 -', '1/2 -', '2 + 稳岗就业行动', '2/3 -'])
    const count = document.items[0]?.declaredCount
    expect(count).toMatchObject({ value: 2 })
    expect(count && quote(document, count)).toBe('（2项）')
    expect(document.items[3]?.declaredCount?.value).toBe(1)
  })

  it('is joined where the line was broken', async () => {
    const lines = [
      '    1.实施城乡危旧房改造和老旧小区改造提升和居',
      '住环境改善工程。改造危旧房456户，新建住房341',
      '套，改造老旧小区12个，惠及居民3000户，新增停车',
      '位800个，新建口袋公园6个，改造燃气管网20公里。',
      '    2.实施农村公路畅通和新能源汽车充电基础设施',
      '建设工程。新改建农村公路200公里，改造危桥8座，',
      '新建充电桩300个，实施村道安全防护工程100公里，',
      '购置新能源公交车20辆，新增公交线路5条。',
    ]
    expect(await titlesOf(...lines)).toEqual([
      '实施城乡危旧房改造和老旧小区改造提升和居住环境改善工程',
      '实施农村公路畅通和新能源汽车充电基础设施建设工程',
    ])
  })

  it.each([
    ['one sentence', '1.新建学校3所，新增学位900个。'],
    ['one short sentence', '1.新建学校3所。'],
    ['a sentence with measures before the next', '1.新建学校3所，新增学位900个。全部投入使用。'],
    ['a line that ends in the middle of a list', '1.新建学校3所，\n新增学位900个。'],
    ['a colon after a clause', '1.新建学校3所，主要包括：教学楼2栋。'],
    ['a single dash in a range', '1.为0—6岁儿童免费筛查。'],
  ])('is null for %s', async (_, text) => {
    expect(await titlesOf(text, '2.培训200人，全年不少于3期。')).toEqual([null, null])
  })
})
