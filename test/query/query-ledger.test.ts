import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { QueryError, type QueryFilters, queryFiltersSchema, queryLedger, type Value } from '../../src/query/index.ts'
import { removeDocument } from '../../src/store/index.ts'
import { assignment, deadline, extracted, item, quantity } from '../evaluate/documents.ts'
import { annotatedDocuments } from '../support/gold.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()
const seeds = annotatedDocuments()

/** The rows that a question finds in the seeds, or in these documents. */
function found(filters: QueryFilters, columns: string[], documents: readonly ExtractedDocument[] = seeds): Value[][] {
  return queryLedger(temporaryLedger(documents), queryFiltersSchema.parse(filters), { lexicon, columns }).rows
}
const distinct = (rows: Value[][]): string[] => [...new Set(rows.map((row) => row.join(' ')))]

/** Documents of one item each, made for a question. */
const documentWith = (sha256: string, changes: Parameters<typeof item>[1], document: Partial<ExtractedDocument['document']> = {}) => {
  const plain = extracted([item('1', { id: `${sha256}-1`, ...changes })])
  return { ...plain, source: { ...plain.source, sha256 }, document: { ...plain.document, ...document } }
}
const inRegion = (sha256: string, name: string, code: string | null) =>
  documentWith(sha256, {}, { region: { name, code, certainty: 'high' }, planYear: 2025 })

describe('the questions that the ledger is for', () => {
  test('everything due before 31 October 2025', () => {
    expect(distinct(found({ dueBefore: '2025-10-31' }, ['region', 'path', 'item', 'deadline']))).toEqual([
      '玛纳斯县 1/7 农村污水处理及清洁能源建设工程 2025-08-31',
      '玛纳斯县 1/9 全民综合保障托底工程 2025-06-30',
      '克孜勒苏柯尔克孜自治州 11 实施农村饮水维修养护工程 2025-10-30',
    ])
  })

  test('amounts in 万元: the multiplier is of the number in a notice, and of the unit in a question', () => {
    const filters: QueryFilters = { region: '玛纳斯', role: ['funding'] }
    const inYuan = found(filters, ['value'])
    expect(inYuan.length).toBeGreaterThan(2)
    expect(found({ ...filters, in: '万元' }, ['value', 'unit'])).toEqual(inYuan.map(([value]) => [Number(value) / 10_000, '万元']))
    expect(found({ ...filters, unit: ['亿元'] }, ['value', 'unit'])).toEqual(found(filters, ['value', 'unit']))
  })

  test('what is due on a day counts for "by" and not for "before" or "after"', () => {
    const items = (filters: QueryFilters) => distinct(found({ ...filters, region: '玛纳斯县' }, ['path']))
    expect(items({ dueBefore: '2025-10-31' })).toEqual(['1/7', '1/9'])
    expect(items({ dueBy: '2025-10-31' })).toEqual(['1/2', '1/6', '1/7', '1/9'])
    expect(items({ dueAfter: '2025-10-31', dueBefore: '2025-12-01' })).toEqual(['1/4', '1/5'])
  })

  test('kilometres of rural road promised', () => {
    const filters: QueryFilters = { unit: '公里', object: '农村公路', role: ['target'], in: '公里' }
    expect(found(filters, ['region', 'comparator', 'value', 'unit', 'quote'])).toEqual([
      ['昌吉回族自治州', 'eq', 300, '公里', '300 公里'],
      ['玛纳斯县', 'gte', 60, '公里', '60公里以上'],
      ['克孜勒苏柯尔克孜自治州', 'eq', 200, '公里', '200公里'],
    ])
  })

  test('what 住建局 leads, by short and by full name', () => {
    const short = found({ lead: '住建局' }, ['region', 'path', 'lead_units'])
    expect(distinct(short)).toEqual([
      '伊犁哈萨克自治州 3 州住房和城乡建设局',
      '克孜勒苏柯尔克孜自治州 1 自治州住建局（人防办）、自治州发展改革委',
      '克孜勒苏柯尔克孜自治州 2 自治州住建局（人防办）',
      '克孜勒苏柯尔克孜自治州 3 自治州住建局（人防办）',
    ])
    expect(found({ lead: '住房和城乡建设局' }, ['region', 'path', 'lead_units'])).toEqual(short)
  })

  test('subsidies per person and month', () => {
    const rows = found({ role: ['standard'], unit: '元', per: ['人', '月'] }, ['region', 'path', 'comparator', 'value', 'object'])
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['4/13', 'gte', 690, null],
      ['4/13', 'gte', 1035, null],
      ['4/13', 'eq', 1150, '基本生活补贴'],
      ['4/13', 'eq', 1610, '基本生活补贴'],
      ['4/14', 'gte', 70, '基本生活津贴'],
      ['4/14', 'gte', 150, '基本生活津贴'],
      ['4/14', 'gte', 240, '基本生活津贴'],
      ['4/15', 'eq', 120, null],
    ])
  })

  test('items without any quantity', () => {
    const rows = found({ withoutQuantities: true }, ['region', 'path', 'value'])
    const expected = seeds.flatMap(({ items }) => items).filter(({ leaf, quantities }) => leaf && quantities.length === 0)
    expect(rows).toHaveLength(expected.length)
    expect(rows.filter(([region]) => region === '克孜勒苏柯尔克孜自治州').map(([, path]) => path)).toEqual(['3', '12', '13'])
    expect(rows.every(([, , value]) => value === null)).toBe(true)
  })
})

describe('filters', () => {
  test('region takes a part of the name, a short name or a code with what lies in it', () => {
    const regions = (region: string) => distinct(found({ region }, ['region']))
    expect(regions('昌吉')).toEqual(['昌吉回族自治州'])
    expect(regions('昌吉州')).toEqual(['昌吉回族自治州'])
    expect(regions('玛纳斯')).toEqual(['玛纳斯县'])
    expect(regions('652300')).toEqual(['昌吉回族自治州', '玛纳斯县'])
    expect(regions('652324')).toEqual(['玛纳斯县'])
    expect(regions('653000')).toEqual(['克孜勒苏柯尔克孜自治州'])
    expect(regions('65')).toHaveLength(4)
    expect(regions('440000')).toEqual([])
    expect(regions('广州')).toEqual([])
  })

  test('a code of a place ending in 0 is no wider than the place', () => {
    const documents = [inRegion('a1', '甲州', '653000'), inRegion('a2', '乙市', '653001'), inRegion('a3', '丙地区', '653100')]
    expect(found({ region: '653000' }, ['region'], documents)).toEqual([['甲州'], ['乙市']])
  })

  test('text that means something to SQL is only text', () => {
    expect(found({ region: '%' }, ['region'])).toEqual([])
    expect(found({ words: ['农村_路'] }, ['region'])).toEqual([])
    expect(found({ object: "'; DROP TABLE extracted_items; --" }, ['region'])).toEqual([])
    expect(found({ path: '%' }, ['region'])).toEqual([])
  })

  test('unit takes every unit that measures the same', () => {
    const unitsFor = (unit: string) => distinct(found({ unit }, ['unit'])).sort()
    expect(unitsFor('公里')).toEqual(['公里', '千米', '米'].sort())
    expect(unitsFor('亩')).toEqual(['㎡', '亩', '平方米'].sort())
    expect(unitsFor('人')).toEqual(['人', '名'].sort())
    expect(unitsFor('人次')).toEqual(['人次'])
    expect(unitsFor('立方米')).toEqual([])
  })

  test('in converts value, range and unit, and leaves out what cannot be converted', () => {
    expect(found({ in: '公里', region: '铁门关' }, ['value', 'value_max', 'unit', 'quote'])).toEqual([
      [9, null, '公里', '9千米'],
      [10, null, '公里', '10千米'],
      [2.47, null, '公里', '2.47千米'],
    ])
    expect(found({ in: '亩', object: '综合楼' }, ['value', 'unit', 'quote'])).toEqual([[9, '亩', '6000平方米']])
    const range = documentWith('b1', {
      quantities: [quantity('2-3公里', 2, '公里', { valueMax: 3, baseUnit: 'm', baseValue: 2000, baseValueMax: 3000 })],
    })
    expect(found({ in: '米' }, ['value', 'value_max', 'unit'], [range])).toEqual([[2000, 3000, '米']])
  })

  test('lead finds units in that role alone, assigned in any or in the one asked for', () => {
    const paths = (filters: QueryFilters) => distinct(found({ region: '克孜勒苏', ...filters }, ['path']))
    expect(paths({ lead: '发改委' })).toEqual(['1'])
    expect(paths({ assigned: '发改委' })).toEqual(['1', '3'])
    expect(paths({ assigned: '发展和改革委员会', assignedRole: 'responsible' })).toEqual(['3'])
    expect(paths({ lead: '国网' })).toEqual([])
    expect(paths({ assigned: '国网' })).toEqual(['1'])
    expect(distinct(found({ assigned: '张志刚' }, ['path']))).toEqual(['1/1', '1/4', '1/6', '1/7'])
    expect(distinct(found({ assignedRole: 'unit_leader' }, ['region']))).toEqual(['玛纳斯县'])
  })

  test('lead tells a unit from those whose names contain its name', () => {
    const leads = ['县教育局', '县体育局', '县公安局交警大队', '县公安局', '乙县教育局'].map((name, at) =>
      documentWith(`c${at}`, { assignments: [assignment('lead', name)] }),
    )
    const units = (lead: string) => found({ lead }, ['lead_units'], leads).map(([unit]) => unit)
    expect(units('公安局')).toEqual(['县公安局'])
    expect(units('教育局')).toEqual(['县教育局', '乙县教育局'])
    expect(units('乙县教育局')).toEqual(['乙县教育局'])
    expect(units('云图数据局')).toEqual([])
  })

  test('lead finds by the full official name that the extraction gave', () => {
    const [lead] = assignment('lead', '自治州住建局（人防办）').names
    if (!lead) throw new Error('one name')
    const canonical = { name: '克孜勒苏柯尔克孜自治州住房和城乡建设局', rule: 'test' }
    const document = documentWith('d1', { assignments: [{ role: 'lead', openEnded: false, names: [{ ...lead, canonical }] }] })
    expect(found({ lead: '克孜勒苏柯尔克孜自治州住建局' }, ['lead_units'], [document])).toHaveLength(1)
    expect(found({ lead: '昌吉回族自治州住建局' }, ['lead_units'], [document])).toHaveLength(0)
  })

  test('object takes what is counted and not what belongs to it', () => {
    const objects = (object: string) => distinct(found({ object }, ['object']))
    expect(objects('农村公路')).toEqual(['农村公路'])
    expect(objects('农村公路附属设施')).toEqual(['农村公路附属设施'])
    expect(objects('科技示范基地')).toEqual(['科技示范基地（点）'])
  })

  test('words must all stand somewhere in the item, across line ends too', () => {
    expect(distinct(found({ words: ['公里', '治理', '灾害'] }, ['region', 'path']))).toEqual(['昌吉回族自治州 6'])
    expect(found({ words: ['公里', '没有的词'] }, ['path'])).toEqual([])
    const text = '改造农村\n　公路3公里。'
    const wrapped = { ...documentWith('e1', { start: 0, end: text.length }), text }
    expect(found({ words: ['农村公路'] }, ['path'], [wrapped])).toEqual([['1']])
  })

  test('words may be written in other widths and in Traditional characters', () => {
    const plain = found({ words: ['农村公路', '60公里'] }, ['region', 'path'])
    expect(distinct(plain)).toEqual(['玛纳斯县 1/6'])
    expect(found({ words: ['農村公路', '６０公里'] }, ['region', 'path'])).toEqual(plain)
    expect(found({ words: [' '] }, ['path'])).toEqual(found({}, ['path']))
  })

  test('units by the names that they had', () => {
    const leads = ['县国土局', '市自然资源和规划局', '县自然资源局', '县教育局'].map((name, at) =>
      documentWith(`h${at}`, { assignments: [assignment('lead', name)] }),
    )
    const units = (lead: string) => found({ lead }, ['lead_units'], leads).map(([unit]) => unit)
    expect(units('国土资源局')).toEqual(units('自然资源局'))
    expect(units('自然资源局')).toEqual(expect.arrayContaining(['县国土局', '县自然资源局']))
    expect(units('自然资源局')).not.toContain('县教育局')
  })

  test('values below a certainty', () => {
    const grades = (['high', 'medium', 'low'] as const).map((certainty) =>
      documentWith(`i-${certainty}`, { quantities: [quantity('1个', 1, '个', { certainty })] }),
    )
    const certainties = (certaintyBelow: 'high' | 'medium') => found({ certaintyBelow }, ['certainty'], grades).flat().sort()
    expect(certainties('high')).toEqual(['low', 'medium'])
    expect(certainties('medium')).toEqual(['low'])
  })

  test('of several units any', () => {
    expect(distinct(found({ unit: ['公里', '户'], region: '玛纳斯', path: '1/8' }, ['quote']))).toEqual(['15户'])
    expect(distinct(found({ unit: ['公里', '户'] }, ['unit'])).sort()).toEqual(['公里', '千米', '户', '米'].sort())
  })

  test('items without a measurable target', () => {
    const expected = seeds
      .flatMap(({ items }) => items)
      .filter(({ leaf, quantities }) => leaf && !quantities.some(({ role }) => role === 'target' || role === 'standard'))
    expect([...new Set(found({ withoutTarget: true }, ['item_id']).flat())].sort()).toEqual(expected.map(({ id }) => id).sort())
  })

  test('path takes what stands below it', () => {
    expect(distinct(found({ region: '伊犁', path: '4' }, ['path']))).toEqual(['4/1', '4/2'])
    expect(distinct(found({ region: '伊犁', path: '4/1' }, ['path']))).toEqual(['4/1'])
  })

  test('year finds each year of a plan over several', () => {
    const long = documentWith('f1', {}, { planYear: 2024, planYearEnd: 2026 })
    for (const year of [2024, 2025, 2026]) expect(found({ year }, ['path'], [long])).toHaveLength(1)
    for (const year of [2023, 2027]) expect(found({ year }, ['path'], [long])).toHaveLength(0)
    expect(distinct(found({ year: 2024 }, ['region']))).toEqual(['伊犁哈萨克自治州'])
  })

  test('domain, certainty and missing deadlines', () => {
    const documents = [
      documentWith('g1', {
        domains: [{ code: 'transport/road', words: [] }],
        quantities: [quantity('1个', 1, '个', { certainty: 'low' })],
      }),
      documentWith('g2', { domains: [{ code: 'health', words: [] }], deadline: deadline('年内', null) }),
    ]
    const ids = (filters: QueryFilters) => found(filters, ['document_id'], documents).map(([id]) => id)
    expect(ids({ domain: 'transport' })).toEqual(['g1'])
    expect(ids({ domain: '交通出行' })).toEqual(['g1'])
    expect(ids({ domain: 'water' })).toEqual([])
    expect(() => ids({ domain: 'road' })).toThrow('there is no domain "road"; there are education 教育, health 医疗卫生, ')
    expect(ids({ certainty: 'low' })).toEqual(['g1'])
    expect(ids({ withoutDeadline: true })).toEqual(['g1'])
    expect(ids({ document: 'g2' })).toEqual(['g2'])
  })

  test('a key or a date that is none is refused', () => {
    expect(queryFiltersSchema.safeParse({ regoin: '昌吉' }).success).toBe(false)
    expect(queryFiltersSchema.safeParse({ dueBefore: '31.10.2025' }).success).toBe(false)
  })
})

describe('queryLedger', () => {
  test('answers in Chinese as 台账 does', () => {
    const ledger = temporaryLedger(seeds)
    const options = { lexicon, language: 'zh', columns: ['地区', 'path', '数量', '单位', '性质', '界限'] } as const
    expect(queryLedger(ledger, { region: '昌吉', unit: '天' }, options)).toEqual({
      columns: ['地区', '序号', '数量', '单位', '性质', '界限'],
      rows: [
        ['昌吉回族自治州', '9', 300, '天', '目标', '不少于'],
        ['昌吉回族自治州', '10', 15, '天', '原值', '等于'],
        ['昌吉回族自治州', '10', 7, '天', '目标', '不超过'],
      ],
    })
  })

  test('without filters gives every row, and with all columns what the view gives', () => {
    const ledger = temporaryLedger(seeds)
    const all = queryLedger(ledger, {}, { lexicon, columns: 'all' })
    expect(all.rows).toEqual(ledger.database.prepare('SELECT * FROM ledger').raw().all())
    const chinese = queryLedger(ledger, {}, { lexicon, columns: 'all', language: 'zh' })
    expect(chinese.rows).toEqual(ledger.database.prepare('SELECT * FROM 台账').raw().all())
  })

  test('does not see removed documents', () => {
    const ledger = temporaryLedger(seeds)
    const [first] = seeds
    removeDocument(ledger, first?.source.sha256 ?? '', { reason: 'test' })
    expect(queryLedger(ledger, { region: '克孜勒苏' }, { lexicon }).rows).toEqual([])
  })

  test('refuses a column that the ledger does not have', () => {
    const ledger = temporaryLedger()
    expect(() => queryLedger(ledger, {}, { lexicon, columns: ['region; --'] })).toThrow(QueryError)
    expect(() => queryLedger(ledger, {}, { lexicon, columns: ['数目'] })).toThrow('no column "数目"')
  })
})
