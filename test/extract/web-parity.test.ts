import { describe, expect, it } from 'vitest'
import { extractFile, promisesOf, stems } from './parity.ts'

const FORMS = ['prose.html', 'table.html', 'prose-gb18030.html', 'table-gb18030.html', 'pasted.html', 'prose.md', 'table.md']

describe.each(stems)('%s', (stem) => {
  it.each(FORMS)('says the same as %s', async (form) => {
    const fromText = await extractFile('seeds', `${stem}.txt`)
    const fromWeb = await extractFile('fixtures', 'web', `${stem}.${form}`)
    expect(promisesOf(fromWeb)).toEqual(promisesOf(fromText))
    expect(fromText.items.length).toBeGreaterThan(0)
    for (const { quantities } of fromWeb.items) {
      for (const { start, end, quote } of quantities) expect(fromWeb.text.slice(start, end)).toBe(quote)
    }
  })
})
