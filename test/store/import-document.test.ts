import { describe, expect, test } from 'vitest'
import { documents, importDocument, loadDocument, removals, removeDocument } from '../../src/store/index.ts'
import { deadline, extracted, item, quantity } from '../evaluate/documents.ts'
import { annotatedDocument, annotatedDocuments } from '../support/gold.ts'
import { dumpOf, rowsOf, temporaryLedger } from '../support/ledger.ts'

const anotherExtraction = () => {
  const document = annotatedDocument(0)
  const [first, ...others] = document.items
  if (!first) throw new Error('seed 0 has items')
  return { ...document, extractor: { ...document.extractor, version: '0.0.1' }, items: [{ ...first, quantities: [] }, ...others] }
}

describe('importDocument', () => {
  test('stores a document and gives it back as it was', () => {
    const ledger = temporaryLedger()
    for (const document of annotatedDocuments()) {
      expect(importDocument(ledger, document, { origin: document.source.name })).toEqual({
        kind: 'stored',
        documentId: document.source.sha256,
        newOrigin: true,
      })
      expect(loadDocument(ledger, document.source.sha256)).toEqual(document)
    }
    expect(loadDocument(ledger, 'ffff')).toBe(null)
  })

  test('keeps what the seeds do not have: pages, cells, milestones, results, a list that names nobody', () => {
    const text = '一、𠮷县𡊮村道路。\n年底前完成3公里。已完成2公里。'
    const document = extracted(
      [
        item('1', {
          id: 'item',
          label: '一、',
          start: 0,
          end: 21,
          declaredCount: { value: 1, start: 0, end: 2 },
          domains: [{ code: 'transport', words: [{ start: 7, end: 9 }] }],
          assignments: [
            { role: 'lead', openEnded: true, names: [] },
            {
              role: 'lead',
              openEnded: false,
              names: [{ name: '县交通局', quote: '交通局', start: 7, end: 9, canonical: { name: '县交通运输局', rule: 'stem' } }],
            },
          ],
          deadline: { ...deadline('年底前', '2025-12-31', 11), yearFrom: 'plan' },
          milestones: [{ ...deadline('年底前', '2025-06-30', 11), kind: 'start' }],
          quantities: [
            quantity('3公里', 3, '公里', { id: 'q', start: 16, end: 19, marks: ['misprint', 'unit_unknown'], per: ['人', '月'] }),
          ],
        }),
      ],
      {
        text,
        source: {
          name: 'a.pdf',
          sha256: 'abc',
          mediaType: 'application/pdf',
          container: 'a.zip',
          pages: [{ number: 1, width: 595.3, height: 841.9 }],
        },
        blocks: [{ kind: 'row', belongs: 'list', start: 0, end: 21 }],
        anchors: [
          { start: 0, end: 5, page: 1, boxes: [[1, 2, 3.5, 4]] },
          { start: 5, end: 9, cell: { sheet: null, table: 0, row: 1, column: 2 } },
        ],
        results: [{ ...quantity('2公里', 2, '公里', { id: 'r', start: 24, end: 27 }), year: 2024 }],
        findings: [
          {
            code: 'misprint_read',
            severity: 'warning',
            itemPath: '1',
            start: 16,
            end: 19,
            data: { quote: '3公里', value: 3, sure: false, by: null },
          },
        ],
      },
    )
    const ledger = temporaryLedger([document])
    expect(loadDocument(ledger, 'abc')).toEqual(document)
    // Ideographs beyond the basic plane are two UTF-16 units and one character.
    expect(rowsOf(ledger, 'SELECT 事项原文 FROM 台账')).toEqual([text.slice(0, 21)])
    expect(rowsOf(ledger, 'SELECT 项目名称, 标记, 每 FROM 台账')).toEqual([['𠮷县𡊮村道路', 'misprint、unit_unknown', '人、月']])
    expect(rowsOf(ledger, 'SELECT 完成年度, 数量 FROM 完成情况')).toEqual([[2024, 2]])
    expect(rowsOf(ledger, 'SELECT 阶段节点, 日期, 时限类型, 年份来源 FROM 时限')).toEqual([
      [0, '2025-12-31', '完成', '计划年度'],
      [1, '2025-06-30', '开工', '原文'],
    ])
  })

  test('changes nothing when the same bytes come again', () => {
    const seeds = annotatedDocuments()
    const ledger = temporaryLedger(seeds)
    const before = dumpOf(ledger)
    for (const document of annotatedDocuments()) {
      expect(importDocument(ledger, document, { origin: document.source.name })).toMatchObject({ kind: 'unchanged', newOrigin: false })
    }
    expect(dumpOf(ledger)).toBe(before)
  })

  test('shows the same in whatever order documents come', () => {
    const seeds = annotatedDocuments()
    const rows = (ledger: ReturnType<typeof temporaryLedger>) => rowsOf(ledger, 'SELECT * FROM 台账')
    expect(rows(temporaryLedger([...seeds].reverse()))).toEqual(rows(temporaryLedger(seeds)))
  })

  test('keeps the same bytes under two names as one document with two origins', () => {
    const document = annotatedDocument(2)
    const ledger = temporaryLedger([document])
    const copy = { ...document, source: { ...document.source, name: '副本.txt' } }
    expect(importDocument(ledger, copy, { origin: 'b/副本.txt' })).toMatchObject({ kind: 'unchanged', newOrigin: true })
    expect(documents(ledger).map(({ origins }) => origins)).toEqual([[document.source.name, 'b/副本.txt']])
    expect(rowsOf(ledger, 'SELECT 来源 FROM 文件')).toEqual([`${document.source.name}、b/副本.txt`])
  })

  test('replaces what another version of the extractor found', () => {
    const ledger = temporaryLedger([annotatedDocument(0)])
    const changed = anotherExtraction()
    expect(importDocument(ledger, changed, { origin: 'again' })).toMatchObject({ kind: 'replaced' })
    expect(loadDocument(ledger, changed.source.sha256)).toEqual(changed)
    expect(documents(ledger).map(({ quantities, extractor }) => [quantities, extractor])).toEqual([[47, 'taizhang 0.0.1']])
    expect(rowsOf(ledger, 'SELECT imported_at < extracted_at FROM extracted_documents')).toEqual([1])
  })

  test('stores a document whole or not at all', () => {
    const document = annotatedDocument(0)
    const [first] = document.items
    if (!first) throw new Error('seed 0 has items')
    const ledger = temporaryLedger()
    const before = dumpOf(ledger)
    expect(() => importDocument(ledger, { ...document, items: [first, first] }, { origin: 'twice' })).toThrow('UNIQUE')
    expect(dumpOf(ledger)).toBe(before)
  })

  test('stores a text that is no notice without items', () => {
    const ledger = temporaryLedger([extracted([], { text: '今日天气晴', source: { ...extracted([]).source, sha256: 'cd' } })])
    expect(documents(ledger)).toMatchObject([{ name: 'list.txt', items: 0, quantities: 0 }])
    expect(rowsOf(ledger, 'SELECT count(*) FROM 台账')).toEqual([0])
  })
})

describe('removeDocument', () => {
  const { sha256 } = annotatedDocument(3).source

  test('takes the document out of every view and keeps the record', () => {
    const ledger = temporaryLedger(annotatedDocuments())
    expect(removeDocument(ledger, sha256.slice(0, 8), { reason: '误导入', by: '张三' })).toMatchObject({
      kind: 'removed',
      documentId: sha256,
    })
    for (const view of ['ledger', 'documents', 'items', 'assignments', 'deadlines', 'results', 'findings']) {
      expect(rowsOf(ledger, `SELECT count(*) FROM ${view} WHERE document_id = ?`, sha256)).toEqual([0])
    }
    expect(rowsOf(ledger, 'SELECT count(*) FROM 台账 WHERE 地区 = ?', '玛纳斯县')).toEqual([0])
    expect(documents(ledger)).toHaveLength(4)
    expect(loadDocument(ledger, sha256)?.items).toHaveLength(11)
    expect(removals(ledger)).toEqual([
      {
        documentId: sha256,
        removedAt: expect.stringMatching(/^2025-01-01T/),
        removedBy: '张三',
        reason: '误导入',
        restoredAt: null,
        restoredBy: null,
      },
    ])
  })

  test('says so when the document is imported again, and brings it back only when asked', () => {
    const document = annotatedDocument(3)
    const ledger = temporaryLedger([document])
    removeDocument(ledger, sha256, { reason: '误导入' })
    const removed = dumpOf(ledger)
    expect(importDocument(ledger, document, { origin: 'elsewhere' })).toMatchObject({ kind: 'removed', removal: { reason: '误导入' } })
    expect(dumpOf(ledger)).toBe(removed)
    expect(importDocument(ledger, document, { origin: 'elsewhere', restore: true, by: '李四' })).toMatchObject({ kind: 'restored' })
    expect(documents(ledger)).toHaveLength(1)
    expect(removals(ledger)).toMatchObject([{ restoredBy: '李四', restoredAt: expect.any(String) }])
    expect(removeDocument(ledger, sha256, { reason: '又一次' })).toMatchObject({ kind: 'removed' })
    expect(removals(ledger).map(({ reason }) => reason)).toEqual(['误导入', '又一次'])
  })

  test('does nothing where the id means no document, several, or one that is removed already', () => {
    const twin = (sha256: string) => extracted([], { source: { ...extracted([]).source, sha256 } })
    const ledger = temporaryLedger([twin('aa01'), twin('aa02')])
    expect(removeDocument(ledger, 'bb', { reason: 'x' })).toEqual({ kind: 'not_found', id: 'bb' })
    expect(removeDocument(ledger, '', { reason: 'x' })).toEqual({ kind: 'not_found', id: '' })
    expect(removeDocument(ledger, '%', { reason: 'x' })).toEqual({ kind: 'not_found', id: '%' })
    expect(removeDocument(ledger, 'aa', { reason: 'x' })).toEqual({ kind: 'ambiguous', id: 'aa', candidates: ['aa01', 'aa02'] })
    removeDocument(ledger, 'AA01', { reason: 'first' })
    expect(removeDocument(ledger, 'aa01', { reason: 'second' })).toMatchObject({ kind: 'already_removed', removal: { reason: 'first' } })
    expect(removals(ledger)).toHaveLength(1)
  })
})
