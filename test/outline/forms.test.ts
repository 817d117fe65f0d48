import { describe, expect, it } from 'vitest'
import { bodies, fieldLines, itemLines, outlineText, quote } from './outlining.ts'

const TITLE = '甲山县2025年民生实事项目清单'
const outline = (...lines: string[]) => outlineText([TITLE, ...lines].join('\n'))

describe('forms of lists', () => {
  it('blocks of labels for each item, numbered or not', async () => {
    const blocks = ['校园扩容工程', '供水提升工程', '街区更新工程'].map((name) => [
      `项目名称：${name}`,
      '建设内容：新建3处，改造20公里。',
      '年度目标：惠及900人。',
      '责任单位：县教育局',
    ])
    const unnumbered = await outline(...blocks.flat())
    expect(itemLines(unnumbered)).toEqual(['1 校园扩容工程', '2 供水提升工程', '3 街区更新工程'])
    const numbered = await outline(...blocks.flatMap(([first, ...rest], at) => [`${at + 1}.${first}`, ...rest]))
    expect(itemLines(numbered)).toEqual(['1 校园扩容工程', '2 供水提升工程', '3 街区更新工程'])
    expect(fieldLines(numbered, '2')).toEqual(['responsible: 县教育局'])
  })

  it('numbered sub-blocks that are the labels of their item', async () => {
    const document = await outline(
      ...[
        '一、校园扩容工程',
        '（一）主要任务',
        '新建学校3所，新增学位900个。',
        '（二）责任单位',
        '县教育局、县住建局',
        '（三）完成时限',
        '10月底前',
      ],
      ...['二、供水提升工程', '（一）主要任务：改造管网20公里。', '（二）责任单位：县水利局', '（三）完成时限：11月底前'],
    )
    expect(itemLines(document)).toEqual(['1 校园扩容工程', '2 供水提升工程'])
    expect(fieldLines(document, '1')).toEqual(['responsible: 县教育局、县住建局', 'deadline: 10月底前'])
    expect(fieldLines(document, '2')).toEqual(['responsible: 县水利局', 'deadline: 11月底前'])
    expect(bodies(document)[0]).toEqual(['校园扩容工程', '新建学校3所，新增学位900个。'])
  })

  it.each([
    ['1.1', '1.', '2.'],
    ['1-1', '1 ', '2 '],
  ])('members numbered like %s', async (member, first, second) => {
    const document = await outline(
      ...[`${first}教育惠民`, `${member} 新建学校3所。`, `${member.slice(0, -1)}2 改造校舍20栋。`],
      ...[`${second}健康惠民`, `2${member.slice(1)} 新建卫生室12个。`, `2${member.charAt(1)}2 改造医院2家。`],
    )
    expect(itemLines(document)).toEqual(['1 + 教育惠民', '1/1 -', '1/2 -', '2 + 健康惠民', '2/1 -', '2/2 -'])
    expect(document.items[1]?.label).toBe(member)
  })

  it('a decimal at the start of a broken line is no number of a member', async () => {
    const document = await outline('1.新建管网', '2.3公里，惠及', '1.5万人。', '2.改造街巷12条。')
    expect(itemLines(document).map((line) => line.charAt(0))).toEqual(['1', '2'])
  })

  it('numbers with pictures and bold marks', async () => {
    const document = await outlineText(
      [
        '📢甲山县2025年民生实事来啦！',
        ...['✅ 1️⃣ **校园扩容工程**', '新建学校3所。', '👉责任单位：县教育局'],
        ...['✅ 2️⃣ **供水提升工程**', '改造管网20公里。', '👉责任单位：县水利局'],
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['1 校园扩容工程', '2 供水提升工程'])
    expect(fieldLines(document, '2')).toEqual(['responsible: 县水利局'])
  })

  it('numbers alone on their lines in bold', async () => {
    const document = await outlineText('**01**\n**校园扩容工程**\n新建学校3所。\n**02**\n**供水提升工程**\n改造管网20公里。')
    expect(itemLines(document)).toEqual(['1 校园扩容工程', '2 供水提升工程'])
  })

  it.each([
    ['第一件实事：', '第二件实事：'],
    ['民生工程一：', '民生工程二：'],
    ['项目1：', '项目2：'],
    ['【1】', '【2】'],
    ['（1)', '(2）'],
  ])('%s as number', async (first, second) => {
    const document = await outline(`${first}新建学校3所，改造校舍20栋。`, `${second}改造管网20公里，新建公厕2座。`)
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
  })

  it('tables with stages, and with a part below 续表 without a header', async () => {
    const document = await outline(
      '序号\t项目名称\t建设内容\t进度安排\t实施单位',
      '1\t校园扩容\t新建学校3所\t6月底前开工，9月底前完工\t县教育局',
      '（续表）',
      '2\t供水提升\t改造管网20公里\t11月底前完工\t县水利局',
    )
    expect(itemLines(document)).toEqual(['1 校园扩容', '2 供水提升'])
    expect(fieldLines(document, '1')).toEqual(['deadline: 6月底前开工，9月底前完工', 'responsible: 县教育局'])
    expect(document.items[0]?.end).toBeLessThan(document.source.text.indexOf('（续表）'))
  })

  it('a schedule of whole sentences is text too', async () => {
    const document = await outline(
      '序号|工作事项|进度安排|',
      '1|综合体启动。|①3月底前，出图。②5月底前，建成2座。|',
      '2|服务壮大。|①4月底前，开会。②6月底前，建站。|',
    )
    expect(itemLines(document)).toEqual(['1 综合体启动', '2 服务壮大'])
    expect(bodies(document)[0]).toContain('①3月底前，出图。②5月底前，建成2座。')
  })

  it('headings in two languages keep the blanks of the Latin words', async () => {
    const document = await outline('一、校园扩容工程 Campus Expansion', '新建学校3所。', '二、供水工程 Water Supply', '改造管网20公里。')
    expect(itemLines(document)).toEqual(['1 校园扩容工程Campus Expansion', '2 供水工程Water Supply'])
  })

  it('full stops of Latin type', async () => {
    const document = await outline('1、校园扩容工程.新建学校3所,新增学位900个.', '2、供水提升工程.改造管网20公里.')
    expect(itemLines(document)).toEqual(['1 校园扩容工程', '2 供水提升工程'])
  })

  it('headings of fields divided by a blank, with paragraphs below', async () => {
    const document = await outlineText(
      [
        '未来两年计划改造小区163个。',
        '教育方面 推进弹性离校',
        '新建幼儿园20所',
        '增加幼儿园150所',
        '交通方面 解决停车难',
        '新增停车位300个',
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['1 -', '2 教育方面推进弹性离校', '3 交通方面解决停车难'])
  })
})

describe('where an item ends', () => {
  it('members of one sentence end with it', async () => {
    const document = await outlineText(
      '甲山县2025年民生实事\n分别为：一是新建学校3所；二是改造管网20公里；三是治理油烟。此外，各乡镇自办实事不少于2件。',
    )
    expect(bodies(document).at(-1)).toEqual(['治理油烟。'])
  })

  it('a sentence below the label lines of the last item is no part of it', async () => {
    const items = ['学校', '公园', '医院'].flatMap((name, at) => [`${at + 1}.新建${name}3所。`, '责任单位：县教育局'])
    const document = await outline(...items, '以上项目由县政府办公室负责督办。')
    expect(bodies(document).at(-1)).toEqual(['新建医院3所。'])
    expect(document.items.at(-1)?.end).toBe(document.source.text.indexOf('\n以上'))
  })

  it('what a reader asks behind a name is no body', async () => {
    expect(itemLines(await outline('1.道路改造及南延。二期呢？', '2.管网改造。涉及20公里。'))).toEqual(['1 -', '2 管网改造'])
  })

  it('a bracket of units that the text breaks off in', async () => {
    const document = await outline('1.新建学校3所。（县教育局、县财政局）', '2.新建公园2个。（县住建局、县水利局')
    expect(fieldLines(document, '2')).toEqual(['units: 县住建局、县水利局'])
    expect(document.items.map(({ truncated }) => truncated)).toEqual([false, true])
  })
})

describe('values of labels', () => {
  it('numbered lines that give units task by task', async () => {
    const document = await outline(
      ...['1.开展惠民活动20场。', '主要责任单位：', '1.文化、体育活动：县文旅局。', '2.消费券：县商务局、县财政局。'],
      ...['2.新建学校3所。', '主要责任单位：县教育局'],
    )
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
    expect(fieldLines(document, '1')).toEqual(['lead: 1.文化、体育活动：县文旅局。\n2.消费券：县商务局、县财政局。'])
  })

  it('end where a table that lost its lines begins', async () => {
    const document = await outline(
      '1.新开线路10条。 配合单位：县公安局,各区政府 东区 西区、南区 合计 新开线路年度目标 2 8 10 实际完成 1 2 3',
      '2.新增停车位800个。',
    )
    expect(fieldLines(document, '1')).toEqual(['cooperating: 县公安局,各区政府'])
    expect(bodies(document)[0]).toEqual(['新开线路10条。', '新开线路年度目标 2 8 10'])
    expect(document.results.map((run) => quote(document, run))).toEqual(['实际完成 1 2 3'])
  })

  it.each(['各区政府 东区 西区', '县公安局 3 4 5', '各区 东区 西区 目标 2 8 10'])('%s holds no table', async (value) => {
    const document = await outline(`1.新开线路10条。 配合单位：${value}`, '2.新增停车位800个。')
    expect(fieldLines(document, '1')).toEqual([`cooperating: ${value}`])
  })
})
