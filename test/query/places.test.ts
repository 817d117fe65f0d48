import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { QueryError, type QueryFilters, queryLedger } from '../../src/query/index.ts'
import { quantity } from '../audit/auditing.ts'
import { extracted, item } from '../evaluate/documents.ts'
import { annotatedDocuments } from '../support/gold.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()
const seeds = annotatedDocuments()
const rows = (filters: QueryFilters, columns: string[], documents: readonly ExtractedDocument[] = seeds) =>
  queryLedger(temporaryLedger(documents), filters, { lexicon, columns }).rows

describe('the sentence and page behind a number', () => {
  test('plain text has lines', () => {
    expect(rows({ object: '农村公路附属设施' }, ['quote', 'page', 'line', 'cell', 'sentence'])).toEqual([
      ['5O公里', null, 44, null, '主要包括：新（改）建农村公路60公里以上、完善农村公路附属设施5O公里；'],
    ])
    expect(rows({ region: '昌吉', object: '农村公路' }, ['sentence'])[0]?.[0]).toContain('新改建农村公路300公里')
  })

  test('pages and table cells are told by the anchors', () => {
    const text = '改造危房30户\t\n新建公园2座。'
    const quantities = [quantity(text, '30户', 30, '户'), quantity(text, '2座', 2, '座')]
    const document = {
      ...extracted([item('1', { start: 0, end: text.length, quantities })], { text }),
      anchors: [
        { start: 4, end: 7, cell: { sheet: null, table: 0, row: 2, column: 1 } },
        { start: 13, end: 15, page: 3, boxes: [[0, 0, 1, 1] as [number, number, number, number]] },
      ],
    }
    expect(rows({}, ['quote', 'page', 'cell'], [document])).toEqual([
      ['30户', null, '1:3:2'],
      ['2座', 3, null],
    ])
  })

  test('an item without a number has no place of one, and Chinese names do as well', () => {
    expect(rows({ region: '克孜勒苏', path: '3' }, ['序号', '行号', '所在句子'])).toEqual([['3', null, null]])
    const chinese = queryLedger(
      temporaryLedger(seeds),
      { object: '农村公路附属设施' },
      { lexicon, language: 'zh', columns: ['page', 'line'] },
    )
    expect(chinese).toEqual({ columns: ['页码', '行号'], rows: [[null, 44]] })
  })
})

describe('one row an item', () => {
  const items = (filters: QueryFilters, columns?: string[]) =>
    queryLedger(temporaryLedger(seeds), filters, { lexicon, onePerItem: true, ...(columns && { columns }) })

  test('what is due by a date', () => {
    expect(items({ dueBy: '2025-10-30' }, ['region', 'path', 'deadline']).rows).toEqual([
      ['玛纳斯县', '1/7', '2025-08-31'],
      ['玛纳斯县', '1/9', '2025-06-30'],
      ['克孜勒苏柯尔克孜自治州', '11', '2025-10-30'],
    ])
  })

  test('every leaf item has one', () => {
    const leaves = seeds.flatMap((document) => document.items).filter(({ leaf }) => leaf)
    expect(items({}, ['item_id']).rows.flat().sort()).toEqual(leaves.map(({ id }) => id).sort())
  })

  test('has no columns of quantities', () => {
    expect(() => items({}, ['value'])).toThrow(QueryError)
    expect(() => items({}, ['sentence'])).toThrow('no column "sentence"')
    expect(queryLedger(temporaryLedger(seeds), {}, { lexicon, onePerItem: true, columns: 'all' }).columns).not.toContain('quote')
  })
})
