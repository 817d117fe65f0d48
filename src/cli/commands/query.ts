import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { UsageError } from '../../pipeline/errors.ts'
import type { FindingKind, QueryResult } from '../../query/index.ts'
import { addFilterOptions, type FilterOptions, filtersOf } from '../filter-options.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption, lexiconOption } from '../options.ts'
import type { Question } from '../query-answer.ts'
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

interface QueryCommandOptions extends FilterOptions, Question {
  db: string
  lexicon: string[]
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
    .action(async (words: string[], options: QueryCommandOptions) => {
      const { printResult } = await import('../print-result.ts')
      printResult(await ask(words, options, context.io), options.format, context.io)
    })
}

/** What the answer is: rows, unless one of the others is asked for. */
function addAnswerOptions(command: Command): Command {
  return command
    .option('--columns <names>', 'columns to show, divided by commas, in English or Chinese; or all', listOf)
    .option('--items', 'one row an item instead of one a quantity')
    .option('--sum', 'sums instead of rows, one for each unit and role')
    .addOption(new Option('--count', 'how many items, with their share where filters ask for some of them').conflicts(['sum', 'columns']))
    .option(
      '--group-by <names>',
      'sums, for each region, year, document, group, item, lead, object, action, domain, unit; with --count for each region, year, document, group, domain, lead, responsible, cooperating, supervising_leader, unit_leader',
      listOf,
    )
    .addOption(
      new Option('--costs', 'what standards cost in a year: standard × recipients').conflicts(['sum', 'count', 'groupBy', 'columns']),
    )
    .addOption(
      new Option('--findings <kind>', 'findings instead of rows: contradictions, warnings or all')
        .choices(['contradictions', 'warnings', 'all'] satisfies FindingKind[])
        .conflicts(['sum', 'count', 'groupBy', 'columns', 'costs']),
    )
    .option('--sort <columns>', 'sort by columns of the answer; -value: the highest first', listOf)
}

const listOf = (value: string): string[] => value.split(/[,，、]/).map((part) => part.trim())

async function ask(words: readonly string[], options: QueryCommandOptions, io: CommandIo): Promise<QueryResult> {
  const [{ answerOf }, { QueryError }, { withLedger }, { lexiconWith }] = await Promise.all([
    import('../query-answer.ts'),
    import('../../query/index.ts'),
    import('../../pipeline/with-ledger.ts'),
    import('../../pipeline/lexicon.ts'),
  ])
  const { db, lexicon: overlays, format: _format, columns, items, sum, count, groupBy, costs, findings, sort, ...given } = options
  const question: Question = { columns, items, sum, count, groupBy, costs, findings, sort }
  const filters = { ...filtersOf(given), ...(words.length > 0 && { words: [...words] }) }
  const lexicon = lexiconWith(overlays.map((path) => resolve(io.folder, path)))
  return withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) => {
    try {
      return answerOf(ledger, question, filters, { lexicon, language: io.language })
    } catch (error) {
      if (error instanceof QueryError) throw new UsageError({ code: 'query_fault', message: error.message })
      throw error
    }
  })
}
