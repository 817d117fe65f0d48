import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { type CountGroup, countLedger, type QueryFilters } from '../../src/query/index.ts'
import { assignment, extracted, item, quantity } from '../evaluate/documents.ts'
import { annotatedDocuments } from '../support/gold.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()
const seeds = annotatedDocuments()
const counts = (by: CountGroup[], filters: QueryFilters = {}, documents = seeds, language: 'zh' | 'en' = 'en') =>
  countLedger(temporaryLedger(documents), filters, by, { lexicon, language })

/** The items of the seeds that lead units have, by hand from their annotations. */
const leaves = seeds.flatMap((document) => document.items.filter(({ leaf }) => leaf).map((one) => ({ ...one, document })))

describe('countLedger', () => {
  test('who leads most: a unit counts under one name, whatever it is called where', () => {
    const { columns, rows } = counts(['lead'])
    expect(columns).toEqual(['unit_name', 'items'])
    expect(rows[0]).toEqual(['住房和城乡建设局', 4])
    const led = leaves.filter(({ assignments }) => assignments.some(({ role, names }) => role === 'lead' && names.length > 0))
    expect(rows.at(-1)).toEqual([null, leaves.length - led.length])
    const figures = rows.slice(0, -1).map(([, items]) => Number(items))
    expect(figures).toEqual([...figures].sort((one, other) => other - one))
  })

  test('names of one unit and units of other places are added up', () => {
    const led = (path: string, name: string) => item(path, { assignments: [assignment('lead', name)] })
    const document = extracted([led('1', '县国土局'), led('2', '自治州自然资源局'), led('3', '县教育局'), led('4', '云图数据公司')])
    expect(counts(['lead'], {}, [document]).rows).toEqual([
      ['自然资源局', 2],
      ['教育局', 1],
      ['云图数据公司', 1],
    ])
  })

  test('items without a measurable target, and their share by region', () => {
    const without = leaves.filter(({ quantities }) => !quantities.some(({ role }) => role === 'target' || role === 'standard'))
    const { columns, rows } = counts(['region'], { withoutTarget: true })
    expect(columns).toEqual(['region', 'items', 'of_items', 'percent'])
    expect(rows).toHaveLength(5)
    for (const [region, items, of, percent] of rows) {
      const ofRegion = ({ document }: (typeof leaves)[number]): boolean => document.document.region?.name === region
      expect([items, of]).toEqual([without.filter(ofRegion).length, leaves.filter(ofRegion).length])
      expect(percent).toBeCloseTo((100 * Number(items)) / Number(of), 1)
    }
  })

  test('an item that only says whom it is for, or what it costs, has no measurable target', () => {
    const roles = ['target', 'standard', 'beneficiary', 'funding', 'condition', 'context'] as const
    const items = roles.map((role, at) => item(String(at + 1), { quantities: [quantity('3户', 3, '户', { id: `q${at}`, role })] }))
    expect(counts([], { withoutTarget: true }, [extracted(items)]).rows).toEqual([[4, 6, 66.7]])
  })

  test('shares are of the items of the documents that are asked for', () => {
    expect(counts([], { region: '玛纳斯', dueBy: '2025-10-31' }).rows).toEqual([[4, 10, 40]])
    expect(counts([], { region: '玛纳斯' }).rows).toEqual([[10]])
  })

  test('an item counts once in each of its domains', () => {
    const two = item('1', { domains: ['education', 'health'].map((code) => ({ code, words: [] })) })
    expect(counts(['domain'], {}, [extracted([two, item('2')])]).rows).toEqual([
      ['education', 1],
      ['health', 1],
      [null, 1],
    ])
  })

  test('groups go together, and persons keep their names', () => {
    expect(counts(['region', 'supervising_leader'], { region: '玛纳斯' }).rows).toContainEqual(['玛纳斯县', '张志刚', 4])
  })

  test('has Chinese headings', () => {
    expect(counts(['region', 'lead'], { withoutTarget: true }, seeds, 'zh').columns).toEqual([
      '地区',
      '单位名称',
      '事项数',
      '事项总数',
      '占比（%）',
    ])
  })
})
