import { describe, expect, it } from 'vitest'
import { extractFile, promisesOf, stems } from './parity.ts'

describe.each(stems)('%s', (stem) => {
  it.each(['xlsx', 'xls'])('says the same as %s, and each value stands in one cell', async (format) => {
    const fromText = await extractFile('seeds', `${stem}.txt`)
    const fromSheet = await extractFile('fixtures', 'sheets', `${stem}.${format}`)
    expect(promisesOf(fromSheet)).toEqual(promisesOf(fromText))
    expect(fromText.items.length).toBeGreaterThan(0)
    for (const { quantities } of fromSheet.items) {
      for (const { start, end, quote } of quantities) {
        expect(fromSheet.text.slice(start, end)).toBe(quote)
        const places = fromSheet.anchors.filter((anchor) => 'cell' in anchor && anchor.start <= start && end <= anchor.end)
        expect(places).toHaveLength(1)
        expect(places[0]).toMatchObject({ cell: { sheet: '任务清单' } })
      }
    }
  })
})
