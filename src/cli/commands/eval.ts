import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { Evaluation, Thresholds } from '../../evaluate/index.ts'
import { troubleMessage } from '../../messages/index.ts'
import type { ExtractedDocument } from '../../model/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import { findInputs } from '../../pipeline/inputs.ts'
import { checkStems, stemOf } from '../../pipeline/stems.ts'
import { writeText } from '../../pipeline/write-files.ts'
import { extractAll } from '../extract-all.ts'
import { type CommandContext, type CommandIo, EXIT } from '../io.ts'
import { collect, lexiconOption } from '../options.ts'

const EXAMPLES = `
GOLD_DIR holds annotations, <stem>.gold.json for the source <stem>.txt (or .docx …); docs/codebook.md says what they mean.
Figures are per cent. A figure under its bar, or a source that cannot be read, ends with exit code 1.

Examples:
  taizhang eval fixtures/gold seeds/*.txt
  taizhang eval fixtures/gold seeds --show                          every difference, one a line
  taizhang eval fixtures/gold seeds --html out/evaluation.html      each document with its differences in place
  taizhang eval fixtures/gold seeds --min quantities=95 --min items=100`

interface EvalOptions {
  min: string[]
  html?: string
  show?: true
  certainty?: true
  present?: true
  lexicon: string[]
}

/** `taizhang eval`: how right extraction is, against annotations made by people. */
export function evalCommand(context: CommandContext): Command {
  return new Command('eval')
    .description('score extraction against annotations')
    .argument('<gold_dir>', 'the folder with the annotations')
    .argument('<sources...>', 'the documents: files, folders or patterns')
    .addOption(new Option('--min <name=value>', 'fail where a figure is lower; can be given again').argParser(collect).default([], 'none'))
    .option('--html <file>', 'write a report in HTML')
    .option('--show', 'print every difference, one a line')
    .option('--certainty', 'print how often the values of each grade of certainty are right')
    .option('--present', 'leave annotated documents out that no source was given for')
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action(async (goldFolder: string, sources: string[], options: EvalOptions) => {
      context.exitCode = await evaluate(goldFolder, sources, options, context.io)
    })
}

async function evaluate(goldFolder: string, sources: readonly string[], options: EvalOptions, io: CommandIo): Promise<number> {
  const { certaintyTable, differencesOf, formatCertainty, formatDifference, formatScore, missedThresholds } = await import(
    '../../evaluate/index.ts'
  )
  const thresholds = await thresholdsOf(options.min)
  const files = await findInputs(sources, io.folder)
  checkStems(files)
  const extracted = new Map<string, ExtractedDocument>()
  const failed = await extractAll(files, options, io, async ({ file, extracted: document }) => {
    extracted.set(stemOf(file), document)
  })
  const evaluation = await evaluationOf(resolve(io.folder, goldFolder), extracted, options.present ?? false)
  if (options.show) {
    for (const pair of evaluation.pairs) {
      io.out(
        `${pair.gold.source}\n${differencesOf(pair)
          .map((difference) => `  ${formatDifference(difference)}\n`)
          .join('')}`,
      )
    }
  }
  io.out(`${formatScore(evaluation.score, { presentOnly: evaluation.presentOnly })}\n`)
  if (options.certainty) io.out(`${formatCertainty(certaintyTable(evaluation.pairs))}\n`)
  if (options.html !== undefined) await writeReport(resolve(io.folder, options.html), evaluation, thresholds, io)
  const missed = missedThresholds(evaluation.score, thresholds)
  for (const { name, figure, bar } of missed) {
    const code = figure > bar ? 'figure_over_bar' : 'figure_under_bar'
    io.err(`taizhang: ${troubleMessage({ code, name, figure: figure.toFixed(2), bar }, io.language)}\n`)
  }
  return missed.length > 0 || failed > 0 ? EXIT.someFailed : EXIT.done
}

async function thresholdsOf(bars: readonly string[]): Promise<Thresholds> {
  const { parseThreshold, THRESHOLD_NAMES } = await import('../../evaluate/index.ts')
  const parsed = bars.map((text) => {
    const threshold = parseThreshold(text)
    if (threshold === null) {
      const expected = `name=value (${THRESHOLD_NAMES.join(', ')})`
      throw new UsageError({ code: 'wrong_option', option: '--min', value: text, expected })
    }
    return [threshold.name, threshold.bar]
  })
  return Object.fromEntries(parsed)
}

async function evaluationOf(folder: string, extracted: ReadonlyMap<string, ExtractedDocument>, presentOnly: boolean): Promise<Evaluation> {
  const { evaluateDirectory, GoldError } = await import('../../evaluate/index.ts')
  try {
    return await evaluateDirectory(folder, extracted, { presentOnly })
  } catch (error) {
    if (error instanceof GoldError) throw new UsageError({ code: 'gold_fault', message: error.message })
    throw error
  }
}

async function writeReport(path: string, evaluation: Evaluation, thresholds: Thresholds, io: CommandIo): Promise<void> {
  const { evaluationReport } = await import('../../evaluate/index.ts')
  await writeText(path, evaluationReport(evaluation, { language: io.language, thresholds }))
}
