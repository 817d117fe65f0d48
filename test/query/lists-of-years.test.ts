import { expect, test } from 'vitest'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { listsOfYears } from '../../src/query/index.ts'
import { extracted, item } from '../evaluate/documents.ts'
import { temporaryLedger } from '../support/ledger.ts'

const CODES: Record<string, string> = { 石家庄市: '130100', 大连市: '210200', 杭州市: '330100', 昌吉回族自治州: '652300' }

/** A list of its own: the id is its title too, so that none is taken for another version of one notice. */
function list(
  id: string,
  region: string | null,
  planYear: number | null,
  changes: Partial<ExtractedDocument['document']> = {},
  items = [item('1')],
): ExtractedDocument {
  const base = extracted(items)
  const named = region === null ? null : { name: region, code: CODES[region] ?? null, certainty: 'high' as const }
  return {
    ...base,
    source: { ...base.source, sha256: id, name: `${id}.txt` },
    document: { ...base.document, title: `清单${id}`, region: named, planYear, ...changes },
  }
}

test('regions that have a list for both years, by their codes', () => {
  const ledger = temporaryLedger([
    list('a1', '杭州市', 2024),
    list('a2', '杭州市', 2025),
    list('a3', '石家庄市', 2025),
    list('a4', '石家庄市', 2024),
    list('a5', '第二师铁门关市', 2024),
    list('a6', '第二师铁门关市', 2025),
    list('a7', '大连市', 2019),
  ])
  expect(listsOfYears(ledger, 2024, 2025)).toEqual({
    found: [
      { region: '石家庄市', from: 'a4', to: 'a3' },
      { region: '杭州市', from: 'a1', to: 'a2' },
      { region: '第二师铁门关市', from: 'a5', to: 'a6' },
    ],
    notCompared: [],
    missing: [],
  })
  expect(listsOfYears(ledger, 2025, 2024).found[0]).toEqual({ region: '石家庄市', from: 'a3', to: 'a4' })
})

test('what is not compared is named with the reason and its lists', () => {
  const ledger = temporaryLedger([
    list('b1', '石家庄市', 2024),
    list('b2', '杭州市', 2025),
    list('b3', '大连市', 2024),
    list('b4', '大连市', 2025),
    list('b5', '大连市', 2025),
    list('b6', '昌吉回族自治州', 2024, { planYearEnd: 2026 }),
    list('b7', null, 2025),
    list('b8', '杭州市', null),
    list('b9', null, 2023),
  ])
  const { found, notCompared, missing } = listsOfYears(ledger, 2024, 2025)
  expect({ found, missing }).toEqual({ found: [], missing: [] })
  expect(notCompared.map(({ region, reason, documents }) => [region, reason, documents.map(({ id }) => id)])).toEqual([
    ['石家庄市', 'old_only', ['b1']],
    ['大连市', 'several_lists', ['b3', 'b4', 'b5']],
    ['杭州市', 'new_only', ['b2']],
    ['昌吉回族自治州', 'one_plan', ['b6']],
    [null, 'no_region', ['b7']],
    ['杭州市', 'no_year', ['b8']],
  ])
  expect(notCompared[3]?.documents).toEqual([{ id: 'b6', name: '清单b6', planYear: 2024, planYearEnd: 2026 }])
})

test('a plan over several years stands for a year without a list of its own; drafts and documents without items do not count', () => {
  const ledger = temporaryLedger([
    list('c1', '石家庄市', 2023, { planYearEnd: 2025 }),
    list('c2', '石家庄市', 2025),
    list('c3', '石家庄市', 2025, { status: 'draft' }),
    list('c4', '杭州市', 2024, {}, []),
    list('c5', '杭州市', 2025),
  ])
  expect(listsOfYears(ledger, 2024, 2025)).toMatchObject({
    found: [{ region: '石家庄市', from: 'c1', to: 'c2' }],
    notCompared: [{ region: '杭州市', reason: 'new_only' }],
  })
})

test('a year for which no region has a list is missing', () => {
  const ledger = temporaryLedger([list('d1', '石家庄市', 2024), list('d2', null, 2025)])
  expect(listsOfYears(ledger, 2024, 2025).missing).toEqual([2025])
  expect(listsOfYears(ledger, 1999, 2025).missing).toEqual([1999, 2025])
  expect(listsOfYears(ledger, 2024, 1999).found).toEqual([])
})
