import { describe, expect, it } from 'vitest'
import { storedForms } from '../../bench/formats/forms.ts'
import { placementsOf } from '../../bench/formats/places.ts'
import { trueGlyphsOf } from '../../bench/formats/truth-match.ts'
import { seedStems } from '../../fixtures/scripts/seed-files.ts'
import { extractedForm } from '../support/page-forms.ts'

/** Em: positions are written and read in hundredths of a point. */
const ROUNDING = 0.005
/** Em. */
const MOST_BEYOND = 1

describe.each(seedStems())('%s', (stem) => {
  it.each(storedForms)('as $name: every value lights up on the glyphs that it quotes', async (form) => {
    const document = await extractedForm(stem, form)
    const placements = placementsOf(document, trueGlyphsOf(document.text, form.truth(stem)))
    expect(placements.filter(({ short }) => !(short <= ROUNDING))).toEqual([])
    expect(placements.filter(({ beyond }) => !(beyond <= MOST_BEYOND))).toEqual([])
    expect(new Set(placements.map(({ what }) => what))).toContain('quantity')
    for (const { quote, start, end } of placements) expect(document.text.slice(start, end)).toBe(quote)
  })
})
