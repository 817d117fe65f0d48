import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractDocument, readDocument } from '../../src/index.ts'
import { importDocument, type Ledger } from '../../src/store/index.ts'

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')
const FIRST_YEAR = 2016
const YEARS = 10

/** Imports the seeds over and over, each copy as another document of another year, until there are enough items; says how many there are. */
export async function fillLedger(ledger: Ledger, enough: number): Promise<number> {
  const documents = await Promise.all(
    readdirSync(SEEDS).map(async (name) => extractDocument(await readDocument(readFileSync(join(SEEDS, name)), { name }))),
  )
  let items = 0
  for (let copy = 0; items < enough; copy++) {
    for (const document of documents) {
      const sha256 = document.source.sha256.slice(0, -4) + String(copy).padStart(4, '0')
      const planYear = FIRST_YEAR + (copy % YEARS)
      importDocument(
        ledger,
        { ...document, source: { ...document.source, sha256 }, document: { ...document.document, planYear } },
        { origin: sha256 },
      )
      items += document.items.length
    }
  }
  return items
}
