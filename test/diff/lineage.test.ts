import { describe, expect, test } from 'vitest'
import { lineagesOf } from '../../src/diff/index.ts'
import { lexicon, listOf } from './comparing.ts'

const lists = Promise.all([
  listOf(2024, '新改建农村公路90公里。', '新建口袋公园8个。'),
  listOf(2022, '新改建农村公路120公里。', '改造老旧小区35个，加装电梯20部。', '新建口袋公园10个。'),
  listOf(2023, '加装电梯40部。', '农村公路新改建100公里。', '改造老旧小区20个。'),
])

describe('lineagesOf', async () => {
  const { documents, lineages } = lineagesOf(await lists, { lexicon })

  test('puts the lists in the order of their years', () => {
    expect(documents.map(({ planYear }) => planYear)).toEqual([2022, 2023, 2024])
  })

  test('follows an undertaking from list to list, with its number', () => {
    expect(lineages[0]?.steps).toEqual([
      { document: 0, items: ['1'] },
      { document: 1, items: ['2'] },
      { document: 2, items: ['1'] },
    ])
    expect(lineages[0]?.quantities.map(({ values }) => values.map(({ value }) => value))).toEqual([[120, 100, 90]])
  })

  test('keeps what was split together', () => {
    expect(lineages[1]?.steps).toEqual([
      { document: 0, items: ['2'] },
      { document: 1, items: ['1', '3'] },
    ])
    expect(lineages[1]?.quantities.map(({ values }) => values.map(({ quote }) => quote))).toEqual([
      ['35个', '20个'],
      ['20部', '40部'],
    ])
  })

  test('finds again what paused for a year', () => {
    expect(lineages[2]?.steps).toEqual([
      { document: 0, items: ['3'] },
      { document: 2, items: ['2'] },
    ])
  })

  test('of one list there is nothing to follow', async () => {
    expect(lineagesOf((await lists).slice(0, 1), { lexicon }).lineages).toEqual([])
  })
})
