import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DocumentPair, evaluationReport, scoreDocuments, type Thresholds } from '../../src/evaluate/index.ts'
import { LANGUAGES, type Language } from '../../src/messages/index.ts'
import { perfectPairs } from './annotated-seeds.ts'
import { annotated, assignment, deadline, extracted, item, quantityIn } from './documents.ts'
import { mutated, mutations } from './mutations.ts'

interface Setting {
  language?: Language
  thresholds?: Thresholds
  withoutGold?: string[]
  presentOnly?: boolean
}

function reportOf(
  pairs: readonly DocumentPair[],
  { language = 'en', thresholds = {}, withoutGold = [], presentOnly = false }: Setting = {},
): string {
  return evaluationReport({ score: scoreDocuments(pairs, { presentOnly }), pairs, withoutGold, presentOnly }, { language, thresholds })
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const textOf = (markup: string) =>
  markup
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity)
const documentTexts = (page: string) =>
  [...page.matchAll(/<div class="text" lang="zh">(.*?)<\/div>\n<aside>/gs)].map(([, body = '']) => textOf(body))
const idsOf = (page: string) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
const targetsOf = (page: string) => [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)

const VOID_ELEMENTS = ['meta', 'input']

/** Names of elements that are closed but not open, or never closed. */
function unbalanced(page: string): string[] {
  const open: string[] = []
  for (const [, slash, name = ''] of page.replace(/<style>.*?<\/style>/s, '').matchAll(/<(\/?)([a-z]+\d?)[^>]*>/g)) {
    if (VOID_ELEMENTS.includes(name)) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return [name]
  }
  return open
}

const TEXT = '1.改造老旧小区7个，惠及456户以上，新建1座。牵头单位：住建局'
const target = { comparator: 'eq', role: 'target' } as const
const place = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })
const gold = annotated([
  {
    path: '1',
    title: '改造老旧小区',
    assignments: [{ role: 'lead', names: ['住建局'] }],
    quantities: [
      { ...target, quote: '7个', value: 7, unit: '个', ...place('7个') },
      { ...target, quote: '456户以上', value: 456, unit: '户', comparator: 'gte', role: 'beneficiary', ...place('456户以上') },
      { ...target, quote: '1座', value: 1, unit: '座', ...place('1座') },
    ],
  },
])
const found = extracted(
  [
    item('1', {
      title: '改造老旧小区',
      start: 0,
      end: TEXT.length,
      assignments: [assignment('lead', '住建局')],
      quantities: [
        quantityIn(TEXT, '7个', 7, '个', { action: '改造', object: '老旧小区' }),
        quantityIn(TEXT, '456户以上', 456, '户', { comparator: 'gte', per: ['人'] }),
        quantityIn(TEXT, '1.', 1, ''),
      ],
    }),
  ],
  { text: TEXT },
)
const page = reportOf([{ gold, extracted: found }])

describe('the report marks in the text', () => {
  test('what is right, with its values', () => {
    expect(page).toMatch(
      /<mark class="in-item right quantity" title="✓ right: quantity 1\n7个\ntarget · eq · 7 个 · 改造 → 老旧小区">7个<\/mark>/,
    )
  })

  test('what is wrong, and how', () => {
    const details = 'role: beneficiary → target\nper: none → 人'
    expect(page).toContain(
      `<mark class="in-item wrong quantity" title="≠ found, with a wrong detail: quantity 1\n456户以上\ntarget · gte · 456 户 · per 人\n${details}">456户以上</mark>`,
    )
  })

  test('what was missed and what is too much', () => {
    expect(page).toMatch(/<mark class="in-item missed quantity"[^>]*>1座<\/mark>/)
    expect(page).toMatch(/<mark class="in-item extra quantity"[^>]*>1\.<\/mark>/)
  })

  test('and has each difference in the list, linked with its place', () => {
    for (const quote of ['1.', '456户以上', '1座']) {
      const [, id] = new RegExp(`<a href="#([^"]*)" lang="zh">${quote.replace('.', '\\.')}</a>`).exec(page) ?? []
      expect(idsOf(page)).toContain(id)
      expect(targetsOf(page)).toContain(`${id}-note`)
    }
    expect(page).not.toMatch(/<a href="[^"]*" lang="zh">7个<\/a>/)
  })
})

describe('the report', () => {
  test('keeps the text of each document to the character', () => {
    expect(documentTexts(reportOf(perfectPairs()))).toEqual(perfectPairs().map(({ extracted: { text } }) => text))
  })

  test('is one well-formed page whose links all lead somewhere, whatever was extracted', () => {
    fc.assert(
      fc.property(mutations, fc.nat({ max: 4 }), fc.constantFrom(...LANGUAGES), (changes, index, language) => {
        const pair = perfectPairs()[index]
        if (!pair) return
        const report = reportOf([{ ...pair, extracted: mutated(pair.extracted, changes) }], { language })
        expect(unbalanced(report)).toEqual([])
        expect(documentTexts(report)).toEqual([pair.extracted.text])
        const ids = idsOf(report)
        expect(new Set(ids).size).toBe(ids.length)
        expect(targetsOf(report).filter((id) => !ids.includes(id))).toEqual([])
        expect(report).not.toMatch(/undefined|\[object|NaN/)
      }),
      { seed: 20250101, numRuns: 40 },
    )
  })

  test('takes nothing from a document for HTML', () => {
    const hostile = `<script>alert("1")</script> & <b title='x'>7个</b>`
    const one = item('1"><i>', {
      title: hostile,
      start: 0,
      end: hostile.length,
      assignments: [assignment('lead', hostile)],
      deadline: deadline('<script>', '2025-12-31', 0),
      quantities: [quantityIn(hostile, '7个', 7, '个', { action: hostile, object: '"', per: ['<'] })],
    })
    const document = extracted([one], { text: hostile })
    Object.assign(document.source, { name: '<img src=x>.txt' })
    Object.assign(document.document, { title: hostile })
    const other = annotated([{ path: '<1>', title: hostile, assignments: [{ role: 'lead', names: ['<u>'] }] }], { title: '</style>' })
    const report = reportOf([{ gold: other, extracted: document }], { withoutGold: ['<a>'] })
    expect(report).not.toMatch(/<script|<img|<i>|<u>|<b title|<a>|onerror=/)
    expect(report.match(/<\/style>/g)).toHaveLength(1)
    expect(unbalanced(report)).toEqual([])
    expect(documentTexts(report)).toEqual([hostile])
  })

  test('needs nothing from elsewhere and no script', () => {
    expect(page).not.toMatch(/https?:|<script|<link|<img|@import|url\(|src=/)
  })

  test('is the same for the same input', () => {
    expect(reportOf(perfectPairs())).toBe(reportOf(perfectPairs()))
  })

  test('shows bars as passed and failed', () => {
    const text = textOf(reportOf([{ gold, extracted: found }], { thresholds: { items: 100, role: 97, invalidSpans: 0 } }))
    expect(text).toContain('Thresholds: 2 / 3 passed')
    expect(text).toMatch(/role50at least 97✗ failed/)
    expect(text).toMatch(/Invalid spans0at most 0✓ passed/)
    expect(textOf(page)).not.toContain('Thresholds')
  })

  test('says what a document that is not there counts for', () => {
    const pairs = [{ gold, extracted: null }]
    expect(textOf(reportOf(pairs))).toMatch(/Nothing readable was extracted[\s\S]*−\s*quantity 1\s*456户以上/)
    const leftOut = textOf(reportOf(pairs, { presentOnly: true }))
    expect(leftOut).toContain('left out of the figures')
    expect(leftOut).not.toContain('456户以上')
  })

  test('names documents without an annotation', () => {
    expect(textOf(reportOf([{ gold, extracted: found }], { withoutGold: ['a', 'b'] }))).toContain(
      'Documents without an annotation, in no figure: a, b',
    )
  })

  test('speaks Chinese', () => {
    const text = textOf(reportOf([{ gold, extracted: found }], { language: 'zh', thresholds: { role: 97 } }))
    expect(text).toContain('达标情况: 0 / 1 达标')
    expect(text).not.toMatch(/missed|found|extra\b/)
  })
})
