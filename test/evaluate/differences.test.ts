import { describe, expect, test } from 'vitest'
import { differencesOf, formatDifference } from '../../src/evaluate/index.ts'
import { annotated, assignment, deadline, extracted, item, quantity, quantityIn } from './documents.ts'

const TEXT = '一、改造老旧\n小区７个，惠及456户以上。牵头单位：县住建局、发展改革委。10月底前完成。'
const spanOf = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })
const target = { comparator: 'eq', role: 'target' } as const

describe('differences', () => {
  const gold = annotated(
    [
      {
        path: '1',
        title: '改造老旧小区',
        assignments: [{ role: 'lead', names: ['县住建局', '县发展改革委'] }],
        deadline: { quote: '10月底前', date: '2025-10-31' },
        quantities: [
          { ...target, before: '改造老旧\n小区', quote: '７个', value: 7, unit: '个' },
          { ...target, before: '惠及', quote: '456户以上', value: 456, unit: '户', comparator: 'gte', role: 'beneficiary' },
        ],
      },
    ],
    { kind: 'plan', status: 'final', planYear: 2025 },
  )

  test('there are none where all agrees', () => {
    const one = item('1', {
      title: '改造老旧小区',
      start: 0,
      end: TEXT.length,
      assignments: [assignment('lead', '县住建局', '县发展改革委')],
      deadline: deadline('10月底前', '2025-10-31', TEXT.indexOf('10月')),
      quantities: [quantityIn(TEXT, '７个', 7, '个'), quantityIn(TEXT, '456户以上', 456, '户', { comparator: 'gte', role: 'beneficiary' })],
    })
    const found = extracted([one], { text: TEXT })
    found.document.planYear = 2025
    expect(differencesOf({ gold, extracted: found })).toEqual([])
  })

  test('name what was missed, extra and wrong, each with its place', () => {
    const one = item('1', {
      title: '改造老旧',
      start: 0,
      end: TEXT.length,
      assignments: [
        { role: 'lead', openEnded: false, names: [{ name: '县住建局、', quote: '县住建局', ...spanOf('县住建局'), canonical: null }] },
      ],
      deadline: deadline('10月', '2025-10-01', TEXT.indexOf('10月')),
      quantities: [quantityIn(TEXT, '456户以上', 456, '户', { comparator: 'gte' }), quantityIn(TEXT, '10', 10, '')],
    })
    const found = extracted([one, item('2')], { text: TEXT })
    const differences = differencesOf({ gold, extracted: found })
    expect(differences.map(formatDifference)).toEqual([
      'extra  item  2|leaf',
      'wrong  title  1  "改造老旧小区" read as "改造老旧"',
      'missed name  1|lead|县发展改革委',
      'missed deadline  1|2025-10-31',
      'extra  deadline  1|2025-10-01',
      'missed quantity  1|7||个|eq',
      'extra  quantity  1|10|||eq',
      'wrong  role  1|456||户|gte  "beneficiary" read as "target"',
      'wrong  document.planYear  2025 read as null',
    ])
    const places = differences.map((difference) =>
      'span' in difference && difference.span ? TEXT.slice(difference.span.start, difference.span.end) : null,
    )
    expect(places).toEqual(['', TEXT, '发展改革委', '10月底前', '10月', '７个', '10', '456户以上', null])
  })

  test('of a document that is not there are all that is annotated, without places', () => {
    const differences = differencesOf({ gold, extracted: null })
    expect(differences.map(formatDifference)).toEqual([
      'missed document: nothing readable was extracted',
      'missed item  1|leaf',
      'missed name  1|lead|县住建局',
      'missed name  1|lead|县发展改革委',
      'missed deadline  1|2025-10-31',
      'missed quantity  1|7||个|eq',
      'missed quantity  1|456||户|gte',
      'wrong  document.kind  "plan" read as null',
      'wrong  document.planYear  2025 read as null',
      'wrong  document.status  "final" read as null',
    ])
    expect(differences.every((difference) => !('span' in difference) || difference.span === null)).toBe(true)
  })

  test('include spans that do not give their quote', () => {
    const one = item('1', { quantities: [quantity('456户', 456, '户', { start: 0, end: 4 })] })
    expect(differencesOf({ gold: annotated([]), extracted: extracted([one], { text: TEXT }) })).toContainEqual({
      kind: 'invalid_span',
      path: '1',
      quote: '456户',
      span: { start: 0, end: 4 },
    })
  })
})

describe('the place of what was missed', () => {
  const placeOf = (gold: Parameters<typeof annotated>[0], found: Parameters<typeof extracted>[0], mediaType = 'text/plain') => {
    const { source } = extracted([])
    const document = extracted(found, { text: TEXT, source: { ...source, mediaType } })
    const missed = differencesOf({ gold: annotated(gold), extracted: document }).find(({ kind }) => kind === 'missed')
    return missed && 'span' in missed ? missed.span : undefined
  }
  const one = { ...target, quote: '７个', value: 7, unit: '个' }
  const whole = item('1', { start: 0, end: TEXT.length })

  test('is the annotated one in plain text, where the quote stands there', () => {
    expect(placeOf([{ path: '1', quantities: [{ ...one, ...spanOf('７个') }] }], [whole])).toEqual(spanOf('７个'))
  })

  test('is looked up by what stands before in another format, line breaks and widths aside', () => {
    const gold = [{ path: '1', quantities: [{ ...one, before: '老旧小区', quote: '7个', start: 500, end: 502 }] }]
    expect(placeOf(gold, [whole], 'application/pdf')).toEqual(spanOf('７个'))
  })

  test('is none where what stands before is not in the text', () => {
    expect(placeOf([{ path: '1', quantities: [{ ...one, before: '新建' }] }], [whole], 'application/pdf')).toBeNull()
  })

  test('of a name is the part that is printed within its item, and none outside of it', () => {
    const gold = [{ path: '1', assignments: [{ role: 'lead' as const, names: ['县发展改革委'] }] }]
    expect(placeOf(gold, [whole])).toEqual(spanOf('发展改革委'))
    expect(placeOf(gold, [item('1', { start: 0, end: 10 })])).toBeNull()
  })

  test('of an item is its title, or else its first number', () => {
    expect(placeOf([{ path: '7', title: '改造老旧小区' }], [])).toEqual(spanOf('改造老旧\n小区'))
    expect(placeOf([{ path: '7', quantities: [{ ...one, ...spanOf('７个') }] }], [])).toEqual(spanOf('７个'))
    expect(placeOf([{ path: '7' }], [])).toBeNull()
  })
})
