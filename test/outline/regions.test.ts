import { describe, expect, it } from 'vitest'
import { belongings, bodies, itemLines, outlineText, quote } from './outlining.ts'

describe('what is not the list', () => {
  it('requirements before the list, the preamble, and label lines belong where they stand', async () => {
    const document = await outlineText(
      [
        '关于印发《甲县2025年民生实事方案》的通知',
        '甲政办发〔2025〕3号',
        '各乡镇人民政府，县直各部门：',
        '现印发你们，并提出以下要求。',
        '一、强化责任担当。各部门要提高站位。',
        '二、加力推动落实。各单位要主动沟通，于每月5日前报送进展。',
        '为增进民生福祉，县人民政府决定实施以下民生实事。',
        '1.新建学校3所。',
        '牵头单位：县教育局',
        '2.改造管网20公里。',
        '牵头单位：县水利局',
        '抄送：县人大常委会办公室。',
        '甲县人民政府办公室        2025年2月12日印发',
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
    expect(belongings(document)).toEqual([
      'cover: 关于印发《甲县2025年',
      'cover: 甲政办发〔2025〕3号',
      'cover: 各乡镇人民政府，县直各部',
      'cover: 现印发你们，并提出以下要',
      'requirement: 一、强化责任担当。各部门',
      'requirement: 二、加力推动落实。各单位',
      'list: 为增进民生福祉，县人民政',
      'list: 1.新建学校3所。',
      'list: 牵头单位：县教育局',
      'list: 2.改造管网20公里。',
      'list: 牵头单位：县水利局',
      'cover: 抄送：县人大常委会办公室',
      'cover: 甲县人民政府办公室   ',
    ])
  })

  it('a plan: 指导思想, 基本原则, 保障措施 are requirements, 重点任务 groups the items', async () => {
    const document = await outlineText(
      [
        '甲县2025年民生实事实施方案',
        '一、指导思想',
        '坚持以人民为中心。',
        '二、基本原则',
        '1.坚持尽力而为。把群众需求放在首位。',
        '2.坚持量力而行。注重可持续。',
        '三、重点任务',
        '1.新建学校3所。',
        '责任单位：县教育局',
        '2.建设卫生室10个。',
        '责任单位：县卫健委',
        '四、保障措施',
        '1.加强组织领导。成立领导小组。',
        '2.强化资金保障。安排专项资金5000万元。',
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['3 + 重点任务', '3/1 -', '3/2 -'])
  })

  it.each([
    '强化责任担当',
    '加力推动落实',
    '营造浓厚氛围',
    '做好项目前期',
    '加大项目调度',
    '主动接受监督',
    '强化督查督办',
    '严格考核奖惩',
    '压紧压实责任',
    '建立健全工作机制',
  ])('%s asks and promises nothing', async (heading) => {
    const document = await outlineText(`甲县2025年民生实事\n1.新建学校3所。\n2.培训教师50名。\n3.${heading}。确保各项任务完成。`)
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
  })

  it.each(['加强食品安全监督', '强化社会保障', '推进项目建设', '提升就业服务', '完善养老体系'])('%s may be promised', async (heading) => {
    const document = await outlineText(`甲县2025年民生实事\n1.新建学校3所。\n2.培训教师50名。\n3.${heading}。新增300个点。`)
    expect(document.items).toHaveLength(3)
  })

  it('boilerplate with numbers of its own before the list', async () => {
    const document = await outlineText(
      '关于甲县2025年民生实事项目的公示\n如有意见请按以下方式反映：\n1.电话：12345\n2.邮箱：a@b.cn\n3.地址：人民路1号\n甲县2025年民生实事项目\n1.新建学校3所\n2.新建公路20公里\n3.建设食堂6个\n甲县人民政府办公室\n2025年2月1日',
    )
    expect(bodies(document)).toEqual([['新建学校3所'], ['新建公路20公里'], ['建设食堂6个']])
  })

  it('notes to units that are told what to do', async () => {
    const document = await outlineText(
      '关于印发2023年十件民生实事分解方案的通知\n一、各责任单位要高度重视，制订方案，于1月15日前报送。\n二、绩效考评机构要加强考核。\n三、各责任单位要按季度报送。\n乙区人民政府办公室\n2023年1月3日\n2023年十件民生实事分解方案\n一、新增学位3000个\n责任单位：区教育局\n二、改造小区12个\n责任单位：区住建局',
    )
    expect(bodies(document)).toEqual([['新增学位3000个'], ['改造小区12个']])
  })

  it('the list of attachments', async () => {
    const document = await outlineText(
      '关于做好为民办实事的通知\n附件：1.2018年民生实事任务分解表\n2.2018年为民办实事任务分解表\n乙区人民政府办公室\n2018年8月16日\n（此件公开发布）\n附件1\n2018年民生实事任务分解表\n1.新建幼儿园3所。\n牵头单位：区教育局\n2.改造管网30公里。\n牵头单位：区水务局\n扫一扫在手机上查看当前页面',
    )
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
    expect(belongings(document)[0]).toMatch(/^cover/)
  })

  it('other articles of a newspaper page and the lead that sums up', async () => {
    const document = await outlineText(
      [
        '甲市2025年实事清单公布',
        '本报讯 记者李某报道：会议公布了清单。十件惠民实事包括：办好学校；改善医疗；便捷出行。',
        '甲市2025年十件惠民实事清单',
        '一、办好学校',
        '新建学校3所。',
        '二、改善医疗',
        '新建医院2所，新增床位500张，便民',
        '三、便捷出行',
        '新建公路20公里。',
        '慰问活动走进乙县',
        '本报讯 记者王某报道：1月27日，慰问了300名职工。',
        '一年来，打造驿站35个。',
      ].join('\n\n'),
    )
    expect(itemLines(document)).toEqual(['1 办好学校', '2 改善医疗', '3 便捷出行'])
    expect(document.items.map((item) => item.truncated)).toEqual([false, true, false])
    expect(document.findings).toMatchObject([{ code: 'item_truncated', itemPath: '2' }])
    expect(belongings(document).slice(-3)).toEqual([
      'article: 慰问活动走进乙县',
      'article: 本报讯 记者王某报道：1',
      'article: 一年来，打造驿站35个。',
    ])
  })

  it('a lead is the list where nothing stands below', async () => {
    const document = await outlineText('本报讯 记者李某报道：今年将办好三件民生实事：新建学校3所；新建医院2所；新建公路20公里。')
    expect(bodies(document)).toEqual([['新建学校3所；'], ['新建医院2所；'], ['新建公路20公里。']])
  })

  it('closing paragraphs behind the last item', async () => {
    const document = await outlineText(
      '甲县2025年民生实事\n1.新建学校3所。\n2.培训教师50名。\n3.建设食堂6个。\n下一步，将加强督查，确保完成。\n相关阅读',
    )
    expect(bodies(document)[2]).toEqual(['建设食堂6个。'])
  })

  it('the other chapters of a report on all that a government does', async () => {
    const document = await outlineText(
      '政府工作报告\n一、2024年工作回顾\n（一）经济增长。完成投资30亿元。\n（二）民生改善。新建食堂20个。\n二、2025年重点工作\n（一）新增企业20家。\n（二）实施项目12个。\n三、2025年民生实事\n今年，将办好以下民生实事：\n1.新建学校3所。\n2.改造小区12个。\n3.新增车位800个。\n各位代表！让我们团结奋斗。',
    )
    expect(itemLines(document)).toEqual(['3 + 2025年民生实事', '3/1 -', '3/2 -', '3/3 -'])
  })
})

describe('what was done', () => {
  it('of a report on one year and the plan for the next only the plan is the list', async () => {
    const document = await outlineText(
      [
        '政府工作报告',
        '一、过去一年工作回顾',
        '（一）全年完成投资93.1亿元。',
        '（二）教育：已新建学校10所，顺利完成年度任务。',
        '二、2025年主要任务',
        '2025年预期目标是：城镇新增就业3000人，居民人均可支配收入达到23896元。',
        '为实现上述目标，要重点抓好以下三方面工作：',
        '（一）改造管网20公里。',
        '（二）新建学校3所。',
        '（三）培训教师50名。',
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['2 + 2025年主要任务', '2/1 -', '2/2 -', '2/3 -'])
    expect(document.results.map((run) => quote(document, run))).toEqual([
      '全年完成投资93.1亿元。',
      '教育：已新建学校10所，顺利完成年度任务。',
    ])
  })

  it('a look back in plain sentences, under a heading that says so, is no item of the plan below', async () => {
    const document = await outlineText(
      '政府工作报告\n一、2024年工作回顾\n一年来，我们新建学校10所，改造道路12公里。\n二、2025年主要任务\n（一）改造管网20公里。\n（二）新建学校3所。',
    )
    expect(itemLines(document)).toEqual(['2 + 2025年主要任务', '2/1 -', '2/2 -'])
  })

  it('a task to tell of progress, after others, stays an item', async () => {
    const document = await outlineText(
      '甲县2025年民生实事\n一、教育工程\n（一）新建学校3所。\n（二）改造食堂2个。\n二、定期公布推进情况\n每季度公布1次。',
    )
    expect(itemLines(document).at(-1)).toBe('2 定期公布推进情况')
  })

  it('a report on results has no items', async () => {
    const document = await outlineText(
      '甲市2024年民生实事完成情况\n1.教育工程。已新建学校10所，完成年度任务的120%。\n2.交通工程。已建成公路200公里。',
    )
    expect(document.items).toEqual([])
    expect(document.results.map((run) => quote(document, run))).toContain('已新建学校10所，完成年度任务的120%。')
    expect(belongings(document)[1]).toMatch(/^result/)
  })

  it('a sentence on last year beside the promise', async () => {
    const document = await outlineText('甲县2025年民生实事\n1.改造管网20公里。2024年已完成改造10公里。\n2.新建学校3所。')
    expect(bodies(document)[0]).toEqual(['改造管网20公里。'])
    expect(document.results.map((run) => quote(document, run))).toEqual(['2024年已完成改造10公里。'])
  })

  it.each(['1.年底前全部完成改造20公里。', '1.对已建成的3座泵站实施改造。', '1.计划改造20公里，确保已开工项目完工。'])(
    '%s is a promise',
    async (text) => {
      const document = await outlineText(`甲县2025年民生实事\n${text}\n2.新建学校3所。`)
      expect(document.results).toEqual([])
    },
  )
})

describe('every block has a name', () => {
  it('also where lines of one block are different things', async () => {
    const document = await outlineText('甲县2025年民生实事\n1.新建学校3所。\n2.培训教师50名。')
    expect(document.blocks).toHaveLength(3)
    expect(document.blocks.map(({ start, end }) => [start, end])).toEqual(document.source.blocks.map(({ start, end }) => [start, end]))
  })
})
