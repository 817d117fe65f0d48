import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { changeKindSchema, type ExtractedDocument, pairKindSchema } from '../../src/model/index.ts'
import { extractedFrom } from './comparing.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/diff')
/** Comparisons that were written and aligned before the comparison was run on them. */
export const BLIND = join(FOLDER, 'blind')
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
export const handAlignments = (folder = FOLDER): HandAlignment[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => handAlignmentSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

/** A document that they align, as extracted. */
export const alignedDocument = (stem: string, folder = FOLDER): Promise<ExtractedDocument> =>
  extractedFrom(readFileSync(join(folder, `${stem}.txt`), 'utf8'), `${stem}.txt`)

/** Every list that is aligned by hand, as extracted. */
export const alignedLists = (): Promise<ExtractedDocument[]> =>
  Promise.all(
    [FOLDER, BLIND].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => alignedDocument(name.replace('.txt', ''), folder)),
    ),
  )
