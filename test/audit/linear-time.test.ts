import { expect, it } from 'vitest'
import { processorMilliseconds } from '../support/processor-time.ts'
import { audited, block, listed, quantity, saying } from './auditing.ts'

/** Milliseconds; a pattern that is not linear needs minutes for this. */
const SOON = 2000

it('takes no longer than a moment for 100,000 characters of digits, brackets or blanks', () => {
  for (const filling of ['1', '（', ' ', '1.', '一', '。']) {
    const long = filling.repeat(100_000 / filling.length)
    const text = `${long}新建管网90公里，其中${long}甲33公里、乙44公里。`
    const total = quantity(text, '90公里', 90, '公里', { quote: `${long}90公里` })
    const parts = ['33公里', '44公里'].map((quote) => quantity(text, quote, Number.parseInt(quote, 10), '公里', { partOf: total.quote }))
    const document = { ...saying(text, total, ...parts), blocks: [block(text, text, 'list')] }
    expect(processorMilliseconds(() => audited(document, 'sum_holds'))).toBeLessThan(SOON)
  }
})

it('takes no longer than a moment for a list of five thousand items', () => {
  const list = listed(...Array.from({ length: 5000 }, (_, index) => `${index + 1} ${index + 1}. 新建公园`))
  const blocks = list.items.map(({ start, end }) => ({ kind: 'entry' as const, belongs: 'list' as const, start, end }))
  expect(processorMilliseconds(() => audited({ ...list, blocks }, 'numbering_gap'))).toBeLessThan(SOON)
})
