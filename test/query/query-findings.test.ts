import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { findingOf } from '../../src/model/index.ts'
import { type FindingKind, type QueryFilters, queryFindings } from '../../src/query/index.ts'
import { annotatedDocuments } from '../support/gold.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()

/** The seeds with findings of their own each: what the audit says of them is tested with the audit. */
const documents = annotatedDocuments().map((document, at) => ({
  ...document,
  findings: [
    findingOf('declared_count_holds', { declared: 10, found: 10 }),
    ...(at === 3
      ? [
          findingOf(
            'sum_differs',
            { total: '10个', sum: 9, unit: '个', parts: '5个、4个' },
            { itemPath: '1/6', start: document.text.indexOf('5O'), end: document.text.indexOf('5O') + 4 },
          ),
        ]
      : []),
    ...(at === 4
      ? [
          findingOf('numbering_gap', { missing: '7', before: '6', behind: '8' }),
          findingOf('lead_missing', { count: 3 }, { itemPath: '1/1' }),
        ]
      : []),
  ],
}))
const found = (kind: FindingKind, filters: QueryFilters = {}, language: 'zh' | 'en' = 'en') =>
  queryFindings(temporaryLedger(documents), kind, filters, { lexicon, language })
const codes = (kind: FindingKind, filters: QueryFilters = {}) => found(kind, filters).rows.map((row) => row.at(-1))

describe('queryFindings', () => {
  test('which documents do not add up', () => {
    expect(codes('contradictions')).toEqual(['numbering_gap', 'sum_differs'])
    const { columns, rows } = found('contradictions', { region: '玛纳斯' })
    expect(columns).toEqual(['region', 'plan_year', 'document', 'path', 'line', 'severity', 'message', 'code'])
    expect(rows[0]?.slice(0, 6)).toEqual(['玛纳斯县', 2025, '玛纳斯县2025年度重大民生实事项目实施方案', '1/6', 44, 'warning'])
    expect(String(rows[0]?.[6])).toContain('10个')
  })

  test('warnings are more than that, and what holds is said where all is asked for', () => {
    expect(codes('warnings')).toEqual(['numbering_gap', 'lead_missing', 'sum_differs'])
    expect(codes('all')).toHaveLength(5 + 3)
  })

  test('filters on documents pick documents, others the items in which something was found', () => {
    expect(codes('warnings', { year: 2024 })).toEqual([])
    expect(codes('warnings', { assigned: '交通局' })).toEqual(['sum_differs'])
    expect(codes('warnings', { path: '1/1' })).toEqual(['lead_missing'])
  })

  test('speaks Chinese', () => {
    const { columns, rows } = found('contradictions', { region: '玛纳斯' }, 'zh')
    expect(columns).toEqual(['地区', '年度', '文件', '序号', '行号', '程度', '发现', '代码'])
    expect(rows[0]?.[5]).toBe('注意')
  })
})
