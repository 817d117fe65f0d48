import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findLibreOffice } from '../../src/read/doc/libreoffice.ts'
import { RUN_ALL } from '../support/page-forms.ts'
import { removeSharedFolders, sharedFolder } from '../support/temporary-folder.ts'
import { extractBytes, extractFile, promisesOf, stems } from './parity.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FORMS = ['typed', 'table', 'auto']
/** LibreOffice begins the numbers of this one anew under every heading; what it prints is what is read. */
const PRINTED_WITH_OTHER_NUMBERS = '004_edfb66bea4d7dc90.auto'

/** Pages that another program set: its line ends, cell margins and spaces between scripts are its own. */
describe.runIf(RUN_ALL && findLibreOffice() !== null)('a docx printed to pdf by LibreOffice', () => {
  const folder = { path: '' }
  const names = stems.flatMap((stem) => FORMS.map((form) => `${stem}.${form}`)).filter((name) => name !== PRINTED_WITH_OTHER_NUMBERS)

  beforeAll(() => {
    folder.path = sharedFolder()
    const profile = pathToFileURL(join(folder.path, 'profile')).href
    const files = names.map((name) => join(ROOT, 'fixtures', 'docx', `${name}.docx`))
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder.path, ...files])
  }, 120_000)
  afterAll(removeSharedFolders)

  it.each(names)('%s promises the same as the plain text', async (name) => {
    const printed = await extractBytes(readFileSync(join(folder.path, `${name}.pdf`)), `${name}.pdf`)
    expect(printed.source.mediaType).toBe('application/pdf')
    expect(promisesOf(printed)).toEqual(promisesOf(await extractFile('seeds', `${name.split('.')[0]}.txt`)))
    for (const { start, end, quote } of printed.items.flatMap(({ quantities }) => quantities))
      expect(printed.text.slice(start, end)).toBe(quote)
  })
})
