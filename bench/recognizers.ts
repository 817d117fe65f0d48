// Compares our reading of quantities with @microsoft/recognizers-text-suite and with a regular expression on annotated documents, and their speed on the
// same lines.
// The figures that README.md quotes; needs an otherwise idle machine only for steadier ones: the clock counts processor time.
// usage: npx tsx bench/recognizers.ts [GOLD_FOLDER TEXT_FOLDER]...   (without arguments: the seeds)
import { type AnnotatedFolder, annotatedLines } from './recognizers/annotated-lines.ts'
import { charactersASecond, compareSpeed } from './recognizers/speed.ts'
import { accuracyOf, type ComparedSystem, comparedSystems, MEASURES } from './recognizers/systems.ts'

const SEEDS: AnnotatedFolder = { gold: 'fixtures/gold', texts: 'seeds' }
/** Ours must be at least this many times as fast. */
const LEAST_RATIO = 50

function foldersOf(names: readonly string[]): AnnotatedFolder[] {
  if (names.length === 0) return [SEEDS]
  if (names.length % 2 === 1) throw new Error('usage: npx tsx bench/recognizers.ts [GOLD_FOLDER TEXT_FOLDER]...')
  return names.flatMap((gold, index) => (index % 2 === 0 ? [{ gold, texts: names[index + 1] ?? '' }] : []))
}

function main(): void {
  const { words, ours, peer, helpedPeer, pattern } = comparedSystems()
  const lines = foldersOf(process.argv.slice(2)).flatMap((folder) => annotatedLines(folder, words.units))
  const texts = lines.map(({ text }) => text)
  const speed = compareSpeed(texts, ours.timed, peer.timed)
  const characters = texts.reduce((sum, { length }) => sum + length, 0)
  const row = (system: ComparedSystem, charactersRead: number | null): string =>
    `| ${[system.name, ...accuracyOf(system, lines), charactersRead === null ? '' : Math.round(charactersRead).toLocaleString('en')].join(' | ')} |`
  console.log(
    [
      `| | ${MEASURES.map((measure) => `${measure}, F1`).join(' | ')} | characters a second |`,
      '|---|---|---|---|---|',
      row(ours, speed.first),
      row(peer, speed.second),
      row(helpedPeer, null),
      row(pattern, charactersASecond(texts, pattern.timed)),
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
