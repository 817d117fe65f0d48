import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { assignmentRoleSchema, certaintySchema, quantityRoleSchema } from '../../model/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import type { QueryFilters, QueryResult, SumGroup } from '../../query/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { collect, dateOf, ledgerOption, lexiconOption, yearOf } from '../options.ts'
import { RESULT_FORMATS, type ResultFormat } from '../result-format.ts'

const EXAMPLES = `
Filters go together: a row must meet all of them. Words stand anywhere in an item's title, group, object or text.
A row is a quantity; an item without one has a row with empty values. Sums leave out what is said twice, parts of a total and old values.

Examples:
  taizhang query --due-before 2025-10-31                        everything due before that day
  taizhang query --object 农村公路 --group-by region --in 公里  kilometres of rural road, by region
  taizhang query --lead 城管局                                  what the bureau leads, short and full names alike
  taizhang query --role standard --unit 元 --per 人 --per 月    subsidies per person and month
  taizhang query --without-quantities                           items that promise no number
  taizhang query 养老 --year 2025 --format csv > out.csv        a word, a year, for a spreadsheet`

interface QueryOptions {
  db: string
  lexicon: string[]
  year?: number
  region?: string
  document?: string
  path?: string
  unit?: string
  in?: string
  lead?: string
  assigned?: string
  assignedRole?: QueryFilters['assignedRole']
  dueBefore?: string
  dueBy?: string
  dueAfter?: string
  role: string[]
  per: string[]
  object?: string
  domain?: string
  certainty?: QueryFilters['certainty']
  withoutQuantities?: true
  withoutDeadline?: true
  columns?: string[]
  sum?: true
  groupBy?: string[]
  format: ResultFormat
}

/** `taizhang query`: rows and sums of the ledger. */
export function queryCommand(context: CommandContext): Command {
  const command = new Command('query')
    .description('ask the ledger: items and quantities, or sums')
    .argument('[words...]', 'words that stand in the item')
    .addOption(ledgerOption())
  addFilters(command)
  return command
    .option('--columns <names>', 'columns to show, divided by commas, in English or Chinese; or all', listOf)
    .option('--sum', 'sums instead of rows, one for each unit and role')
    .option('--group-by <names>', 'sums, for each region, year, document, group, item, lead, object, action, domain, unit', listOf)
    .addOption(new Option('--format <format>', 'how to print').choices(RESULT_FORMATS).default('table'))
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: QueryOptions) => {
      const { printResult } = await import('../print-result.ts')
      printResult(await ask(words, options, context.io), options.format, context.io)
    })
}

function addFilters(command: Command): void {
  command
    .option('--year <year>', 'the plan year', yearOf)
    .option('--region <name>', 'a region by its name, a part of it, or its code (which finds what lies in it too)')
    .option('--document <text>', 'a document by the beginning of its id, or a part of its title or number')
    .option('--path <path>', 'an item by its path; 4 finds 4 and 4/1')
    .option('--unit <unit>', 'a unit, with all that measure the same: 公里 finds 千米 and 米')
    .option('--in <unit>', 'show and sum values in this unit; only those that can be converted')
    .option('--lead <name>', 'the unit that leads, by short or full name')
    .option('--assigned <name>', 'a unit or person in any role')
    .addOption(new Option('--assigned-role <role>', 'with --assigned: in this role only').choices(assignmentRoleSchema.options))
    .option('--due-before <date>', 'due before that day', dateOf)
    .option('--due-by <date>', 'due on that day or before', dateOf)
    .option('--due-after <date>', 'due after that day', dateOf)
    .addOption(new Option('--role <role>', 'what the number is; can be given again').argParser(collectRole).default([], 'all'))
    .addOption(new Option('--per <word>', 'per what (人, 月); given again, all of them').argParser(collect).default([], 'any'))
    .option('--object <noun>', 'what is counted or measured: 农村公路 finds 新建农村公路')
    .option('--domain <code>', 'a domain by its code or the beginning of it')
    .addOption(new Option('--certainty <grade>', 'how certain the value is').choices(certaintySchema.options))
    .option('--without-quantities', 'only items that promise no number')
    .option('--without-deadline', 'only items without a deadline')
}

const listOf = (value: string): string[] => value.split(/[,，、]/).map((part) => part.trim())

function collectRole(value: string, previous: string[]): string[] {
  if (!quantityRoleSchema.safeParse(value).success)
    throw new InvalidArgumentError(`It should be one of ${quantityRoleSchema.options.join(', ')}.`)
  return collect(value, previous)
}

async function ask(words: readonly string[], options: QueryOptions, io: CommandIo): Promise<QueryResult> {
  const [{ queryLedger, sumLedger, QueryError }, { withLedger }, { lexiconWith }] = await Promise.all([
    import('../../query/index.ts'),
    import('../../pipeline/with-ledger.ts'),
    import('../../pipeline/lexicon.ts'),
  ])
  const filters = filtersOf(words, options)
  const groups = await groupsOf(options)
  const lexicon = lexiconWith(options.lexicon.map((path) => resolve(io.folder, path)))
  const common = { lexicon, language: io.language }
  return withLedger(resolve(io.folder, options.db), { now: io.now, create: false, shown: options.db }, (ledger) => {
    if (groups !== null) return sumLedger(ledger, filters, groups, common)
    const columns = options.columns?.join() === 'all' ? 'all' : options.columns
    try {
      return queryLedger(ledger, filters, { ...common, ...(columns && { columns }) })
    } catch (error) {
      if (error instanceof QueryError) throw new UsageError({ code: 'query_fault', message: error.message })
      throw error
    }
  })
}

/** The filters that were given; what was not given is not there. */
function filtersOf(words: readonly string[], options: QueryOptions): QueryFilters {
  const { db: _db, lexicon: _lexicon, columns: _columns, sum: _sum, groupBy: _groupBy, format: _format, role, per, ...single } = options
  return {
    ...single,
    ...(role.length > 0 && { role: quantityRoleSchema.array().parse(role) }),
    ...(per.length > 0 && { per }),
    ...(words.length > 0 && { words: [...words] }),
  }
}

/** What sums are grouped by; null where rows are asked for. */
async function groupsOf({ sum, groupBy = [] }: QueryOptions): Promise<SumGroup[] | null> {
  if (!sum && groupBy.length === 0) return null
  const { SUM_GROUPS } = await import('../../query/index.ts')
  return groupBy.map((group) => {
    if (Object.hasOwn(SUM_GROUPS, group)) return group as SumGroup
    throw new UsageError({ code: 'wrong_option', option: '--group-by', value: group, expected: Object.keys(SUM_GROUPS).join(', ') })
  })
}
