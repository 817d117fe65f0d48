import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractFixture } from '../../../bench/formats/reading.ts'
import { messageOf } from '../../../src/messages/index.ts'
import { type ExtractedDocument, findingSchema, type Item } from '../../../src/model/index.ts'
import { exportCorrections, importCorrections, importDocument, type Ledger, removeDocument } from '../../../src/store/index.ts'
import { annotatedDocument } from '../../support/gold.ts'
import { rowsOf, temporaryLedger } from '../../support/ledger.ts'
import { correct, holding } from './correcting.ts'

const STEM = '000_91f78d1c8f0827f1'
const ROOT = join(import.meta.dirname, '../../..')
const fixture = (path: string): Promise<ExtractedDocument> =>
  extractFixture(readFileSync(join(ROOT, path)), path.slice(path.lastIndexOf('/') + 1))

const seed = annotatedDocument(0)
const HOUSES = '456户以上'
const fixed = { value: 465, valueMax: null, unit: '户', dimension: 'count:户', baseUnit: '户', baseValue: 465, baseValueMax: null }
const meant = { target: 'quantity', words: HOUSES } as const

const shown = (ledger: Ledger, id: string): unknown[] =>
  rowsOf(ledger, "SELECT value, corrected FROM ledger WHERE document_id = ? AND path = '1' AND instr(quote, '456') > 0", id)
const unplaced = (ledger: Ledger): unknown[] =>
  rowsOf(ledger, "SELECT json_extract(data, '$.reason') FROM findings WHERE code = 'correction_not_placed'")
/** Takes out the document that was corrected, so that the other copy is the one that counts. */
const onlyCopy = (ledger: Ledger, { source }: ExtractedDocument): unknown => removeDocument(ledger, source.sha256, { reason: '另有副本' })
/** A ledger with the document, in which a person said 465. */
function corrected(document: ExtractedDocument): Ledger {
  const ledger = temporaryLedger([document])
  correct(ledger, document, 'change', '1', meant, fixed)
  return ledger
}

/** The document as another extractor might leave it: `edit` changes its first item. */
function reextracted(document: ExtractedDocument, edit: (item: Item, copy: ExtractedDocument) => void): ExtractedDocument {
  const copy = structuredClone(document)
  const [first] = copy.items
  if (!first) throw new Error('no items')
  edit(first, copy)
  return copy
}

describe('a correction survives', () => {
  test('the same file again', () => {
    const ledger = corrected(seed)
    expect(importDocument(ledger, seed, { origin: 'again.txt' }).kind).toBe('unchanged')
    expect(shown(ledger, seed.source.sha256)).toEqual([[465, 'quantity:changed']])
  })

  test('an extractor that moves the span', () => {
    const ledger = corrected(seed)
    const moved = reextracted(seed, ({ quantities }) => {
      const quantity = quantities.find(({ quote }) => quote === HOUSES)
      if (quantity) Object.assign(quantity, { quote: '456户', end: quantity.end - '以上'.length, id: 'another' })
    })
    expect(importDocument(ledger, moved, { origin: 'a' }).kind).toBe('replaced')
    expect(shown(ledger, seed.source.sha256)).toEqual([[465, 'quantity:changed']])
    expect(unplaced(ledger)).toEqual([])
  })

  test('an extractor that does not see the value any more: people win', () => {
    const ledger = corrected(seed)
    const blind = reextracted(seed, (item) => {
      item.quantities = item.quantities.filter(({ quote }) => quote !== HOUSES)
    })
    importDocument(ledger, blind, { origin: 'a' })
    expect(shown(ledger, seed.source.sha256)).toEqual([[465, 'quantity:added']])
  })

  test('items that are numbered otherwise', () => {
    const ledger = corrected(seed)
    const renumbered = reextracted(seed, (item) => Object.assign(item, { path: '1/1', id: 'other' }))
    importDocument(ledger, renumbered, { origin: 'a' })
    expect(rowsOf(ledger, 'SELECT path, value FROM ledger WHERE quote = ?', HOUSES)).toEqual([['1/1', 465]])
  })

  test('an extractor that reads something else there, which is a finding', () => {
    const ledger = corrected(seed)
    const other = reextracted(seed, ({ quantities }) => {
      const quantity = quantities.find(({ quote }) => quote === HOUSES)
      if (quantity) Object.assign(quantity, { value: 4560, baseValue: 4560 })
    })
    importDocument(ledger, other, { origin: 'a' })
    expect(shown(ledger, seed.source.sha256)).toEqual([[465, 'quantity:changed']])
    expect(rowsOf(ledger, "SELECT code, item_path FROM findings WHERE code LIKE 'correct%'")).toEqual([
      ['corrected_value_read_otherwise', '1'],
    ])
  })

  test.each([
    'fixtures/docx/000_91f78d1c8f0827f1.typed.docx',
    'fixtures/docx/000_91f78d1c8f0827f1.auto.docx',
    'fixtures/docx/000_91f78d1c8f0827f1.table.docx',
    'fixtures/pages/000_91f78d1c8f0827f1.circular.pdf',
    'fixtures/pages/000_91f78d1c8f0827f1.newspaper-3.pdf',
    'fixtures/web/000_91f78d1c8f0827f1.prose.html',
    'fixtures/sheets/000_91f78d1c8f0827f1.xlsx',
  ])('the import of the same notice as %s', async (path) => {
    const [text, copy] = await Promise.all([fixture(`seeds/${STEM}.txt`), fixture(path)])
    const ledger = temporaryLedger([text])
    correct(ledger, text, 'change', '1', meant, fixed)
    correct(ledger, text, 'change', '2', { target: 'deadline', words: null }, { date: '2025-11-30' })
    correct(ledger, text, 'change', '1', { target: 'assignment', words: '自治州发展改革委' }, { role: 'cooperating' })
    correct(ledger, text, 'reject', '4', { target: 'item' })
    importDocument(ledger, copy, { origin: path })
    onlyCopy(ledger, text)
    const id = copy.source.sha256
    expect(shown(ledger, id)).toEqual([[465, expect.stringContaining('quantity:changed')]])
    expect(rowsOf(ledger, "SELECT date FROM deadlines WHERE document_id = ? AND path = '2'", id)).toEqual(['2025-11-30'])
    expect(rowsOf(ledger, "SELECT role FROM assignments WHERE document_id = ? AND path = '1' AND name = '自治州发展改革委'", id)).toEqual([
      'cooperating',
    ])
    expect(rowsOf(ledger, "SELECT count(*) FROM items WHERE document_id = ? AND path = '4'", id)).toEqual([0])
    expect(unplaced(ledger)).toEqual([])
  })
})

describe('a correction that has no place any more is a finding', () => {
  test('where the item is gone', () => {
    const ledger = corrected(seed)
    importDocument(ledger, { ...seed, items: seed.items.slice(1) }, { origin: 'a' })
    expect(unplaced(ledger)).toEqual(['item_gone'])
    const finding = rowsOf(
      ledger,
      "SELECT json_object('code', code, 'severity', severity, 'itemPath', item_path, 'start', NULL, 'end', NULL, 'data', json(data)) FROM findings WHERE code = 'correction_not_placed'",
    )
    const message = findingSchema.parse(JSON.parse(String(finding[0])))
    expect(messageOf(message, 'zh')).toMatch(/^王芳 2025-01-01 对数量“456户以上”的订正（[0-9a-f]{12}）未能落实：所在事项已不存在$/)
    expect(messageOf(message, 'en')).toMatch(/ has no place: no item has this place any more$/)
    // It comes back with the item.
    importDocument(ledger, seed, { origin: 'a' })
    expect(unplaced(ledger)).toEqual([])
    expect(shown(ledger, seed.source.sha256)).toEqual([[465, 'quantity:changed']])
  })

  test.each([
    ['text_gone', (text: string) => text.replace(HOUSES, '四百户以上')],
    [
      'context_changed',
      (text: string) =>
        text.replace(/.{12}456户以上.{12}/su, (part) =>
          '春夏秋冬东西南北上下左'.concat('右', HOUSES, '天地玄黄宇宙洪荒日月盈昃').slice(0, part.length),
        ),
    ],
  ])('in another copy of the notice: %s', (reason, edit) => {
    const ledger = corrected(seed)
    const text = edit(seed.text)
    const changed = reextracted({ ...seed, text }, (item) => {
      item.quantities = []
    })
    const copy = { ...changed, source: { ...seed.source, sha256: 'f'.repeat(64) } }
    const moved = text.length - seed.text.length
    const first = copy.items[0]
    copy.items = first ? [{ ...first, end: first.end + moved, id: 'x', assignments: [], deadline: null }] : []
    importDocument(ledger, { ...copy, blocks: [], anchors: [], findings: [] }, { origin: 'b' })
    onlyCopy(ledger, seed)
    expect(unplaced(ledger)).toEqual([reason])
  })

  test('another notice, or the draft of this one, is not touched', () => {
    const ledger = corrected(seed)
    const draft = { ...seed, source: { ...seed.source, sha256: 'e'.repeat(64) }, document: { ...seed.document, status: 'draft' as const } }
    importDocument(ledger, draft, { origin: 'draft' })
    onlyCopy(ledger, seed)
    expect(shown(ledger, draft.source.sha256)).toEqual([[456, null]])
    expect(holding(ledger, draft)).toEqual(draft)
  })
})

describe('corrections of another ledger', () => {
  const views = ['ledger', 'items', 'assignments', 'deadlines', 'findings', 'correction_log']
  const answers = (ledger: Ledger) => views.map((view) => rowsOf(ledger, `SELECT * FROM ${view}`))

  test('give the same views, whether they come before the documents or after', () => {
    const first = corrected(seed)
    correct(first, seed, 'reject', '4', { target: 'item' })
    correct(first, seed, 'accept', '2', { target: 'item' })
    const file = JSON.parse(JSON.stringify(exportCorrections(first)))
    const after = temporaryLedger([seed])
    expect(importCorrections(after, file)).toEqual({ added: 3, known: 0, withdrawn: 0, notPlaced: 0 })
    const before = temporaryLedger()
    expect(importCorrections(before, file)).toEqual({ added: 3, known: 0, withdrawn: 0, notPlaced: 3 })
    importDocument(before, seed, { origin: seed.source.name })
    expect(answers(after)).toEqual(answers(first))
    expect(answers(before)).toEqual(answers(first))
    expect(exportCorrections(after)).toEqual(exportCorrections(first))
    expect(importCorrections(after, file)).toEqual({ added: 0, known: 3, withdrawn: 0, notPlaced: 0 })
  })

  test('that were changed by hand are refused, and nothing of the file is taken', () => {
    const file = exportCorrections(corrected(seed))
    const [correction] = file.corrections
    const changed = { ...file, corrections: correction ? [{ ...correction, madeBy: '别人' }] : [] }
    const ledger = temporaryLedger([seed])
    expect(() => importCorrections(ledger, changed)).toThrow(RangeError)
    expect(rowsOf(ledger, 'SELECT count(*) FROM corrections')).toEqual([0])
  })
})
