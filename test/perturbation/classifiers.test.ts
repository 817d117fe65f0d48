import { describe, expect, it } from 'vitest'
import { annotated, kit } from './documents.ts'
import { perturbDocument } from './perturb-document.ts'

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed)
const CLASSIFIERS = ['处', '座', '盏', '辆', '条', '台', '套', '间', '栋', '块']
const items = CLASSIFIERS.map((unit, index) => ({
  quote: `${index + 2}${unit}`,
  value: index + 2,
  unit,
  object: `物${index}`,
  action: '新建',
}))
const reclassify = (document: ReturnType<typeof annotated>, seed: number) =>
  perturbDocument(document, { ...kit, seed, only: ['classifiers'] })
const { anywhere, afterNoun } = kit.words.rareClassifiers

describe('classifiers', () => {
  const document = annotated(`新建${items.map(({ quote, object }) => object + quote).join('，')}。`, [{ quantities: items }])

  it('are rare ones in a tenth of the quantities, in text, quote and unit', () => {
    for (const seed of SEEDS) {
      const { text, gold, changes } = reclassify(document, seed)
      const changed = (gold.items[0]?.quantities ?? []).filter(({ unit }) => !CLASSIFIERS.includes(unit))
      expect(changed).toHaveLength(1)
      expect(changes.classifiers).toBe(1)
      for (const { unit, quote, value, start, end } of changed) {
        expect([...anywhere, ...afterNoun]).toContain(unit)
        expect(quote).toBe(`${value}${unit}`)
        expect(text.slice(start ?? 0, end ?? 0)).toBe(quote)
      }
    }
  })

  it('that could be read as verbs stand in front of no noun', () => {
    const quantities = items.map(({ quote, value, unit, object }) => ({ quote, value, unit, object }))
    const before = annotated(`新建${quantities.map(({ quote, object }) => quote + object).join('，')}。`, [{ quantities }])
    for (const seed of SEEDS) {
      const units = reclassify(before, seed).gold.items.flatMap((item) => item.quantities.map(({ unit }) => unit))
      expect(units.filter((unit) => !CLASSIFIERS.includes(unit) && !anywhere.includes(unit))).toEqual([])
    }
  })

  it('of a total and its parts change together', () => {
    const quantities = [
      { quote: '5个', value: 5, unit: '个', object: '中心' },
      { quote: '2个', value: 2, unit: '个', object: '中心', partOf: '5个' },
      { quote: '3个', value: 3, unit: '个', object: '中心', partOf: '5个' },
    ]
    const breakdown = annotated('建设5个（城北2个、城南3个）中心。', [{ quantities }])
    const outcomes = SEEDS.map(
      (seed) => reclassify(breakdown, seed).gold.items[0]?.quantities.map(({ unit, partOf }) => [unit, partOf]) ?? [],
    )
    for (const outcome of outcomes) {
      const unit = outcome[0]?.[0]
      expect(outcome).toEqual([
        [unit, null],
        [unit, `5${unit}`],
        [unit, `5${unit}`],
      ])
    }
    expect(outcomes.some(([total]) => total?.[0] !== '个')).toBe(true)
  })

  it('that are measures, persons, households, times, or stand on no noun stay', () => {
    const quantities = [
      { quote: '20公里', value: 20, unit: '公里', object: '公路' },
      { quote: '30人', value: 30, unit: '人', object: '学生' },
      { quote: '40户', value: 40, unit: '户', object: '家庭' },
      { quote: '50场次', value: 50, unit: '场次', object: '活动' },
      { quote: '6个', value: 6, unit: '个' },
      { quote: '7台（架）', value: 7, unit: '台（架）', object: '机具' },
    ]
    const measures = annotated(`${quantities.map(({ quote }) => quote).join('，')}。`, [{ quantities }])
    for (const seed of SEEDS) expect(reclassify(measures, seed)).toMatchObject({ text: measures.text, gold: measures.gold })
  })
})
