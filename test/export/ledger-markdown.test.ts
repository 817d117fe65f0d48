import { beforeAll, describe, expect, test } from 'vitest'
import { ledgerMarkdown, resultMarkdown } from '../../src/export/ledger-markdown.ts'
import type { ExtractedDocument } from '../../src/index.ts'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { correct } from '../store/corrections/correcting.ts'
import { extractedSeeds } from '../support/extracted-seeds.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()
let seeds: ExtractedDocument[] = []
beforeAll(async () => {
  seeds = await extractedSeeds()
})

const pageOf = (filters: Parameters<typeof ledgerMarkdown>[1], language: 'zh' | 'en'): string =>
  [...ledgerMarkdown(temporaryLedger(seeds), filters, { lexicon, language })].join('')

describe('the ledger as Markdown', () => {
  test('has a table a document, and says of an item once what is of the item', () => {
    expect(pageOf({ region: '玛纳斯', path: '1/5' }, 'zh')).toBe(`# 台账

## 玛纳斯县2025年度重大民生实事项目实施方案

玛纳斯县 2025

| 序号 | 项目名称 | 牵头单位 | 责任单位 | 完成时限 | 原文 | 性质 | 动作 | 对象 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1/5 | 塔西河灌区干渠改造提升工程 |  | 水利局 | 2025-11-30 | 10.74千米 | 目标 | 改造 | 渠道 |
|  |  |  |  |  | 11座 | 目标 | 配套 | 建筑物 |
`)
  })

  test.each(['zh', 'en'] as const)('a number that a person changed stands behind the printed words, in %s', (language) => {
    const ledger = temporaryLedger(seeds)
    const seed = seeds.find(({ document }) => document.title?.startsWith('玛纳斯县'))
    if (!seed) throw new Error('the seed is needed')
    const words = (quote: string) => ({ target: 'quantity', words: quote }) as const
    correct(ledger, seed, 'change', '1/5', words('10.74千米'), {
      value: 10,
      valueMax: 12,
      comparator: 'range',
      baseValue: 10_000,
      baseValueMax: 12_000,
    })
    correct(ledger, seed, 'change', '1/5', words('11座'), { value: 12, baseValue: 12, comparator: 'gte' })
    correct(ledger, seed, 'accept', '1/6', words('20辆'))
    const page = [...ledgerMarkdown(ledger, { region: '玛纳斯' }, { lexicon, language })].join('')
    expect(page).toContain('| 10.74千米 → 10–12千米 |')
    expect(page).toContain('| 11座 → ≥12座 |')
    expect(page).toContain('| 20辆 |')
    expect(page.match(/ → /g)).toHaveLength(2)
  })

  test('has all documents', () => {
    const page = pageOf({}, 'en')
    expect(page.match(/^## /gm)).toHaveLength(seeds.length)
    expect(page).toContain('\n| path | item | lead\\_units |')
  })

  test('says where nothing meets the filters', () => {
    expect(pageOf({ words: ['没有的词'] }, 'zh')).toBe('# 台账\n\n没有符合条件的事项。\n')
  })
})

test('an answer is one table, in which marks of Markdown stand for themselves', () => {
  expect(resultMarkdown({ columns: ['a', 'b'], rows: [['x|y', null]] })).toBe('| a | b |\n| --- | --- |\n| x\\|y |  |\n')
})
