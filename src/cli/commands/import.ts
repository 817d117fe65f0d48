import { resolve } from 'node:path'
import { Command } from 'commander'
import { findInputs } from '../../pipeline/inputs.ts'
import type { CommandContext } from '../io.ts'
import { concurrencyOption, ledgerOption, lexiconOption, type OcrChoice, ocrOf, ocrOption, referenceYearOption } from '../options.ts'

const EXAMPLES = `
A folder stands for everything below it but hidden files. What a file is, its content decides, not its name.
A zip or a mail (eml, msg) stands for the files in it, each a document with its place: notices.zip/a.docx.
Importing the same bytes again changes nothing. A file that fails is recorded with its reason; the others are stored.

Examples:
  taizhang import notices/                            every file below the folder
  taizhang import 'notices/**/*.docx' --db 2025.sqlite
  taizhang import notices/a.txt --restore             bring a removed document back`

interface ImportOptions {
  db: string
  lexicon: string[]
  referenceYear?: number
  ocr: OcrChoice
  concurrency: number
  restore?: true
}

/** `taizhang import`: reads documents into a ledger. */
export function importCommand(context: CommandContext): Command {
  return new Command('import')
    .description('read documents into a ledger')
    .argument('<path...>', 'files, folders or patterns')
    .addOption(ledgerOption())
    .addOption(lexiconOption())
    .addOption(referenceYearOption())
    .addOption(ocrOption())
    .addOption(concurrencyOption())
    .option('--restore', 'bring documents back that were removed')
    .addHelpText('after', EXAMPLES)
    .action(async (patterns: string[], options: ImportOptions) => {
      const { io } = context
      const files = await findInputs(patterns, io.folder)
      const [{ withLedger }, { importAndReport }, { printNextSteps }, { lexiconWith }] = await Promise.all([
        import('../../pipeline/with-ledger.ts'),
        import('../import-and-report.ts'),
        import('../next-steps.ts'),
        import('../../pipeline/lexicon.ts'),
      ])
      const { referenceYear, concurrency, restore = false } = options
      const extractor = {
        lexicon: lexiconWith(options.lexicon.map((path) => resolve(io.folder, path))),
        referenceYear,
        ocr: ocrOf(options.ocr),
      }
      const database = resolve(io.folder, options.db)
      const { exitCode, latestPlanYear } = await withLedger(database, { now: io.now, create: true, shown: options.db }, (ledger) =>
        importAndReport(ledger, { files, extractor, concurrency, restore }, io),
      )
      printNextSteps({ database, written: [], planYear: latestPlanYear ?? io.now().getFullYear() }, io)
      context.exitCode = exitCode
    })
}
