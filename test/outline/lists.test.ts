import { describe, expect, it } from 'vitest'
import { bodies, fieldLines, itemLines, outlineText } from './outlining.ts'

const linesOf = async (...lines: string[]) => itemLines(await outlineText(lines.join('\n')))

describe('levels and paths', () => {
  it('are decided by the order of the families in the document', async () => {
    expect(
      await linesOf(
        '甲县2025年十件实事',
        '（一）城市建设',
        '1.改造小区12个。',
        '2.新增停车位800个。',
        '（二）社会保障',
        '1.培训5000人次。',
      ),
    ).toEqual(['1 + 城市建设', '1/1 -', '1/2 -', '2 + 社会保障', '2/1 -'])
  })

  it('a number of the wrong family goes where the numbers go on', async () => {
    const document = await outlineText(
      '甲县2025年民生实事方案\n一、任务分解\n（一）改造小区12个。\n（二）培训5000人次。\n2、工作要求\n（一）加强组织领导。各部门要高度重视。',
    )
    expect(itemLines(document)).toEqual(['1 + 任务分解', '1/1 -', '1/2 -'])
  })

  it('numbers run on over group headings', async () => {
    expect(
      await linesOf(
        '甲县2025年民生实事',
        '一、教育',
        '1.新建学校3所。',
        '2.培训教师50名。',
        '二、卫生',
        '3.筛查5000人。',
        '4.新建卫生室10个。',
      ),
    ).toEqual(['1 + 教育', '1/1 -', '1/2 -', '2 + 卫生', '2/3 -', '2/4 -'])
  })

  it('gaps stay as printed', async () => {
    expect(await linesOf('甲县2025年民生实事', '1.新建学校3所。', '3.培训教师50名。', '7.筛查5000人。')).toEqual(['1 -', '3 -', '7 -'])
  })

  it('numbers that start over with no heading between go on by position', async () => {
    expect(await linesOf('甲县2025年民生实事', '1.新建学校3所。', '2.培训教师50名。', '1.筛查5000人。', '2.新建卫生室10个。')).toEqual([
      '1 -',
      '2 -',
      '3 -',
      '4 -',
    ])
  })

  it('headings without a number group what is numbered below them', async () => {
    expect(
      await linesOf(
        '甲县2025年民生实事',
        '教育类',
        '1.新建学校3所。',
        '2.培训教师50名。',
        '卫生类',
        '3.筛查5000人。',
        '4.新建卫生室10个。',
      ),
    ).toEqual(['1 + 教育类', '1/1 -', '1/2 -', '2 + 卫生类', '2/3 -', '2/4 -'])
  })

  it('groups and items stand side by side', async () => {
    expect(
      await linesOf(
        '甲县2025年民生实事',
        '一、教育',
        '1.新建学校3所',
        '2.培训教师50名',
        '二、养老',
        '新建社区食堂20家',
        '三、交通',
        '新建停车位1000个',
      ),
    ).toEqual(['1 + 教育', '1/1 -', '1/2 -', '2 养老', '3 交通'])
  })

  it('a quantity at the start of a line is no number', async () => {
    const document = await outlineText('甲县2025年民生实事\n1.新建学校\n3.5万平方米。\n2.新建管网\n1.2万米。')
    expect(itemLines(document)).toEqual(['1 新建学校', '2 新建管网'])
  })
})

describe('numbers on lines of their own', () => {
  it('01, title and text on three lines', async () => {
    const document = await outlineText('甲县2025年民生实事项目\n01\n城乡公交提升项目\n新增公交线路5条。\n02\n教育扩容项目\n新建幼儿园3所。')
    expect(itemLines(document)).toEqual(['1 城乡公交提升项目', '2 教育扩容项目'])
    expect(bodies(document)[0]).toEqual(['城乡公交提升项目', '新增公交线路5条。'])
    expect(document.items[0]?.label).toBe('01')
  })

  it('a page number is none', async () => {
    const document = await outlineText('甲县2025年民生实事\n1\n教育扩容工程\n新建学校3所。\n2\n公路建设工程\n新建公路20公里。\n— 2 —\n3')
    expect(itemLines(document)).toEqual(['1 教育扩容工程', '2 公路建设工程'])
  })
})

describe('members inside one paragraph', () => {
  it('一是 … 二是 …', async () => {
    const document = await outlineText(
      '今年市政府将全力办好三件民生实事。\n这三件实事是：一是实施提档升级工程。二是新建人行天桥3座。三是新建充电桩200个。\n市民可拨打热线咨询。',
    )
    expect(itemLines(document)).toEqual(['1 -', '2 -', '3 -'])
    expect(bodies(document)).toEqual([['实施提档升级工程。'], ['新建人行天桥3座。'], ['新建充电桩200个。']])
  })

  it('one member a line', async () => {
    expect(await linesOf('今年为民兴办10件实事：', '一是新建学校20所。', '二是新建公路300公里。', '三是改造小区20个。')).toEqual([
      '1 -',
      '2 -',
      '3 -',
    ])
  })

  it('（1） … （2） … after an announcement', async () => {
    const document = await outlineText('甲县2025年民生实事\n今年将办好2件实事：（1）新建学校3所；（2）新建公路20公里。\n各单位要高度重视。')
    expect(bodies(document)).toEqual([['新建学校3所；'], ['新建公路20公里。']])
    expect(document.items.map((item) => item.label)).toEqual(['（1）', '（2）'])
  })

  it('一、 … 二、 … and not the members of another paragraph', async () => {
    const document = await outlineText(
      '这些实事有两个特点：一是贴近群众；二是统筹城乡。\n这12件实事是：一、整治小街小巷20条。二、完成1000个村庄通自来水。三、实施“平改坡”工程。\n征集渠道有三个：一是征求意见；二是部门申报；三是群众反映。',
    )
    expect(bodies(document)).toEqual([['整治小街小巷20条。'], ['完成1000个村庄通自来水。'], ['实施“平改坡”工程。']])
  })

  it('A；B；C after an announcement, and only there', async () => {
    const document = await outlineText(
      '甲县将办好十件民生实事。\n这十件民生实事分别是：完成南路3.4公里改造；改造危房2000户，新建住房634套；启动大病保险。\n会议要求，提高认识；落实责任；加强督查。',
    )
    expect(bodies(document)).toEqual([['完成南路3.4公里改造；'], ['改造危房2000户，新建住房634套；'], ['启动大病保险。']])
    expect(document.items.map((item) => item.label)).toEqual([null, null, null])
  })

  it('在教育方面，… one field a sentence or a line', async () => {
    expect(
      await linesOf('甲县2025年民生实事', '在教育方面，新建学校3所。', '在医疗方面，筛查5000人。', '在养老方面，建设食堂6个。'),
    ).toEqual(['1 教育', '2 医疗', '3 养老'])
    const document = await outlineText('2025年民生实事已经确定。在教育方面，新建学校3所。在医疗方面，筛查5000人。在养老方面，建设食堂6个。')
    expect(bodies(document)).toEqual([['在教育方面，新建学校3所。'], ['在医疗方面，筛查5000人。'], ['在养老方面，建设食堂6个。']])
  })

  it('below a heading in the same paragraph they make it a group', async () => {
    expect(await linesOf('甲县2025年民生实事', '1.健康惠民工程：（1）筛查3万人；（2）新建卫生室20个。', '2.新建学校3所。')).toEqual([
      '1 + 健康惠民工程',
      '1/1 -',
      '1/2 -',
      '2 -',
    ])
  })

  it.each([
    ['measures', '2.实施就业工程。一是新增就业5000人；二是培训3000人次。'],
    ['stages', '2.改造小区12个。①3月底前完成设计；②9月底前完成主体；③12月底前竣工。'],
    ['notes', '2.改造小区12个①，新建卫生室20个②。'],
    ['other uses of the signs', '2.推进一、二、三产业融合，改造1、2号楼。'],
  ])('inside a numbered item %s are its text', async (_, text) => {
    const document = await outlineText(`甲县2025年民生实事\n1.新建学校3所。\n${text}`)
    expect(document.items.map((item) => [item.path, item.leaf])).toEqual([
      ['1', true],
      ['2', true],
    ])
  })
})

describe('lists without numbers', () => {
  it('one promise a line below a title', async () => {
    const document = await outlineText(
      '甲县2025年民生实事\n\n新建学校3所，新增学位2000个。\n建设卫生室10个。\n为5000名妇女免费开展“两癌”筛查。',
    )
    expect(itemLines(document)).toEqual(['1 -', '2 -', '3 -'])
    expect(document.items.map((item) => item.label)).toEqual([null, null, null])
  })

  it('after a preamble', async () => {
    const document = await outlineText(
      '甲县2025年民生实事项目清单\n为切实改善民生，现将项目公布。\n●新建学校3所。\n●建设卫生室10个。\n●改造小区12个。\n责任编辑：王某',
    )
    expect(bodies(document)).toHaveLength(3)
  })

  it('names in 《》', async () => {
    expect(
      await linesOf(
        '甲县2025年民生实事清单',
        '《饮水安全工程》：改造管网30公里。',
        '《停车设施项目》：新增停车位800个。',
        '《小区改造项目》：改造12个。',
      ),
    ).toEqual(['1 饮水安全工程', '2 停车设施项目', '3 小区改造项目'])
  })

  it('headings with a paragraph and label lines each', async () => {
    const document = await outlineText(
      '甲县2025年民生实事\n公交提升工程\n新增公交线路5条。\n责任单位：县交通局\n教育扩容工程\n新建幼儿园3所。\n责任单位：县教育局\n养老服务工程\n新建食堂10个。\n责任单位：县民政局',
    )
    expect(itemLines(document)).toEqual(['1 公交提升工程', '2 教育扩容工程', '3 养老服务工程'])
    expect(fieldLines(document, '2')).toEqual(['responsible: 县教育局'])
  })

  it('prose is none', async () => {
    const document = await outlineText(
      '甲县2025年民生实事工作座谈会\n会议听取了有关部门的汇报。\n会议认为，工作取得了成效。\n会议要求，各部门再接再厉。',
    )
    expect(document.items).toEqual([])
    expect(document.findings).toMatchObject([{ code: 'no_list_found', severity: 'warning' }])
  })
})

describe('lists under labels, headings and signs', () => {
  it('blocks that begin with 项目名称 are items, below a note and an office too', async () => {
    const document = await outlineText(
      [
        '甲县2025年民生实事候选项目',
        '（征求意见稿）',
        '甲县人民政府',
        '项目名称：菜市场提升',
        '建设内容：改造菜市场4家，新增摊位30—40个',
        '投资估算：192万元',
        '责任单位：县住建局',
        '项目名称：公共停车位',
        '建设内容：新增停车位1200个',
        '投资估算：4800万元',
        '责任单位：县公安局',
        '项目名称：托育机构',
        '建设内容：新建托育机构8家',
        '投资估算：600万元',
        '责任单位：县卫健局',
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['1 菜市场提升', '2 公共停车位', '3 托育机构'])
    // A label begins a line of its own, however long the line above it is.
    expect(bodies(document)[0]?.slice(1)).toEqual(['建设内容：改造菜市场4家，新增摊位30—40个', '投资估算：192万元'])
  })

  it('a news report on the works gives an item for each heading with its paragraphs; another report gives none', async () => {
    const report = (lead: string) => [
      '甲市日报',
      '甲市今年办好这些实事',
      `本报讯（记者 李某）${lead}`,
      '让老房子住出新滋味',
      '今年，全市将改造老旧小区216个，加装电梯120部。',
      '在家门口上好学',
      '今年秋季，8所新建学校将投入使用，新增学位9600个。',
      '老人食堂开到楼下',
      '今年将新建社区老年食堂30家、助餐点120个。',
    ]
    expect(await linesOf(...report('记者从市政府获悉，今年我市将集中办好一批民生实事。'))).toEqual([
      '1 让老房子住出新滋味',
      '2 在家门口上好学',
      '3 老人食堂开到楼下',
    ])
    expect(await linesOf(...report('记者昨日走访了三个街道的居民。'))).toEqual([])
  })

  it('what was done last year, told below, is no item; a sign before a name is no part of it', async () => {
    expect(
      await linesOf(
        '甲市2025年民生建设目标任务',
        '——就业创业：新增城镇就业13万人。',
        '——住房保障：新开工棚户区改造1.19万户。',
        '——教育发展：新增公办学位3.6万个。',
        '2024年，全市39项实事项目全部完成，新增就业13.6万人，为年度任务的104.6%。',
      ),
    ).toEqual(['1 就业创业', '2 住房保障', '3 教育发展'])
  })

  it('offices are headings over numbers of their own; whoever is spoken to is none', async () => {
    expect(
      await linesOf(
        '甲市2025年民生实事承诺事项',
        '市教育局：',
        '1.新建学校3所。',
        '2.培训教师50名。',
        '市民政局：',
        '1.新建养老中心2个。',
        '2.改造敬老院4所。',
      ),
    ).toEqual(['1 + 市教育局', '1/1 -', '1/2 -', '2 + 市民政局', '2/1 -', '2/2 -'])
    expect(await linesOf('甲市2025年民生实事', '各县人民政府：', '1.新建学校3所。', '2.培训教师50名。', '3.新建养老中心2个。')).toEqual([
      '1 -',
      '2 -',
      '3 -',
    ])
  })

  it('headings in brackets name what follows them; labels in brackets do not', async () => {
    expect(
      await linesOf('甲市2025年民生清单', '【稳就业】城镇新增就业9000人。', '【优教育】新建学校11所。', '【强医疗】设床位1200张。'),
    ).toEqual(['1 稳就业', '2 优教育', '3 强医疗'])
    expect(
      await linesOf('甲市2025年民生实事', '1.新建学校3所。', '【责任单位】市教育局', '2.设床位90张。', '【责任单位】市卫健委'),
    ).toEqual(['1 -', '2 -'])
  })

  it('rows of pipes without a header, with headings between them', async () => {
    const document = await outlineText(
      [
        '甲州2025年民生保障提标事项表',
        'A 儿童福利',
        '1｜孤儿基本生活保障｜集中养育每人每月1560元，保障612人｜州民政局、州财政局｜3月底前',
        '2｜困境儿童关爱｜结对帮扶困境儿童2300名｜州民政局、州妇联｜年内',
        'B 老年福利',
        '3｜高龄津贴｜80岁以上老年人每人每月25元｜州民政局｜长期',
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['1 + A儿童福利', '1/1 孤儿基本生活保障', '1/2 困境儿童关爱', '2 + B老年福利', '2/3 高龄津贴'])
    expect(fieldLines(document, '1/1')).toEqual(['responsible: 州民政局、州财政局', 'deadline: 3月底前'])
  })

  it('a list number before a text that begins with a number is no decimal; a decimal in the middle of a sentence is', async () => {
    const document = await outlineText(
      '甲县2025年民生实事项目\n1.新建学校3所。\n2.14岁以下女孩免费接种1.2万人。\n3.5个乡镇新建敬老院，受益的老人有\n4.3万人。\n4.100个小区改造。',
    )
    expect(itemLines(document).map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '4'])
    expect(
      bodies(document)
        .map((runs) => runs.join(''))
        .filter((_, at) => at !== 2),
    ).toEqual(['新建学校3所。', '14岁以下女孩免费接种1.2万人。', '100个小区改造。'])
  })

  it('paragraphs of a news report that each name an undertaking first', async () => {
    expect(
      await linesOf(
        '甲省日报',
        '本报讯 2月7日，省政府召开新闻发布会，公布2023年全省民生实事工程。',
        '实施城镇老旧小区改造工程。开工改造城镇老旧小区4.06万套。',
        '实施基础教育扩容提质工程。新建公办幼儿园42所。',
        '实施就业创业促进工程。城镇新增就业6万人以上。',
      ),
    ).toEqual(['1 实施城镇老旧小区改造工程', '2 实施基础教育扩容提质工程', '3 实施就业创业促进工程'])
  })

  it('a label alone on its line over measures loses none of them', async () => {
    const document = await outlineText(
      [
        '甲县2025年民生实事项目推进计划',
        '项目一：农村饮水安全',
        '年度目标',
        '自来水普及率达到94%以上。',
        '推进措施',
        '①新建蓄水池16口；②检测水质4次；③投入资金1860万元。',
        '组织分工：牵头单位：县水务局',
        '项目二：公办幼儿园建设',
        '年度目标',
        '新建公办幼儿园3所。',
        '推进措施',
        '①总投资4200万元；②招聘教师60名。',
        '组织分工：牵头单位：县教育局',
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['1 农村饮水安全', '2 公办幼儿园建设'])
    expect(bodies(document)[0]?.join('')).toMatch(/16口.*4次.*1860万元/s)
    expect(fieldLines(document, '2')).toEqual(['lead: 县教育局'])
  })

  it('of last year is what was done; what was carried over from it is still promised', async () => {
    const document = await outlineText(
      '甲县2025年民生实事\n1.去年通组路只修了210公里。新修通组路320公里。\n2.上年结转的公路项目12公里全部完工。\n3.去年开工的学校5所交付使用。',
    )
    expect(bodies(document).map((runs) => runs.join(''))).toEqual([
      '新修通组路320公里。',
      '上年结转的公路项目12公里全部完工。',
      '去年开工的学校5所交付使用。',
    ])
    expect(document.results.map(({ start, end }) => document.source.text.slice(start, end))).toEqual(['去年通组路只修了210公里。'])
  })

  it('a list under 完成情况 tells what was done, unless it looks ahead or its title names what comes next', async () => {
    const items = ['一、新建农村公路42公里。', '二、新建供热管线9.6公里。', '三、新增停车泊位860个。']
    const done = await outlineText(['甲县2024年民生实事项目完成情况', ...items].join('\n'))
    expect([itemLines(done), done.results.length]).toEqual([[], 3])
    expect(await linesOf('甲县2024年民生实事项目完成情况及2025年民生实事项目', ...items)).toHaveLength(3)
    expect(await linesOf('甲县2024年民生实事项目完成情况', ...items.slice(0, 2), '三、力争新增停车泊位860个。')).toHaveLength(3)
  })
})
