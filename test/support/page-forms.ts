import { type FixtureForm, seedBytes } from '../../bench/formats/forms.ts'
import { extractFixture } from '../../bench/formats/reading.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'

const read = new Map<string, Promise<ExtractedDocument>>()

/** What a seed says in a form; each is read once, whichever tests ask for it. */
export function extractedForm(stem: string, form: FixtureForm): Promise<ExtractedDocument> {
  const name = `${stem}.${form.name}`
  return kept(name, async () => extractFixture(await form.bytes(stem), name))
}

/** What a seed says as plain text. */
export const extractedText = (stem: string): Promise<ExtractedDocument> =>
  kept(stem, async () => extractFixture(seedBytes(stem), `${stem}.txt`))

function kept(name: string, extract: () => Promise<ExtractedDocument>): Promise<ExtractedDocument> {
  const found = read.get(name) ?? extract()
  read.set(name, found)
  return found
}

/** Whether the tests that take minutes run too. */
export const RUN_ALL = process.env.TAIZHANG_TEST === 'all'
