import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { importInputs } from '../import-inputs.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { concurrencyOption, ledgerOption, lexiconOption, type OcrChoice, ocrOf, ocrOption, referenceYearOption } from '../options.ts'

const EXAMPLES = `
A folder stands for everything below it but hidden files. What a file is, its content decides, not its name.
A zip or a mail (eml, msg) stands for the files in it, each a document with its place: notices.zip/a.docx.
Importing the same bytes again changes nothing, and they are not read again. An import that was stopped goes on when it is begun again.
A file that fails is recorded with its reason; the others are stored.

Examples:
  taizhang import notices/                            every file below the folder
  taizhang import 'notices/**/*.docx' --db 2025.sqlite
  taizhang import notices/ --watch                    and every file that comes or changes from now on
  find . -name '*.pdf' | taizhang import -            the files that a list names, one a line
  curl -s "$address" | taizhang import - --name notice.html   one document
  taizhang import --retry                             the files that failed
  taizhang import notices/ --json                     what happens as JSON, one object a line
  taizhang import notices/a.txt --restore             bring a removed document back`

/** Seconds that a watched file has to stand still where no one says otherwise: programs that write slowly write more often than that. */
const SETTLED_AFTER = 2

export interface ImportCommandOptions {
  db: string
  lexicon: string[]
  referenceYear?: number
  ocr: OcrChoice
  concurrency: number
  name?: string
  watch?: true
  settle: number
  retry?: true
  again?: true
  json?: true
  restore?: true
}

/** `taizhang import`: reads documents into a ledger. */
export function importCommand(context: CommandContext): Command {
  return new Command('import')
    .description('read documents into a ledger')
    .argument('[path...]', 'files, folders or patterns; - for standard input')
    .addOption(ledgerOption())
    .addOption(lexiconOption())
    .addOption(referenceYearOption())
    .addOption(ocrOption())
    .addOption(concurrencyOption())
    .option('--name <name>', 'standard input is one document, and this its name')
    .addOption(new Option('--watch', 'go on with files that come or change, until Ctrl+C').conflicts(['name', 'retry']))
    .option('--settle <seconds>', 'a watched file that changed within that time is still being written', secondsOf, SETTLED_AFTER)
    .addOption(new Option('--retry', 'the files that failed before').conflicts('name'))
    .option('--again', 'read those too that are stored already, after LibreOffice was installed, say')
    .option('--json', 'what happens as JSON, one object a line')
    .option('--restore', 'bring documents back that were removed')
    .addHelpText('after', EXAMPLES)
    .action(async (patterns: string[], options: ImportCommandOptions) => {
      context.exitCode = await runImport(patterns, options, context.io)
    })
}

async function runImport(patterns: readonly string[], options: ImportCommandOptions, io: CommandIo): Promise<number> {
  const inputs = await importInputs(patterns, options, io)
  const [{ withLedger }, { importAndReport }, { createReport }, { printNextSteps }, { lexiconWith }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../import-and-report.ts'),
    import('../import-report/index.ts'),
    import('../next-steps.ts'),
    import('../../pipeline/lexicon.ts'),
  ])
  const { referenceYear, concurrency, restore = false, again = false, json = false, watch = false } = options
  const lexicon = lexiconWith(options.lexicon.map((path) => resolve(io.folder, path)))
  const extractor = { lexicon, referenceYear, ocr: ocrOf(options.ocr) }
  const database = resolve(io.folder, options.db)
  const { exitCode, latestPlanYear } = await withLedger(database, { now: io.now, create: !options.retry, shown: options.db }, (ledger) => {
    const { batches, signal } = inputs(ledger)
    const report = createReport(json ? 'events' : watch ? 'lines' : 'table', io)
    return importAndReport(ledger, { batches, signal, extractor, concurrency, restore, again }, report, io)
  })
  if (!json && !watch) printNextSteps({ database, written: [], planYear: latestPlanYear ?? io.now().getFullYear() }, io)
  return exitCode
}

/** @throws InvalidArgumentError, which commander words with the option's name */
function secondsOf(value: string): number {
  if (!/^\d{1,4}(\.\d+)?$/.test(value)) throw new InvalidArgumentError('It should be a number of seconds.')
  return Number(value)
}
