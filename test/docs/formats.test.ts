import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../bench/formats/folder.ts'
import { measuredSections } from '../../bench/formats/measured-sections.ts'
import { sectionsOf } from '../../bench/formats/section.ts'
import { seedStems } from '../../fixtures/scripts/seed-files.ts'
import { RUN_ALL } from '../support/page-forms.ts'

const PAGE = join(import.meta.dirname, '../../docs/formats.md')
/** Milliseconds: every form of every seed is read, newspapers by four readers. */
const MEASURING = 600_000

// Reads some hundred files, so it does not belong to the everyday tests.
describe.runIf(RUN_ALL)('docs/formats.md', () => {
  it(
    'gives the figures that are measured',
    async () => {
      const sections = sectionsOf(readFileSync(PAGE, 'utf8'))
      const measured = await inFolder((folder) => measuredSections(seedStems(), folder))
      expect(sections.filter(({ title }) => measured.some((section) => section.title === title))).toEqual(measured)
    },
    MEASURING,
  )
})
