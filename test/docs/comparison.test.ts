import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AnnotatedLine, annotatedLines } from '../../bench/recognizers/annotated-lines.ts'
import { accuracyOf, type ComparedSystems, comparedSystems } from '../../bench/recognizers/systems.ts'
import { PAGES } from '../../scripts/readme/pages.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The figures of a page's comparison, row by row, without names and speeds. */
function figuresIn(page: string): string[][] {
  const [, rows = ''] = /npx tsx bench\/recognizers\.ts\n```\n\n\|.*\n\|-.*\n((?:\|.*\n)+)/.exec(page) ?? []
  return rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').slice(2, 5))
    .map((cells) => cells.map((cell) => cell.trim()))
}

/** The peer reads some ten thousand characters a second, and its dates more slowly, in milliseconds. */
const TIME_FOR_THE_PEER = 120_000

describe('the comparison on the pages that begin the project', () => {
  let systems: ComparedSystems
  let lines: AnnotatedLine[]
  beforeAll(() => {
    systems = comparedSystems()
    lines = annotatedLines({ gold: join(ROOT, 'fixtures/gold'), texts: join(ROOT, 'seeds') }, systems.words.units)
  })

  test('has the figures that are measured now', { timeout: TIME_FOR_THE_PEER }, () => {
    const { ours, peer, helpedPeer, pattern } = systems
    const measured = [ours, peer, helpedPeer, pattern].map((system) => accuracyOf(system, lines))
    for (const { file } of PAGES) expect(figuresIn(readFileSync(join(ROOT, file), 'utf8'))).toEqual(measured)
  })

  test('says on how much text', () => {
    const characters = lines.reduce((sum, { text }) => sum + text.length, 0).toLocaleString('en')
    for (const { file } of PAGES) {
      const page = readFileSync(join(ROOT, file), 'utf8')
      for (const amount of [String(lines.length), characters, '308']) expect(page).toContain(amount)
    }
    expect(lines.flatMap(({ expected }) => expected)).toHaveLength(308)
  })
})
