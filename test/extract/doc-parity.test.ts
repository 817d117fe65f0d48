import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findLibreOffice } from '../../src/read/doc/libreoffice.ts'
import { withoutLibreOffice } from '../support/without-libreoffice.ts'
import { extractFile, promisesOf, stems } from './parity.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const fixture = (stem: string, form: string): string[] => ['fixtures', 'doc', `${stem}.${form}.doc`]

describe.each(stems)('%s as doc', (stem) => {
  // LibreOffice writes no doc whose numbers run on under new headings: of one seed there is no automatic form.
  const forms = ['typed', 'auto', 'table'].filter((form) => existsSync(join(ROOT, ...fixture(stem, form))))

  it.skipIf(findLibreOffice() === null).each(forms)('says the same through LibreOffice (%s)', async (form) => {
    const fromDoc = await extractFile(...fixture(stem, form))
    expect(fromDoc.findings.map(({ code }) => code)).toContain('converted')
    expect(promisesOf(fromDoc)).toEqual(promisesOf(await extractFile('seeds', `${stem}.txt`)))
  })

  it.each(['typed', 'table'])('says the same as text alone (%s)', async (form) => {
    withoutLibreOffice()
    const fromDoc = await extractFile(...fixture(stem, form))
    expect(fromDoc.findings.map(({ code }) => code)).toContain('labels_may_be_missing')
    expect(promisesOf(fromDoc)).toEqual(promisesOf(await extractFile('seeds', `${stem}.txt`)))
    for (const { start, end, quote } of fromDoc.items.flatMap(({ quantities }) => quantities))
      expect(fromDoc.text.slice(start, end)).toBe(quote)
  })
})
