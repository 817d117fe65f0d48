import { describe, expect, it } from 'vitest'
import { extractDocumentFields } from '../../../src/extract/document/index.ts'
import { loadLexicon } from '../../../src/lexicon/index.ts'
import type { DocumentFields } from '../../../src/model/index.ts'
import { outlineDocument } from '../../../src/outline/index.ts'
import { readBytes } from '../../../src/read/index.ts'

const lexicon = loadLexicon()

const LIST = `一、新建幼儿园5所。
牵头单位：教育局
完成时限：2025年12月底前
二、改造老旧小区20个。
牵头单位：住建局
完成时限：2025年10月底前
`

/** The list without a year. */
const UNDATED = LIST.replaceAll('2025年', '')

async function fieldsOf(text: string, referenceYear?: number): Promise<DocumentFields> {
  const outcome = await readBytes(new TextEncoder().encode(text), { name: 'notice.txt' })
  if (outcome.kind !== 'read') throw new Error(`not read: ${outcome.finding.code}`)
  return extractDocumentFields(outlineDocument(outcome.document, { lexicon }), {
    lexicon,
    ...(referenceYear === undefined ? {} : { referenceYear }),
  })
}

describe('title', () => {
  const EXAMPLES: [string, string, string | null][] = [
    [
      'the list’s own, not the circular’s',
      `关于印发《余干县2025年民生实事工作方案》的通知\n各乡镇：\n请抓好落实。\n余干县2025年度民生实事工作方案\n${LIST}`,
      '余干县2025年度民生实事工作方案',
    ],
    [
      'the plan named by the circular where the list has none',
      `余干县人民政府办公室关于印发《2025年民生实事工作\n方案》的通知\n各乡镇：\n现印发给你们。\n${LIST}`,
      '2025年民生实事工作方案',
    ],
    ['named without quotation marks', `关于印发余干县2025年民生实事实施方案的通知\n各乡镇：\n${LIST}`, '余干县2025年民生实事实施方案'],
    ['over two lines', `余干县2025年\n民生实事项目清单\n（2025年1月10日通过）\n${LIST}`, '余干县2025年民生实事项目清单'],
    ['over two lines, the first a title by itself', `余干县2025年十件民生实事\n责任分解表\n${LIST}`, '余干县2025年十件民生实事责任分解表'],
    ['without the bracket of a draft', `余干县2025年民生实事项目（征求意见稿）\n${LIST}`, '余干县2025年民生实事项目'],
    [
      'of the attachment',
      `余干县人民政府关于做好2025年民生实事的通知\n各乡镇：\n请抓好落实。\n附件\n余干县2025年民生实事项目责任分解表\n${LIST}`,
      '余干县2025年民生实事项目责任分解表',
    ],
    [
      'the headline where a news article has no other',
      `绍兴市公布2025年十大民生实事项目\n本报讯（记者 张三）近日，清单公布如下：\n${LIST}`,
      '绍兴市公布2025年十大民生实事项目',
    ],
    ['a headline that tells the news', `赣州市2025年十件民生实事出炉\n${LIST}`, '赣州市2025年十件民生实事出炉'],
    ['the name of the list in a sentence', `1月8日，市六届人大五次会议票决出2025年十件民生实事：\n${LIST}`, '2025年十件民生实事'],
    ['… with its place', `湘潭市2025年10件民生实事现向社会公布。\n${LIST}`, '湘潭市2025年10件民生实事'],
    ['… without a year', `市人大会议确定今年20件民生实事，分5个方面。\n${LIST}`, '20件民生实事'],
    ['… and not what a verb governs there', `市政府今年为民办好20件民生实事。\n${LIST}`, null],
    ['… nor a question or the list of another year', `2025年有哪些民生实事？去年十件民生实事已全部完成。\n${LIST}`, null],
    ['what a sentence says was issued', `县政府办公室近日印发2025年民生实事实施方案，解读如下。\n${LIST}`, '2025年民生实事实施方案'],
    ['of the only group', `一、2025年民生实事责任分解表\n1.新建幼儿园5所。\n2.改造老旧小区20个。\n`, '2025年民生实事责任分解表'],
    ['the name of other documents', `湘潭市2025年民生工作要点\n${LIST}`, '湘潭市2025年民生工作要点'],
    ['none where none is printed', LIST, null],
  ]
  for (const [what, text, title] of EXAMPLES) it(what, async () => expect((await fieldsOf(text)).title).toBe(title))
})

describe('a report or a regulation', () => {
  it('is called what its first lines say, and what it tells of the year before says nothing of itself', async () => {
    const told = '一、过去一年工作回顾\n1.贯彻执行人大决议，已新建学校10所。\n2.已全部完成管网改造20公里。\n'
    expect(await fieldsOf(`政 府 工 作 报 告\n各位代表：\n${told}`)).toMatchObject({ title: '政府工作报告', kind: 'plan' })
    expect(
      await fieldsOf('某市高级管理人员\n任职资格考试管理办法\n第一条 为加强管理，制定本办法。\n第二条 本办法自2025年起施行。\n'),
    ).toMatchObject({
      title: '某市高级管理人员任职资格考试管理办法',
    })
  })
})

describe('kind and status', () => {
  it('tells circulars, plans and newspapers apart', async () => {
    expect((await fieldsOf(`关于印发《余干县2025年民生实事方案》的通知\n各乡镇：\n${LIST}`)).kind).toBe('circular')
    expect((await fieldsOf(`余干县2025年民生实事方案\n现印发给你们，请认真贯彻执行。\n${LIST}`)).kind).toBe('circular')
    expect((await fieldsOf(`余干县2025年民生实事方案\n${LIST}`)).kind).toBe('plan')
    expect((await fieldsOf(`关于公布2025年民生实事项目的公告\n${LIST}`)).kind).toBe('plan')
    expect((await fieldsOf(`国内统一刊号CN 33-0001\n绍兴市2025年民生实事项目\n${LIST}`)).kind).toBe('newspaper')
  })

  const NEWS: [string, string][] = [
    ['a dateline', '新华社长沙1月8日电 湘潭市2025年民生实事出台。'],
    ['a dateline in brackets', '【红网讯】湘潭市2025年民生实事确定。'],
    ['the name of a newspaper', '湘潭市2025年民生实事\n湘潭日报'],
    ['a byline', '湘潭市2025年民生实事\n（记者 李四）'],
    ['the medium that it was taken from', '湘潭市2025年民生实事\n2025-01-08 10:30 来源：红网 编辑：李四'],
    ['a column', '【聚焦两会】湘潭市今年办好十件民生实事'],
    ['a headline', '湘潭市2025年民生实事项目揭晓'],
    ['a lead that tells what a meeting decided', '1月8日，市十六届人大五次会议票决出2025年十件民生实事：'],
  ]
  for (const [what, head] of NEWS)
    it(`is a newspaper's: ${what}`, async () => expect((await fieldsOf(`${head}\n${LIST}`)).kind).toBe('newspaper'))

  const NO_NEWS: [string, string][] = [
    ["a government's own site", '湘潭市2025年民生实事\n2025-01-08 10:30 来源：湘潭市人民政府网'],
    ['a unit whose name holds the ending of media', '湘潭市2025年民生实事\n来源：市网信办'],
    ['where money comes from', '湘潭市2025年民生实事\n资金来源：农村信用社'],
    ['a meeting as the basis of a plan', '湘潭市2025年民生实事\n根据市十六届人大五次会议票决结果，现公布如下。'],
    ['a meeting in the preamble of a plan', '湘潭市2025年民生实事实施方案\n市人大会议票决产生十件民生实事。'],
    ['words that begin like datelines', '湘潭市2025年民生实事\n互联网电视全覆盖。'],
  ]
  for (const [what, head] of NO_NEWS)
    it(`is no newspaper's: ${what}`, async () => expect((await fieldsOf(`${head}\n${LIST}`)).kind).toBe('plan'))

  const CIRCULARS: [string, string][] = [
    ['a document number', '湘政办发〔2025〕2号\n湘潭市2025年民生实事清单'],
    ['a number in the table of a page', '文号 | 潭政办〔2025〕2号 | 索引号 | 0073\n湘潭市2025年民生实事清单'],
    ['a signed letter before the list', '湘潭县2025年民生实事清单\n各单位每月报送进展。\n湘潭县人民政府办公室\n2025年1月8日'],
    ['an announcement with the list attached', '关于征求2025年民生实事意见的公告\n请于1月底前反馈。\n附件：\n湘潭市2025年民生实事清单'],
    ['a sentence on who issued it', '1月8日，湘潭县人民政府办公室发通知，分解民生实事。\n湘潭县2025年民生实事清单'],
  ]
  for (const [what, head] of CIRCULARS)
    it(`is a circular: ${what}`, async () => expect((await fieldsOf(`${head}\n${LIST}`)).kind).toBe('circular'))

  it("is no circular for another body's document that it refers to, nor for a signature below the list", async () => {
    expect((await fieldsOf(`湘潭县2025年民生实事清单\n湘潭市人民政府办公室印发《民生实事工作方案》，要求抓好落实。\n${LIST}`)).kind).toBe(
      'plan',
    )
    expect((await fieldsOf(`湘潭县2025年民生实事清单\n${LIST}\n湘潭县人民政府\n2025年1月8日`)).kind).toBe('plan')
  })

  it('knows drafts', async () => {
    expect((await fieldsOf(`余干县2025年民生实事方案（征求意见稿）\n${LIST}`)).status).toBe('draft')
    expect((await fieldsOf(`余干县2025年民生实事方案\n（草案）\n${LIST}`)).status).toBe('draft')
    expect((await fieldsOf(`余干县2025年民生实事候选项目\n${LIST}`)).status).toBe('draft')
    expect((await fieldsOf(`余干县2025年民生实事方案\n在公开征求意见的基础上，制定本方案。\n${LIST}`)).status).toBe('final')
  })
})

describe('document number', () => {
  const of = async (line: string): Promise<string | null> => (await fieldsOf(`余干县2025年民生实事方案\n${line}\n${LIST}`)).docNumber
  const EXAMPLES: [string, string | null][] = [
    ['干政办发〔2025〕3号', '干政办发〔2025〕3号'],
    ['干政办发﹝2025﹞3号', null],
    ['干政办发［2025］ 12 号', '干政办发［2025］12号'],
    ['干政办发【2025】12号', '干政办发【2025】12号'],
    ['干政办发[2025]第12号', '干政办发[2025]第12号'],
    ['干政办发（2025）12号', '干政办发（2025）12号'],
    ['发文字号：干政办发〔2025〕3号', '干政办发〔2025〕3号'],
    ['索引号 | 00456 | 文号 | 干政办〔2025〕3号 | 关键词 |', '干政办〔2025〕3号'],
    ['余干县人民政府文件 干政发〔2025〕3号', '干政发〔2025〕3号'],
    ['按照《关于民生实事的意见》（饶政发〔2024〕6号）精神，制定本方案。', null],
  ]
  for (const [line, number] of EXAMPLES) it(line, async () => expect(await of(line)).toBe(number))
})

describe('issuer', () => {
  const EXAMPLES: [string, string, string[]][] = [
    ['in the title', `余干县人民政府办公室关于印发《余干县2025年民生实事方案》的通知\n${LIST}`, ['余干县人民政府办公室']],
    ['on the line above', `余干县人民政府办公室\n关于印发《余干县2025年民生实事方案》的通知\n${LIST}`, ['余干县人民政府办公室']],
    [
      'two of them',
      `中共桐庐县委办公室 桐庐县人民政府办公室关于印发《桐庐县2025年民生实事方案》的通知\n${LIST}`,
      ['中共桐庐县委办公室', '桐庐县人民政府办公室'],
    ],
    ['in the red head', `余干县人民政府文件\n关于印发《余干县2025年民生实事方案》的通知\n${LIST}`, ['余干县人民政府']],
    [
      'over the date',
      `关于印发《余干县2025年民生实事方案》的通知\n各乡镇：\n请抓好落实。\n余干县人民政府\n2025年2月1日\n${LIST}`,
      ['余干县人民政府'],
    ],
    ['below the title', `余干县2025年民生实事方案\n（征求意见稿）\n余干县人民政府\n${LIST}`, ['余干县人民政府']],
    ['not whoever is spoken to below the title', `余干县2025年民生实事方案\n各乡镇人民政府：\n${LIST}`, []],
    ['behind its label', `发布机构：余干县人民政府办公室\n余干县2025年民生实事方案\n${LIST}`, ['余干县人民政府办公室']],
    ['in the sentence on it', `县政府办近日印发2025年民生实事实施方案，解读如下。\n${LIST}`, ['县政府办']],
    ['not shown', `关于印发《余干县2025年民生实事方案》的通知\n干政办发〔2025〕3号\n${LIST}`, []],
    ['not the unit that a sentence is about', `余干县2025年民生实事方案\n余干县人民政府办公室发布公告。\n${LIST}`, []],
    ['not a newspaper’s owner', `中共绍兴市委员会主管主办\n国内统一刊号CN 33-0001\n绍兴市2025年民生实事项目\n${LIST}`, []],
  ]
  for (const [what, text, issuers] of EXAMPLES) {
    it(what, async () => {
      const fields = await fieldsOf(text)
      expect(fields.issuers).toEqual(issuers)
      expect(fields.issuer).toBe(issuers.length > 0 ? issuers.join('、') : null)
    })
  }

  it('is inferred from who printed it, but not where the government issues and its office prints', async () => {
    const printed = (number: string) =>
      fieldsOf(`关于印发《余干县2025年民生实事方案》的通知\n${number}\n${LIST}\n余干县人民政府办公室 2025年2月12日印发`)
    const office = await printed('干政办发〔2025〕3号')
    expect(office.issuer).toBe('余干县人民政府办公室')
    expect(office.inferred).toContainEqual({ field: 'issuer', rule: 'issuer_from_imprint' })
    expect((await printed('干政发〔2025〕3号')).issuer).toBeNull()
  })
})

describe('date of issue', () => {
  const EXAMPLES: [string, string, string | null][] = [
    ['of the imprint', `余干县2025年民生实事方案\n${LIST}\n余干县人民政府办公室 2025年2月12日印发`, '2025-02-12'],
    ['of the signature, in Chinese numerals', `余干县2025年民生实事方案\n${LIST}\n余干县人民政府\n二〇二五年二月十二日`, '2025-02-12'],
    ['of the label', `成文日期：2025-02-12\n发布日期：2025-02-14\n余干县2025年民生实事方案\n${LIST}`, '2025-02-12'],
    ['of a newspaper, in pieces', `2025年2月\n\n5 星期三\n\n国内统一刊号CN 33-0001\n\n绍兴市2025年民生实事项目\n\n${LIST}`, '2025-02-05'],
    ['of a newspaper, whole', `2025年2月5日 星期三\n国内统一刊号CN 33-0001\n绍兴市2025年民生实事项目\n${LIST}`, '2025-02-05'],
    ['of a page', `时间:2025-02-12 17:46\n余干县2025年民生实事方案\n${LIST}`, '2025-02-12'],
    ['of a page, behind its source', `余干县2025年民生实事方案\n来源:某网 发布时间:2025年2月12日7:41\n${LIST}`, '2025-02-12'],
    ['of a page, before its source', `余干县2025年民生实事方案\n2025-02-12 9:05:11 来源:县政府办 浏览次数:12\n${LIST}`, '2025-02-12'],
    ['of the sentence on it', `2月12日，余干县人民政府办公室发通知，分解民生实事。\n余干县2025年民生实事清单\n${LIST}`, '2025-02-12'],
    ['none: a news lead', `本报讯 市人大会议召开。\n2025年1月8日，会议票决民生实事。\n余干县2025年民生实事\n${LIST}`, null],
    ['none: the day by which something is done', `余干县2025年民生实事\n一、新建幼儿园5所。\n完成时间：2025年10月31日\n`, null],
    ['none: a date in a sentence is no date of issue', `余干县2025年民生实事方案\n2024年12月31日，县政府召开常务会议。\n${LIST}`, null],
    ['none: a day that no month has', `余干县2025年民生实事方案\n${LIST}\n余干县人民政府\n2025年2月30日`, null],
  ]
  for (const [what, text, date] of EXAMPLES) it(what, async () => expect((await fieldsOf(text)).issuedOn).toBe(date))
})

describe('plan year', () => {
  const EXAMPLES: [string, number | null, number | null, string[]][] = [
    [`余干县2025年度民生实事方案\n${LIST}`, 2025, null, []],
    [`余干县二〇二五年民生实事方案\n${LIST}`, 2025, null, []],
    [`余干县民生实事三年行动计划（2024—2026年）\n${LIST}`, 2024, 2026, []],
    [`余干县2024年工作总结和2025年民生实事安排\n${LIST}`, 2025, null, []],
    [`余干县民生实事方案\n2025年，县政府办好以下民生实事：\n${LIST}`, 2025, null, []],
    [`余干县民生实事方案\n干政办发〔2025〕3号\n${LIST}`, 2025, null, ['year_from_document_number']],
    [`余干县民生实事方案\n${LIST}\n余干县人民政府\n2024年12月28日`, 2025, null, ['year_from_issue_date']],
    [`余干县民生实事方案\n${UNDATED}`, null, null, []],
    [`余干县民生实事方案\n${LIST}`, 2025, null, ['year_from_text']],
    [
      `余干县政府工作报告\n一、2024年工作回顾\n新建学校3所。\n二、2025年主要任务\n1.新建学校3所。\n2.改造道路5公里。\n3.新建公园2个。`,
      2025,
      null,
      ['year_from_group_title'],
    ],
    [`余干县民生实事方案\n三、改造2000年底前建成的小区，较2024年增长5%。\n${UNDATED}`, null, null, []],
    [`明年十件民生实事确定\n2024年11月2日 10:00 来源：上饶晚报\n${UNDATED}`, 2025, null, ['year_from_issue_date']],
    [`今年十件民生实事确定\n2024年12月2日 10:00 来源：上饶晚报\n${UNDATED}`, 2024, null, ['year_from_issue_date']],
  ]
  for (const [text, from, to, rules] of EXAMPLES) {
    it(text.split('\n').slice(0, 2).join(' / '), async () => {
      const { planYear, planYearEnd, inferred } = await fieldsOf(text)
      expect([planYear, planYearEnd]).toEqual([from, to])
      expect(inferred.filter(({ field }) => field === 'planYear').map(({ rule }) => rule)).toEqual(rules)
    })
  }

  it('is the reference year where the document names none', async () => {
    const { planYear, inferred } = await fieldsOf(`余干县民生实事方案\n${UNDATED}`, 2023)
    expect(planYear).toBe(2023)
    expect(inferred).toContainEqual({ field: 'planYear', rule: 'reference_year' })
  })
})

describe('region', () => {
  const region = async (text: string) => (await fieldsOf(text)).region
  const STATED: [string, string, string | null][] = [
    ['余干县2025年民生实事方案', '余干县', '361127'],
    ['番禺区2025年十件民生实事', '广州市番禺区', '440113'],
    ['北京市朝阳区2025年民生实事项目', '北京市朝阳区', '110105'],
    ['杭州2025年民生实事项目', '杭州市', '330100'],
    ['黔东南州2025年民生实事项目', '黔东南苗族侗族自治州', '522600'],
    ['威宁县2025年民生实事项目', '威宁彝族回族苗族自治县', '520526'],
    ['湖南省2025年民生实事方案', '湖南省', '430000'],
    ['鄂伦春自治旗2025年民生实事清单', '鄂伦春自治旗', '150723'],
    ['第八师石河子市2025年十件民生实事', '新疆生产建设兵团第八师石河子市', '659001'],
    ['第十二师2025年民生实事清单', '新疆生产建设兵团第十二师', null],
    ['桐庐县富春江镇2025年民生实事项目清单', '富春江镇', null],
    ['甲山县2025年十大民生工程实施方案', '甲山县', null],
  ]
  for (const [title, name, code] of STATED) {
    it(title, async () => expect(await region(`${title}\n${LIST}`)).toMatchObject({ name, code }))
  }

  const SHORT: [string, string | null][] = [
    ['2025年长沙接续办好20件民生实事', '长沙市'],
    ['长沙县2025年民生实事项目', '长沙县'],
    ['南丰确定今年十件民生实事', '南丰县'],
    ['长沙2025年民生实事项目', '长沙市'],
    ['攸县2025年十件民生实事', '攸县'],
    ['2025年惠民十件实事清单', null],
    ['富民行动2025年实事清单', null],
    ['平安建设2025年实事清单', null],
    ['城区改造2025年民生实事清单', null],
    ['洛阳市老城区2025年民生实事清单', '洛阳市老城区'],
    ['老城区2025年民生实事清单', '洛阳市老城区'],
  ]
  for (const [title, name] of SHORT) {
    it(`short names: ${title}`, async () => expect((await region(`${title}\n${LIST}`))?.name ?? null).toBe(name))
  }

  it('is no district whose name is an ordinary noun in the text', async () => {
    expect(await region(`2025年民生实事清单\n一、改造老城区管网5公里。\n二、新市区学校投用。\n`)).toBeNull()
  })

  it('is what short names show: of units, of newspapers, in lists of parts, at the beginning of a lead', async () => {
    const name = async (head: string) => (await region(`${head}\n${LIST}`))?.name ?? null
    expect(await name('2025年市政府民生实事\n国网绍兴供电公司配合。')).toBe('绍兴市')
    expect(await name('2025年市政府民生实事\n绍兴晚报')).toBe('绍兴市')
    expect(await name('2025年市政府民生实事\n在邓州、镇平、内乡、新野实施。')).toBe('南阳市')
    expect(await name('2025年绍兴民生实事有哪些？市人大会议票决。')).toBe('绍兴市')
    // Two names are neighbours by chance, cities beside each other are no parts of one.
    expect(await name('2025年市政府民生实事\n在邓州、镇平实施。')).toBeNull()
    expect(await name('2025年市政府民生实事\n与北京、上海、广州合作。')).toBeNull()
  })

  it('of several with one name is the one that the text places', async () => {
    expect(await region(`鼓楼区2025年民生实事清单\n南京市各区均已部署。\n${LIST}`)).toEqual({
      name: '南京市鼓楼区',
      code: '320106',
      certainty: 'medium',
    })
    expect(await region(`鼓楼区2025年民生实事清单\n${LIST}`)).toBeNull()
  })

  it('is inferred from the letters of the number together with places and level words', async () => {
    const fields = await fieldsOf(`2025年全市民生实事方案\n南政办发〔2025〕3号\n在邓州市、镇平县、内乡县实施。\n${LIST}`)
    expect(fields.region).toEqual({ name: '南阳市', code: '411300', certainty: 'high' })
    expect(fields.inferred).toContainEqual({ field: 'region', rule: 'region_from_document_number_and_places' })
    expect((await fieldsOf(`2025年市政府十件民生实事\n穗府办〔2025〕2号\n在天河区、增城区实施。\n${LIST}`)).region?.name).toBe('广州市')
  })

  it('is inferred from places with less certainty, and not at all without them', async () => {
    const places = await fieldsOf(`实施自治州2025年民生实事方案\n在瑞丽市、芒市、陇川县、盈江县实施。\n${LIST}`)
    expect(places.region).toEqual({ name: '德宏傣族景颇族自治州', code: '533100', certainty: 'low' })
    expect(places.inferred).toContainEqual({ field: 'region', rule: 'region_from_places' })
    expect(await region(`2025年民生实事方案\n${LIST}`)).toBeNull()
  })

  it('is not the place that a title only mentions later, nor a word that looks like one', async () => {
    expect(await region(`余干县落实上饶市2025年民生实事方案\n${LIST}`)).toMatchObject({ name: '余干县' })
    expect(await region(`2025年城市民生实事方案\n${LIST}`)).toBeNull()
  })
})

describe('declared counts', () => {
  const counts = async (text: string) =>
    (await fieldsOf(text)).declaredCounts.map(({ value, noun, level, start, end }) => [value, noun, level, text.slice(start, end)])

  it('are read from the title and from the text before the list', async () => {
    expect(await counts(`余干县2025年十件民生实事\n${LIST}`)).toEqual([[10, '民生实事', 'item', '十件民生实事']])
    expect(await counts(`余干县2025年民生实事清单\n今年安排10个方面30件民生实事。\n${LIST}`)).toEqual([
      [10, '方面', 'group', '10个方面'],
      [30, '民生实事', 'item', '30件民生实事'],
    ])
    expect(await counts(`余干县2025年"十\n件惠民实事"清单\n${LIST}`)).toEqual([[10, '惠民实事', 'item', '十\n件惠民实事']])
  })

  it('count groups where there are so many groups', async () => {
    const groups = '一、安全行动\n1.新建幼儿园5所。\n2.改造小区20个。\n二、就业行动\n3.培训600人次。\n'
    expect((await counts(`余干县2025年二大民生行动\n${groups}`))[0]?.slice(0, 3)).toEqual([2, '民生行动', 'group'])
  })

  it('are not those of another year, of other things or of one', async () => {
    expect(await counts(`余干县2025年民生实事清单\n2024年十件民生实事已全部完成。\n${LIST}`)).toEqual([])
    expect(await counts(`余干县2025年民生实事清单\n去年，我县十件民生实事已全部完成。\n${LIST}`)).toEqual([])
    expect(await counts(`余干县2025年民生实事清单\n围绕十大产业集群，召开三次会议。\n${LIST}`)).toEqual([])
  })
})

it('says nothing of an empty document', async () => {
  expect(
    extractDocumentFields(
      {
        source: {
          source: { name: '', sha256: '', mediaType: 'text/plain', container: null, pages: [] },
          text: '',
          blocks: [],
          anchors: [],
          findings: [],
        },
        blocks: [],
        items: [],
        results: [],
        findings: [],
      },
      { lexicon },
    ),
  ).toEqual({
    title: null,
    kind: 'plan',
    docNumber: null,
    issuer: null,
    issuers: [],
    region: null,
    planYear: null,
    planYearEnd: null,
    issuedOn: null,
    status: 'final',
    declaredCounts: [],
    inferred: [],
  })
})

describe('the table of fields above a notice on a page', () => {
  const TITLE = '余干县人民政府办公室关于印发2025年民生实事方案的通知'
  const expected = { docNumber: '干政办发〔2025〕3号', issuer: '余干县人民政府办公室', issuedOn: '2025-02-12', title: '2025年民生实事方案' }
  const below = `<h1>${TITLE.replace('余干县人民政府办公室', '')}</h1>${LIST.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}`
  const FORMS: [string, string][] = [
    [
      'in one line of plain text',
      '索引号：000014349/2025-1 发文机关：余干县人民政府办公室 成文日期：2025年02月12日 文 号：干政办发〔2025〕3号 有效性：有效',
    ],
    [
      'in lines of plain text',
      '索 引 号：000014349/2025-1\n发布机构：余干县人民政府办公室\n成文日期：2025-02-12\n发文字号：干政办发〔2025〕3号',
    ],
    [
      'in rows of labels and values',
      '<table><tr><td>索 引 号：</td><td>1</td><td>发文机关：</td><td>余干县人民政府办公室</td></tr><tr><td>发文字号：</td><td>干政办发〔2025〕3号</td><td>成文日期：</td><td>2025年02月12日</td></tr><tr><td>发布日期：</td><td>2025年02月14日</td><td>有 效 性：</td><td></td></tr></table>',
    ],
    [
      'in a row of labels over a row of values',
      '<table><tr><th>索引号</th><th>发文机关</th><th>文号</th><th>成文日期</th></tr><tr><td>1</td><td>余干县人民政府办公室</td><td>干政办发〔2025〕3号</td><td>2025-02-12</td></tr></table>',
    ],
    [
      'in a list of terms',
      '<dl><dt>索引号：</dt><dd>1</dd><dt>发布机构：</dt><dd>余干县人民政府办公室</dd><dt>文号：</dt><dd>干政办发〔2025〕3号</dd><dt>成文日期：</dt><dd>2025-02-12</dd></dl>',
    ],
    [
      'in spans side by side',
      '<p><span>索引号：1</span><span>发文机关：余干县人民政府办公室</span><span>文　　号：干政办发〔2025〕3号</span> <span>成文日期：2025年2月12日</span></p>',
    ],
  ]
  it.each(FORMS)('%s', async (_, form) => {
    const page = form.startsWith('<')
      ? `<html><body>${form}${below}</body></html>`
      : `${form}\n${TITLE.replace('余干县人民政府办公室', '')}\n${LIST}`
    expect(await fieldsOf(page)).toMatchObject(expected)
  })

  it('gives a title behind its label', async () => {
    expect((await fieldsOf(`标题：余干县2025年民生实事项目清单 索引号：1\n${LIST}`)).title).toBe('余干县2025年民生实事项目清单')
  })
})
