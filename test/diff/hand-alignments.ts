import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { changeKindSchema, type ExtractedDocument, pairKindSchema } from '../../src/model/index.ts'
import { extractedFrom } from './comparing.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/diff')
const ENDING = '.diff.json'

const quoteSchema = z.object({ path: z.string(), quote: z.string() })

/** Two lists aligned by hand: every leaf item in one pair, and the numbers of the same thing. */
const handAlignmentSchema = z.object({
  from: z.string(),
  to: z.string(),
  pairs: z.array(z.object({ kind: pairKindSchema, from: z.array(z.string()), to: z.array(z.string()) })),
  changes: z.array(z.object({ kind: changeKindSchema, from: quoteSchema, to: quoteSchema })),
})
export type HandAlignment = z.infer<typeof handAlignmentSchema>

/** The alignments that were made by hand, in the order of their names. */
export const handAlignments = (): HandAlignment[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => handAlignmentSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))))

/** A document that they align, as extracted. */
export const alignedDocument = (stem: string): Promise<ExtractedDocument> =>
  extractedFrom(readFileSync(join(FOLDER, `${stem}.txt`), 'utf8'), `${stem}.txt`)
