import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  differencesOf,
  evaluateDirectory,
  formatDifference,
  formatScore,
  missedThresholds,
  type Thresholds,
} from '../../src/evaluate/index.ts'
import { type ExtractedDocument, extractDocument, readDocument } from '../../src/index.ts'

const LISTS = join(import.meta.dirname, '../../fixtures/lists')

/** What extraction from lists of 30 layouts reaches, in per cent; a change may raise a bar, none may lower it. */
const BARS: Thresholds = {
  items: 99.5,
  titles: 97.7,
  quantities: 98.6,
  assignments: 98,
  deadlines: 93,
  role: 96,
  per: 84,
  delta: 67,
  partOf: 78,
  quote: 99,
  action: 89.5,
  object: 88.3,
  place: 100,
  invalidSpans: 0,
}

test('extraction from lists of other layouts reaches its bars', async () => {
  const extracted = new Map<string, ExtractedDocument>()
  for (const name of readdirSync(LISTS).filter((file) => file.endsWith('.txt'))) {
    extracted.set(name.replace('.txt', ''), extractDocument(await readDocument(readFileSync(join(LISTS, name)), { name })))
  }
  const { score, pairs } = await evaluateDirectory(LISTS, extracted)
  const differences = pairs.flatMap((pair) => [`# ${pair.gold.source}`, ...differencesOf(pair).map(formatDifference)])
  expect(score.present).toBe(30)
  expect(missedThresholds(score, BARS), `${differences.join('\n')}\n${formatScore(score)}`).toEqual([])
})
