import type { Dice } from './dice.ts'

const PLACES = ['青川县', '临江镇', '东湖街道', '白沙河', '云岭乡', '南桥社区', '西苑小区', '石门村', '海棠路', '北关']
const WHO = ['记者', '市住建局', '镇党委', '志愿者', '施工队', '老师和家长', '网格员', '合作社', '卫生院', '群众代表']
const DOES = ['走访了', '改造完成', '新建了', '组织开展', '持续推进', '介绍说', '全面排查', '免费发放', '提前启用', '反复商议']
const WHAT = [
  '健身步道',
  '农村公路',
  '老旧管网',
  '便民服务点',
  '托育机构',
  '果蔬大棚',
  '养老驿站',
  '文化广场',
  '电动自行车充电设施',
  '防汛物资',
  'PM2.5监测站',
  '5G基站',
]
const LINKS = ['，', '，', '，', '；', '、', '，其中', '，同时', '，据了解，']
const ENDS = ['。', '。', '。', '。', '！', '。”', '）。']
const HEADS = [
  '春风',
  '暖心',
  '实事',
  '民生',
  '答卷',
  '绿色',
  '家门口',
  '新路',
  '守护',
  '灯火',
  '幸福',
  '好日子',
  '一件接着一件',
  '办到',
  '心坎上',
  '振兴',
  '出新招',
]

/** A clause with now and then a number of several digits, as reports have them. */
function clause(dice: Dice): string {
  const number = dice.chance(0.4)
    ? dice.pick([
        `${dice.int(2, 99)}个`,
        `${dice.int(100, 99999)}平方米`,
        `${dice.int(2, 90)}.${dice.int(1, 9)}公里`,
        `${dice.int(1, 99)}%的`,
        `20${dice.int(10, 26)}年`,
      ])
    : ''
  return dice.pick(PLACES) + dice.pick(WHO) + dice.pick(DOES) + number + dice.pick(WHAT)
}

/** A sentence of one to four clauses with its full stop. */
export function sentence(dice: Dice): string {
  let text = dice.chance(0.08) ? `“${clause(dice)}` : clause(dice)
  for (let more = dice.int(0, 3); more > 0; more--) text += dice.pick(LINKS) + clause(dice)
  return text + dice.pick(ENDS)
}

export const paragraph = (dice: Dice, sentences = dice.int(1, 5)): string =>
  Array.from({ length: sentences }, () => sentence(dice)).join('')

/** A headline of so many characters at most. */
export function headline(dice: Dice, most: number): string {
  let text = dice.pick(HEADS)
  while (text.length < Math.min(most, 16)) text += dice.pick(HEADS)
  return text.slice(0, Math.max(2, most))
}

export const byline = (dice: Dice): string =>
  `${dice.pick(['本报记者', '通讯员', '本报讯 记者']).replace(' ', '')}　${dice.pick(['张明', '李小红', '王建国', '赵一鸣'])}`

export const caption = (dice: Dice): string => `图为${clause(dice)}现场。${dice.chance(0.5) ? '张明摄' : ''}`

/** 一、二、三 … as numbers of list items. */
export const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
