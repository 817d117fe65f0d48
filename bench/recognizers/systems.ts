import { createRequire } from 'node:module'
import { compileQuantityWords, type QuantityWords } from '../../src/extract/quantity/index.ts'
import { findQuantities, loadLexicon } from '../../src/index.ts'
import { createSegmenter } from '../../src/lexicon/index.ts'
import { f1, type Measure } from './agreement.ts'
import type { AnnotatedLine } from './annotated-lines.ts'
import { quantityPattern, readByPattern } from './pattern.ts'
import { parseLine, readAsItComes, readWithHelp } from './peer.ts'
import { type Reading, readingOf } from './reading.ts'

export const MEASURES: readonly Measure[] = ['value', 'value and unit', 'value, unit and bound']

/** One of those that are compared. */
export interface ComparedSystem {
  readonly name: string
  /** The quantities that it reads in a line, comparable between systems. */
  read(line: string): Reading[]
}

/** One whose speed is measured too: `timed` is the part of reading that is its own work. */
export interface TimedSystem extends ComparedSystem {
  timed(line: string): unknown
}

export interface ComparedSystems {
  readonly words: QuantityWords
  readonly ours: TimedSystem
  readonly peer: TimedSystem
  readonly helpedPeer: ComparedSystem
  readonly pattern: TimedSystem
}

/** Ours with its own lexicon, and the others. */
export function comparedSystems(): ComparedSystems {
  const lexicon = loadLexicon()
  const words = compileQuantityWords(lexicon, createSegmenter(lexicon))
  const { version } = createRequire(import.meta.url)('@microsoft/recognizers-text-suite/package.json') as { version: string }
  const peer = `Recognizers-Text ${version}`
  const pattern = quantityPattern(lexicon)
  const find = (line: string) => findQuantities(line, { lexicon })
  const match = (line: string): Reading[] => readByPattern(line, pattern, words.units)
  return {
    words,
    ours: { name: 'taizhang', read: (line) => find(line).map((quantity) => readingOf(quantity, words.units)), timed: find },
    peer: { name: `${peer}, as it comes`, read: (line) => readAsItComes(line, words), timed: parseLine },
    helpedPeer: { name: `${peer}, helped by our units, bounds and ranges`, read: (line) => readWithHelp(line, words) },
    pattern: { name: 'a regular expression: digits, 万 or 亿, any unit of our lexicon', read: match, timed: match },
  }
}

/** What a table says of a system's readings: F1 by each measure, in per cent. */
export function accuracyOf({ read }: ComparedSystem, lines: readonly AnnotatedLine[]): string[] {
  const readings = new Map(lines.map(({ text }) => [text, read(text)]))
  return MEASURES.map((measure) => `${(100 * f1(lines, (text) => readings.get(text) ?? [], measure)).toFixed(1)} %`)
}
