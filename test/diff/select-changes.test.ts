import { describe, expect, test } from 'vitest'
import { countsOf, selectChanges } from '../../src/diff/index.ts'
import { type DiffFilter, documentDiffSchema } from '../../src/model/index.ts'
import { compared, listOf, pairsOf } from './comparing.ts'

const from = await listOf(
  2024,
  '新改建农村公路100公里。（牵头单位：县交通局）',
  '改造老旧小区35个，加装电梯20部。',
  '新建垃圾处理站0座。',
  '免费筛查“两癌”5000人。',
)
const to = await listOf(
  2025,
  '新改建农村公路120公里。（牵头单位：县水利局）',
  '改造老旧小区28个。',
  '加装电梯25部，救援培训3场。',
  '新建垃圾处理站4座。',
  '新建口袋公园12个。',
)
const whole = compared(from, to)
/** Both quotes of every change that is left. */
const leftOf = (filter: DiffFilter): string[] =>
  selectChanges(whole, filter).pairs.flatMap(({ changes }) =>
    changes.map((change) => `${change.kind} ${change.from?.quote} ${change.to?.quote}`),
  )

test('the comparison that is picked from', () => {
  expect(pairsOf(whole)).toEqual(['kept 1 > 1', 'split 2 > 2+3', 'kept 3 > 4', 'dropped 4 > ', 'new  > 5'])
  expect(countsOf(whole)).toEqual({
    pairs: { kept: 2, split: 1, merged: 0, new: 1, dropped: 1 },
    changes: { raised: 3, lowered: 1, unchanged: 0, new: 2, dropped: 1 },
  })
})

describe('pairs by their kind', () => {
  test('are left whole, with lead units and deadlines', () => {
    const { pairs } = selectChanges(whole, { only: ['kept', 'new'] })
    expect(pairs).toEqual([whole.pairs[0], whole.pairs[2], whole.pairs[4]])
    expect(pairs[0]?.leads).toHaveLength(2)
    expect(selectChanges(whole, { only: ['dropped'] }).pairs).toEqual([whole.pairs[3]])
  })

  test('of which there are none leave nothing', () => {
    expect(selectChanges(whole, { only: ['merged'] }).pairs).toEqual([])
  })
})

describe('quantities by their change', () => {
  test('are left with the pairs that hold them, and nothing besides', () => {
    expect(leftOf({ change: ['lowered', 'dropped'] })).toEqual(['lowered 35个 28个', 'dropped 5000人 undefined'])
    expect(selectChanges(whole, { change: ['raised'] }).pairs).toEqual([
      { ...whole.pairs[0], leads: [] },
      { ...whole.pairs[1], changes: [expect.objectContaining({ kind: 'raised' })] },
      whole.pairs[2],
    ])
  })

  test('and pairs by their kind must both hold', () => {
    expect(leftOf({ only: ['new'], change: ['new'] })).toEqual(['new undefined 12个'])
    expect(leftOf({ only: ['split'], change: ['new'] })).toEqual(['new undefined 3场'])
  })
})

describe('by more than a share of the old value', () => {
  test('is more: 100 to 120 and 35 to 28 are 20 %, and not by more than that', () => {
    expect(leftOf({ byMoreThan: 20 })).toEqual(['raised 20部 25部', 'raised 0座 4座'])
    expect(leftOf({ byMoreThan: 19.9 })).toEqual(['raised 100公里 120公里', 'lowered 35个 28个', 'raised 20部 25部', 'raised 0座 4座'])
    expect(leftOf({ byMoreThan: 25 })).toEqual(['raised 0座 4座'])
  })

  test('is of one direction where one is asked for', () => {
    expect(leftOf({ change: ['lowered'], byMoreThan: 19 })).toEqual(['lowered 35个 28个'])
    expect(leftOf({ change: ['lowered'], byMoreThan: 20 })).toEqual([])
  })

  test.each([7, 14, 17.6, 28, 29, 55, 57, 58])('of %d %% exactly is not by more, whatever a division makes of it', (percent) => {
    const change = { ...whole.pairs[0]?.changes[0], relative: percent / 100 }
    const diff = documentDiffSchema.parse({ ...whole, pairs: [{ ...whole.pairs[0], changes: [change] }] })
    expect(selectChanges(diff, { byMoreThan: percent }).pairs).toEqual([])
    expect(selectChanges(diff, { byMoreThan: percent - 0.1 }).pairs).toHaveLength(1)
  })
})

describe('what is left', () => {
  test('says what was asked for and what there was', () => {
    const filter = { only: ['kept' as const], byMoreThan: 20 }
    const selected = documentDiffSchema.parse(selectChanges(whole, filter))
    expect(selected.selection).toEqual({ filter, whole: countsOf(whole) })
    expect(selectChanges(selected, { only: ['new'] }).selection?.whole).toEqual(countsOf(whole))
    expect(whole.selection).toBeUndefined()
  })
})
