import { describe, expect, it } from 'vitest'
import { labelsIn } from '../../src/outline/labels.ts'
import { bodies, fieldLines, lineOf, outlineText, quote, words } from './outlining.ts'

const TITLE = '甲山县2025年民生实事任务分工'

/** A list of one item with the given lines below its first. */
const outlineItem = (...lines: string[]) =>
  outlineText([TITLE, '1.新建学校3所，新增学位900个。', ...lines, '2.改造管网20公里。'].join('\n'))

describe('label words', () => {
  it.each([
    ['牵头单位：市教育局', 'lead'],
    ['牵头责任单位:市教育局', 'lead'],
    ['市级牵头单位：市教育局', 'lead'],
    ['主要责任单位：市教育局', 'lead'],
    ['责任单位：市教育局', 'responsible'],
    ['共同责任单位：市教育局', 'responsible'],
    ['协同配合责任单位：市教育局', 'cooperating'],
    ['数据提供单位：市统计局', 'cooperating'],
    ['责任县领导：张某', 'supervising_leader'],
    ['区政府分管领导：张某', 'supervising_leader'],
    ['责任领导：李某', 'unit_leader'],
    ['项目责任人：李某', 'unit_leader'],
    ['完成时限：12月底前', 'deadline'],
    ['时间要求：12月底前', 'deadline'],
    ['进展情况：已开工', 'result'],
    ['联系电话：12345', 'other'],
    ['【牵头单位】市教育局', 'lead'],
    ['牵头单位 市教育局', 'lead'],
  ])('%s', async (text, kind) => {
    const line = await lineOf(text)
    expect(labelsIn(line, words)).toMatchObject([{ kind }])
  })

  it.each(['各责任单位要做实项目前期', '主要包括：改造管网', '由县教育局牵头，县财政局配合', '时间：上午九点', '按照牵头单位的要求完成'])(
    '%s holds none',
    async (text) => {
      expect(labelsIn(await lineOf(text), words)).toEqual([])
    },
  )
})

describe('label lines', () => {
  it('one below the other, with blank lines between or without', async () => {
    const document = await outlineItem('牵头单位：县教育局', '', '责任单位：县财政局，各乡镇人民政府', '完成时限：2025年12月底前')
    expect(fieldLines(document, '1')).toEqual(['lead: 县教育局', 'responsible: 县财政局，各乡镇人民政府', 'deadline: 2025年12月底前'])
    expect(bodies(document)).toEqual([['新建学校3所，新增学位900个。'], ['改造管网20公里。']])
  })

  it('several in one line, divided by blanks, ； or commas', async () => {
    const document = await outlineItem(
      '牵头领导：张某    牵头单位：县教育局  配合单位：县财政局、县住建局',
      '责任人：李某；完成时限：10月底，备注：续建',
    )
    expect(fieldLines(document, '1')).toEqual([
      'supervising_leader: 张某',
      'lead: 县教育局',
      'cooperating: 县财政局、县住建局',
      'unit_leader: 李某',
      'deadline: 10月底',
      'other: 续建',
    ])
  })

  it('says where label and value stand', async () => {
    const document = await outlineItem('牵头单位：县教育局')
    const field = document.items[0]?.fields[0]
    expect(field?.label && quote(document, field.label)).toBe('牵头单位')
    expect(field?.value).toEqual({ start: 41, end: 45 })
  })

  it('a value goes on in the next line after a comma, or where that is nothing but units', async () => {
    const document = await outlineItem('责任单位：县财政局、', '县住建局', '配合单位：县残联', '各乡镇人民政府')
    expect(fieldLines(document, '1')).toEqual(['responsible: 县财政局、\n县住建局', 'cooperating: 县残联\n各乡镇人民政府'])
  })

  it('a value below its label', async () => {
    const document = await outlineItem('牵头单位：', '县教育局', '完成时限：', '12月底前')
    expect(fieldLines(document, '1')).toEqual(['lead: 县教育局', 'deadline: 12月底前'])
  })

  it('text below a label line is text again', async () => {
    const document = await outlineItem('牵头单位：县教育局', '其中县城2所、乡镇1所。')
    expect(fieldLines(document, '1')).toEqual(['lead: 县教育局'])
    expect(bodies(document)[0]).toEqual(['新建学校3所，新增学位900个。', '其中县城2所、乡镇1所。'])
  })
})

describe('roles in a bracket', () => {
  it('several labels', async () => {
    const document = await outlineText(
      `${TITLE}\n1.新建学校3所。（牵头单位：县教育局；责任单位：县财政局、县住建局（人防办）；数据提供单位：县统计局）\n2.改造管网20公里。`,
    )
    expect(fieldLines(document, '1')).toEqual(['lead: 县教育局', 'responsible: 县财政局、县住建局（人防办）', 'cooperating: 县统计局'])
    expect(bodies(document)[0]).toEqual(['新建学校3所。'])
  })

  it('square brackets and commas between labels', async () => {
    const document = await outlineText(`${TITLE}\n1.新建学校3所。[牵头单位:县教育局，完成时限:10月底]\n2.改造管网20公里。`)
    expect(fieldLines(document, '1')).toEqual(['lead: 县教育局', 'deadline: 10月底'])
  })

  it('an unlabelled bracket of units, at the end of the item or of each task', async () => {
    const document = await outlineText(
      `${TITLE}\n1.新建学校3所（县教育局、县财政局）；新增学位900个（县教育局）。\n2.改造管网20公里。（县水利局等单位）`,
    )
    expect(fieldLines(document, '1')).toEqual(['units: 县教育局、县财政局', 'units: 县教育局'])
    expect(fieldLines(document, '2')).toEqual(['units: 县水利局等单位'])
    expect(bodies(document)).toEqual([['新建学校3所', '新增学位900个'], ['改造管网20公里。']])
  })

  it('verbs in the bracket stay for whoever reads the units', async () => {
    const document = await outlineText(`${TITLE}\n1.新建学校3所。（县教育局牵头，县财政局配合）\n2.改造管网20公里。`)
    expect(fieldLines(document, '1')).toEqual(['units: 县教育局牵头，县财政局配合'])
  })

  it('sentences that are nothing but units and what they do; whoever is helped by units of the text leads nothing', async () => {
    const document = await outlineText(
      `${TITLE}\n1.新建学校3所。由县教育局牵头，财政、住建局配合，10月底前完成。\n2.配合县公安局开展整治12次。`,
    )
    expect(fieldLines(document, '1')).toEqual(['units: 县教育局牵头，财政、住建局配合'])
    expect(fieldLines(document, '2')).toEqual([])
  })

  it.each(['10月底前完成', '年内', '国庆节前完成', '长期坚持'])('units and %s: the date is for whoever reads dates', async (due) => {
    const document = await outlineText(`${TITLE}\n1.新建学校3所。（县教育局牵头，县财政局配合，${due}）\n2.改造管网20公里。`)
    expect(fieldLines(document, '1')).toEqual(['units: 县教育局牵头，县财政局配合'])
    expect(bodies(document)[0]).toEqual(['新建学校3所。', due])
  })

  it.each([
    '1.新建学校3所（含续建2所）。',
    '1.新建学校3所（含续建2所，10月底前完成）。',
    '1.由县住建局（人防办）。',
    '1.改造管网20公里（燃气12公里、供水8公里）。',
    '1.开展“两癌”（宫颈癌、乳腺癌）筛查。',
  ])('%s has none', async (text) => {
    const document = await outlineText(`${TITLE}\n${text}\n2.改造管网20公里。`)
    expect(fieldLines(document, '1')).toEqual([])
  })
})

describe('a date that heads a group', () => {
  it('is that of the members that say none', async () => {
    const document = await outlineText(
      `${TITLE}\n一、上半年完成（2件）\n1.新建学校3所。\n2.每人每月补贴100元。\n二、持续推进（2件）\n1.改造小区5个。\n2.新建厕所5座。\n三、下半年完成\n1.新建公园5个，10月底前完成。`,
    )
    expect(['1/1', '1/2', '2/1', '3/1'].map((path) => fieldLines(document, path))).toEqual([
      ['deadline: 上半年完成'],
      ['deadline: 上半年完成'],
      [],
      [],
    ])
  })
})
