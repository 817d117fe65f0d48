import { describe, expect, it } from 'vitest'
import { quantitiesOf } from './reading.ts'

interface Said {
  role: string
  action: string | null
  object: string | null
  per?: string[]
  delta?: string
  partOf?: string
}

/** text → for each quantity its quote and what it says. */
const EXAMPLES: [string, Record<string, Said>][] = [
  ['新建、改扩建公办幼儿园12所', { '12所': { role: 'target', action: '新建、改扩建', object: '公办幼儿园' } }],
  ['选派90名科技人员深入基层开展服务', { '90名': { role: 'target', action: '选派', object: '科技人员' } }],
  ['完成农村户厕改造2.1万户', { '2.1万户': { role: 'target', action: '改造', object: '农村户厕' } }],
  ['危桥改造8座', { '8座': { role: 'target', action: '改造', object: '危桥' } }],
  ['开展补贴性培训6400人次', { '6400人次': { role: 'target', action: '开展', object: '补贴性培训' } }],
  ['实施双电源改造项目4个', { '4个': { role: 'target', action: '实施', object: '双电源改造项目' } }],
  ['完成7个老旧小区基础设施改造', { '7个': { role: 'target', action: '改造', object: '老旧小区基础设施' } }],
  ['为100名残疾人开展实用技术培训', { '100名': { role: 'target', action: '培训', object: '残疾人' } }],
  ['为650户困难家庭实施适老化改造', { '650户': { role: 'target', action: '改造', object: '困难家庭' } }],
  ['化解率达到92%以上', { '92%以上': { role: 'target', action: '达到', object: '化解率' } }],
  ['毕业去向落实率90%以上', { '90%以上': { role: 'target', action: null, object: '毕业去向落实率' } }],
  ['失业人员再就业3100人', { '3100人': { role: 'target', action: '再就业', object: '失业人员' } }],
  [
    '更新改造地下管网90公里，其中，燃气管网33公里、供热管网57公里',
    {
      '90公里': { role: 'target', action: '更新改造', object: '地下管网' },
      '33公里': { role: 'target', action: '更新改造', object: '燃气管网', partOf: '90公里' },
      '57公里': { role: 'target', action: '更新改造', object: '供热管网', partOf: '90公里' },
    },
  ],
  [
    '建设5个（市本级2个、甲山县3个）养老服务中心',
    {
      '5个': { role: 'target', action: '建设', object: '养老服务中心' },
      '2个': { role: 'target', action: '建设', object: '养老服务中心', partOf: '5个' },
      '3个': { role: 'target', action: '建设', object: '养老服务中心', partOf: '5个' },
    },
  ],
  [
    '新建充电口240个，其中上沙社区80个；开展技能培训2.5万人次，其中脱贫劳动力8000人次',
    {
      '240个': { role: 'target', action: '新建', object: '充电口' },
      '80个': { role: 'target', action: '新建', object: '上沙社区', partOf: '240个' },
      '2.5万人次': { role: 'target', action: '开展', object: '技能培训' },
      '8000人次': { role: 'target', action: '脱贫', object: '劳动力', partOf: '2.5万人次' },
    },
  ],
  // 停车场 and 泊位 are two things, though both count 个.
  [
    '新建停车场5个，其中泊位3个',
    { '5个': { role: 'target', action: '新建', object: '停车场' }, '3个': { role: 'target', action: '新建', object: '泊位' } },
  ],
  ['较上年增加4000万元', { '4000万元': { role: 'target', action: '增加', object: null } }],
  ['比赛3场', { '3场': { role: 'target', action: null, object: '比赛' } }],
  ['举办培训班24期', { '24期': { role: 'target', action: '举办', object: '培训班' } }],
  ['日处理能力5000立方米', { '5000立方米': { role: 'standard', per: ['日'], action: null, object: '日处理能力' } }],
  ['每千瓦时服务费不超过0.35元', { '不超过0.35元': { role: 'standard', per: ['千瓦时'], action: null, object: '服务费' } }],
  ['托管费每人每天不高于20元', { 不高于20元: { role: 'standard', per: ['人', '天'], action: null, object: '托管费' } }],
  ['每个托位一次性补助1万元', { '1万元': { role: 'standard', per: ['托位'], action: '补助', object: null } }],
  [
    '投资估算：1.25亿元（县财政7500万元）',
    {
      '1.25亿元': { role: 'funding', action: null, object: '投资估算' },
      '7500万元': { role: 'funding', action: null, object: '投资估算', partOf: '1.25亿元' },
    },
  ],
  ['惠及群众40万人次', { '40万人次': { role: 'beneficiary', action: '惠及', object: '群众' } }],
  ['服务观众8000人次', { '8000人次': { role: 'beneficiary', action: '服务', object: '观众' } }],
  [
    '使1.37万户4万人和87家企业用上天然气',
    {
      '1.37万户': { role: 'beneficiary', action: '用上', object: null },
      '4万人': { role: 'beneficiary', action: '用上', object: null },
      '87家': { role: 'beneficiary', action: '用上', object: '企业' },
    },
  ],
  ['每户补助500元', { '500元': { role: 'standard', action: '补助', object: null, per: ['户'] } }],
  ['月人均补助不低于690元', { 不低于690元: { role: 'standard', action: '补助', object: null, per: ['人', '月'] } }],
  ['抽检食品达到4批次/千人', { '4批次': { role: 'standard', action: '达到', object: '食品', per: ['千人'] } }],
  ['每年下基层演出累计不少于1000场次', { 不少于1000场次: { role: 'target', action: '演出', object: '下基层' } }],
  [
    '将助学金标准由2000元提高至2300元',
    {
      '2000元': { role: 'baseline', action: '提高', object: '助学金标准' },
      '2300元': { role: 'standard', action: '提高', object: '助学金标准' },
    },
  ],
  [
    '办理时间从15天缩减至7天以内',
    { '15天': { role: 'baseline', action: '缩减', object: '办理时间' }, '7天以内': { role: 'target', action: '缩减', object: '办理时间' } },
  ],
  ['财政补助标准人均提高120元', { '120元': { role: 'standard', action: '提高', object: '财政补助标准', per: ['人'], delta: 'increase' } }],
  ['公证费用减免30%', { '30%': { role: 'target', action: '减免', object: '公证费用', delta: 'decrease' } }],
  ['增加床位300张', { '300张': { role: 'target', action: '增加', object: '床位' } }],
  ['发放补贴3200万元', { '3200万元': { role: 'funding', action: '发放', object: '补贴' } }],
  ['拉动消费10亿元以上', { '10亿元以上': { role: 'target', action: '拉动', object: '消费' } }],
  [
    '为6.5万名60周岁以上老年人免费接种疫苗',
    {
      '6.5万名': { role: 'target', action: '接种', object: '60周岁以上老年人' },
      '60周岁以上': { role: 'condition', action: null, object: '老年人' },
    },
  ],
  ['对80平方米以下的小微商铺减免租金', { '80平方米以下': { role: 'condition', action: null, object: '小微商铺' } }],
  [
    '农村低保标准提高到每人每年不低于6500元',
    { 不低于6500元: { role: 'standard', action: '提高', object: '农村低保标准', per: ['人', '年'] } },
  ],
  [
    '最低养育标准由每人每月1800元、1500元统一提高到2200元',
    {
      '1800元': { role: 'baseline', action: '提高', object: '最低养育标准', per: ['人', '月'] },
      '1500元': { role: 'baseline', action: '提高', object: '最低养育标准', per: ['人', '月'] },
      '2200元': { role: 'standard', action: '提高', object: '最低养育标准', per: ['人', '月'] },
    },
  ],
  ['就业困难人员就业6000人', { '6000人': { role: 'target', action: '就业', object: '就业困难人员' } }],
  ['让农村10万人喝上安全水', { '10万人': { role: 'beneficiary', action: '喝上', object: null } }],
  ['17个老式垃圾中转站得到改造', { '17个': { role: 'target', action: '改造', object: '老式垃圾中转站' } }],
  ['40万农村居民饮用水标准得到提升', { '40万': { role: 'beneficiary', action: '提升', object: '农村居民饮用水标准' } }],
  [
    '新增绿地300万平方米，7条道路绿化',
    {
      '300万平方米': { role: 'target', action: '新增', object: '绿地' },
      '7条': { role: 'target', action: '绿化', object: '道路' },
    },
  ],
  ['实施背街小巷整治，治理20条', { '20条': { role: 'target', action: '治理', object: '背街小巷整治' } }],
  ['形成一批超100亿元的产业集群', { 超100亿元: { role: 'condition', action: null, object: '产业集群' } }],
  ['合格率97.5%以上', { '97.5%以上': { role: 'target', action: null, object: '合格率' } }],
  ['破获食品犯罪案件不少于400起', { 不少于400起: { role: 'target', action: '破获', object: '食品犯罪案件' } }],
  ['涉及房屋179套', { '179套': { role: 'context', action: '涉及', object: '房屋' } }],
  [
    '为11个县（市）3400名儿童提供口腔检查',
    { '11个': { role: 'context', action: null, object: '县（市）' }, '3400名': { role: 'target', action: '提供', object: '儿童' } },
  ],
]

describe('role, act and noun', () => {
  for (const [text, expected] of EXAMPLES) {
    it(text, () => {
      const found = quantitiesOf(text)
      const said = found.map(({ quote, role, action, object, per, delta, partOf }) => [
        quote,
        { role, action, object, ...(per.length > 0 ? { per } : {}), ...(delta ? { delta } : {}), ...(partOf ? { partOf } : {}) },
      ])
      expect(Object.fromEntries(said)).toEqual(expected)
    })
  }

  it('counts a number once: parts, baselines, conditions and repetitions are left out of sums', () => {
    const counted = (text: string): string[] =>
      quantitiesOf(text)
        .filter((q) => q.countsInTotal)
        .map((q) => q.quote)
    expect(counted('改造管网90公里，其中，燃气管网33公里、供热管网57公里')).toEqual(['90公里'])
    expect(counted('标准由2000元提高至2300元')).toEqual(['2300元'])
    expect(counted('新建停车场5个。年内新建停车场5个，新增车位300个')).toEqual(['5个', '300个'])
    expect(counted('新建停车场5个。新建公厕5个')).toEqual(['5个', '5个'])
  })
})
