import { describe, expect, it } from 'vitest'
import { annotated } from './documents.ts'
import { lostStrings, problemsOf } from './verify.ts'

const document = annotated('新建公园12座，改造管网1.5万米。2025年底前完成。', [
  {
    title: '新建公园12座',
    deadline: { quote: '2025年底前', date: '2025-12-31' },
    quantities: [
      { quote: '12座', value: 12, unit: '座' },
      { quote: '1.5万米', value: 15000, unit: '米' },
    ],
  },
])

describe('problemsOf', () => {
  it('has nothing to say of an annotation that fits its text', () => {
    expect(problemsOf(document)).toEqual([])
  })

  it('sees quotes that are gone, doubled or moved, and deadlines that are gone', () => {
    const problemsIn = (text: string) => problemsOf({ ...document, text }).join('\n')
    expect(problemsIn(document.text.replace('12座', '15座'))).toContain('[12座]: is not in the text')
    expect(problemsIn(`${document.text}12座`)).toContain('[12座]: stands more than once')
    expect(problemsIn(`一${document.text}`)).toContain('[12座]: stands elsewhere')
    expect(problemsIn(document.text.replace('年底前', '年'))).toContain('1: deadline 2025年底前 is not in the text')
  })

  it('sees a value that is not the printed one, and a total that is not there', () => {
    const [item] = document.gold.items
    const withQuantity = (change: object) => ({
      ...document,
      gold: {
        ...document.gold,
        items: item ? [{ ...item, quantities: item.quantities.map((quantity) => ({ ...quantity, ...change })) }] : [],
      },
    })
    expect(problemsOf(withQuantity({ value: 13 }))).toContain('1: [12座]: value 13 is not what is printed')
    expect(problemsOf(withQuantity({ partOf: '90公里' }))).toContain('1: [12座]: its total 90公里 is not in the item')
    expect(problemsOf(withQuantity({ comparator: 'range' }))).toContain('1: [12座]: a range has two values, nothing else does')
    expect(problemsOf(withQuantity({ unit: '垛' }))).toContain('1: [12座]: unit 垛 is not in the text')
  })
})

it('lostStrings names titles that the new text does not have', () => {
  expect(lostStrings(document, document)).toEqual([])
  expect(lostStrings(document, { ...document, text: document.text.replace('公园', '广场') })).toEqual([
    '1 title: 新建公园12座 became 新建公园12座',
  ])
})
