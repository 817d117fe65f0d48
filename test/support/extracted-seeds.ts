import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ExtractedDocument, extractDocument, readDocument } from '../../src/index.ts'

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')

/** The seeds as the extractor reads them now. */
export async function extractedSeeds(): Promise<ExtractedDocument[]> {
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))
  return Promise.all(names.map(async (name) => extractDocument(await readDocument(readFileSync(join(SEEDS, name)), { name }))))
}
