import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type GoldDocument, parseGold } from '../../src/evaluate/gold.ts'
import { type AnnotatedText, withOffsets } from './annotated-text.ts'
import { annotated, kit } from './documents.ts'
import { EDIT_KINDS } from './edits.ts'
import { PERTURBATIONS, perturbDocument } from './perturb-document.ts'
import { lostStrings, problemsOf } from './verify.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SEEDS = [1, 2, 3]

/** The documents that the project starts from, with their annotations. */
const annotatedSeeds: AnnotatedText[] = readdirSync(join(ROOT, 'fixtures', 'gold'))
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => {
    const gold = parseGold(readFileSync(join(ROOT, 'fixtures', 'gold', name), 'utf8'), name)
    return withOffsets(readFileSync(join(ROOT, 'seeds', gold.source), 'utf8'), gold)
  })

const notice = annotated(
  `昌吉州2025年民生实事（2件）
1.完善设施。新建公园12座，改造管网30公里。
牵头单位：州住建局
责任领导：张志刚
完成时限：2025年10月30日前
2.帮扶。按每人120元标准，惠及3400人以上。
牵头单位：州民政局、财政局`,
  [
    {
      title: '完善设施',
      assignments: [
        { role: 'lead', names: ['州住建局'] },
        { role: 'unit_leader', names: ['张志刚'] },
      ],
      deadline: { quote: '2025年10月30日前', date: '2025-10-30' },
      quantities: [
        { quote: '12座', value: 12, unit: '座', action: '新建', object: '公园' },
        { quote: '30公里', value: 30, unit: '公里', action: '改造', object: '管网' },
      ],
    },
    {
      title: '帮扶',
      assignments: [{ role: 'lead', names: ['州民政局', '州财政局'] }],
      quantities: [
        { quote: '120元', value: 120, unit: '元', role: 'standard', per: ['人'] },
        { quote: '3400人以上', value: 3400, unit: '人', comparator: 'gte', role: 'beneficiary', action: '惠及' },
      ],
    },
  ],
  { title: '昌吉州2025年民生实事', region: '昌吉回族自治州', declaredCount: 2 },
)

describe('perturbDocument', () => {
  it('changes text and annotation alike', () => {
    const { text, gold } = perturbDocument(notice, { ...kit, seed: 7 })
    expect(text).toBe(`蓼渚州2025年民生实事（2件）
1.完善设施。改造管网50公里，新建公园19座。
牵头单位：州岚桥局
责任领导：曾棠衡
完成时限：2025年10月30日前
2.帮扶。按每人190元标准，惠及6400人以上。
牵头单位：州澄链局、星谱局`)
    expect(gold.document).toMatchObject({ region: '蓼渚州', title: '蓼渚州2025年民生实事', declaredCount: 2 })
    expect(gold.items).toMatchObject([
      {
        path: '1',
        title: '完善设施',
        assignments: [{ names: ['州岚桥局'] }, { names: ['曾棠衡'] }],
        deadline: { quote: '2025年10月30日前', date: '2025-10-30' },
        quantities: [
          { quote: '50公里', value: 50, unit: '公里', action: '改造', object: '管网', start: 28, end: 32 },
          { quote: '19座', value: 19, unit: '座', action: '新建', object: '公园', start: 37, end: 40 },
        ],
      },
      {
        path: '2',
        title: '帮扶',
        assignments: [{ names: ['州澄链局', '州星谱局'] }],
        deadline: null,
        quantities: [
          { quote: '190元', value: 190, unit: '元', role: 'standard', per: ['人'], start: 87, end: 91 },
          { quote: '6400人以上', value: 6400, unit: '人', comparator: 'gte', role: 'beneficiary', start: 96, end: 103 },
        ],
      },
    ])
  })

  it('gives the same for the same seed and something else for another', () => {
    const textOf = (seed: number) => perturbDocument(notice, { ...kit, seed }).text
    expect(textOf(1)).toBe(textOf(1))
    expect(new Set([1, 2, 3, 4].map(textOf)).size).toBe(4)
  })

  it('changes nothing when nothing is to be changed', () => {
    for (const document of annotatedSeeds) {
      const { text, gold } = perturbDocument(document, { ...kit, seed: 1, only: [] })
      expect(text).toBe(document.text)
      expect(gold).toEqual(document.gold)
    }
  })

  it.each(PERTURBATIONS)('makes the choice of %s whatever else is changed', (only) => {
    const countIn = (document: AnnotatedText, kinds: readonly (typeof PERTURBATIONS)[number][]) =>
      perturbDocument(document, { ...kit, seed: 1, only: kinds }).changes[only]
    for (const document of annotatedSeeds) expect(countIn(document, [only])).toBe(countIn(document, PERTURBATIONS))
  })

  it.each(SEEDS)('leaves the annotation of real notices right (seed %i)', (seed) => {
    for (const document of annotatedSeeds) {
      const perturbed = perturbDocument(document, { ...kit, seed })
      expect(problemsOf(perturbed)).toEqual([])
      expect(lostStrings(document, perturbed)).toEqual([])
      expect(perturbed.gold.items.map(({ path, leaf, quantities }) => [path, leaf, quantities.length])).toEqual(
        document.gold.items.map(({ path, leaf, quantities }) => [path, leaf, quantities.length]),
      )
      expect(perturbed.gold.items.map(({ deadline }) => deadline)).toEqual(document.gold.items.map(({ deadline }) => deadline))
    }
  })

  it('leaves no place, bureau or person of real notices in the annotation, and few numbers', () => {
    for (const document of annotatedSeeds) {
      const { gold } = perturbDocument(document, { ...kit, seed: 1, only: EDIT_KINDS })
      const valuesOf = (of: GoldDocument) => of.items.flatMap((item) => item.quantities.map(({ value }) => value))
      const fresh = valuesOf(gold)
      const unchanged = valuesOf(document.gold).filter((value, index) => value === fresh[index])
      expect(unchanged.length / fresh.length).toBeLessThan(0.04)
      expect(JSON.stringify(gold)).not.toMatch(/昌吉|伊宁|玛纳斯|克孜勒苏|铁门关|住建|发展改革|民政局|张志刚|李卫/u)
    }
  })
})
