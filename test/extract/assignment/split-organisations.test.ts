import { describe, expect, it } from 'vitest'
import { splitOrganisations } from '../../../src/extract/assignment/index.ts'
import { loadLexicon } from '../../../src/lexicon/index.ts'
import { processorMilliseconds } from '../../support/processor-time.ts'

const lexicon = loadLexicon()
const split = (text: string) => splitOrganisations(text, { lexicon })
const names = (text: string): string[] => split(text).names.map(({ name }) => name)

/** text → the names; what is printed is written before → where it differs. */
const EXAMPLES: [string, string[]][] = [
  // a prefix that is written once
  ['市教育局、财政局、人社局', ['市教育局', '市财政局', '市人社局']],
  ['自治州住建局（人防办）、发展改革委', ['自治州住建局（人防办）', '自治州发展改革委']],
  ['甲山县住建局、云图数据局', ['甲山县住建局', '甲山县云图数据局']],
  ['北京市教委、财政局', ['北京市教委', '北京市财政局']],
  ['高新区建设局、教育局', ['高新区建设局', '高新区教育局']],
  ['市委宣传部、组织部、教育局、文旅局', ['市委宣传部', '市委组织部', '市教育局', '市文旅局']],
  ['市发改、财政、住建', ['市发改', '市财政', '市住建']],
  ['水利局、州教育局、公安局', ['水利局', '州教育局', '州公安局']],
  ['市市场监管局、市政公用局', ['市市场监管局', '市市政公用局']],
  // names with a region or system of their own take none, and it goes on behind them
  ['县住建局、国网甲山供电公司、公安局', ['县住建局', '国网甲山供电公司', '县公安局']],
  ['州教育局，国家税务总局甲山县税务局、商务局', ['州教育局', '国家税务总局甲山县税务局', '州商务局']],
  ['县农业农村局、各乡镇人民政府、水利局', ['县农业农村局', '各乡镇人民政府', '县水利局']],
  ['市教育局、团市委、财政局', ['市教育局', '团市委', '市财政局']],
  ['高新区管委会、市住建局、教育局', ['高新区管委会', '市住建局', '市教育局']],
  ['市商务局、12345热线成员单位、兵团某师有关部门', ['市商务局', '12345热线成员单位', '兵团某师有关部门']],
  ['市住建局、华润燃气公司', ['市住建局', '华润燃气公司']],
  // a task before its units
  ['1.某活动：市文化局。2.某券：市文资办', ['市文化局', '市文资办']],
  ['1.文化、体育活动：市文化局、市体育局；2.消费券：市商务局', ['市文化局', '市体育局', '市商务局']],
  ['文化、体育活动：市文化局', ['市文化局']],
  // a name that was cut off
  ['区', []],
  // a suffix that is written once
  ['兰溪市、东阳市、磐安县人民政府', ['兰溪市人民政府', '东阳市人民政府', '磐安县人民政府']],
  ['城关镇、东风乡人民政府', ['城关镇人民政府', '东风乡人民政府']],
  ['长安街道、城关镇人民政府', ['长安街道', '城关镇人民政府']],
  ['市、区教育局', ['市教育局', '区教育局']],
  ['市教育、公安、民政局', ['市教育局', '市公安局', '市民政局']],
  ['各县（市、区）党委、政府', ['各县（市、区）党委', '各县（市、区）政府']],
  // separators
  ['区卫健局,区教育局;区民政局/区残联', ['区卫健局', '区教育局', '区民政局', '区残联']],
  ['区住建局 区城管局\n区财政局', ['区住建局', '区城管局', '区财政局']],
  ['区住建局区城管局各镇（街道）', ['区住建局', '区城管局', '各镇（街道）']],
  ['市工业和信息化局和市商务局', ['市工业和信息化局', '市商务局']],
  ['市教育局及各县区人民政府', ['市教育局', '各县区人民政府']],
  ['1.市教育局\n2.市财政局', ['市教育局', '市财政局']],
  ['①市住建局；②市城管局', ['市住建局', '市城管局']],
  ['学校建设：市教育局；医院建设：市卫健委', ['市教育局', '市卫健委']],
  // what stands inside a name divides nothing
  ['文化体育广播电视和旅游局', ['文化体育广播电视和旅游局']],
  ['市人力资源和社会保障局', ['市人力资源和社会保障局']],
  ['各县（市、区）人民政府', ['各县（市、区）人民政府']],
  ['市公安局 交警支队', ['市公安局交警支队']],
  ['县文化体育\n广播电视和旅游局', ['县文化体育广播电视和旅游局']],
  // collective bodies stay as they are
  ['市级有关部门、各区人民政府', ['市级有关部门', '各区人民政府']],
  ['各有关部门', ['各有关部门']],
  ['相关单位', ['相关单位']],
]

describe('splitOrganisations', () => {
  for (const [text, expected] of EXAMPLES) it(JSON.stringify(text), () => expect(names(text)).toEqual(expected))

  it('quotes what is printed and gives the full name beside it', () => {
    const text = '牵头：市教 育局、财政\n局'
    expect(split(text).names).toEqual([
      { name: '市教育局', quote: '市教 育局', start: 3, end: 8 },
      { name: '市财政局', quote: '财政\n局', start: 9, end: 13 },
    ])
    for (const { quote, start, end } of split(text).names) expect(text.slice(start, end)).toBe(quote)
  })

  const OPEN = [
    '市教育局等单位',
    '市教育局、财政局等部门和单位',
    '市教育局等12个部门',
    '市教育局等市级有关部门（单位）',
    '市教育局及相关单位',
    '市教育局、有关部门',
  ]
  for (const text of OPEN) {
    it(`${text} is open-ended`, () => {
      expect(split(text).openEnded).toBe(true)
      expect(names(text)[0]).toBe('市教育局')
      expect(names(text).every((name) => !/等|相关|有关/.test(name))).toBe(true)
    })
  }

  it('is not open-ended where 等 is part of a name', () => {
    expect(split('市属高等院校、中等职业学校').openEnded).toBe(false)
    expect(split('各有关部门').openEnded).toBe(false)
  })

  it('finds no names in nothing', () => {
    for (const text of ['', '、，；', '  \n', '。']) expect(split(text)).toEqual({ openEnded: false, names: [] })
  })
})

describe('the time of splitOrganisations', () => {
  const SIZE = 100_000
  const WORST: [string, string][] = [
    ['separators', '、'.repeat(SIZE)],
    ['joiners', '和'.repeat(SIZE)],
    ['brackets that are never closed', '（'.repeat(SIZE)],
    ['level words', '市'.repeat(SIZE)],
    ['blanks', '市 '.repeat(SIZE / 2)],
    ['tasks', '甲：'.repeat(SIZE / 2)],
    ['clauses', '。甲乙丙'.repeat(SIZE / 4)],
    ['verbs', '牵头'.repeat(SIZE / 2)],
    ['names without separator', '区住建局区城管局'.repeat(SIZE / 8)],
    ['names and joiners', '市教育局和'.repeat(SIZE / 5)],
  ]
  for (const [what, text] of WORST) {
    it(`is linear in ${what}`, () => {
      const time = (part: string): number => processorMilliseconds(() => split(part))
      time(text.slice(0, SIZE / 10))
      const tenth = Math.max(time(text.slice(0, SIZE / 10)), MEASURABLE)
      expect(time(text) / tenth).toBeLessThan(QUADRATIC)
    }, 60_000)
  }
})

/** Shorter times are noise, in milliseconds. */
const MEASURABLE = 50
/** Ten times the text takes ten times the time, a hundred times if it were quadratic. */
const QUADRATIC = 40
