import type { ExtractedDocument } from '../../src/model/index.ts'
import { type FieldDifference, fieldDifferences } from './document-fields.ts'
import { type FixtureForm, seedBytes } from './forms.ts'
import { type Difference, differencesOf } from './parity.ts'
import { type Placement, placementsOf } from './places.ts'
import { extractFixture } from './reading.ts'
import { trueGlyphsOf } from './truth-match.ts'

/** A seed in one form, read and compared with the plain text and with where its glyphs stand. */
export interface MeasuredForm {
  stem: string
  form: FixtureForm
  expected: ExtractedDocument
  differences: readonly Difference[]
  fields: readonly FieldDifference[]
  placements: readonly Placement[]
}

/** Every seed in every form. */
export async function measureForms(stems: readonly string[], forms: readonly FixtureForm[]): Promise<MeasuredForm[]> {
  const measured: MeasuredForm[] = []
  for (const stem of stems) {
    const expected = await extractFixture(seedBytes(stem), `${stem}.txt`)
    for (const form of forms) {
      const truth = form.truth(stem)
      const actual = await extractFixture(await form.bytes(stem), form.name)
      const placements = placementsOf(actual, trueGlyphsOf(actual.text, truth))
      const fields = fieldDifferences(expected, actual, form, truth)
      measured.push({ stem, form, expected, differences: differencesOf(expected, actual), fields, placements })
    }
  }
  return measured
}

/** Those of one row, all seeds together. */
export const byForm = (measured: readonly MeasuredForm[]): [string, MeasuredForm[]][] =>
  [...new Set(measured.map(({ form }) => form.row))].map((row) => [row, measured.filter(({ form }) => form.row === row)])

/** 000 of 000_91f78d1c8f0827f1 */
export const shortStem = (stem: string): string => stem.split('_')[0] ?? stem
