import { describe, expect, it } from 'vitest'
import type { ExtractedDocument, Finding, FindingCode } from '../../src/model/index.ts'
import { audit, auditText, changed, extractText, seedText, seedTexts } from './seeds.ts'

/** Code and item of the findings with one of the codes. */
const named = (findings: readonly Finding[], ...codes: FindingCode[]): string[] =>
  findings.filter(({ code }) => codes.includes(code)).map(({ code, itemPath }) => (itemPath === null ? code : `${code} ${itemPath}`))

const COUNTS = ['declared_count_holds', 'declared_count_differs'] as const
const SUMS = ['sum_holds', 'sum_differs', 'parts_leave_rest'] as const
const PRODUCTS = ['product_holds', 'product_differs'] as const

describe('the seeds as they are', () => {
  it('give no false alarm', async () => {
    for (const text of seedTexts) expect((await auditText(text)).filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('are audited the same way each time', async () => {
    for (const text of seedTexts) {
      const document = await extractText(text)
      expect(audit(document)).toEqual(audit(document))
    }
  })
})

describe('the announced counts', () => {
  it('hold for the documents that announce one', async () => {
    for (const number of [1, 2, 3, 4]) expect(named(await auditText(seedText(number)), ...COUNTS)[0]).toBe('declared_count_holds')
  })

  it('hold for all ten groups of seed 4', async () => {
    const groups = Array.from({ length: 10 }, (_, index) => `declared_count_holds ${index + 1}`)
    expect(named(await auditText(seedText(4)), ...COUNTS)).toEqual(['declared_count_holds', ...groups])
  })

  it.each(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'])('of group %s differs when it is another', async (label) => {
    const text = seedText(4).replace(new RegExp(`(${label}、[^\\n]*[(（])(\\d)项`), (_, before, count) => `${before}${Number(count) + 1}项`)
    const found = await auditText(text)
    const group = '一二三四五六七八九十'.indexOf(label) + 1
    expect(named(found, 'declared_count_differs')).toEqual([`declared_count_differs ${group}`])
  })

  it('of a document differs when it is another', async () => {
    expect(named(await auditText(changed(seedText(1), '2024年十件', '2024年九件')), ...COUNTS)).toContain('declared_count_differs')
    expect(named(await auditText(changed(seedText(4), '十大民生', '十二大民生')), ...COUNTS)).toContain('declared_count_differs')
  })
})

describe('the sums', () => {
  it('hold: 33 + 44 + 13 = 90', async () => {
    expect((await auditText(seedText(0))).find(({ code }) => code === 'sum_holds')).toMatchObject({
      itemPath: '2',
      data: { parts: '33公里 + 44公里 + 13公里', sum: 90, total: '90公里' },
    })
  })

  it('hold: 1 + 2 + 1 + 1 = 5', async () => {
    expect((await auditText(seedText(1))).find(({ code }) => code === 'sum_holds')).toMatchObject({
      itemPath: '8',
      data: { parts: '1个 + 2个 + 1个 + 1个', sum: 5, total: '5个' },
    })
  })

  it.each([
    ['the total', 0, '管网90公里', '管网95公里', 'sum_differs 2'],
    ['a part', 0, '燃气管网33公里', '燃气管网32公里', 'sum_differs 2'],
    ['a part that is left out', 0, '、供热管网13公里', '', 'parts_leave_rest 2'],
    ['the total', 1, '建设5个（', '建设6个（', 'sum_differs 8'],
    ['a part', 1, '伊宁市2个', '伊宁市3个', 'sum_differs 8'],
    ['a part that is left out', 1, '、特克斯县1个', '', 'sum_differs 8'],
  ] as const)('differ with %s of seed %i: %s → %s', async (_, number, from, to, expected) => {
    expect(named(await auditText(changed(seedText(number), from, to)), ...SUMS)).toEqual([expected])
  })
})

describe('the product', () => {
  it('holds: 82257 × 120 = 9 870 840', async () => {
    expect((await auditText(seedText(3))).find(({ code }) => code === 'product_holds')).toMatchObject({
      itemPath: '1/9',
      data: { recipients: '82257名', standard: '120元', total: '987.084万元', product: 9_870_840 },
    })
  })

  it.each([
    ['82257名', '82275名'],
    ['每人120元', '每人102元'],
    ['987.084万元', '987.048万元'],
    ['987.084万元', '98.7084万元'],
  ])('differs with %s → %s', async (from, to) => {
    expect(named(await auditText(changed(seedText(3), from, to)), ...PRODUCTS)).toEqual(['product_differs 1/9'])
  })
})

describe('cut-off items', () => {
  const truncated = async (text: string): Promise<string[]> => named((await extractText(text)).findings, 'item_truncated')

  it('of seed 2 are the three', async () => {
    expect(await truncated(seedText(2))).toEqual(['item_truncated 4', 'item_truncated 5', 'item_truncated 7'])
  })

  it('are four when a fourth is cut', async () => {
    expect(await truncated(changed(seedText(2), '优化交通标识标牌。', '优化交通标'))).toContain('item_truncated 8')
  })
})

describe('a leaf that is deleted from the text', () => {
  const CODES = ['declared_count_differs', 'numbering_gap', 'numbering_repeats', 'numbering_stands_alone', 'text_not_taken'] as const
  /** Nothing in these documents counts the last member: no announced count, no number behind it. */
  const LAST_AND_UNCOUNTED: Record<number, string[]> = { 0: ['15'], 1: ['7/4'] }

  it.each([0, 1, 2, 3, 4])('of seed %i is missed', async (number) => {
    const text = seedText(number)
    const { items } = await extractText(text)
    const unnoticed: string[] = []
    for (const { path, start, end } of items.filter(({ leaf }) => leaf)) {
      const found = await auditText(text.slice(0, start) + text.slice(end))
      if (named(found, ...CODES).length === 0) unnoticed.push(path)
    }
    expect(unnoticed).toEqual(LAST_AND_UNCOUNTED[number] ?? [])
  })
})

describe('an item that extraction loses', () => {
  const without = (document: ExtractedDocument, path: string): ExtractedDocument => ({
    ...document,
    items: document.items.filter((item) => item.path !== path),
  })

  it.each([0, 1, 2, 3, 4])('of seed %i leaves its text behind', async (number) => {
    const document = await extractText(seedText(number))
    for (const { path, start, end } of document.items) {
      const found = audit(without(document, path)).filter(({ code }) => code === 'text_not_taken')
      const places = found.map((finding) => document.text.slice(finding.start ?? 0, finding.end ?? 0))
      expect(places).toEqual([expect.stringContaining(document.text.slice(start, end))])
    }
  })
})

describe('a deadline that is moved out of the year', () => {
  it('is found', async () => {
    const found = await auditText(changed(seedText(0), '2025年10月30日前', '2026年10月30日前'))
    expect(named(found, 'deadline_outside_plan')).toEqual(['deadline_outside_plan 11'])
  })
})

describe('a line that is deleted', () => {
  it.each([
    ['牵头单位：自治州司法局\n', 'lead_missing 10'],
    ['完成时限：2025年10月30日前\n', 'deadline_missing 11'],
  ])('%j is missed', async (line, expected) => {
    expect(named(await auditText(changed(seedText(0), line, '')), 'lead_missing', 'deadline_missing')).toEqual([expected])
  })
})
