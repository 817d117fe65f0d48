import { type Random, randomFrom } from '../../test/perturbation/random.ts'

/** A notice that no government issued, as plain text. */
export interface GeneratedNotice {
  name: string
  text: string
}

const FIRST_YEAR = 2016
const YEARS = 10
const FEWEST_ITEMS = 6
const MORE_ITEMS = 7

/** Two of these make the name of a county that is none. */
const NAME_CHARACTERS = [...'安宁平清新永长东西南北和兴泰丰华明德康定']
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** What is promised: heading, verb, thing, unit, and who leads. */
const UNDERTAKINGS = [
  ['农村公路提升工程', '新建改建', '农村公路', '公里', '县交通运输局'],
  ['老旧小区改造工程', '改造', '城镇老旧小区', '个', '县住房和城乡建设局'],
  ['学位扩容工程', '新增', '公办幼儿园学位', '个', '县教育局'],
  ['养老服务提升工程', '建设', '家庭养老床位', '张', '县民政局'],
  ['停车便民工程', '新增', '公共停车位', '个', '县城市管理局'],
  ['口袋公园建设工程', '新建', '口袋公园', '处', '县林业和草原局'],
  ['饮水安全巩固工程', '更换', '农村供水管网', '公里', '县水利局'],
  ['技能培训工程', '开展', '职业技能培训', '人次', '县人力资源和社会保障局'],
  ['健康筛查工程', '免费筛查', '适龄妇女', '人', '县卫生健康委员会'],
  ['高标准农田工程', '建设', '高标准农田', '万亩', '县农业农村局'],
  ['充电设施建设工程', '建设', '公共充电桩', '个', '县发展和改革委员会'],
  ['文化惠民工程', '举办', '文化惠民演出', '场次', '县文化体育广播电视和旅游局'],
] as const

/**
 * Notices of counties that there are none of, each with its own text; the same for the same seed.
 * @param count how many
 */
export function* generatedNotices(count: number, seed: string): Generator<GeneratedNotice, void, void> {
  const random = randomFrom(seed)
  for (let number = 0; number < count; number++) {
    yield { name: `${String(number).padStart(5, '0')}.txt`, text: noticeText(random, number) }
  }
}

function noticeText(random: Random, number: number): string {
  const county = `${random.pick(NAME_CHARACTERS)}${random.pick(NAME_CHARACTERS)}县`
  const year = FIRST_YEAR + random.below(YEARS)
  const chosen = random.shuffled(UNDERTAKINGS).slice(0, FEWEST_ITEMS + random.below(MORE_ITEMS))
  const items = chosen.map((undertaking, index) => itemText(random, NUMERALS[index] ?? '', undertaking, year))
  return [
    `关于印发《${county}${year}年度民生实事项目清单》的通知`,
    // The number tells apart what chance made alike.
    `${county.slice(0, 1)}政办发〔${year}〕${number + 1}号`,
    '各乡（镇）人民政府，县直各部门：',
    `《${county}${year}年度民生实事项目清单》已经县人民政府同意，现印发给你们，请认真组织实施。`,
    `${county}人民政府办公室`,
    `${year}年${1 + random.below(3)}月${1 + random.below(28)}日`,
    `${county}${year}年度民生实事项目清单`,
    ...items,
    '',
  ].join('\n')
}

function itemText(
  random: Random,
  numeral: string,
  [heading, verb, thing, unit, lead]: (typeof UNDERTAKINGS)[number],
  year: number,
): string {
  const bound = random.pick(['', '不少于', '力争达到'])
  return [
    `${numeral}、${heading}`,
    `${verb}${thing}${bound}${2 + random.below(900)}${unit}，惠及群众约${1 + random.below(60)}万人，计划投资${100 + random.below(9000)}万元。`,
    `牵头单位：${lead}`,
    `责任单位：县财政局、各乡（镇）人民政府`,
    `完成时限：${year}年${7 + random.below(6)}月底前`,
  ].join('\n')
}
