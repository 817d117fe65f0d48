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

/** What extraction from lists of 22 layouts reaches, in per cent; a change may raise a bar, none may lower it. */
const BARS: Thresholds = {
  items: 99.4,
  titles: 98,
  quantities: 98.5,
  assignments: 97.5,
  deadlines: 92.5,
  role: 96,
  per: 84.5,
  delta: 64,
  partOf: 79,
  quote: 99,
  action: 89,
  object: 88,
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
  expect(score.present).toBe(22)
  expect(missedThresholds(score, BARS), `${differences.join('\n')}\n${formatScore(score)}`).toEqual([])
})
