import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/model/index.ts'
import { assignment, deadline } from '../evaluate/documents.ts'
import { audited, extracted, item, quantity } from './auditing.ts'

const CODES = ['lead_missing', 'deadline_missing', 'quantity_missing'] as const
const TEXT = '新建公园3座。'

const complete: Partial<Item> = {
  assignments: [assignment('lead', '住建局'), assignment('responsible', '财政局')],
  deadline: deadline('年底前', '2025-12-31'),
  quantities: [quantity(TEXT, '3座', 3, '座')],
}

/** Four complete items and a fifth with changes. */
function withFifth(changes: Partial<Item>) {
  const items = ['1', '2', '3', '4'].map((path) => item(path, complete))
  return extracted([...items, item('5', { ...complete, start: 0, end: TEXT.length, ...changes })], { text: TEXT })
}

describe('what an item lacks that its siblings have', () => {
  it.each([
    ['lead_missing', { assignments: [assignment('responsible', '财政局')] }, { role: 'lead', siblings: 4, having: 4 }],
    ['deadline_missing', { deadline: null }, { siblings: 4, having: 4 }],
    ['quantity_missing', { quantities: [] }, { siblings: 4, having: 4 }],
  ] as const)('is found: %s', (code, changes, data) => {
    expect(audited(withFifth(changes as Partial<Item>), ...CODES)).toEqual([{ code, itemPath: '5', place: TEXT, data }])
  })

  it('is the responsible unit where the document names no leads', () => {
    const items = ['1', '2', '3', '4'].map((path) => item(path, { assignments: [assignment('responsible', '财政局')] }))
    expect(audited(extracted([...items, item('5')]), ...CODES)).toMatchObject([
      { code: 'lead_missing', itemPath: '5', data: { role: 'responsible', siblings: 4, having: 4 } },
    ])
  })

  it('is nothing where the item is complete, or cut off by the source', () => {
    expect(audited(withFifth({}), ...CODES)).toEqual([])
    expect(audited(withFifth({ assignments: [], deadline: null, quantities: [], truncated: true }), ...CODES)).toEqual([])
  })

  it('is nothing where less than three of four siblings have it', () => {
    const items = ['1', '2', '3', '4', '5'].map((path, index) => item(path, index < 2 ? complete : {}))
    expect(audited(extracted(items), ...CODES)).toEqual([])
  })

  it('is nothing where there are too few siblings to show a habit', () => {
    expect(audited(extracted([item('1', complete), item('2', complete), item('3')]), ...CODES)).toEqual([])
  })

  it('is said by the heading of the group for its members', () => {
    const group = item('5', { ...complete, leaf: false, quantities: [] })
    const member = item('5/1', { quantities: complete.quantities ?? [] })
    const items = ['1', '2', '3', '4'].map((path) => item(path, complete))
    expect(audited(extracted([...items, group, member]), ...CODES)).toEqual([])
  })
})
