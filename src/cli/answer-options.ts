import { type Command, Option } from 'commander'
import type { FindingKind } from '../query/index.ts'

/** What a person wants to see of what meets the filters; rows where nothing is said. */
export interface Question {
  columns?: string[] | undefined
  items?: true | undefined
  sum?: true | undefined
  count?: true | undefined
  groupBy?: string[] | undefined
  costs?: true | undefined
  findings?: FindingKind | undefined
  sort?: string[] | undefined
}

/** What the answer is: rows, unless one of the others is asked for. */
export function addAnswerOptions(command: Command): Command {
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

/** Given again, what comes later is added. */
const listOf = (value: string, previous: string[] = []): string[] => [...previous, ...value.split(/[,，、]/).map((part) => part.trim())]
