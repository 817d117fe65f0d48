import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { type QueryFilters, type SumGroup, sumLedger } from '../../src/query/index.ts'
import { assignment, extracted, item, quantity } from '../evaluate/documents.ts'
import { annotatedDocuments } from '../support/gold.ts'
import { temporaryLedger } from '../support/ledger.ts'

const lexicon = loadLexicon()
const seeds = annotatedDocuments()
const sums = (filters: QueryFilters, by: SumGroup[], documents = seeds) => sumLedger(temporaryLedger(documents), filters, by, { lexicon })

describe('sumLedger', () => {
  test('kilometres of rural road promised, by region', () => {
    expect(sums({ object: '农村公路', role: ['target'], in: '公里' }, ['region'])).toEqual({
      columns: ['region', 'role', 'sum', 'sum_max', 'unit_of_sum', 'count'],
      rows: [
        ['克孜勒苏柯尔克孜自治州', 'target', 200, 200, '公里', 1],
        ['昌吉回族自治州', 'target', 300, 300, '公里', 1],
        ['玛纳斯县', 'target', 60, 60, '公里', 1],
      ],
    })
  })

  test('kilometres and households by region and year, each in the unit that is asked for', () => {
    const { columns, rows } = sums({ unit: ['公里', '户'], role: ['target'] }, ['region', 'year'])
    expect(columns).toEqual(['region', 'plan_year', 'role', 'sum', 'sum_max', 'unit_of_sum', 'count'])
    const ofRegion = (name: string) => rows.filter(([region]) => region === name).map((row) => [row[1], row[3], row[5]])
    // By hand: 9, 10 and 2.47 千米; 456 households; 400 公里, 1377 + 920 households.
    expect(ofRegion('新疆生产建设兵团第二师铁门关市')).toEqual([
      [2025, 21.47, '公里'],
      [2025, 100, '户'],
    ])
    expect(ofRegion('伊犁哈萨克自治州')).toEqual([
      [2024, 400, '公里'],
      [2024, 2297, '户'],
    ])
  })

  test('in 万元 where that is asked for', () => {
    const [[, yuan] = []] = sums({ region: '玛纳斯', role: ['funding'] }, []).rows
    expect(sums({ region: '玛纳斯', role: ['funding'], in: '万元' }, []).rows.map((row) => row.slice(1, 4))).toEqual([
      [Number(yuan) / 10_000, Number(yuan) / 10_000, '万元'],
    ])
  })

  test('does not count a part of a total, a baseline or a number said twice', () => {
    expect(sums({ region: '克孜勒苏', path: '2', unit: '公里', in: '公里' }, []).rows).toEqual([['target', 90, 90, '公里', 1]])
    const twice = extracted([
      item('1', {
        quantities: [
          quantity('改造3户', 3, '户', { id: 'a' }),
          quantity('3户', 3, '户', { id: 'b', restates: 'a', countsInTotal: false }),
          quantity('由2户', 2, '户', { id: 'c', role: 'baseline', countsInTotal: false }),
        ],
      }),
    ])
    expect(sums({}, [], [twice]).rows).toEqual([['target', 3, 3, '户', 1]])
  })

  test('by lead unit, under the name that it has today, a number once for each unit that leads its item', () => {
    const built = (path: string, count: number, ...units: string[]) =>
      item(path, { assignments: units.map((unit) => assignment('lead', unit)), quantities: [quantity(`${count}座`, count, '座')] })
    const document = extracted([built('1', 5, '县交通局'), built('2', 7, '州交通运输局', '县财政局'), built('3', 11)])
    expect(sums({}, ['lead'], [document])).toEqual({
      columns: ['unit_name', 'role', 'sum', 'sum_max', 'unit_of_sum', 'count'],
      rows: [
        [null, 'target', 11, 11, '座', 1],
        ['交通运输局', 'target', 12, 12, '座', 2],
        ['财政局', 'target', 7, 7, '座', 1],
      ],
    })
  })

  test('by domain, a number once for each domain of its item, as the filter finds it', () => {
    const about = (path: string, count: number, ...codes: string[]) =>
      item(path, { domains: codes.map((code) => ({ code, words: [] })), quantities: [quantity(`${count}人`, count, '人')] })
    const document = extracted([about('1', 5, 'education.meals', 'safety.food'), about('2', 7, 'education.meals'), about('3', 11)])
    const { columns, rows } = sums({}, ['domain'], [document])
    expect(columns.slice(0, 3)).toEqual(['domain', 'role', 'sum'])
    expect(rows.map(([domain, , sum, , , count]) => [domain, sum, count])).toEqual([
      [null, 11, 1],
      ['education.meals', 12, 2],
      ['safety.food', 5, 1],
    ])
    for (const [domain, ...sum] of rows) if (domain !== null) expect(sums({ domain: String(domain) }, [], [document]).rows).toEqual([sum])
  })

  test('never adds different units or roles', () => {
    const { rows } = sums({ region: '玛纳斯县', path: '1/8' }, ['region'])
    expect(rows).toEqual([
      ['玛纳斯县', 'beneficiary', 2686, 2686, '人', 2],
      ['玛纳斯县', 'funding', 21_038_600, 21_038_600, '元', 1],
      ['玛纳斯县', 'target', 9969, 9969, '人', 1],
      ['玛纳斯县', 'target', 12, 12, '场', 1],
      ['玛纳斯县', 'target', 15, 15, '户', 1],
    ])
  })

  test('adds no standards, conditions and percentages; standards where they are asked for', () => {
    expect(sums({ region: '铁门关', path: '4/14' }, ['item']).rows.map((row) => row.slice(4))).toEqual([
      ['target', 11_800, 11_800, '人', 1],
    ])
    expect(sums({ region: '铁门关', path: '4/14', role: ['standard'] }, []).rows).toEqual([['standard', 460, 460, '元', 3]])
    expect(sums({ unit: '%' }, []).rows).toEqual([])
  })

  test('gives the lower and the upper end of ranges', () => {
    const range = extracted([
      item('1', {
        quantities: [
          quantity('2-3公里', 2, '公里', { id: 'a', valueMax: 3, dimension: 'length', baseUnit: 'm', baseValue: 2000, baseValueMax: 3000 }),
          quantity('500米', 500, '米', { id: 'b', dimension: 'length', baseUnit: 'm', baseValue: 500 }),
        ],
      }),
    ])
    expect(sums({ in: '公里' }, [], [range]).rows).toEqual([['target', 2.5, 3.5, '公里', 2]])
    expect(sums({}, ['unit'], [range]).rows).toEqual([
      ['公里', 'target', 2000, 3000, 'm', 1],
      ['米', 'target', 500, 500, 'm', 1],
    ])
  })

  test('speaks Chinese', () => {
    const { columns, rows } = sumLedger(temporaryLedger(seeds), { unit: '户', role: ['target'] }, ['year'], { lexicon, language: 'zh' })
    expect(columns).toEqual(['年度', '性质', '合计', '合计上限', '单位', '个数'])
    expect(rows).toEqual([
      [2024, '目标', 2297, 2297, '户', 2],
      [2025, '目标', 5021, 5021, '户', 6],
    ])
  })
})
