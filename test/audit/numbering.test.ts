import { describe, expect, it } from 'vitest'
import { printedNumber } from '../../src/audit/printed-number.ts'
import { audited, block, listed } from './auditing.ts'

const CODES = ['numbering_gap', 'numbering_repeats', 'numbering_restarts', 'numbering_stands_alone'] as const

describe('the number of a label', () => {
  it.each([
    ['四、', 4],
    ['（十一）', 11],
    ['26.', 26],
    ['③', 3],
    ['第五条', 5],
    ['实事二：', 2],
    ['二是', 2],
    ['07', 7],
  ])('%s is %i', (label, ordinal) => expect(printedNumber(label)?.ordinal).toBe(ordinal))

  it.each(['', '●', '民生安全保障行动4项', '2.3'])('%j has none', (label) => expect(printedNumber(label)).toBeNull())

  it('belongs to one way of numbering whatever mark follows it', () => {
    expect(printedNumber('1.')?.family).toBe(printedNumber('1、')?.family)
    expect(printedNumber('（1）')?.family).toBe(printedNumber('(1)')?.family)
    const families = ['一、', '（一）', '1.', '（1）', '1）', '①'].map((label) => printedNumber(label)?.family)
    expect(new Set(families).size).toBe(families.length)
  })
})

describe('numbers of one level', () => {
  it('may follow each other in any form', () => {
    expect(audited(listed('1 一、 供水', '2 二、 供热', '3 三、 道路'), ...CODES)).toEqual([])
    expect(audited(listed('1 1. 供水', '2 2、 供热', '3 3. 道路'), ...CODES)).toEqual([])
    expect(audited(listed('1 ① 供水', '2 ② 供热', '3 ③ 道路'), ...CODES)).toEqual([])
  })

  it('may start again under each heading', () => {
    const list = listed('1 一、 民生：', '1/1 （一） 供水', '1/2 （二） 供热', '2 二、 交通：', '2/1 （一） 道路', '2/2 （二） 桥梁')
    expect(audited(list, ...CODES)).toEqual([])
  })

  it('may run on under headings', () => {
    const list = listed('1 一、 民生：', '1/1 1. 供水', '1/2 2. 供热', '2 二、 交通：', '2/3 3. 道路', '3 三、 医疗：', '3/4 4. 门诊')
    expect(audited(list, ...CODES)).toEqual([])
  })

  it('have a gap where one is lost', () => {
    expect(audited(listed('1 一、 供水', '2 二、 供热', '4 四、 道路'), ...CODES)).toEqual([
      { code: 'numbering_gap', itemPath: '4', place: '四、', data: { number: 4, previous: 2, missing: '3', count: 1 } },
    ])
  })

  it('have a gap where the first are lost', () => {
    expect(audited(listed('3 3. 供水', '4 4. 供热'), ...CODES)).toMatchObject([
      { code: 'numbering_gap', place: '3.', data: { missing: '1–2', count: 2 } },
    ])
  })

  it('have a gap under headings, too, where the numbers run on', () => {
    const list = listed('1 一、 民生：', '1/1 1. 供水', '1/2 2. 供热', '2 二、 交通：', '2/3 3. 道路', '3 三、 医疗：', '3/5 5. 门诊')
    expect(audited(list, ...CODES)).toEqual([
      { code: 'numbering_gap', itemPath: '3/5', place: '5.', data: { number: 5, previous: 3, missing: '4', count: 1 } },
    ])
  })

  it('have a gap where the first of a group is lost and they start again under each heading', () => {
    const list = listed('1 一、 民生：', '1/1 （一） 供水', '1/2 （二） 供热', '2 二、 交通：', '2/2 （二） 道路', '2/3 （三） 桥梁')
    expect(audited(list, ...CODES)).toMatchObject([{ code: 'numbering_gap', itemPath: '2/2', data: { previous: 0, missing: '1' } }])
  })

  it('are not missing where requirements and results between them bear them', () => {
    const list = listed(
      '1 一、 总体要求',
      '2 二、 主要任务：',
      '2/1 1. 供水',
      '2/2 2. 供热',
      '3 三、 2024年完成情况',
      '4 四、 项目：',
      '4/1 1. 道路',
    )
    const named = (belongs: 'requirement' | 'other') => ({
      ...list,
      items: list.items.filter(({ path }) => path !== '1' && path !== '3'),
      blocks: [block(list.text, '一、总体要求', belongs), block(list.text, '三、2024年完成情况', belongs)],
    })
    expect(audited(named('requirement'), 'numbering_gap')).toEqual([])
    expect(audited(named('other'), 'numbering_gap')).toMatchObject([
      { itemPath: '2', data: { missing: '1' } },
      { itemPath: '4', data: { missing: '3' } },
    ])
  })

  it('are missing where only requirements elsewhere bear them', () => {
    const list = listed('1 一、 供水', '3 三、 道路', '4 四、 桥梁')
    const text = `${list.text}二、加强组织领导`
    const blocks = [block(text, '二、加强组织领导', 'requirement')]
    expect(audited({ ...list, text, blocks }, 'numbering_gap')).toMatchObject([{ itemPath: '3', data: { missing: '2' } }])
  })

  it('repeat where one stands twice, and go back where they are out of order', () => {
    expect(audited(listed('1 1. 供水', '2 2. 供热', '3 2. 道路', '4 3. 桥梁'), ...CODES)).toEqual([
      { code: 'numbering_repeats', itemPath: '3', place: '2.', data: { number: 2, previous: 2 } },
    ])
  })

  it('start again without a heading: read on, and said', () => {
    expect(audited(listed('1 1. 供水', '2 2. 供热', '3 1. 道路', '4 2. 桥梁'), ...CODES)).toEqual([
      { code: 'numbering_restarts', itemPath: '3', place: '1.', data: { previous: 2 } },
    ])
  })

  it('stand alone where a heading has a first member and no second', () => {
    const list = listed('1 一、 民生：', '1/1 （一） 供水', '2 二、 交通：', '2/1 （一） 道路', '2/2 （二） 桥梁')
    expect(audited(list, ...CODES)).toEqual([
      { code: 'numbering_stands_alone', itemPath: '1/1', place: '（一）', data: { label: '（一）' } },
    ])
  })

  it('may stand alone where they run on under headings', () => {
    const list = listed('1 一、 民生：', '1/1 1. 供水', '2 二、 交通：', '2/2 2. 道路', '2/3 3. 桥梁')
    expect(audited(list, ...CODES)).toEqual([])
  })

  it('say nothing where nothing is numbered', () => {
    const list = listed('1 供水', '2 供热', '3 道路')
    expect(audited({ ...list, items: list.items.map((item) => ({ ...item, label: null })) }, ...CODES)).toEqual([])
  })
})
