import { extname } from 'node:path'
import { Command, Option } from 'commander'
import { EXPORT_FORMATS, type Exported, type ExportFormat, FORMAT_OF_ENDING } from '../../export/exported.ts'
import { UsageError } from '../../pipeline/errors.ts'
import { addAnswerOptions } from '../answer-options.ts'
import { type Asked, type AskOptions, askLedger } from '../ask-ledger.ts'
import { checkOut, deliver } from '../deliver.ts'
import { addFilterOptions } from '../filter-options.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption, lexiconOption } from '../options.ts'

const EXAMPLES = `
Everything, or what meets the filters of taizhang query. The format is that of the file's name; docs/exporting.md says what stands in which.
With --count, --sum, --columns and the others of query the answer is exported, as one table.

Examples:
  taizhang export --out 台账.xlsx                                   a workbook: items as on paper, quantities, findings
  taizhang export --year 2025 --lead 档案局 --out 档案局2025.xlsx   of one year, what a bureau leads
  taizhang export --out ledger.csv                                  every column, a row a quantity, for any spreadsheet
  taizhang export --out ledger.parquet                              the same for pandas, DuckDB, R
  taizhang export --format jsonl > ledger.jsonl                     the public JSON, a document a line
  taizhang export --count --group-by lead --out leads.xlsx          an answer`

interface ExportCommandOptions extends AskOptions {
  format?: ExportFormat
  out?: string
}

/** `taizhang export`: the ledger, or what is asked of it, as a file. */
export function exportCommand(context: CommandContext): Command {
  const command = new Command('export')
    .description('write the ledger, or what is asked of it, as xlsx, csv, jsonl, parquet or Markdown')
    .argument('[words...]', 'words that stand in the item')
    .addOption(ledgerOption())
    .option('--out <file>', 'the file; without one the result is printed')
    .addOption(new Option('--format <format>', "the format, where the file's name does not say it").choices(EXPORT_FORMATS))
  return addAnswerOptions(addFilterOptions(command))
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], { format: asked, out, ...question }: ExportCommandOptions) => {
      const format = formatOf(asked, out)
      await askLedger(words, question, context.io, async (answer) => deliver(await exported(answer, format, context.io), out, context.io))
    })
}

/** @throws UsageError where neither says it, or where bytes would go to the terminal */
function formatOf(asked: ExportFormat | undefined, out: string | undefined): ExportFormat {
  const format = asked ?? FORMAT_OF_ENDING[extname(out ?? '').toLowerCase()]
  if (format === undefined) throw new UsageError({ code: 'no_format', known: Object.keys(FORMAT_OF_ENDING) })
  checkOut(format, out)
  return format
}

async function exported({ ledger, filters, options, question, answer }: Asked, format: ExportFormat, io: CommandIo): Promise<Exported> {
  const [{ exportLedger, exportResult }, { TooManyRowsError }] = await Promise.all([
    import('../../export/export-ledger.ts'),
    import('../../export/xlsx/workbook.ts'),
  ])
  try {
    return question === null ? exportLedger(ledger, format, filters, options) : exportResult(answer(), format, io.language)
  } catch (error) {
    if (error instanceof TooManyRowsError) throw new UsageError({ code: 'too_many_rows', rows: error.rows, most: error.most })
    throw error
  }
}
