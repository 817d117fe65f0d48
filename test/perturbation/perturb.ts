import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { parseGold } from '../../src/evaluate/gold.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import { withOffsets } from './annotated-text.ts'
import { PERTURBATIONS, type Perturbation, type PerturbationOptions, type PerturbedDocument, perturbDocument } from './perturb-document.ts'
import { lostStrings, problemsOf } from './verify.ts'
import { loadPerturbationWords } from './words.ts'

const USAGE = `usage: tsx test/perturbation/perturb.ts SOURCES GOLD OUT_SOURCES OUT_GOLD [--seed N] [--only ${PERTURBATIONS.join(',')}]
Copies annotated texts with invented places, bureaux, persons and numbers, rare classifiers and clauses in another order, and their annotations to match.`

const GOLD_ENDING = '.gold.json'

export interface PerturbedFile {
  readonly source: string
  readonly document: PerturbedDocument
  readonly problems: readonly string[]
}

export interface Folders {
  readonly sources: string
  readonly gold: string
}

/** Perturbs every annotated text of two folders into two others, which are made where they are missing. */
export function perturbFolder(from: Folders, to: Folders, options: PerturbationOptions): PerturbedFile[] {
  for (const folder of [to.sources, to.gold]) mkdirSync(folder, { recursive: true })
  const names = readdirSync(from.gold).filter((name) => name.endsWith(GOLD_ENDING))
  return names.sort().map((name): PerturbedFile => {
    const gold = parseGold(readFileSync(join(from.gold, name), 'utf8'), name)
    const original = withOffsets(readFileSync(join(from.sources, gold.source), 'utf8'), gold)
    const document = perturbDocument(original, options)
    writeFileSync(join(to.sources, gold.source), document.text)
    writeFileSync(join(to.gold, name), `${JSON.stringify(document.gold, null, 1)}\n`)
    return { source: gold.source, document, problems: [...problemsOf(document), ...lostStrings(original, document)] }
  })
}

/** The names of changes in `a,b,c`; undefined, all of them, where nothing is given. */
export function perturbationsIn(list: string | undefined): Perturbation[] | undefined {
  if (list === undefined) return undefined
  return list.split(',').map((name) => {
    const known = PERTURBATIONS.find((perturbation) => perturbation === name)
    if (!known) throw new RangeError(`${name} is none of ${PERTURBATIONS.join(', ')}`)
    return known
  })
}

function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, only: { type: 'string' } },
  })
  const [sources, gold, outSources, outGold] = positionals
  if (!sources || !gold || !outSources || !outGold) {
    console.error(USAGE)
    return 2
  }
  const only = perturbationsIn(values.only)
  const lexicon = loadLexicon()
  const options = {
    lexicon,
    segmenter: createSegmenter(lexicon),
    words: loadPerturbationWords(),
    seed: Number(values.seed),
    ...(only && { only }),
  }
  const files = perturbFolder({ sources, gold }, { sources: outSources, gold: outGold }, options)
  for (const { source, document, problems } of files) {
    const changes = Object.entries(document.changes).map(([name, count]) => `${count} ${name}`)
    console.log(`${source}: ${changes.join(', ')}; ${document.keptNumbers} numbers kept, ${problems.length} problems`)
    for (const problem of problems) console.log(`  ${problem}`)
  }
  return files.some(({ problems }) => problems.length > 0) ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv.slice(2))
