import { beforeAll, expect, test } from 'vitest'
import type { ExtractedDocument } from '../../../src/model/index.ts'
import { decideLink, importDocument, type Ledger, preferDocument, removeDocument } from '../../../src/store/index.ts'
import { rowsOf, temporaryLedger } from '../../support/ledger.ts'
import { extractedText, noticeText } from '../../support/notice-texts.ts'

const TITLE = '玛纳斯县2025年民生实事项目实施方案'
const texts: Record<string, string> = {
  final: noticeText({ title: TITLE, number: '玛政办发〔2025〕9号', lead: '县住建局' }),
  page: noticeText({ title: TITLE, number: '玛政办发〔2025〕9号', before: '索引号：11652324' }),
  draft: noticeText({ title: `${TITLE}（征求意见稿）` }),
  elsewhere: noticeText({ title: '呼图壁县2025年民生实事项目实施方案' }),
}
const documents: Record<string, ExtractedDocument> = {}
beforeAll(async () => {
  for (const [name, text] of Object.entries(texts)) documents[name] = await extractedText(text, `${name}.txt`)
})

const ledgerOf = (...names: string[]): Ledger => temporaryLedger(names.flatMap((name) => documents[name] ?? []))
const idOf = (name: string): string => documents[name]?.source.sha256 ?? ''
const counted = (ledger: Ledger): string[] =>
  rowsOf(ledger, "SELECT document_id FROM notice_documents WHERE standing = 'counted' ORDER BY 1").map(
    (id) => Object.keys(documents).find((name) => idOf(name) === id) ?? '?',
  )

test('the document that a person prefers counts, in the ledger and all views, and the decision is on record', () => {
  const ledger = ledgerOf('final', 'draft')
  expect(counted(ledger)).toEqual(['final'])
  const result = preferDocument(ledger, idOf('draft').slice(0, 12), { decision: 'preferred', note: '定稿有误', by: '王' })
  expect(result).toMatchObject({ kind: 'preferred', documentId: idOf('draft'), countedId: idOf('draft'), standing: 'counted' })
  expect(counted(ledger)).toEqual(['draft'])
  expect(rowsOf(ledger, 'SELECT DISTINCT document_id FROM ledger')).toEqual([idOf('draft')])
  expect(rowsOf(ledger, 'SELECT decision || note || decided_by FROM preference_decisions')).toEqual(['preferred定稿有误王'])
})

test('it holds when documents of the notice are imported afterwards, and again', () => {
  const ledger = ledgerOf('draft')
  preferDocument(ledger, idOf('draft'), { decision: 'preferred' })
  for (const name of ['final', 'page', 'draft'])
    for (const document of [documents[name]]) if (document) importDocument(ledger, { ...document, results: [] }, { origin: name })
  expect(counted(ledger)).toEqual(['draft'])
})

test('of several the last holds; withdrawn, the one before it does, then the rules', () => {
  const ledger = ledgerOf('final', 'page', 'draft')
  const [ruled] = counted(ledger)
  preferDocument(ledger, idOf('draft'), { decision: 'preferred' })
  preferDocument(ledger, idOf('page'), { decision: 'preferred' })
  expect(counted(ledger)).toEqual(['page'])
  expect(preferDocument(ledger, idOf('page'), { decision: 'withdrawn' })).toMatchObject({ kind: 'withdrawn', countedId: idOf('draft') })
  preferDocument(ledger, idOf('draft'), { decision: 'withdrawn' })
  expect(counted(ledger)).toEqual([ruled])
})

test('a preferred document counts beside the documents that it is linked with by hand', () => {
  const ledger = ledgerOf('final', 'elsewhere')
  preferDocument(ledger, idOf('elsewhere'), { decision: 'preferred' })
  expect(counted(ledger)).toEqual(['elsewhere', 'final'])
  decideLink(ledger, idOf('final'), idOf('elsewhere'), { decision: 'linked' })
  expect(counted(ledger)).toEqual(['elsewhere'])
})

test('a preferred document that is removed leaves its notice to the others', () => {
  const ledger = ledgerOf('final', 'draft')
  preferDocument(ledger, idOf('draft'), { decision: 'preferred' })
  removeDocument(ledger, idOf('draft'), { reason: 'test' })
  expect(counted(ledger)).toEqual(['final'])
})

test('what is wrong is said', () => {
  const ledger = ledgerOf('final')
  expect(preferDocument(ledger, 'ffff', { decision: 'preferred' })).toEqual({ kind: 'not_found', id: 'ffff' })
  expect(preferDocument(ledger, idOf('final'), { decision: 'withdrawn' })).toEqual({ kind: 'not_preferred', documentId: idOf('final') })
  expect(rowsOf(ledger, 'SELECT count(*) FROM preference_decisions')).toEqual([0])
})
