import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractDomains } from '../../../src/extract/domain/index.ts'
import { compileDomains } from '../../../src/lexicon/domains.ts'
import { outlineDocument } from '../../../src/outline/index.ts'
import { readBytes } from '../../../src/read/index.ts'
import { SEED_DIRECTORY } from '../../evaluate/annotated-seeds.ts'
import { agreementOf, firstLevels, itemOf, lexicon } from './reading.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/domains')
const fixture = <T>(name: string): T => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as T

/** First level codes by path of every leaf item of the seeds, given by hand. */
const seeds = fixture<Record<string, Record<string, string[]>>>('seeds.json')
/** Promises of places that are not there, worded as lists of many provinces are. */
const invented = fixture<{ place: string; title: string | null; body: string; domains: string[] }[]>('invented.json')

async function seedCases() {
  const cases: { place: string; expected: string[]; found: string[] }[] = []
  for (const [name, labels] of Object.entries(seeds)) {
    const outcome = await readBytes(readFileSync(join(SEED_DIRECTORY, name)), { name })
    if (outcome.kind !== 'read') throw new Error(`${name} is not read`)
    const { text } = outcome.document
    const items = outlineDocument(outcome.document, { lexicon }).items.filter(({ leaf }) => leaf)
    expect(items.map(({ path }) => path).sort(), name).toEqual(Object.keys(labels).sort())
    for (const item of items) {
      const found = firstLevels(extractDomains(text, item, { lexicon }))
      cases.push({ place: `${name} ${item.path}`, expected: labels[item.path] ?? [], found })
    }
  }
  return cases
}

describe('agreement with domains given by hand', () => {
  test('the labels are codes of the first level', () => {
    const { byCode } = compileDomains(lexicon)
    const labels = [...Object.values(seeds).flatMap((items) => Object.values(items)), ...invented.map(({ domains }) => domains)].flat()
    expect(labels.filter((code) => !byCode.has(code) || code.includes('.'))).toEqual([])
  })

  test('leaf items of the seeds', async () => {
    const { items, precision, recall, differences } = agreementOf(await seedCases())
    expect(items).toBe(92)
    expect(precision, differences.join('\n')).toBeGreaterThanOrEqual(0.99)
    expect(recall, differences.join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  test('invented items of other provinces', () => {
    const cases = invented.map(({ place, title, body, domains }) => {
      const { text, item } = itemOf({ title, body })
      return { place: `${place} ${text}`, expected: domains, found: firstLevels(extractDomains(text, item, { lexicon })) }
    })
    const { precision, recall, differences } = agreementOf(cases)
    expect(precision, differences.join('\n')).toBeGreaterThanOrEqual(0.99)
    expect(recall, differences.join('\n')).toBeGreaterThanOrEqual(0.99)
  })
})
