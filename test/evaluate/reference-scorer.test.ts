import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, type TestContext, test } from 'vitest'
import { type DocumentPair, differencesOf, formatDifference, formatScore, type Score, scoreDocuments } from '../../src/evaluate/index.ts'
import { GOLD_DIRECTORY, perfectPairs } from './annotated-seeds.ts'
import { type Mutation, mutated, mutations } from './mutations.ts'

/** The scorer that the measures were first defined by; it is no part of this repository. */
const REFERENCE_SCORER = process.env.TAIZHANG_REFERENCE_SCORER ?? ''
const SEED = 20250101
const RUNS = 60

interface Reference {
  readonly score: Score
  readonly rows: string[]
  readonly table: string
}

function skipWithoutScorer({ skip }: TestContext): void {
  skip(!existsSync(REFERENCE_SCORER), 'TAIZHANG_REFERENCE_SCORER does not name the reference scorer (score.mjs)')
}

const runScorer = (...args: string[]) => execFileSync(process.execPath, [REFERENCE_SCORER, ...args], { encoding: 'utf8' })

function referenceOf(pairs: readonly (DocumentPair & { stem: string })[], flags: string[] = []): Reference {
  const directory = mkdtempSync(join(tmpdir(), 'taizhang-score-'))
  try {
    for (const { stem, extracted } of pairs) {
      if (extracted) writeFileSync(join(directory, `${stem}.json`), JSON.stringify(extracted))
    }
    const output = runScorer('--show', '--json', ...flags, GOLD_DIRECTORY, directory)
    const json = output.indexOf('\n{') + 1
    return {
      score: JSON.parse(output.slice(json)) as Score,
      rows: output
        .slice(0, json)
        .split('\n')
        .filter((row) => row && !row.startsWith('#')),
      table: runScorer(...flags, GOLD_DIRECTORY, directory),
    }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** The reference prints what an annotation leaves out as undefined, where it is null here; broken spans it only counts. */
const comparable = (rows: readonly string[]) =>
  rows
    .filter((row) => !row.startsWith('broken'))
    .map((row) => row.replaceAll(/\bundefined\b/g, 'null'))
    .sort()
const rowsOf = (pairs: readonly DocumentPair[]) => pairs.flatMap((pair) => differencesOf(pair).map(formatDifference))

function withMistakes(documents: readonly (Mutation[] | null)[]): (DocumentPair & { stem: string })[] {
  return perfectPairs().map((pair, index) => {
    const changes = documents[index]
    return { ...pair, extracted: changes ? mutated(pair.extracted, changes) : null }
  })
}

describe('the reference scorer', () => {
  test('gives the same figures, to the last digit, and the same differences for extractions with mistakes', {
    timeout: 120_000,
  }, (context) => {
    skipWithoutScorer(context)
    const document = fc.option(mutations, { freq: 10 })
    fc.assert(
      fc.property(fc.tuple(document, document, document, document, document), (documents) => {
        const pairs = withMistakes(documents)
        const reference = referenceOf(pairs)
        expect(scoreDocuments(pairs)).toEqual(reference.score)
        expect(comparable(rowsOf(pairs))).toEqual(comparable(reference.rows))
        expect(`${formatScore(scoreDocuments(pairs))}\n`).toBe(reference.table)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  test('gives the same figures for those documents that are there', (context) => {
    skipWithoutScorer(context)
    const pairs = withMistakes([[], null, [{ kind: 'role', item: 3, entry: 2 }], null, null])
    const reference = referenceOf(pairs, ['--present'])
    expect(scoreDocuments(pairs, { presentOnly: true })).toEqual(reference.score)
    expect(`${formatScore(scoreDocuments(pairs, { presentOnly: true }), { presentOnly: true })}\n`).toBe(reference.table)
  })
})
