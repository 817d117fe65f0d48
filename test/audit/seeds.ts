import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditDocument } from '../../src/audit/index.ts'
import { extractDocument } from '../../src/extract/index.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import type { ExtractedDocument, Finding } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'
import { SEED_DIRECTORY } from '../evaluate/annotated-seeds.ts'

const lexicon = loadLexicon()
const segmenter = createSegmenter(lexicon)

/** The texts of the seeds, 0 to 4. */
export const seedTexts: string[] = readdirSync(SEED_DIRECTORY)
  .sort()
  .map((name) => readFileSync(join(SEED_DIRECTORY, name), 'utf8'))

export const seedText = (number: number): string => seedTexts[number] ?? ''

/** Reads and extracts a text as a file with it. */
export async function extractText(text: string): Promise<ExtractedDocument> {
  const read = await readBytes(Buffer.from(text), { name: 'list.txt' })
  if (read.kind === 'failed') throw new Error(read.finding.code)
  return extractDocument(read.document, { lexicon, segmenter })
}

export const audit = (document: ExtractedDocument): Finding[] => auditDocument(document, { lexicon })

export const auditText = async (text: string): Promise<Finding[]> => audit(await extractText(text))

/** The text with one place changed. It must stand there once. */
export function changed(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new RangeError(`${from} does not stand there once`)
  return text.replace(from, to)
}
