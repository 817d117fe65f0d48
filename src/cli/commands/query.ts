import { Command, Option } from 'commander'
import { addAnswerOptions } from '../answer-options.ts'
import { type AskOptions, askLedger } from '../ask-ledger.ts'
import { addFilterOptions } from '../filter-options.ts'
import type { CommandContext } from '../io.ts'
import { ledgerOption, lexiconOption } from '../options.ts'
import { RESULT_FORMATS, type ResultFormat } from '../result-format.ts'

const EXAMPLES = `
Filters go together: a row must meet all of them. Words stand anywhere in an item's title, group, object or text.
A row is a quantity; an item without one has a row with empty values. Sums leave out what is said twice, parts of a total and old values.
Besides the ledger's columns there are page, line, cell and sentence: where the number stands. docs/asking.md has a command for each usual question.

Examples:
  taizhang query --due-before 2025-10-31 --items                everything due before that day, one row an item
  taizhang query --object 农村公路 --group-by region --in 公里  kilometres of rural road, by region
  taizhang query --count --group-by lead                        who leads most
  taizhang query --lead 城管局                                  what the bureau leads, under any of its names
  taizhang query --role standard --unit 元 --per 人 --per 月    subsidies per person and month
  taizhang query --without-target --count --group-by region     items without a measurable target, and their share
  taizhang query --costs                                        standard × recipients, by the year
  taizhang query --findings contradictions                      which documents do not add up
  taizhang query 养老 --year 2025 --format csv > out.csv        a word, a year, for a spreadsheet`

interface QueryCommandOptions extends AskOptions {
  format: ResultFormat
}

/** `taizhang query`: rows, sums, counts, costs and findings of the ledger. */
export function queryCommand(context: CommandContext): Command {
  const command = new Command('query')
    .description('ask the ledger: items and quantities, sums, counts, costs, findings')
    .argument('[words...]', 'words that stand in the item')
    .addOption(ledgerOption())
  return addAnswerOptions(addFilterOptions(command))
    .addOption(new Option('--format <format>', 'how to print').choices(RESULT_FORMATS).default('table'))
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], { format, ...asked }: QueryCommandOptions) => {
      const { printResult } = await import('../print-result.ts')
      printResult(await askLedger(words, asked, context.io, ({ answer }) => answer()), format, context.io)
    })
}
