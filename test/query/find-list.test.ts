import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { findList, listsOf } from '../../src/query/index.ts'
import { extracted, item } from '../evaluate/documents.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()

function list(
  sha256: string,
  planYear: number,
  changes: Partial<ExtractedDocument['document']> = {},
  items = [item('1')],
): ExtractedDocument {
  const base = extracted(items)
  const region = { name: '石家庄市', code: '130100', certainty: 'high' as const }
  return { ...base, source: { ...base.source, sha256 }, document: { ...base.document, region, planYear, ...changes } }
}

describe('the list of a region for a year', () => {
  const lists = [
    list('a1', 2021),
    list('a2', 2022),
    list('a3', 2022, { status: 'draft' }),
    list('a4', 2023, { status: 'draft' }),
    list('a5', 2024),
    list('a6', 2024),
    list('a7', 2021, {}, []),
    list('a8', 2021, { region: null }),
  ]

  test.each(['石家庄市', '石家庄'])('is found by the full and the short name (%s)', (region) => {
    const ledger = temporaryLedger(lists)
    expect(findList(ledger, region, 2021, lexicon)).toEqual({ kind: 'found', documentId: 'a1' })
  })

  test('is the final one where there is a draft, and the draft where there is no other', () => {
    const ledger = temporaryLedger(lists)
    expect(findList(ledger, '石家庄市', 2022, lexicon)).toEqual({ kind: 'found', documentId: 'a2' })
    expect(findList(ledger, '石家庄市', 2023, lexicon)).toEqual({ kind: 'found', documentId: 'a4' })
  })

  test('is not chosen among several, and not found elsewhere', () => {
    const ledger = temporaryLedger(lists)
    expect(findList(ledger, '石家庄市', 2024, lexicon)).toMatchObject({ kind: 'ambiguous', candidates: [{ id: 'a5' }, { id: 'a6' }] })
    expect(findList(ledger, '石家庄市', 2025, lexicon)).toEqual({ kind: 'not_found' })
    expect(findList(ledger, '石', 2021, lexicon)).toEqual({ kind: 'not_found' })
  })

  describe('where plans run over several years', () => {
    const long = list('b1', 2024, { planYearEnd: 2026 })
    const found = (year: number, ...others: ExtractedDocument[]) => findList(temporaryLedger([long, ...others]), '石家庄市', year, lexicon)

    test('is the plan, for every year from its first to its last', () => {
      for (const year of [2024, 2025, 2026]) expect(found(year)).toEqual({ kind: 'found', documentId: 'b1' })
      for (const year of [2023, 2027]) expect(found(year)).toEqual({ kind: 'not_found' })
    })

    test('is the list of exactly that year where there is one, also in the first year of the plan', () => {
      for (const year of [2024, 2025]) expect(found(year, list('b2', year))).toEqual({ kind: 'found', documentId: 'b2' })
      expect(found(2026, list('b2', 2025))).toEqual({ kind: 'found', documentId: 'b1' })
    })

    test('is not chosen between two plans, nor between a plan and the draft of that year', () => {
      const other = list('b3', 2025, { planYearEnd: 2027 })
      expect(found(2026, other)).toMatchObject({ kind: 'ambiguous', candidates: [{ id: 'b1' }, { id: 'b3' }] })
      expect(found(2024, other)).toEqual({ kind: 'found', documentId: 'b1' })
      const draft = list('b4', 2025, { status: 'draft' })
      expect(found(2025, draft)).toMatchObject({ kind: 'ambiguous', candidates: [{ id: 'b1' }, { id: 'b4' }] })
    })

    test('is the final plan where there is its draft too; a final list of its first year makes no draft of the plan old', () => {
      const draft = list('b5', 2024, { planYearEnd: 2026, status: 'draft' })
      expect(found(2025, draft)).toEqual({ kind: 'found', documentId: 'b1' })
      const ledger = temporaryLedger([draft, list('b2', 2024)])
      expect(findList(ledger, '石家庄市', 2026, lexicon)).toEqual({ kind: 'found', documentId: 'b5' })
    })
  })

  test('all of them are in the order of their years', () => {
    const ledger = temporaryLedger(lists)
    expect(listsOf(ledger, '石家庄', lexicon).map(({ id }) => id)).toEqual(['a1', 'a2', 'a4', 'a5', 'a6'])
  })

  test('is the plan over several years that has the year, where the year has no list of its own', () => {
    const ledger = temporaryLedger([list('b1', 2023, { planYearEnd: 2025 }), list('b2', 2024)])
    expect(findList(ledger, '石家庄', 2023, lexicon)).toEqual({ kind: 'found', documentId: 'b1' })
    expect(findList(ledger, '石家庄', 2024, lexicon)).toEqual({ kind: 'found', documentId: 'b2' })
    expect(findList(ledger, '石家庄', 2025, lexicon)).toEqual({ kind: 'found', documentId: 'b1' })
    expect(findList(ledger, '石家庄', 2026, lexicon)).toEqual({ kind: 'not_found' })
  })

  test('is that of a former division where the division of today has none for the year', () => {
    const former = { region: { name: '襄樊市', code: '420600', certainty: 'high' as const } }
    const today = { region: { name: '襄阳市', code: '420600', certainty: 'high' as const } }
    const ledger = temporaryLedger([list('c1', 2009, former), list('c2', 2010, former), list('c3', 2010, today), list('c4', 2012, today)])
    expect(listsOf(ledger, '襄阳市', lexicon).map(({ id }) => id)).toEqual(['c1', 'c3', 'c4'])
    expect(listsOf(ledger, '襄樊市', lexicon).map(({ id }) => id)).toEqual(['c1', 'c2'])
  })
})
