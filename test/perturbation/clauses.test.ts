import { describe, expect, it } from 'vitest'
import { type AnnotatedText, placedQuantities } from './annotated-text.ts'
import { reorderClauses } from './clauses.ts'
import { type AnnotatedItem, annotated, kit } from './documents.ts'
import { randomFrom } from './random.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const reorder = (document: AnnotatedText, seed = 1) => reorderClauses(document, kit.words, randomFrom(String(seed)))

const parks = { quote: '2座', value: 2, unit: '座', action: '新建', object: '公园' }
const pipes = { quote: '30公里', value: 30, unit: '公里', action: '改造', object: '管网' }
const clinics = { quote: '4家', value: 4, unit: '家', action: '建设', object: '诊所' }

describe('reorderClauses', () => {
  it('moves whole ；-members with verbs of their own, and their annotation with them', () => {
    const document = annotated('1.主要包括：新建公园2座；改造老城管网30公里，方便出行；建设诊所4家。\n牵头单位：住建局', [
      { quantities: [parks, pipes, clinics] },
    ])
    for (const seed of SEEDS) {
      const { document: moved, sentences } = reorder(document, seed)
      expect(sentences).toBe(1)
      expect(moved.text).not.toBe(document.text)
      const [, list = '', rest] = /^1\.主要包括：(.*)。\n(.*)$/su.exec(moved.text) ?? []
      expect(list.split('；').sort()).toEqual(['建设诊所4家', '改造老城管网30公里，方便出行', '新建公园2座'].sort())
      expect(rest).toBe('牵头单位：住建局')
      for (const { quantity, start, end } of placedQuantities(moved)) {
        expect(moved.text.slice(start, end)).toBe(quantity.quote)
        expect(moved.text.slice(start - quantity.before.length, start)).toBe(quantity.before)
      }
      const starts = placedQuantities(moved).map(({ start }) => start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })

  it('moves ，-clauses where each begins with the verb that the annotation gives its number', () => {
    const document = annotated('开门办实事。新建公园2座，改造管网30公里。', [{ quantities: [parks, pipes] }])
    const { document: moved } = reorder(document)
    expect(moved.text).toBe('开门办实事。改造管网30公里，新建公园2座。')
    expect(moved.gold.items[0]?.quantities.map(({ quote, start, end }) => [quote, start, end])).toEqual([
      ['30公里', 10, 14],
      ['2座', 19, 21],
    ])
  })

  const refused: [string, string, AnnotatedItem[]][] = [
    ['a verb written once over the list', '新建公园2座，管网30公里。', [{ quantities: [parks, { ...pipes, action: '新建' }] }]],
    ['a member without a verb of its own', '新建公园2座；管网30公里。', [{ quantities: [parks, { ...pipes, action: '新建' }] }]],
    ['an object written once', '新建公园2座，改造30公里。', [{ quantities: [parks, { ...pipes, object: '公园' }] }]],
    [
      'a part and its total',
      '新建公园2座；改造管网30公里，其中城北4公里。',
      [{ quantities: [parks, pipes, { quote: '4公里', value: 4, unit: '公里', partOf: '30公里' }] }],
    ],
    [
      'a bound written once over the list',
      '新建公园2座；改造管网30公里以上。',
      [
        {
          quantities: [
            { ...parks, comparator: 'gte' },
            { ...pipes, quote: '30公里以上', comparator: 'gte' },
          ],
        },
      ],
    ],
    ['what follows from a member', '新建公园2座；改造管网30公里；累计投入。', [{ quantities: [parks, pipes] }]],
    ['a deadline of a member', '6月底前新建公园2座；改造管网30公里。', [{ quantities: [parks, pipes] }]],
    ['members that are items of their own', '新建公园2座；改造管网30公里。', [{ quantities: [parks] }, { quantities: [pipes] }]],
    ['numbered members', '①新建公园2座；②改造管网30公里。', [{ quantities: [parks, pipes] }]],
    ['the title', '新建公园2座，改造管网30公里。', [{ title: '新建公园2座，改造管网30公里', quantities: [parks, pipes] }]],
    ['a bracket over two clauses', '新建公园（含2座，改造管网30公里）。', [{ quantities: [{ ...parks, before: '含' }, pipes] }]],
    ['a sentence that is cut off', '新建公园2座；改造管网30公里', [{ quantities: [parks, pipes] }]],
    ['one number alone', '新建公园2座；改造老旧管网。', [{ quantities: [parks] }]],
  ]
  it.each(refused)('leaves %s as it is', (_, text, items) => {
    const document = annotated(text, items)
    for (const seed of SEEDS) expect(reorder(document, seed)).toEqual({ document, sentences: 0 })
  })
})
