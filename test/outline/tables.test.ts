import { describe, expect, it } from 'vitest'
import { belongings, bodies, fieldLines, itemLines, outlineTable, outlineText, quote } from './outlining.ts'

describe('a table', () => {
  it('its header says what the columns are', () => {
    const document = outlineTable(
      ['甲县2025年民生实事任务分解表'],
      [
        ['序号', '项目名称', '建设内容', '县分管领导', '牵头单位', '配合单位', '完成时限', '备注'],
        ['1', '教育提升工程', '新建学校3所，新增学位900个。', '张某', '县教育局', '县财政局、县住建局', '8月底', ''],
        ['2', '管网改造', '改造管网20公里。', '李某', '县水利局', '各乡镇', '12月底', '续建'],
      ],
    )
    expect(itemLines(document)).toEqual(['1 教育提升工程', '2 管网改造'])
    expect(document.items.map((item) => item.label)).toEqual(['1', '2'])
    expect(bodies(document)[0]).toEqual(['教育提升工程', '新建学校3所，新增学位900个。'])
    expect(fieldLines(document, '1')).toEqual([
      'supervising_leader: 张某',
      'lead: 县教育局',
      'cooperating: 县财政局、县住建局',
      'deadline: 8月底',
    ])
    expect(fieldLines(document, '2')).toContain('other: 续建')
    expect(document.items[0]?.fields[0]?.label).toBeNull()
  })

  it('that rates work promises nothing; scores beside what is promised are no rating', () => {
    const rated = (third: string) =>
      outlineTable(
        ['甲县2025年河长制工作考核细则'],
        [
          ['序号', '考核项目', third, '考核指标', '责任单位'],
          ['1', '完善“四个到位”', '5', '设置巡河员20名，得5分。', '县水利局'],
          ['2', '强化督查', '4', '督查12次，每少一次扣0.5分。', '县水利局'],
        ],
      )
    expect(itemLines(rated('分值'))).toEqual([])
    expect(belongings(rated('分值')).filter((line) => line.startsWith('list'))).toEqual([])
    expect(itemLines(rated('备注'))).toEqual(['1 完善“四个到位”', '2 强化督查'])
    const weighted = outlineTable(
      ['甲县2025年民生实事目标任务表'],
      [
        ['序号', '项目', '目标任务', '分值', '责任单位'],
        ['1', '教育', '新建学校3所。', '5', '县教育局'],
      ],
    )
    expect(itemLines(weighted)).toEqual(['1 教育'])
  })

  it('a text column alone: a name is a title, a sentence is not', () => {
    const rows = (text: string) => [
      ['序号', '民生实事', '责任单位'],
      ['1', text, '县教育局'],
      ['2', '养老服务工程', '县民政局'],
    ]
    expect(itemLines(outlineTable([], rows('教育提升工程')))).toEqual(['1 教育提升工程', '2 养老服务工程'])
    expect(itemLines(outlineTable([], rows('新建学校3所。')))).toEqual(['1 -', '2 养老服务工程'])
  })

  it('a cell merged over the whole width heads a group', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '内容', '责任单位'],
        [{ text: '一、教育（2项）', columnSpan: 3 }],
        ['1', '新建学校3所。', '县教育局'],
        ['2', '培训教师50名。', '县教育局'],
        [{ text: '二、卫生（1项）', columnSpan: 3 }],
        ['3', '筛查5000人。', '县卫健委'],
      ],
    )
    expect(itemLines(document)).toEqual(['1 + 教育', '1/1 -', '1/2 -', '2 + 卫生', '2/3 -'])
    expect(document.items[0]?.declaredCount?.value).toBe(2)
  })

  it('rows and group rows that are numbered alike stand side by side', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '项目', '内容'],
        ['一', '教育提升工程', '新建学校3所。'],
        [{ text: '二、稳岗就业行动', columnSpan: 3 }],
        ['（一）', '', '新增就业500人。'],
        ['（二）', '', '培训300人。'],
        ['三', '养老服务工程', '建设食堂6个。'],
      ],
    )
    expect(itemLines(document)).toEqual(['1 教育提升工程', '2 + 稳岗就业行动', '2/1 -', '2/2 -', '3 养老服务工程'])
  })

  it('a merged cell counts for every row that it spans', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '内容', '责任单位'],
        ['1', '新建学校3所。', { text: '县教育局', rowSpan: 2 }],
        ['2', '培训教师50名。'],
        ['3', '筛查5000人。', '县卫健委'],
      ],
    )
    expect([1, 2, 3].map((path) => fieldLines(document, String(path)))).toEqual([
      ['responsible: 县教育局'],
      ['responsible: 县教育局'],
      ['responsible: 县卫健委'],
    ])
  })

  it('rows under one merged number are one item', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '民生实事', '责任单位', '完成时限'],
        [{ text: '1', rowSpan: 2 }, '开工建设养老楼。', { text: '县民政局', rowSpan: 2 }, '5月底前动工'],
        [
          { text: '建设老年大学。', column: 1 },
          { text: '12月底前', column: 3 },
        ],
        ['2', '迁建服务中心。', '县政务中心', '12月底前'],
      ],
    )
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
    expect(bodies(document)[0]).toEqual(['开工建设养老楼。', '建设老年大学。'])
    expect(fieldLines(document, '1')).toEqual(['responsible: 县民政局', 'deadline: 5月底前动工', 'deadline: 12月底前'])
  })

  it('a header of two rows, and a header that is repeated', () => {
    const document = outlineTable(
      [],
      [
        [
          { text: '序号', rowSpan: 2 },
          { text: '项目名称', rowSpan: 2 },
          { text: '主要内容', rowSpan: 2 },
          { text: '单位', columnSpan: 2 },
        ],
        [
          { text: '牵头', column: 3 },
          { text: '配合', column: 4 },
        ],
        ['1', '教育提升工程', '新建学校3所。', '县教育局', '县财政局'],
        ['序号', '项目名称', '主要内容', '牵头', '配合'],
        ['2', '养老服务工程', '建设食堂6个。', '县民政局', '县残联'],
      ],
    )
    expect(itemLines(document)).toEqual(['1 教育提升工程', '2 养老服务工程'])
    expect(fieldLines(document, '2')).toEqual(['lead: 县民政局', 'cooperating: 县残联'])
  })

  it('a column of results is no promise', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '项目名称', '年度目标', '进展情况', '责任单位'],
        ['1', '教育提升工程', '新建学校3所。', '已完成2所。', '县教育局'],
        ['2', '养老服务工程', '建设食堂6个。', '已全部建成。', '县民政局'],
      ],
    )
    expect(bodies(document)).toEqual([
      ['教育提升工程', '新建学校3所。'],
      ['养老服务工程', '建设食堂6个。'],
    ])
    expect(document.results.map((run) => quote(document, run))).toEqual(['已完成2所。', '已全部建成。'])
  })

  it('a cell with labels of its own', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '内容', '责任单位'],
        ['1', '新建学校3所。', '牵头单位：县教育局\n配合单位：县财政局'],
        ['2', '培训300人。', '县人社局'],
      ],
    )
    expect(fieldLines(document, '1')).toEqual(['lead: 县教育局', 'cooperating: 县财政局'])
  })

  it('totals are no items, and a table below a paragraph is not part of it', () => {
    const document = outlineTable(
      ['一、加强组织领导。各部门要高度重视，落实责任，确保各项任务按时完成，取得实实在在的成效，让群众满意。'],
      [
        ['序号', '内容', '责任单位'],
        ['1', '新建学校3所。', '县教育局'],
        ['2', '培训300人。', '县人社局'],
        ['合计', '2项', ''],
      ],
    )
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
  })

  it('without header words it is no list', () => {
    const document = outlineTable(
      [],
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    )
    expect(document.items).toEqual([])
  })
})

describe('a table that lost its cells', () => {
  const HEADER = ['序号', '民生实事', '责任单位', '完成时限']

  it('one cell a line, cells of several lines among them', async () => {
    const rows = ['1', '启动河道治理。', '县水务局', '县住建局', '12月底前', '2', '新建2座人行天桥。', '县住建局', '9月投入使用']
    const document = await outlineText(`2016年民生实事目标任务分解表\n\n${[...HEADER, ...rows].join('\n\n')}`)
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
    expect(fieldLines(document, '1')).toEqual(['responsible: 县水务局\n\n县住建局', 'deadline: 12月底前'])
    expect(fieldLines(document, '2')).toEqual(['responsible: 县住建局', 'deadline: 9月投入使用'])
  })

  it('a row without a number goes on with the one above', async () => {
    const rows = [
      '1',
      '建设养老楼。',
      '县民政局',
      '5月底前动工',
      '建设老年大学。',
      '12月底前',
      '2',
      '迁建服务中心。',
      '县政务中心',
      '12月底前',
    ]
    const document = await outlineText(['2016年民生实事目标任务分解表', ...HEADER, ...rows].join('\n'))
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
    expect(fieldLines(document, '1')).toEqual(['responsible: 县民政局', 'deadline: 5月底前动工', 'deadline: 12月底前'])
  })

  it('with a header repeated on the next page and a row that goes on there', async () => {
    const header = '序号\n项目名称\n主要内容\n牵头单位'
    const document = await outlineText(
      `甲县2025年民生实事项目表\n${header}\n1\n公路建设工程\n新建公路200公里。\n县交通局\n${header}\n改造危桥8座。\n2\n养老服务工程\n建设食堂6个。\n县民政局`,
    )
    expect(itemLines(document)).toEqual(['1 公路建设工程', '2 养老服务工程'])
    expect(bodies(document)[0]).toEqual(['公路建设工程', '新建公路200公里。', '改造危桥8座。'])
  })

  it.each([
    [
      'pipes',
      '| 序号 | 项目名称 | 主要内容 | 牵头单位 | 完成时限 |\n| --- | --- | --- | --- | --- |',
      '| 1 | 饮水工程 | 改造管网30公里。 | 县水利局 | 10月底前 |',
      '| 2 | 停车设施 | 新增车位800个。 | 县住建局 | 12月底前 |',
    ],
    [
      'a pipe after each cell, one a line',
      '序号 |\n项目名称 |\n主要内容 |\n牵头单位 |\n完成时限 |',
      '1 |\n饮水工程 |\n改造管网30公里。 |\n县水利局 |\n10月底前 |',
      '2 |\n停车设施 |\n新增车位800个。 |\n县住建局 |\n12月底前 |',
    ],
    [
      'tabs',
      '序号\t项目名称\t主要内容\t牵头单位\t完成时限',
      '1\t饮水工程\t改造管网30公里。\t县水利局\t10月底前',
      '2\t停车设施\t新增车位800个。\t县住建局\t12月底前',
    ],
    [
      'wide blanks',
      '序号  项目名称  主要内容  牵头单位  完成时限',
      '1  饮水工程  改造管网30公里。  县水利局  10月底前',
      '2  停车设施  新增车位800个。  县住建局  12月底前',
    ],
    [
      'single blanks',
      '序号 项目名称 主要内容 牵头单位 完成时限',
      '1 饮水工程 改造管网30公里。 县水利局 10月底前',
      '2 停车设施 新增车位800个。 县住建局 12月底前',
    ],
  ])('divided by %s', async (_, ...lines) => {
    const document = await outlineText(['甲县2025年民生实事任务分解表', ...lines].join('\n'))
    expect(itemLines(document)).toEqual(['1 饮水工程', '2 停车设施'])
    expect(bodies(document)).toEqual([
      ['饮水工程', '改造管网30公里。'],
      ['停车设施', '新增车位800个。'],
    ])
    expect(fieldLines(document, '1')).toEqual(['lead: 县水利局', 'deadline: 10月底前'])
  })

  it('tabs keep empty cells', async () => {
    const document = await outlineText(
      '甲县2025年民生实事任务分解表\n序号\t项目名称\t主要内容\t牵头单位\n1\t幼儿园建设\t新建幼儿园2所\t县教育局\n\t\t改建幼儿园3所\t\n2\t公路建设\t新建公路20公里\t县交通局',
    )
    expect(bodies(document)[0]).toEqual(['幼儿园建设', '新建幼儿园2所', '改建幼儿园3所'])
  })

  it('pipes that leave out a merged first cell in the rows below', async () => {
    const document = await outlineText(
      [
        '2022年度民生实事进展情况',
        '类别 | 民生事项名称 | 年度任务目标 | 责任单位 | 分管市领导 | 工作完成情况 |',
        '四、教育 | 14.改扩建学校 | 完成2座教学楼建设。 | 教体局 | 刘某 | 完成主体施工。 |',
        '15.建设运动场 | 完成13处运动场建设。 | 教体局 | 刘某 | 完成基础施工30%。 | |',
      ].join('\n'),
    )
    expect(itemLines(document)).toEqual(['4 + 教育', '4/14 改扩建学校', '4/15 建设运动场'])
    expect(fieldLines(document, '4/15')).toEqual(['responsible: 教体局', 'supervising_leader: 刘某'])
    expect(document.results.map((run) => quote(document, run))).toEqual(['完成主体施工。', '完成基础施工30%。'])
  })

  it('header words in a sentence make no table', async () => {
    const document = await outlineText('请按序号、项目名称、责任单位填报\n1.新建学校3所。\n2.培训教师50名。')
    expect(itemLines(document)).toEqual(['1 -', '2 -'])
  })

  it('rows that print one number are one item, unless the number is a misprint', () => {
    const rows = (...numbers: string[]): string[] =>
      itemLines(
        outlineTable([], [['序号', '项目', '内容'], ...numbers.map((number, at) => [number, `工程${at}`, `新建学校${at + 1}所。`])]),
      )
    expect(rows('1', '1', '2')).toEqual(['1 工程0', '2 工程2'])
    expect(rows('1', '2', '2')).toEqual(['1 工程0', '2 工程1'])
    expect(rows('1', '1', '3')).toEqual(['1 工程0', '2 工程1', '3 工程2'])
    expect(rows('1', '1', '1')).toEqual(['1 工程0', '2 工程1', '3 工程2'])
  })

  it('one item over several rows has all their text, the name that is printed again only once', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '项目', '内容', '责任单位'],
        ['1', '教育提升', '新建学校3所。', '县教育局'],
        ['1', '教育提升', '培训教师500名。', '县人社局'],
        ['2', '健康', '新建卫生室5个。', '县卫健委'],
      ],
    )
    expect(bodies(document)[0]).toEqual(['教育提升', '新建学校3所。', '培训教师500名。'])
    expect(fieldLines(document, '1')).toEqual(['responsible: 县教育局', 'responsible: 县人社局'])
  })

  it('numbers that start over in the next group of a column are other items', () => {
    const document = outlineTable(
      [],
      [
        ['类别', '序号', '内容'],
        ['教育', '1', '新建学校3所。'],
        ['卫生', '1', '新建卫生室5个。'],
        ['', '2', '培训村医50名。'],
      ],
    )
    expect(document.items).toHaveLength(3)
  })

  it('a header of which only the number and the name are known', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '点位', '项目名称', '投资', '片区'],
        ['1', '城关镇', '停车场建设', '300', '东片'],
        ['2', '城郊乡', '管网改造', '500', '西片'],
      ],
    )
    expect(itemLines(document)).toEqual(['1 停车场建设', '2 管网改造'])
  })

  it('a header cell may explain itself at length in brackets', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '项目名称', '建设内容（含年度建设任务、主要指标以及完成后能够达到的效果）'],
        ['1', '教育提升', '新建学校3所。'],
      ],
    )
    expect(itemLines(document)).toEqual(['1 教育提升'])
  })

  it('a column of names that is merged over several numbers is one of groups', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '项目', '项目名称', '内容'],
        ['1', { text: '教育', rowSpan: 2 }, '扩建一中', '新增学位900个。'],
        ['2', { text: '建幼儿园', column: 2 }, '新建幼儿园3所。'],
        ['3', '卫生', '建卫生室', '新建卫生室5个。'],
      ],
    )
    expect(itemLines(document)).toEqual(['1 扩建一中', '2 建幼儿园', '3 建卫生室'])
  })

  it('an amount and its unit of measure in two columns are read as one', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '项目名称', '计划数', '计量单位', '牵头单位'],
        ['1', '新建幼儿园', '3', '所', '县教育局'],
        ['2', '改造农村公路', '20.5', '公里', '县交通局'],
      ],
    )
    expect(bodies(document)).toEqual([
      ['新建幼儿园', '3\t所'],
      ['改造农村公路', '20.5\t公里'],
    ])
  })

  it('the lines of a cell may be numbered', () => {
    const numbered = outlineTable(
      [],
      [
        ['序号', '项目', '内容'],
        ['1', '养老', '1.建设食堂6个；\n2.改造床位200张。'],
        ['2', '交通', '修路20公里。'],
      ],
    )
    expect(bodies(numbered)[0]).toEqual(['养老', '建设食堂6个；', '改造床位200张。'])
    const counted = outlineTable(
      [],
      [
        ['序号', '项目', '内容'],
        ['1', '养老', '2.5万元以内的补贴；\n3.改造床位200张。'],
        ['2', '交通', '修路20公里。'],
      ],
    )
    expect(bodies(counted)[0]?.[1]).toContain('2.5万元')
  })

  it('what stands below a table is no part of its last row, nor is a table that says nothing of the list', () => {
    const before = [
      ['序号', '项目', '内容'],
      ['1', '教育', '新建学校3所。'],
      ['2', '健康', '新建卫生室5个。'],
    ]
    const document = outlineTable([], before, ['注：以上项目由县政府督查室督查。'])
    expect(quote(document, document.items[1] as { start: number; end: number })).toBe('2\t健康\t新建卫生室5个。')
    expect(belongings(document).at(-1)).toBe('other: 注：以上项目由县政府督查')
  })

  it('a merged cell ends where the table says, also where a row below it shows nothing', () => {
    const document = outlineTable(
      [],
      [
        ['序号', '内容', '责任单位'],
        ['1', '新建学校3所。', { text: '县教育局', rowSpan: 3 }],
        ['', ''],
        ['2', '培训教师50名。'],
        ['3', '筛查5000人。'],
      ],
    )
    expect([1, 2, 3].map((path) => fieldLines(document, String(path)))).toEqual([['responsible: 县教育局'], ['responsible: 县教育局'], []])
  })
})
