// Compares our reading of quantities with @microsoft/recognizers-text-suite and with a regular expression on annotated documents, and their speed on the
// same lines.
// The figures that README.md quotes; needs an otherwise idle machine only for steadier ones: the clock counts processor time.
// usage: npx tsx bench/recognizers.ts [GOLD_FOLDER TEXT_FOLDER]...   (without arguments: the seeds)
import { createRequire } from 'node:module'
import { compileQuantityWords } from '../src/extract/quantity/index.ts'
import { findQuantities, loadLexicon } from '../src/index.ts'
import { createSegmenter } from '../src/lexicon/index.ts'
import { f1, type Measure } from './recognizers/agreement.ts'
import { type AnnotatedFolder, type AnnotatedLine, annotatedLines } from './recognizers/annotated-lines.ts'
import { quantityPattern, readByPattern } from './recognizers/pattern.ts'
import { parseLine, readAsItComes, readWithHelp } from './recognizers/peer.ts'
import { type Reading, readingOf } from './recognizers/reading.ts'
import { charactersASecond, compareSpeed } from './recognizers/speed.ts'

const SEEDS: AnnotatedFolder = { gold: 'fixtures/gold', texts: 'seeds' }
/** Ours must be at least this many times as fast. */
const LEAST_RATIO = 50
const MEASURES: readonly Measure[] = ['value', 'value and unit', 'value, unit and bound']

const lexicon = loadLexicon()
const words = compileQuantityWords(lexicon, createSegmenter(lexicon))
const peerVersion = createRequire(import.meta.url)('@microsoft/recognizers-text-suite/package.json').version as string

const readOurs = (line: string): Reading[] => findQuantities(line, { lexicon }).map((quantity) => readingOf(quantity, words.units))
const pattern = quantityPattern(lexicon)
const readPattern = (line: string): Reading[] => readByPattern(line, pattern, words.units)

function foldersOf(names: readonly string[]): AnnotatedFolder[] {
  if (names.length === 0) return [SEEDS]
  if (names.length % 2 === 1) throw new Error('usage: npx tsx bench/recognizers.ts [GOLD_FOLDER TEXT_FOLDER]...')
  return names.flatMap((gold, index) => (index % 2 === 0 ? [{ gold, texts: names[index + 1] ?? '' }] : []))
}

function row(name: string, lines: readonly AnnotatedLine[], read: (line: string) => Reading[], speed: number | null): string {
  const scores = MEASURES.map((measure) => `${(100 * f1(lines, read, measure)).toFixed(1)} %`)
  return `| ${[name, ...scores, speed === null ? '' : Math.round(speed).toLocaleString('en')].join(' | ')} |`
}

function main(): void {
  const lines = foldersOf(process.argv.slice(2)).flatMap((folder) => annotatedLines(folder, words.units))
  const texts = lines.map(({ text }) => text)
  const speed = compareSpeed(texts, (line) => findQuantities(line, { lexicon }), parseLine)
  const characters = texts.reduce((sum, { length }) => sum + length, 0)
  const peer = `Recognizers-Text ${peerVersion}`
  console.log(
    [
      `| | ${MEASURES.map((measure) => `${measure}, F1`).join(' | ')} | characters a second |`,
      '|---|---|---|---|---|',
      row('taizhang', lines, readOurs, speed.first),
      row(`${peer}, as it comes`, lines, (line) => readAsItComes(line, words), speed.second),
      row(`${peer}, helped by our units, bounds and ranges`, lines, (line) => readWithHelp(line, words), null),
      row('a regular expression: digits, 万 or 亿, any unit of our lexicon', lines, readPattern, charactersASecond(texts, readPattern)),
      '',
      `${lines.length} lines, ${characters} characters, ${lines.reduce((sum, { expected }) => sum + expected.length, 0)} annotated quantities. ` +
        `Ours is ${speed.ratio.median.toFixed(0)} times as fast (${speed.ratio.least.toFixed(0)} to ${speed.ratio.most.toFixed(0)} in single rounds).`,
    ].join('\n'),
  )
  if (speed.ratio.median < LEAST_RATIO) {
    console.error(`slower than ${LEAST_RATIO} times the peer`)
    process.exitCode = 1
  }
}

main()
