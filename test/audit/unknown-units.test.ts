import { describe, expect, it } from 'vitest'
import { audited, extracted, item, quantity } from './auditing.ts'

const TEXT = '新建驿站20垛。改造驿站5垛。新建公园3座。'

describe('units that the lexicon does not know', () => {
  it('are found once each, at their first place', () => {
    const [first, again, known] = [
      quantity(TEXT, '20垛', 20, '垛', { marks: ['unit_unknown'] }),
      quantity(TEXT, '5垛', 5, '垛', { marks: ['unit_unknown'] }),
      quantity(TEXT, '3座', 3, '座'),
    ]
    const document = extracted([item('1', { quantities: [first] }), item('2', { quantities: [again, known] })], { text: TEXT })
    expect(audited(document, 'unit_unknown')).toEqual([
      { code: 'unit_unknown', itemPath: '1', place: '20垛', data: { unit: '垛', count: 2 } },
    ])
  })

  it('are none where all are known', () => {
    expect(audited(extracted([item('1', { quantities: [quantity(TEXT, '3座', 3, '座')] })], { text: TEXT }), 'unit_unknown')).toEqual([])
  })
})
