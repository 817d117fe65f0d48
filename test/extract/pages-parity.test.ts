import { describe, expect, it } from 'vitest'
import { fieldDifferences } from '../../bench/formats/document-fields.ts'
import { type Drawing, type FixtureForm, NEWSPAPER_COLUMNS, nameOfDrawing, shuffledForms, storedForms } from '../../bench/formats/forms.ts'
import { differencesOf } from '../../bench/formats/parity.ts'
import { plainPdfOf } from '../../fixtures/scripts/pages/write-plain-pdf.ts'
import { seedStems } from '../../fixtures/scripts/seed-files.ts'
import { extractedForm, extractedText, RUN_ALL } from '../support/page-forms.ts'

async function expectParity(stem: string, form: FixtureForm): Promise<void> {
  const [expected, actual] = [await extractedText(stem), await extractedForm(stem, form)]
  expect(differencesOf(expected, actual)).toEqual([])
  expect(fieldDifferences(expected, actual, form, form.truth(stem)).filter(({ printed }) => !printed)).toEqual([])
  expect(expected.items.length).toBeGreaterThan(0)
  for (const { quote, start, end } of actual.items.flatMap(({ quantities }) => quantities))
    expect(actual.text.slice(start, end)).toBe(quote)
}

/** Seeds of the orders in which runs are drawn. */
const SEEDS = RUN_ALL ? Array.from({ length: 12 }, (_, at) => at + 1) : [1]

describe.each(seedStems())('%s', (stem) => {
  describe.each(storedForms)('as $name', (form) => {
    it('promises the same as the plain text', () => expectParity(stem, form))
  })

  // Any of the newspapers in everyday runs, all where all tests run.
  const columns = RUN_ALL
    ? NEWSPAPER_COLUMNS
    : NEWSPAPER_COLUMNS.filter((_, at) => at === seedStems().indexOf(stem) % NEWSPAPER_COLUMNS.length)
  const drawings: Drawing[] = [{ order: 'rows', seed: 0 }, ...SEEDS.map((seed) => ({ order: 'runs' as const, seed }))]
  describe.each(columns)('as a newspaper of %i columns', (count) => {
    it.each(drawings.map((drawing) => [nameOfDrawing(drawing), drawing] as const))('promises the same drawn %s', async (_, drawing) => {
      for (const form of shuffledForms([drawing], plainPdfOf, [count])) await expectParity(stem, form)
    })
  })
})
