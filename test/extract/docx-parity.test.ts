import { describe, expect, it } from 'vitest'
import { extractFile, promisesOf, stems } from './parity.ts'

const FORMS = ['typed', 'auto', 'table']

describe.each(stems)('%s', (stem) => {
  it.each(FORMS)('says the same as docx (%s)', async (form) => {
    const fromText = await extractFile('seeds', `${stem}.txt`)
    const fromDocx = await extractFile('fixtures', 'docx', `${stem}.${form}.docx`)
    expect(promisesOf(fromDocx)).toEqual(promisesOf(fromText))
    expect(fromText.items.length).toBeGreaterThan(0)
    for (const { quantities } of fromDocx.items) {
      for (const { start, end, quote } of quantities) expect(fromDocx.text.slice(start, end)).toBe(quote)
    }
  })
})

describe('the table form', () => {
  it('traces each quantity to its cell', async () => {
    const { items, anchors } = await extractFile('fixtures', 'docx', `${stems[0]}.table.docx`)
    for (const { start, end } of items.flatMap((item) => item.quantities)) {
      expect(anchors.some((anchor) => 'cell' in anchor && anchor.start <= start && end <= anchor.end)).toBe(true)
    }
  })
})
