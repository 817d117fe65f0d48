import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../src/model/index.ts'
import { audited, extracted, item, quantity } from './auditing.ts'

const FIRST = '改造老旧小区54个。'
const TEXT = `${FIRST}完成54个老旧小区改造。`

/** Two items, the first up to the first 。. */
function twoItems(first: Partial<Quantity>, second: Partial<Quantity>) {
  const one = { action: '改造', object: '老旧小区', ...first }
  const other = { action: '改造', object: '老旧小区', start: TEXT.lastIndexOf('54个'), end: TEXT.lastIndexOf('54个') + 3, ...second }
  return extracted(
    [
      item('1', { start: 0, end: FIRST.length, quantities: [quantity(TEXT, '54个', 54, '个', one)] }),
      item('2', { start: FIRST.length, end: TEXT.length, quantities: [quantity(TEXT, '54个', 54, '个', other)] }),
    ],
    { text: TEXT },
  )
}

describe('the same number twice', () => {
  it('is found in two items that promise the same', () => {
    expect(audited(twoItems({}, {}), 'number_repeated')).toEqual([
      { code: 'number_repeated', itemPath: '2', place: '54个', data: { quote: '54个', earlier: '54个', earlierPath: '1' } },
    ])
  })

  it('is not found where act, noun, bound or role are others', () => {
    for (const change of [{ action: '新建' }, { object: '公厕' }, { comparator: 'gte' }, { role: 'context' }] as const) {
      expect(audited(twoItems({}, change), 'number_repeated')).toEqual([])
    }
  })

  it('is not found where small numbers agree', () => {
    expect(audited(twoItems({ value: 1, baseValue: 1 }, { value: 1, baseValue: 1 }), 'number_repeated')).toEqual([])
  })

  it('is found within an item where the extractor says so', () => {
    const text = '新建桥梁2座。建成2座桥梁。'
    const again = quantity(text, '2座', 2, '座', { id: 'again', restates: '2座', start: 9, end: 11 })
    const document = extracted([item('1', { end: text.length, quantities: [quantity(text, '2座', 2, '座'), again] })], { text })
    expect(audited(document, 'number_repeated')).toEqual([
      { code: 'number_repeated', itemPath: '1', place: '2座', data: { quote: '2座', earlier: '2座', earlierPath: '1' } },
    ])
  })
})
