import { describe, expect, test } from 'vitest'
import { scoreDocuments } from '../../src/evaluate/index.ts'
import type { ExtractedDocument, Item, Quantity } from '../../src/model/index.ts'
import { annotated, assignment, deadline, extracted, item, quantity, quantityIn } from './documents.ts'

type GoldItems = Parameters<typeof annotated>[0]

const scoreOf = (gold: GoldItems, found: Item[], changes: Partial<ExtractedDocument> = {}) =>
  scoreDocuments([{ gold: annotated(gold), extracted: extracted(found, changes) }])

const goldQuantity = { quote: '456户以上', value: 456, unit: '户', comparator: 'gte', role: 'target' } as const
const foundQuantity = quantity('456户以上', 456, '户', { comparator: 'gte' })
const withQuantities = (...quantities: Quantity[]) => [item('1', { quantities })]

describe('items', () => {
  test('agree in path and in being leaf or group', () => {
    const gold = [{ path: '1', leaf: false }, { path: '1/1' }, { path: '1/2' }, { path: '2' }]
    const found = [item('1', { leaf: false }), item('1/1', { leaf: false }), item('1/2'), item('3')]
    expect(scoreOf(gold, found).items).toEqual({ precision: 2 / 4, recall: 2 / 4, f1: 0.5, gold: 4 })
  })

  test('found twice count once as right and once as too many', () => {
    expect(scoreOf([{ path: '1' }], [item('1'), item('1')]).items).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3, gold: 1 })
  })

  test('none to find and none found gives figures of 0, not of 1', () => {
    expect(scoreOf([], []).items).toEqual({ precision: 0, recall: 0, f1: 0, gold: 0 })
  })
})

describe('titles', () => {
  test('are compared without punctuation, quotation marks, white space and widths', () => {
    const gold = [{ path: '1', title: '实施“一老一小”关爱工程' }]
    expect(scoreOf(gold, [item('1', { title: '实施"一老一小"\n关爱工程。' })]).titles).toEqual({ right: 1, of: 1, share: 1 })
  })

  test('count for items whose path was found, whether leaf or group', () => {
    const gold = [
      { path: '1', title: '教育' },
      { path: '2', title: '医疗' },
      { path: '3', title: null },
    ]
    const found = [item('1', { title: '教育', leaf: false }), item('3', { title: '养老' })]
    expect(scoreOf(gold, found).titles).toEqual({ right: 1, of: 2, share: 0.5 })
  })

  test('no item found leaves nothing to compare: a share of 1', () => {
    expect(scoreOf([{ path: '1', title: '教育' }], []).titles).toEqual({ right: 0, of: 0, share: 1 })
  })
})

describe('quantities', () => {
  test.each([
    ['the value', { value: 457 }, 0],
    ['the unit', { unit: '人' }, 0],
    ['the comparator', { comparator: 'eq' }, 0],
    ['an upper value', { valueMax: 500 }, 0],
    ['the 13th digit of the value', { value: 456.0000000001 }, 1],
    ['the width of the unit', { unit: ' 户' }, 1],
    ['nothing but the role', { role: 'context' }, 1],
  ] as const)('that differ in %s', (_, change, f1) => {
    const found = withQuantities({ ...foundQuantity, ...change })
    expect(scoreOf([{ path: '1', quantities: [goldQuantity] }], found).quantities.f1).toBe(f1)
  })

  test('with ㎡, m2 or 平方米 have the same unit', () => {
    const gold = ['㎡', 'm2', '平方米'].map((unit) => ({ ...goldQuantity, unit }))
    const found = ['平方米', '㎡', '㎡'].map((unit) => ({ ...foundQuantity, unit }))
    expect(scoreOf([{ path: '1', quantities: gold }], withQuantities(...found)).quantities.f1).toBe(1)
  })

  test('in another item are missed there and too many here, but found anywhere', () => {
    const score = scoreOf([{ path: '1', quantities: [goldQuantity] }], [item('2', { quantities: [foundQuantity] })])
    expect(score.quantities).toEqual({ precision: 0, recall: 0, f1: 0, gold: 1 })
    expect(score.anywhere.quantities).toEqual({ precision: 1, recall: 1, f1: 1, gold: 1 })
    expect(score.matchedQuantities.role).toEqual({ right: 0, of: 0, share: 1 })
  })
})

describe('assignments and deadlines', () => {
  test('names agree in path, role and name; 各 and punctuation aside', () => {
    const gold = [{ path: '1', assignments: [{ role: 'lead' as const, names: ['县（市）人民政府', '教育局', '公安局'] }] }]
    const found = [item('1', { assignments: [assignment('lead', '各县(市)人民政府', '教育局、'), assignment('responsible', '公安局')] })]
    expect(scoreOf(gold, found).assignments).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, gold: 3 })
    expect(scoreOf(gold, found).anywhere.assignments.f1).toBe(2 / 3)
  })

  test('deadlines agree in path and date, whatever is quoted', () => {
    const gold = [
      { path: '1', deadline: { quote: '2025年12月底前', date: '2025-12-31' } },
      { path: '2', deadline: { quote: '10月底前', date: '2025-10-31' } },
    ]
    const found = [item('1', { deadline: deadline('年底前', '2025-12-31') }), item('2', { deadline: deadline('10月底前', '2025-10-30') })]
    expect(scoreOf(gold, found).deadlines).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, gold: 2 })
  })

  test('inferred deadlines and those without a date are not compared', () => {
    const gold = [{ path: '1', deadline: { quote: '年底前', date: null } }, { path: '2' }]
    const found = [item('1', { deadline: deadline('年底前', null) }), item('2', { deadline: deadline(null, '2025-12-31') })]
    expect(scoreOf(gold, found).deadlines).toEqual({ precision: 0, recall: 0, f1: 0, gold: 0 })
  })
})

describe('details of matched quantities', () => {
  const details = (gold: object, found: Partial<Quantity>) =>
    scoreOf([{ path: '1', quantities: [{ ...goldQuantity, ...gold }] }], withQuantities({ ...foundQuantity, ...found })).matchedQuantities
  const right = { right: 1, of: 1, share: 1 }
  const wrong = { right: 0, of: 1, share: 0 }
  const notCompared = { right: 0, of: 0, share: 1 }

  test('role and quote are always compared', () => {
    expect(details({}, {})).toMatchObject({ role: right, quote: right })
    expect(details({}, { role: 'context', quote: '456户' })).toMatchObject({ role: wrong, quote: wrong })
    expect(details({ quote: '456 户，以上' }, {})).toMatchObject({ quote: right })
  })

  test.each([
    [null, [], notCompared],
    [[], [], right],
    [['人', '月'], ['月', '人'], right],
    [['人', '月'], ['人'], wrong],
    [null, ['人'], wrong],
    [[], ['人'], wrong],
  ])('per %j against %j, in any order, where either side has one', (gold, found, figure) => {
    expect(details({ per: gold }, { per: found }).per).toEqual(figure)
  })

  test('delta and partOf where either side has one', () => {
    expect(details({}, {})).toMatchObject({ delta: notCompared, partOf: notCompared })
    expect(details({ delta: 'increase', partOf: '500户' }, { delta: 'increase', partOf: '500 户' })).toMatchObject({
      delta: right,
      partOf: right,
    })
    expect(details({ delta: 'increase' }, { partOf: '500户' })).toMatchObject({ delta: wrong, partOf: wrong })
  })

  test('action and object only where the annotation has one', () => {
    expect(details({}, { action: '改造', object: '房屋' })).toMatchObject({ action: notCompared, object: notCompared })
    expect(details({ action: '改造', object: '房屋' }, {})).toMatchObject({ action: wrong, object: wrong })
    expect(details({ action: '改造' }, { action: '更新改造' }).action).toEqual(wrong)
  })

  test('an object is right from six tenths of shared bigrams on', () => {
    // 老旧, 旧小, 小区: 3 shared of 3 and of 7, twice 3 in 10
    expect(details({ object: '老旧小区' }, { object: '老旧小区基础设施' }).object).toEqual(right)
    // 3 shared of 3 and of 8: twice 3 in 11
    expect(details({ object: '老旧小区' }, { object: '老旧小区的基础设施' }).object).toEqual(wrong)
  })

  test('the place is right where the spans overlap, and is compared in plain text with annotated offsets only', () => {
    const gold = { start: 10, end: 16 }
    expect(details(gold, { start: 15, end: 20 }).place).toEqual(right)
    expect(details(gold, { start: 16, end: 20 }).place).toEqual(wrong)
    expect(details({}, { start: 16, end: 20 }).place).toEqual(notCompared)
    const docx = { name: 'list.docx', sha256: '', mediaType: 'application/x.docx', container: 'zip', pages: [] }
    const found = withQuantities({ ...foundQuantity, start: 50, end: 56 })
    const score = scoreOf([{ path: '1', quantities: [{ ...goldQuantity, ...gold }] }], found, { source: docx })
    expect(score.matchedQuantities.place).toEqual(notCompared)
  })
})

describe('which of several equal quantities is meant', () => {
  const one = { quote: '1个', value: 1, unit: '个', comparator: 'eq' } as const

  test('the one at the same place, before the one of the same role', () => {
    const gold = [
      {
        path: '1',
        quantities: [
          { ...one, role: 'target' as const, start: 40, end: 42 },
          { ...one, role: 'context' as const, start: 10, end: 12 },
        ],
      },
    ]
    const found = withQuantities(
      quantity('1个', 1, '个', { start: 10, end: 12, role: 'target' }),
      quantity('1个', 1, '个', { start: 40, end: 42, role: 'context' }),
    )
    const { place, role } = scoreOf(gold, found).matchedQuantities
    expect([place.right, role.right]).toEqual([2, 0])
  })

  test('the one with the same quote, before the one of the same role', () => {
    const gold = [{ path: '1', quantities: [{ ...one, quote: '一个', role: 'context' as const }] }]
    const found = withQuantities(quantity('1个', 1, '个', { role: 'context', object: null }), quantity('一个', 1, '个', { object: '工程' }))
    const { quote, role } = scoreOf(gold, found).matchedQuantities
    expect([quote.right, role.right]).toEqual([1, 0])
  })

  test('the one of the same role, before the one with the likest object', () => {
    const gold = [{ path: '1', quantities: [{ ...one, role: 'context' as const, object: '工程' }] }]
    const found = withQuantities(
      quantity('1个', 1, '个', { object: '工程' }),
      quantity('1个', 1, '个', { object: '项目', role: 'context' }),
    )
    const { role, object } = scoreOf(gold, found).matchedQuantities
    expect([role.right, object.right]).toEqual([1, 0])
  })

  test('the one with the likest object', () => {
    const gold = [
      {
        path: '1',
        quantities: [
          { ...one, role: 'target' as const, object: '停车场' },
          { ...one, role: 'target' as const, object: '学校' },
        ],
      },
    ]
    const found = withQuantities(quantity('1个', 1, '个', { object: '学校' }), quantity('1个', 1, '个', { object: '公共停车场' }))
    expect(scoreOf(gold, found).matchedQuantities.object).toEqual({ right: 2, of: 2, share: 1 })
  })
})

describe('document fields', () => {
  const document = {
    title: '2025年民生实事',
    kind: 'plan',
    docNumber: null,
    issuer: null,
    region: '玛纳斯县',
    planYear: 2025,
    issuedOn: null,
    status: 'final',
  } as const

  test('are eight; absent on both sides is right', () => {
    const found = extracted([])
    const gold = annotated([], document)
    Object.assign(found.document, {
      title: '2025年民生实事。',
      planYear: 2024,
      region: { name: '玛纳斯县', code: null, certainty: 'high' },
    })
    expect(scoreDocuments([{ gold, extracted: found }]).documentFields).toEqual({ right: 7, of: 8, share: 7 / 8 })
  })

  test('of a document that is not there are right where the annotation has none', () => {
    const score = scoreDocuments([{ gold: annotated([{ path: '1', title: '教育' }], document), extracted: null }])
    expect(score).toMatchObject({ documents: 1, present: 0, documentFields: { right: 3, of: 8 }, titles: { of: 0 } })
    expect(score.items).toEqual({ precision: 0, recall: 0, f1: 0, gold: 1 })
  })
})

describe('spans', () => {
  const text = '改造456户以上，2025年底前完成'

  test('are invalid where the text there is not the quote', () => {
    const good = quantityIn(text, '456户以上', 456, '户')
    const shifted = { ...good, start: good.start + 1, end: good.end + 1 }
    const name = { name: '教育局', quote: '教育局', start: 0, end: 3, canonical: null }
    const found = item('1', {
      quantities: [good, shifted],
      deadline: deadline('2025年底前', '2025-12-31', text.indexOf('2025')),
      assignments: [{ role: 'lead', openEnded: false, names: [name] }],
    })
    expect(scoreOf([], [found], { text }).invalidSpans).toBe(2)
  })

  test('of inferred deadlines and unprinted names are not looked at', () => {
    const found = item('1', { deadline: deadline(null, '2025-12-31'), assignments: [assignment('lead', '教育局')] })
    expect(scoreOf([], [found], { text }).invalidSpans).toBe(0)
  })
})

describe('several documents', () => {
  const one = { path: '1' }
  const pairs = [
    { gold: annotated([one]), extracted: extracted([item('1')]) },
    { gold: annotated([one, { path: '2' }, { path: '3' }]), extracted: extracted([item('1')]) },
    { gold: annotated([one]), extracted: null },
  ]

  test('are averaged by entry, not by document, and one that is not there counts as nothing found', () => {
    expect(scoreDocuments(pairs)).toMatchObject({ documents: 3, present: 2, items: { precision: 1, recall: 2 / 5, f1: 4 / 7, gold: 5 } })
  })

  test('that are not there can be left out', () => {
    expect(scoreDocuments(pairs, { presentOnly: true })).toMatchObject({ documents: 3, present: 2, items: { recall: 2 / 4, gold: 4 } })
  })
})
