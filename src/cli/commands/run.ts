import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import type { Lexicon } from '../../lexicon/index.ts'
import type { ExtractedDocument } from '../../model/index.ts'
import { findInputs, type InputFile } from '../../pipeline/inputs.ts'
import { checkStems } from '../../pipeline/stems.ts'
import type { Ledger } from '../../store/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { lexiconOption, ocrOf } from '../options.ts'

const EXAMPLES = `
A pipeline file names what to read, with which options, and where it goes. Paths in it are relative to the file.

  name: county
  inputs: [notices/*.txt, notices/*.docx]     files, folders, patterns
  options:
    lexicon: [words.yaml]                     words of your own, laid over the lexicon
    referenceYear: 2025                       for dates without a year, where a document names none
    concurrency: 4                            files read at the same time
  database: county.sqlite
  outputs:
    json: county-json                         one JSON file a document
    csv: county.csv                           the view 台账 of the whole ledger

Examples:
  taizhang run pipelines/seeds.yaml
  taizhang run county.yaml --lexicon more.yaml   words laid over those that the pipeline file names`

/** `taizhang run`: does what a pipeline file says. */
export function runCommand(context: CommandContext): Command {
  return new Command('run')
    .description('read what a pipeline file names into the ledger that it names')
    .argument('<pipeline>', 'a pipeline file (YAML)')
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { lexicon }: { lexicon: string[] }) => {
      context.exitCode = await run(file, lexicon, context.io)
    })
}

async function run(file: string, overlays: readonly string[], io: CommandIo): Promise<number> {
  const { loadPipeline } = await import('../../pipeline/pipeline-file.ts')
  const { options, outputs, database, inputs, folder } = loadPipeline(file, io.folder)
  const files = await findInputs(inputs, folder, io.folder)
  if (outputs.json) checkStems(files)
  const [{ withLedger }, { importAndReport }, { createTableReport }, { printNextSteps }, { writeJson }, { lexiconWith }] =
    await Promise.all([
      import('../../pipeline/with-ledger.ts'),
      import('../import-and-report.ts'),
      import('../import-report/table-report.ts'),
      import('../next-steps.ts'),
      import('../../pipeline/write-files.ts'),
      import('../../pipeline/lexicon.ts'),
    ])
  const lexicon = lexiconWith([...options.lexicon, ...overlays.map((path) => resolve(io.folder, path))])
  const { json, csv } = outputs
  const { exitCode, latestPlanYear } = await withLedger(
    database,
    { now: io.now, create: true, shown: relative(io.folder, database) },
    async (ledger) => {
      const { concurrency, referenceYear } = options
      const take = json === undefined ? undefined : (input: InputFile, extracted: ExtractedDocument) => writeJson(json, input, extracted)
      const report = await importAndReport(
        ledger,
        { batches: [files], extractor: { lexicon, referenceYear, ocr: ocrOf(options.ocr) }, concurrency, take },
        createTableReport(io),
        io,
      )
      if (csv !== undefined) await writeLedgerCsv(csv, ledger, lexicon)
      return report
    },
  )
  const written = [json, csv].filter((path) => path !== undefined)
  printNextSteps({ database, written, planYear: latestPlanYear ?? io.now().getFullYear() }, io)
  return exitCode
}

async function writeLedgerCsv(path: string, ledger: Ledger, lexicon: Lexicon): Promise<void> {
  const [{ queryLedger }, { csvOf }, { writeText }] = await Promise.all([
    import('../../query/index.ts'),
    import('../../export/csv.ts'),
    import('../../pipeline/write-files.ts'),
  ])
  const { columns, rows } = queryLedger(ledger, {}, { lexicon, language: 'zh', columns: 'all' })
  await writeText(path, csvOf(columns, rows))
}
