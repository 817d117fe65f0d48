import { describe, expect, it } from 'vitest'
import { findingsOf, quantitiesOf } from './reading.ts'

/** text → quote, value, unit, bound of each quantity, in order. */
const EXAMPLES: [string, [quote: string, value: number | [number, number], unit: string, comparator: string][]][] = [
  ['新建口袋公园12个', [['12个', 12, '个', 'eq']]],
  ['新增学位3600个以上', [['3600个以上', 3600, '个', 'gte']]],
  ['新增学位不少于３６００个', [['不少于３６００个', 3600, '个', 'gte']]],
  ['完成农村户厕改造2.1万户', [['2.1万户', 21000, '户', 'eq']]],
  ['惠及企业400余家', [['400余家', 400, '家', 'approx']]],
  ['惠及农户7.75万余人', [['7.75万余人', 77500, '人', 'approx']]],
  ['近3000名学生受益', [['近3000名', 3000, '名', 'approx']]],
  ['约3.2万亩耕地', [['约3.2万亩', 32000, '亩', 'approx']]],
  ['全年至少组织650人次技术人员下乡', [['至少组织650人次', 650, '人次', 'gte']]],
  ['压缩至3个工作日以内', [['3个工作日以内', 3, '个工作日', 'lte']]],
  ['不超过5%', [['不超过5%', 5, '%', 'lte']]],
  ['补助1000-1500元', [['1000-1500元', [1000, 1500], '元', 'range']]],
  ['补贴1.2万元至1.4万元', [['1.2万元至1.4万元', [12000, 14000], '元', 'range']]],
  ['安排3―5万元', [['3―5万元', [30000, 50000], '元', 'range']]],
  ['安排3−5万元', [['3−5万元', [30000, 50000], '元', 'range']]],
  ['安排3〜5万元', [['3〜5万元', [30000, 50000], '元', 'range']]],
  ['保证每天60分钟体育活动', [['60分钟', 60, '分钟', 'eq']]],
  ['延长2小时公共交通运营时间', [['2小时', 2, '小时', 'eq']]],
  ['每度补贴三角', [['三角', 3, '角', 'eq']]],
  ['安排3—5万元', [['3—5万元', [30000, 50000], '元', 'range']]],
  ['补贴农机750台（架）以上', [['750台（架）以上', 750, '台（架）', 'gte']]],
  ['改良牛羊80万头只', [['80万头只', 800000, '头只', 'eq']]],
  ['投入1,200元', [['1,200元', 1200, '元', 'eq']]],
  ['每月至少放映一场电影', [['至少放映一场', 1, '场', 'gte']]],
  ['为三百户家庭改造', [['三百户', 300, '户', 'eq']]],
  ['保障26万学生用餐', [['26万', 260000, '', 'eq']]],
  ['使54.13万群众用上自来水', [['54.13万', 541300, '', 'eq']]],
  ['配套道路5O公里', [['5O公里', 50, '公里', 'eq']]],
  ['免费更换电表4\n万个', [['4\n万个', 40000, '个', 'eq']]],
  ['新建驿站20垛', [['20垛', 20, '垛', 'eq']]],
  ['覆盖率达到百分之九十五以上', [['百分之九十五以上', 95, '%', 'gte']]],
  ['死亡率控制在千分之五以内', [['千分之五以内', 5, '‰', 'lte']]],
  ['惠及三分之二以上的村', [['三分之二以上', 2 / 3, '', 'gte']]],
  ['满意度不低于90', [['不低于90', 90, '', 'gte']]],
  ['得分80以上，', [['80以上', 80, '', 'gte']]],
  ['气温低于零下20℃', [['低于零下20℃', -20, '℃', 'lte']]],
  ['18和60周岁之间的居民', [['18和60周岁', [18, 60], '周岁', 'range']]],
  ['每村配备一至三名管护员', [['一至三名', [1, 3], '名', 'range']]],
  ['每户二十到三十', [['二十到三十', [20, 30], '', 'range']]],
  ['每天开放两个半小时', [['两个半小时', 2.5, '个小时', 'eq']]],
  ['服务期一年半', [['一年半', 1.5, '年', 'eq']]],
  ['每人每月肉类三斤半', [['三斤半', 3.5, '斤', 'eq']]],
  ['水价每方3元5角', [['3元5角', 3.5, '元', 'eq']]],
  ['发放面粉2斤3两', [['2斤3两', 2.3, '斤', 'eq']]],
  ['安排资金10万人民币', [['10万人民币', 100000, '人民币', 'eq']]],
]

describe('values, units and bounds', () => {
  for (const [text, expected] of EXAMPLES) {
    it(JSON.stringify(text), () => {
      const found = quantitiesOf(text)
      expect(
        found.map(({ quote, value, valueMax, unit, comparator }) => [
          quote,
          valueMax === null ? value : [value, valueMax],
          unit,
          comparator,
        ]),
      ).toEqual(expected)
      for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote)
      for (const [index, [quote]] of expected.entries()) expect(found[index]?.start).toBe(text.indexOf(quote))
    })
  }

  it('gives a bound that is written once to a bare list of numbers of one noun', () => {
    expect(quantitiesOf('网采率达到90%、80%以上').map((q) => q.comparator)).toEqual(['gte', 'gte'])
    expect(quantitiesOf('不低于70元、150元、240元').map((q) => q.comparator)).toEqual(['gte', 'gte', 'gte'])
  })

  it('gives it to its own number only where each has a noun', () => {
    expect(quantitiesOf('学位增加3000个、园位600个以上').map((q) => q.comparator)).toEqual(['eq', 'gte'])
  })

  it('says that it read a misprint', () => {
    expect(quantitiesOf('附属设施5O公里')[0]?.marks).toEqual(['misprint'])
    expect(findingsOf('附属设施5O公里')).toEqual(['misprint_read'])
  })

  it('marks a unit that the lexicon does not know', () => {
    expect(quantitiesOf('新建驿站20垛')[0]?.marks).toEqual(['unit_unknown'])
  })
})

/** Numerals that are no quantities (codebook, Quantities, last point), each with the reason. */
const NO_QUANTITIES: [text: string, reason: string][] = [
  ['甲政办发〔2025〕3号', 'document number'],
  ['2025年12月底前完成', 'date'],
  ['2024—2025年行动方案', 'years'],
  ['2024/2025学年', 'school year'],
  ['9月至11月实施', 'months'],
  ['10月30日前', 'day'],
  ['第三季度完成', 'quarter of the year'],
  ['上半年建成', 'half of the year'],
  ['拨打12345政务服务便民热线', 'telephone number'],
  ['G312国道改造', 'route number'],
  ['S101沿线治理', 'route number'],
  ['开通5G网络', 'generation'],
  ['PM2.5平均浓度', 'name'],
  ['融入长三角一体化发展', 'name of a region'],
  ['清理三角债', 'name'],
  ['实现两个确保', 'saying'],
  ['打造15分钟便民生活圈', 'name'],
  ['开放24小时智慧图书馆', 'name'],
  ['三级甲等医院', 'grade'],
  ['2型糖尿病患者', 'type'],
  ['第十一批试点', 'ordinal'],
  ['21团城镇道路', 'name of a regiment'],
  ['开展“两癌”筛查', 'slogan'],
  ['提供“131”帮扶', 'slogan'],
  ['打造“15分钟便民生活圈”', 'slogan'],
  ['7×24小时自助服务', 'formula'],
  ['推进一体化平台', 'word'],
  ['落实一户一策', 'word'],
  ['保障工资支付五项制度落实', 'sorts of one thing'],
  ['六类重点人员', 'sorts of one thing'],
  ['一至六年级学生', 'grades'],
  ['超一流水平', 'word'],
  ['给予一次性补贴', 'word'],
  ['改造二次供水设施', 'ordinal'],
  ['市十三届人大八次会议', 'ordinals'],
  ['住户反映节约用水', 'no numeral'],
  ['自8:30起开放', 'time of day'],
]

describe('what is no quantity', () => {
  for (const [text, reason] of NO_QUANTITIES) {
    it(`${text} (${reason})`, () => expect(quantitiesOf(text)).toEqual([]))
  }
})
