import { type Command, InvalidArgumentError, Option } from 'commander'
import { assignmentRoleSchema, certaintySchema, quantityRoleSchema } from '../model/index.ts'
import type { QueryFilters } from '../query/index.ts'
import { collect, dateOf, yearOf } from './options.ts'

/** The options by which commands narrow what they ask of the ledger; as commander gives them, lists that were not given are empty. */
export interface FilterOptions extends Omit<QueryFilters, 'words' | 'role' | 'per' | 'unit'> {
  role: string[]
  per: string[]
  unit: string[]
}

export function addFilterOptions(command: Command): Command {
  return command
    .option('--year <year>', 'the plan year; a plan over several years is found by each of them', yearOf)
    .option('--region <name>', 'a region by its name, a part of it, or its code (which finds what lies in it too)')
    .option('--document <text>', 'a document by the beginning of its id, or a part of its title or number')
    .option('--path <path>', 'an item by its path; 4 finds 4 and 4/1')
    .addOption(
      new Option('--unit <unit>', 'a unit, with all that measure the same: 公里 finds 千米 and 米; given again, any of them')
        .argParser(collect)
        .default([], 'any'),
    )
    .option('--in <unit>', 'show and sum values in this unit, 万元 too; only those that can be converted')
    .option('--lead <name>', 'the unit that leads, by any of its names')
    .option('--assigned <name>', 'a unit or person in any role, by any of its names')
    .addOption(new Option('--assigned-role <role>', 'with --assigned: in this role only').choices(assignmentRoleSchema.options))
    .option('--due-before <date>', 'due before that day', dateOf)
    .option('--due-by <date>', 'due on that day or before', dateOf)
    .option('--due-after <date>', 'due after that day', dateOf)
    .addOption(new Option('--role <role>', 'what the number is; can be given again').argParser(collectRole).default([], 'all'))
    .addOption(new Option('--per <word>', 'per what (人, 月); given again, all of them').argParser(collect).default([], 'any'))
    .option('--object <noun>', 'what is counted or measured: 农村公路 finds 新建农村公路')
    .option('--domain <code>', 'a domain by its code, the beginning of it, or its Chinese name')
    .addOption(new Option('--certainty <grade>', 'how certain the value is').choices(certaintySchema.options))
    .addOption(new Option('--certainty-below <grade>', 'less certain than that').choices(['medium', 'high']))
    .option('--without-quantities', 'only items that promise no number')
    .option('--without-target', 'only items without a measurable target: no number of role target or standard')
    .option('--without-deadline', 'only items without a deadline')
}

/** The filters among a command's options; what was not given is not there. */
export function filtersOf({ role, per, unit, ...single }: FilterOptions): QueryFilters {
  return {
    ...single,
    ...(role.length > 0 && { role: quantityRoleSchema.array().parse(role) }),
    ...(per.length > 0 && { per }),
    ...(unit.length > 0 && { unit }),
  }
}

function collectRole(value: string, previous: string[]): string[] {
  if (!quantityRoleSchema.safeParse(value).success)
    throw new InvalidArgumentError(`It should be one of ${quantityRoleSchema.options.join(', ')}.`)
  return collect(value, previous)
}
