import { describe, expect, it } from 'vitest'
import type { AnnotatedText } from './annotated-text.ts'
import { annotated, kit } from './documents.ts'
import { perturbDocument } from './perturb-document.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const renumber = (document: AnnotatedText, seed: number) => perturbDocument(document, { ...kit, seed, only: ['numbers'] })
const quantitiesOf = ({ gold }: AnnotatedText) => gold.items.flatMap(({ quantities }) => quantities)

describe('numbers', () => {
  it('change in text, quote and value together, and keep their shape', () => {
    const document = annotated('新建公园12处，改造管网1.37万米，培训不少于6000人次。', [
      {
        quantities: [
          { quote: '12处', value: 12, unit: '处', object: '公园', action: '新建' },
          { quote: '1.37万米', value: 13700, unit: '米' },
          { quote: '不少于6000人次', value: 6000, unit: '人次', comparator: 'gte' },
        ],
      },
    ])
    const { text, gold } = renumber(document, 1)
    expect(text).toBe('新建公园25处，改造管网6.66万米，培训不少于5000人次。')
    expect(gold.items[0]?.quantities.map(({ quote, value, start, end }) => [quote, value, start, end])).toEqual([
      ['25处', 25, 4, 7],
      ['6.66万米', 66600, 12, 18],
      ['不少于5000人次', 5000, 21, 30],
    ])
  })

  it('are the same where a number is said twice, in the title too', () => {
    const document = annotated('1.打通10条道路。打通新城路等10条道路。', [
      {
        title: '打通10条道路',
        quantities: [
          { before: '1.打通', quote: '10条', value: 10, unit: '条' },
          { before: '等', quote: '10条', value: 10, unit: '条' },
        ],
      },
    ])
    for (const seed of SEEDS) {
      const perturbed = renumber(document, seed)
      const [first, second] = quantitiesOf(perturbed)
      expect(first?.quote).not.toBe('10条')
      expect(second?.quote).toBe(first?.quote)
      expect(perturbed.gold.items[0]?.title).toBe(`打通${first?.quote}道路`)
    }
  })

  it('still add up where parts added up to their total', () => {
    const document = annotated('更新管网90公里，其中，燃气33公里、供水44公里、供热13公里。', [
      {
        quantities: [
          { quote: '90公里', value: 90, unit: '公里' },
          { quote: '33公里', value: 33, unit: '公里', partOf: '90公里' },
          { quote: '44公里', value: 44, unit: '公里', partOf: '90公里' },
          { quote: '13公里', value: 13, unit: '公里', partOf: '90公里' },
        ],
      },
    ])
    for (const seed of SEEDS) {
      const [total, ...parts] = quantitiesOf(renumber(document, seed))
      expect(parts.map(({ value }) => value)).not.toEqual([33, 44, 13])
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(total?.value)
      expect(parts.map(({ partOf }) => partOf)).toEqual(parts.map(() => total?.quote))
    }
  })

  it('keep ranges upwards, per cent up to 100, and raised standards raised', () => {
    const document = annotated('为8-9岁儿童筛查，合格率95%以上，补助由3300元提高至3700元。', [
      {
        quantities: [
          { quote: '8-9岁', value: 8, valueMax: 9, unit: '岁', comparator: 'range', role: 'condition' },
          { quote: '95%以上', value: 95, unit: '%', comparator: 'gte' },
          { quote: '3300元', value: 3300, unit: '元', role: 'baseline', object: '补助' },
          { quote: '3700元', value: 3700, unit: '元', role: 'standard', per: [], object: '补助' },
        ],
      },
    ])
    for (const seed of SEEDS) {
      const [age, rate, old, fresh] = quantitiesOf(renumber(document, seed))
      expect(age?.valueMax).toBeGreaterThan(age?.value ?? 0)
      expect(rate?.value).toBeLessThanOrEqual(100)
      expect(fresh?.value).toBeGreaterThan(old?.value ?? 0)
    }
  })

  it('stay where they have no other number of their shape', () => {
    const document = annotated('0—6岁儿童100%建档，百家单位参与。', [
      {
        quantities: [
          { quote: '0—6岁', value: 0, valueMax: 6, unit: '岁', comparator: 'range', role: 'condition' },
          { quote: '100%', value: 100, unit: '%' },
          { quote: '百家', value: 100, unit: '家' },
        ],
      },
    ])
    const { text, gold, keptNumbers } = renumber(document, 1)
    expect(text).toMatch(/^0—[1-9]岁儿童100%建档，百家单位参与。$/)
    expect(text).not.toBe(document.text)
    expect(gold.items[0]?.quantities.map(({ value }) => value)).toEqual([0, 100, 100])
    expect(keptNumbers).toBe(2)
  })

  it('of dates, deadlines, routes, hotlines, labels and declared counts stay', () => {
    const document = annotated(
      '2025年10件实事\n3.建公路20公里，S231线、12345热线、5G、21团、第3批。（4项）\n2025年10月30日前完成20公里。',
      [
        {
          path: '3',
          deadline: { quote: '2025年10月30日前', date: '2025-10-30' },
          quantities: [{ before: '建公路', quote: '20公里', value: 20, unit: '公里' }],
        },
      ],
      { declaredCount: 10 },
    )
    const { text, gold } = renumber(document, 1)
    expect(text).toBe('2025年10件实事\n3.建公路50公里，S231线、12345热线、5G、21团、第3批。（4项）\n2025年10月30日前完成50公里。')
    expect(gold.items[0]?.deadline).toEqual({ quote: '2025年10月30日前', date: '2025-10-30' })
  })

  it('of results change too, where their unit is one of the annotation', () => {
    const document = annotated('完成改造500户，去年320户，5个镇。', [{ quantities: [{ quote: '500户', value: 500, unit: '户' }] }])
    expect(renumber(document, 1).text).toMatch(/^完成改造[1-9]00户，去年[1-9]\d0户，5个镇。$/)
    expect(renumber(document, 1).text).not.toContain('320')
  })

  it('change in a noun that the annotation writes in another way than the text', () => {
    const document = annotated('为500名3至6岁儿童防龋。', [
      { quantities: [{ quote: '500名', value: 500, unit: '名', object: '500名学龄儿童' }] },
    ])
    const [quantity] = quantitiesOf(renumber(document, 1))
    expect(quantity?.quote).not.toBe('500名')
    expect(quantity?.object).toBe(`${quantity?.quote}学龄儿童`)
  })
})
