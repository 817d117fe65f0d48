import { describe, expect, it } from 'vitest'
import { numberLabelAt, ordinalOf } from '../../src/outline/numbering.ts'
import { lineOf, words } from './outlining.ts'

/** The line, its family, its ordinal and the text that is left after the label. */
const LABELS: [string, string, number, string][] = [
  ['一、加强教育', 'chinese', 1, '加强教育'],
  ['十二、加强教育', 'chinese', 12, '加强教育'],
  ['二十.加强教育', 'chinese', 20, '加强教育'],
  ['三、、加强教育', 'chinese', 3, '加强教育'],
  ['（一）道路改造', 'chinese_paren', 1, '道路改造'],
  ['(十一)道路改造', 'chinese_paren', 11, '道路改造'],
  ['【三】道路改造', 'chinese_paren', 3, '道路改造'],
  ['㈡道路改造', 'chinese_paren', 2, '道路改造'],
  ['二）道路改造', 'chinese_half', 2, '道路改造'],
  ['1.新建学校', 'arabic', 1, '新建学校'],
  ['１．新建学校', 'arabic', 1, '新建学校'],
  ['12、新建学校', 'arabic', 12, '新建学校'],
  ['14.6月底前完成整治', 'arabic', 14, '6月底前完成整治'],
  ['2.2026年底前建成', 'arabic', 2, '2026年底前建成'],
  ['2、 工作要求', 'arabic', 2, '工作要求'],
  ['⒊新建学校', 'arabic', 3, '新建学校'],
  ['（1）新建学校', 'arabic_paren', 1, '新建学校'],
  ['⑵新建学校', 'arabic_paren', 2, '新建学校'],
  ['3）新建学校', 'arabic_half', 3, '新建学校'],
  ['①新建学校', 'circled', 1, '新建学校'],
  ['第三条 新建学校', 'ordinal', 3, '新建学校'],
  ['第一，新建学校', 'ordinal', 1, '新建学校'],
  ['第二件：新建学校', 'ordinal', 2, '新建学校'],
  ['第一部分 民生实事', 'part', 1, '民生实事'],
  ['一是新建学校', 'member', 1, '新建学校'],
  ['其二是新建学校', 'member', 2, '新建学校'],
  ['B.新建学校', 'latin', 2, '新建学校'],
  ['01', 'bare', 1, ''],
  ['十', 'bare', 10, ''],
  ['NO.3', 'bare', 3, ''],
  ['01 城乡公交', 'bare', 1, '城乡公交'],
  ['实事一：教育惠民', 'named', 1, '教育惠民'],
  ['任务3、教育惠民', 'named', 3, '教育惠民'],
  ['项目二 教育惠民', 'named', 2, '教育惠民'],
  ['之四：“暖心工程”', 'named', 4, '“暖心工程”'],
  ['[bookmark: _GoBack]40.广泛开展', 'arabic', 40, '广泛开展'],
  ['**3.**新建学校', 'arabic', 3, '新建学校'],
  ['### 3. 新建学校', 'arabic', 3, '新建学校'],
]

/** What begins with a number and is no label. */
const NO_LABELS = [
  '10月底前完成',
  '2025年民生实事',
  '5G基站建设',
  '3个社区',
  '第二师铁门关市',
  '第三产业发展',
  '一窗通办',
  '一批重点项目',
  '二级医院',
  '“一老一小”关爱',
  '12345热线',
  '项目建设',
  'G0711高速',
]

describe('a number at the start of a line', () => {
  it.each(LABELS)('%s', async (text, family, ordinal, rest) => {
    const line = await lineOf(text)
    const label = numberLabelAt(line, words)
    expect(label).toMatchObject({ family, ordinal, weak: false })
    expect(line.text.slice(label?.end)).toBe(rest)
  })

  it.each(NO_LABELS)('%s is none', async (text) => {
    expect(numberLabelAt(await lineOf(text), words)).toBeNull()
  })

  it.each(['3.5公里', '1.2万人', '30、40公里', '2.5G网络'])('%s is one only where the numbers go on', async (text) => {
    expect(numberLabelAt(await lineOf(text), words)).toMatchObject({ weak: true })
  })

  it('a blank after the mark ends the label before a number', async () => {
    expect(numberLabelAt(await lineOf('2. 3万人培训'), words)).toMatchObject({ ordinal: 2, weak: false })
  })

  it('says where the label stands in a line with debris before it', async () => {
    const line = await lineOf('[bookmark: _GoBack]40.广泛开展')
    const label = numberLabelAt(line, words)
    expect(line.view.origins[label?.start ?? 0]).toBe(19)
  })
})

describe('an ordinal', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['二十三', 23],
    ['08', 8],
    ['C', 3],
  ])('%s', (text, value) => expect(ordinalOf(text)).toBe(value))

  it.each(['', '零', '0', '甲', '1.5'])('%j is none', (text) => expect(ordinalOf(text)).toBeNull())
})
