import { describe, expect, it } from 'vitest'
import { type Drawing, drawn, NEWSPAPER_COLUMNS, nameOfDrawing, newspaperOf } from '../../bench/formats/forms.ts'
import { pairsOf, partedPairs } from '../../bench/formats/order.ts'
import { readFixture } from '../../bench/formats/reading.ts'
import { plainPdfOf } from '../../fixtures/scripts/pages/write-plain-pdf.ts'
import { seedStems } from '../../fixtures/scripts/seed-files.ts'
import { RUN_ALL } from '../support/page-forms.ts'

/** Seeds of the orders in which runs are drawn. */
const SEEDS = RUN_ALL ? Array.from({ length: 20 }, (_, at) => at + 1) : [1]
const DRAWINGS: Drawing[] = [
  ...(RUN_ALL ? [{ order: 'reading' } as const, { order: 'rows', seed: 0 } as const] : []),
  ...SEEDS.map((seed) => ({ order: 'runs' as const, seed })),
]

describe.each(seedStems())('%s', (stem) => {
  describe.each(NEWSPAPER_COLUMNS)('as a newspaper of %i columns', (columns) => {
    const { pages, truth } = newspaperOf(stem, columns)

    it.each(DRAWINGS.map((drawing) => [nameOfDrawing(drawing), drawing] as const))(
      'keeps the lines of its articles together, drawn %s',
      async (_, drawing) => {
        const { text } = await readFixture(plainPdfOf(drawn(pages, drawing)), 'newspaper.pdf')
        expect(pairsOf(truth).length).toBeGreaterThan(100)
        expect(partedPairs(text, truth).map(([before, after]) => [before.text, after.text])).toEqual([])
      },
    )
  })
})
