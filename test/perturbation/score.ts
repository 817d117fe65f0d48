import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { evaluateDirectory, type Score } from '../../src/evaluate/index.ts'
import { extractDocument } from '../../src/extract/index.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'
import { type Folders, perturbFolder } from './perturb.ts'
import { PERTURBATIONS, type Perturbation, type PerturbationOptions } from './perturb-document.ts'
import { loadPerturbationWords } from './words.ts'

const USAGE = `usage: tsx test/perturbation/score.ts SOURCES GOLD [--seeds 1,2,3] [--each] [--within POINTS]
Scores the extraction of annotated texts and of perturbed copies side by side. --each also makes each change alone.
--within: exit code 1 where a judged figure (items to role) is, in the mean of the seeds, more than so many points lower.`

type Options = Omit<PerturbationOptions, 'seed'>

/** Per cent, by the name of the figure. */
export type Figures = ReadonlyMap<string, number>

/** The figures of a folder with all its annotated texts. */
export async function figuresOf({ sources, gold }: Folders, options: Options): Promise<Figures> {
  const extracted = new Map<string, ExtractedDocument>()
  for (const name of readdirSync(sources).sort()) {
    const read = await readBytes(readFileSync(join(sources, name)), { name })
    if (read.kind === 'read') extracted.set(parse(name).name, extractDocument(read.document, options))
  }
  const { score } = await evaluateDirectory(gold, extracted)
  return new Map(namedFigures(score).map(([name, share]) => [name, 100 * share]))
}

function namedFigures(score: Score): [string, number][] {
  const { items, quantities, assignments, deadlines, anywhere, titles, matchedQuantities: of } = score
  return [
    ['items F1', items.f1],
    ['titles', titles.share],
    ['quantities F1', quantities.f1],
    ['quantities F1 in any item', anywhere.quantities.f1],
    ['assignments F1', assignments.f1],
    ['assignments F1 in any item', anywhere.assignments.f1],
    ['deadlines F1', deadlines.f1],
    ...(['role', 'per', 'delta', 'partOf', 'quote', 'action', 'object'] as const).map((name): [string, number] => [name, of[name].share]),
    ['document fields', score.documentFields.share],
  ]
}

/** The figures of perturbed copies, one for each seed. */
export async function perturbedFigures(from: Folders, seeds: readonly number[], options: Options): Promise<Figures[]> {
  const figures: Figures[] = []
  for (const seed of seeds) {
    const folder = mkdtempSync(join(tmpdir(), 'perturbed-'))
    try {
      const to = { sources: join(folder, 'sources'), gold: join(folder, 'gold') }
      const broken = perturbFolder(from, to, { ...options, seed }).filter(({ problems }) => problems.length > 0)
      if (broken.length > 0) throw new Error(broken.map(({ source, problems }) => `${source}: ${problems.join('; ')}`).join('\n'))
      figures.push(await figuresOf(to, options))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return figures
}

/** The mean over the seeds. */
export function meanOf(figures: readonly Figures[]): Figures {
  const names = [...(figures[0]?.keys() ?? [])]
  return new Map(names.map((name) => [name, figures.reduce((sum, of) => sum + (of.get(name) ?? 0), 0) / figures.length]))
}

/** The figures that say how right extraction is; the others say why. A document's region cannot be known of a place in no lexicon. */
const JUDGED = [
  'items F1',
  'titles',
  'quantities F1',
  'quantities F1 in any item',
  'assignments F1',
  'assignments F1 in any item',
  'deadlines F1',
  'role',
]

/** The judged figures that are more than `points` lower than the original ones. */
export function fallen(original: Figures, perturbed: Figures, points: number): string[] {
  return JUDGED.filter((name) => (original.get(name) ?? 0) - (perturbed.get(name) ?? 0) > points)
}

function table(columns: readonly [string, Figures][]): string {
  const [original] = columns
  const head = ['', ...columns.map(([title]) => title)]
  const rows = [...(original?.[1].keys() ?? [])].map((name) => [name, ...columns.map(([, figures]) => (figures.get(name) ?? 0).toFixed(1))])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const lineOf = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  return [head, ...rows].map(lineOf).join('\n')
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seeds: { type: 'string', default: '1,2,3' }, each: { type: 'boolean', default: false }, within: { type: 'string' } },
  })
  const [sources, gold] = positionals
  if (!sources || !gold) {
    console.error(USAGE)
    return 2
  }
  const lexicon = loadLexicon()
  const options: Options = { lexicon, segmenter: createSegmenter(lexicon), words: loadPerturbationWords() }
  const seeds = values.seeds.split(',').map(Number)
  const from = { sources, gold }
  const original = await figuresOf(from, options)
  const perturbed = await perturbedFigures(from, seeds, options)
  const mean = meanOf(perturbed)
  const difference = new Map([...original].map(([name, figure]) => [name, (mean.get(name) ?? 0) - figure]))
  const columns: [string, Figures][] = [
    ['original', original],
    ['perturbed', mean],
    ['difference', difference],
  ]
  for (const only of values.each ? PERTURBATIONS : []) columns.push([only, await alone(from, seeds, options, only)])
  console.log(table(columns))
  const lower = values.within === undefined ? [] : fallen(original, mean, Number(values.within))
  for (const name of lower) console.error(`${name} fell by more than ${values.within} points`)
  return lower.length > 0 ? 1 : 0
}

const alone = async (from: Folders, seeds: readonly number[], options: Options, only: Perturbation): Promise<Figures> =>
  meanOf(await perturbedFigures(from, seeds, { ...options, only: [only] }))

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2))
