import { describe, expect, test } from 'vitest'
import { type ExtractedDocument, extractedDocumentSchema, findingOf } from '../../../src/model/index.ts'
import { corrections, documents, type Ledger, loadDocument, withdrawCorrection } from '../../../src/store/index.ts'
import { annotatedDocument } from '../../support/gold.ts'
import { rowsOf, temporaryLedger } from '../../support/ledger.ts'
import { add, correct, holding } from './correcting.ts'

const seed: ExtractedDocument = annotatedDocument(0)
const ledgerWith = (document = seed): Ledger => temporaryLedger([document])
const itemOf = (ledger: Ledger, path: string, document = seed) => {
  const item = holding(ledger, document).items.find((one) => one.path === path)
  if (!item) throw new Error(`no item ${path}`)
  return item
}
const base = { dimension: 'count:户', baseUnit: '户' }

describe('what a person says of a quantity', () => {
  test('is shown, with who it owes, and the extraction stays', () => {
    const ledger = ledgerWith()
    correct(
      ledger,
      seed,
      'change',
      '1',
      { target: 'quantity', words: '456户以上' },
      { value: 465, valueMax: null, unit: '户', ...base, baseValue: 465, baseValueMax: null },
    )
    expect(rowsOf(ledger, "SELECT 数量, 单位, 原文, 确定度, 订正 FROM 台账 WHERE 原文 = '456户以上'")).toEqual([
      [465, '户', '456户以上', '高', 'quantity:changed'],
    ])
    expect(rowsOf(ledger, "SELECT value FROM extracted_quantities WHERE quote = '456户以上'")).toEqual([456])
    expect(loadDocument(ledger, seed.source.sha256)).toEqual(seed)
    expect(rowsOf(ledger, 'SELECT 订正数 FROM 文件')).toEqual([1])
  })

  test('accepting makes it certain and changes nothing else', () => {
    const unsure = structuredClone(seed)
    const quantity = unsure.items[0]?.quantities.find(({ quote }) => quote === '456户以上')
    if (quantity) quantity.certainty = 'low'
    const ledger = ledgerWith(unsure)
    expect(rowsOf(ledger, 'SELECT 存疑数 FROM 文件')).toEqual([1])
    correct(ledger, unsure, 'accept', '1', { target: 'quantity', words: '456户以上' })
    expect(rowsOf(ledger, 'SELECT 存疑数 FROM 文件')).toEqual([0])
    expect(itemOf(ledger, '1', unsure).quantities.find(({ quote }) => quote === '456户以上')).toEqual({ ...quantity, certainty: 'high' })
    expect(rowsOf(ledger, "SELECT corrected FROM ledger WHERE quote = '456户以上'")).toEqual(['quantity:accepted'])
  })

  test('rejecting takes it out of every view, and what said it again counts in its place', () => {
    const twice = structuredClone(seed)
    const [first, second] = twice.items[0]?.quantities ?? []
    if (!first || !second) throw new Error('two quantities are needed')
    Object.assign(second, { restates: first.id, countsInTotal: false })
    const ledger = ledgerWith(twice)
    correct(ledger, twice, 'reject', '1', { target: 'quantity', words: first.quote }, {}, 1)
    const now = itemOf(ledger, '1', twice).quantities
    expect(now).toHaveLength(twice.items[0]?.quantities.length ? twice.items[0].quantities.length - 1 : 0)
    expect(now[0]).toMatchObject({ id: second.id, restates: null, countsInTotal: first.countsInTotal })
    expect(rowsOf(ledger, 'SELECT count(*) FROM ledger WHERE quantity_id = ?', first.id)).toEqual([0])
  })

  test('parts of a rejected total are parts of nothing and count themselves', () => {
    const path = '2'
    const sums = (ledger: Ledger): unknown[] =>
      rowsOf(ledger, "SELECT sum(base_value) FROM ledger WHERE path = '2' AND object LIKE '%管网' AND counts_in_total AND base_unit = 'm'")
    const ledger = ledgerWith()
    const parts = itemOf(ledger, path).quantities.filter(({ partOf }) => partOf === '90公里')
    expect(parts.map(({ quote, countsInTotal }) => [quote, countsInTotal])).toEqual([
      ['33公里', false],
      ['44公里', false],
      ['13公里', false],
    ])
    expect(sums(ledger)).toEqual([90_000])
    correct(ledger, seed, 'reject', path, { target: 'quantity', words: '90公里' })
    expect(itemOf(ledger, path).quantities.filter(({ quote }) => parts.some((part) => part.quote === quote))).toEqual(
      parts.map((part) => ({ ...part, partOf: null, countsInTotal: true })),
    )
    expect(sums(ledger)).toEqual([90_000])
  })

  test('parts of a rejected total that was said twice are parts of what said it again', () => {
    const twice = structuredClone(seed)
    const quantities = twice.items.find(({ path }) => path === '2')?.quantities ?? []
    const total = quantities.findIndex(({ quote }) => quote === '90公里')
    const [first, part] = [quantities[total], quantities[total + 1]]
    if (!first || !part) throw new Error('a total and a part are needed')
    const { quote, start, end } = part
    Object.assign(part, { ...first, id: 'again', restates: first.id, countsInTotal: false, quote, start, end })
    const ledger = ledgerWith(twice)
    correct(ledger, twice, 'reject', '2', { target: 'quantity', words: '90公里' })
    const now = itemOf(ledger, '2', twice).quantities
    expect(now.find(({ id }) => id === 'again')).toMatchObject({ restates: null, countsInTotal: true })
    expect(now.filter(({ partOf }) => partOf === quote).map((one) => [one.quote, one.countsInTotal])).toEqual([
      ['44公里', false],
      ['13公里', false],
    ])
  })

  test('adding one that was missed gives it the words of the text and their place', () => {
    const missed = structuredClone(seed)
    const item = missed.items[0]
    const quantity = item?.quantities.find(({ quote }) => quote === '456户以上')
    if (!item || !quantity) throw new Error('no such quantity')
    item.quantities = item.quantities.filter((one) => one !== quantity)
    const ledger = ledgerWith(missed)
    const {
      id: _,
      quote: __,
      start: ___,
      end: ____,
      restates: _____,
      marks: ______,
      certainty: _______,
      rule: ________,
      ...fields
    } = quantity
    add(ledger, missed, '1', '456户以上', 'quantity', fields)
    const now = itemOf(ledger, '1', missed).quantities
    expect(now.map(({ start }) => start)).toEqual(seed.items[0]?.quantities.map(({ start }) => start))
    expect(now.find(({ start }) => start === quantity.start)).toEqual({
      ...quantity,
      id: expect.stringMatching(/^c-[0-9a-f]{16}$/),
      rule: 'person',
      certainty: 'high',
    })
    expect(rowsOf(ledger, "SELECT value, corrected FROM ledger WHERE quote = '456户以上'")).toEqual([[456, 'quantity:added']])
  })
})

describe('what a person says of units, deadlines and items', () => {
  const lead = '自治州发展改革委'

  test('a unit gets another role, another name, or goes', () => {
    const ledger = ledgerWith()
    correct(ledger, seed, 'change', '1', { target: 'assignment', words: lead }, { role: 'cooperating' })
    expect(rowsOf(ledger, "SELECT DISTINCT lead_units, cooperating_units, corrected FROM ledger WHERE path = '1'")).toEqual([
      ['自治州住建局（人防办）', lead, 'units:changed'],
    ])
    correct(ledger, seed, 'reject', '1', { target: 'assignment', words: lead })
    expect(rowsOf(ledger, "SELECT name FROM assignments WHERE path = '1' AND role IN ('lead', 'cooperating')")).toEqual([
      '自治州住建局（人防办）',
    ])
  })

  test('a deadline gets another day, goes, and comes again', () => {
    const ledger = ledgerWith()
    correct(ledger, seed, 'change', '1', { target: 'deadline', words: null }, { date: '2025-11-30' })
    expect(rowsOf(ledger, "SELECT date, year_from, corrected FROM deadlines WHERE path = '1'")).toEqual([['2025-11-30', 'text', 'changed']])
    const { quote } = itemOf(ledger, '1').deadline ?? {}
    correct(ledger, seed, 'reject', '1', { target: 'deadline', words: null })
    expect(rowsOf(ledger, "SELECT count(*) FROM deadlines WHERE path = '1'")).toEqual([0])
    add(ledger, seed, '1', quote ?? '', 'deadline', { date: '2025-12-31', kind: 'completion' })
    expect(itemOf(ledger, '1').deadline).toMatchObject({ date: '2025-12-31', quote })
  })

  test('an item gets a title, which search finds; one that is rejected is not found', () => {
    const ledger = ledgerWith()
    correct(ledger, seed, 'change', '2', { target: 'item' }, { title: '苍穹工程' })
    const entries = () =>
      rowsOf(ledger, `SELECT e.item_id FROM item_index JOIN search_entries e ON e.id = item_index.rowid WHERE item_index MATCH '"苍穹"'`)
    expect(entries()).toEqual([seed.items.find(({ path }) => path === '2')?.id])
    expect(rowsOf(ledger, "SELECT item, corrected FROM items WHERE path = '2'")).toEqual([['苍穹工程', 'changed']])
    correct(ledger, seed, 'reject', '2', { target: 'item' })
    expect(entries()).toEqual([])
    expect(rowsOf(ledger, "SELECT count(*) FROM ledger WHERE path = '2'")).toEqual([0])
    expect(documents(ledger)[0]?.items).toBe(seed.items.filter(({ leaf }) => leaf).length - 1)
  })

  test('an item that was missed is added with its text, and search finds it', () => {
    const missed = { ...structuredClone(seed), items: seed.items.filter(({ path }) => path !== '2') }
    const left = seed.items.find(({ path }) => path === '2')
    if (!left) throw new Error('no item 2')
    const ledger = ledgerWith(missed)
    const words = seed.text.slice(left.start, left.end)
    add(ledger, missed, null, words, 'item', { path: '2', title: null })
    expect(rowsOf(ledger, "SELECT item_text, corrected FROM items WHERE path = '2'")).toEqual([[words, 'added']])
    expect(holding(ledger, missed).items.map(({ path }) => path)).toEqual(seed.items.map(({ path }) => path))
    const pair = words.slice(10, 12)
    const found = rowsOf(
      ledger,
      `SELECT e.item_id FROM item_index JOIN search_entries e ON e.id = item_index.rowid WHERE item_index MATCH '"${pair}"'`,
    )
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^c-/)]))
  })

  test('a finding that somebody accepted counts no more and stays on record', () => {
    const place = seed.items[0]?.quantities[0]
    const doubtful = {
      ...seed,
      findings: [findingOf('misprint_read', { quote: 'x', value: 1 }, { itemPath: '1', start: place?.start ?? 0, end: place?.end ?? 0 })],
    }
    const ledger = ledgerWith(doubtful)
    expect(documents(ledger)[0]?.findings).toBe(1)
    correct(ledger, doubtful, 'accept', '1', { target: 'finding', code: 'misprint_read' })
    expect(documents(ledger)[0]?.findings).toBe(0)
    expect(rowsOf(ledger, 'SELECT code, corrected FROM findings')).toEqual([['misprint_read', 'accepted']])
  })
})

describe('corrections', () => {
  test('hold one after the other, and what is withdrawn holds no more but stays on record', () => {
    const ledger = ledgerWith()
    const deadline = { target: 'deadline', words: null } as const
    correct(ledger, seed, 'change', '1', deadline, { date: '2025-11-30' })
    const { correction } = correct(ledger, seed, 'change', '1', deadline, { date: '2025-10-31' })
    expect(itemOf(ledger, '1').deadline?.date).toBe('2025-10-31')
    expect(withdrawCorrection(ledger, correction.id.slice(0, 10), { by: '李明', note: null }).kind).toBe('withdrawn')
    expect(itemOf(ledger, '1').deadline?.date).toBe('2025-11-30')
    expect(withdrawCorrection(ledger, correction.id, { by: '李明', note: null }).kind).toBe('withdrawn_before')
    expect(corrections(ledger).map(({ madeBy, withdrawn }) => [madeBy, withdrawn?.by])).toEqual([
      ['王芳', undefined],
      ['王芳', '李明'],
    ])
    expect(rowsOf(ledger, 'SELECT 订正人, 订正方式, 撤销人, 落实处 FROM 订正记录')).toEqual([
      ['王芳', '修改', null, 1],
      ['王芳', '修改', '李明', 0],
    ])
  })

  test('when all are withdrawn the ledger is what it was', () => {
    const ledger = ledgerWith()
    const views = ['ledger', 'items', 'assignments', 'deadlines', 'findings', 'documents']
    const shown = () => views.map((view) => rowsOf(ledger, `SELECT * FROM ${view}`))
    const before = shown()
    const { correction } = correct(ledger, seed, 'reject', '3', { target: 'item' })
    expect(shown()).not.toEqual(before)
    withdrawCorrection(ledger, correction.id, { by: '王芳', note: null })
    expect(shown()).toEqual(before)
  })

  test('leave a document that the schema takes, each value with its exact characters', () => {
    const ledger = ledgerWith()
    correct(ledger, seed, 'reject', '3', { target: 'item' })
    correct(ledger, seed, 'change', '1', { target: 'assignment', words: '自治州发展改革委' }, { role: 'responsible' })
    const document = holding(ledger, seed)
    expect(extractedDocumentSchema.parse(document)).toEqual(document)
    for (const { quote, start, end } of document.items.flatMap(({ quantities }) => quantities))
      expect(document.text.slice(start, end)).toBe(quote)
    expect(ledger.database.pragma('foreign_key_check')).toEqual([])
  })
})
