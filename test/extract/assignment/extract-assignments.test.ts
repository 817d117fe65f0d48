import { describe, expect, it } from 'vitest'
import { extractAssignments } from '../../../src/extract/assignment/index.ts'
import { loadLexicon } from '../../../src/lexicon/index.ts'
import type { FieldKind, OutlinedField } from '../../../src/model/index.ts'

const lexicon = loadLexicon()

/** The fields of a text with one `label：value` a line. */
function fieldsOf(text: string, kinds: Record<string, FieldKind>): OutlinedField[] {
  return [...text.matchAll(/^([^：\n]+)：(.*)$/gm)].map(([, label = '', value = ''], index, all) => {
    const start = (all[index]?.index ?? 0) + label.length + 1
    return { kind: kinds[label] ?? 'other', label: null, value: { start, end: start + value.length } }
  })
}

const KINDS: Record<string, FieldKind> = {
  牵头: 'lead',
  责任: 'responsible',
  配合: 'cooperating',
  县领导: 'supervising_leader',
  责任人: 'unit_leader',
  单位: 'units',
  备注: 'other',
}
const extract = (text: string, region: string | null = null) =>
  extractAssignments(text, fieldsOf(text, KINDS), { lexicon, region: region === null ? null : { name: region } })
const read = (text: string): string[] =>
  extract(text).map(({ role, openEnded, names }) => `${role}${openEnded ? '+' : ''}: ${names.map(({ name }) => name).join('、')}`)

describe('roles', () => {
  const EXAMPLES: [string, string[]][] = [
    [
      '牵头：市教育局\n责任：市财政局、住建局等单位\n配合：各区',
      ['lead: 市教育局', 'responsible+: 市财政局、市住建局', 'cooperating: 各区'],
    ],
    ['单位：县水利局，县财政局', ['responsible: 县水利局、县财政局']],
    ['责任：市教育局（牵头）、市财政局、市人社局（配合）', ['lead: 市教育局', 'responsible: 市财政局', 'cooperating: 市人社局']],
    ['单位：市教育局牵头，市财政局、市人社局配合', ['lead: 市教育局', 'cooperating: 市财政局、市人社局']],
    ['单位：由省教育厅、省财政厅按职责分工负责', ['responsible: 省教育厅、省财政厅']],
    ['单位：市教育局负责学校建设，市财政局负责资金保障', ['responsible: 市教育局、市财政局']],
    ['备注：县水利局', []],
    ['责任：县水利局\n责任：县水利局、县林草局', ['responsible: 县水利局、县林草局']],
    ['责任：县住建局（张三强）、教育局', ['responsible: 县住建局、县教育局', 'unit_leader: 张三强']],
    ['责任：县住建局 王小明', ['responsible: 县住建局', 'unit_leader: 王小明']],
    ['责任：', []],
  ]
  for (const [text, expected] of EXAMPLES) it(JSON.stringify(text), () => expect(read(text)).toEqual(expected))
})

describe('persons', () => {
  const EXAMPLES: [string, string][] = [
    ['张三、李四', '张三、李四'],
    ['张三 李四', '张三、李四'],
    ['褚某某　马某某', '褚某某、马某某'],
    ['何 龙', '何龙'],
    ['副县长 张三', '张三'],
    ['张三（副县长）', '张三'],
    ['张三副县长', '张三'],
    ['县委常委、常务副县长李四', '李四'],
    ['住建局局长王五', '王五'],
    ['阿不都·热合曼、买买提·艾力', '阿不都·热合曼、买买提·艾力'],
    ['欧阳修、司马光', '欧阳修、司马光'],
    ['张三和李四', '张三、李四'],
    ['和平、何和', '和平、何和'],
    ['王五 13899999999', '王五'],
    ['分管副县长', '分管副县长'],
    ['陆 明俞 悦', '陆明、俞悦'],
    ['张 三李 四', '张三、李四'],
    ['张 建国 李 某', '张建国、李某'],
    ['李某（2项）', '李某'],
    ['李四、各区区长、相关管委会主任', '李四、各区区长、相关管委会主任'],
  ]
  for (const [value, expected] of EXAMPLES) {
    it(value, () => expect(read(`县领导：${value}`)).toEqual([`supervising_leader: ${expected}`]))
  }

  it('takes no prefix from the units', () => {
    expect(read('牵头：市教育局\n责任人：李四、王五')).toEqual(['lead: 市教育局', 'unit_leader: 李四、王五'])
  })

  it('joins a name that a line end divides, and quotes it as printed', () => {
    const text = '张志\n刚、李卫'
    const [assignment] = extractAssignments(text, [{ kind: 'unit_leader', label: null, value: { start: 0, end: text.length } }], {
      lexicon,
      region: null,
    })
    expect(assignment?.names).toEqual([
      { name: '张志刚', quote: '张志\n刚', start: 0, end: 4, canonical: null },
      { name: '李卫', quote: '李卫', start: 5, end: 7, canonical: null },
    ])
  })
})

describe('canonical names', () => {
  const canonical = (text: string, region: string): (string | undefined)[] =>
    extract(text, region).flatMap(({ names }) => names.map((name) => name.canonical?.name))

  it('are of the division that the document is about', () => {
    expect(canonical('牵头：自治州住建局（人防办）、发展改革委', '大理白族自治州')).toEqual([
      '大理白族自治州住房和城乡建设局',
      '大理白族自治州发展和改革委员会',
    ])
    expect(canonical('牵头：区教育局、市卫健委', '广州市番禺区')).toEqual(['广州市番禺区教育局', '广州市卫生健康委员会'])
  })

  it('are not made up for collective bodies, persons and units that the lexicon does not know', () => {
    expect(canonical('责任：各乡镇人民政府、县级有关部门、县云图数据局\n责任人：张三', '桐庐县')).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

it('gives spans that quote the text, whatever stands around the fields', () => {
  const text = '前文\n牵头：市教育局、\n  财政局\n后文'
  const start = text.indexOf('市')
  const [assignment] = extractAssignments(text, [{ kind: 'lead', label: null, value: { start, end: text.indexOf('\n后') } }], {
    lexicon,
    region: null,
  })
  expect(assignment?.names.map(({ name, quote }) => [name, quote])).toEqual([
    ['市教育局', '市教育局'],
    ['市财政局', '财政局'],
  ])
  for (const name of assignment?.names ?? []) expect(text.slice(name.start, name.end)).toBe(name.quote)
})
