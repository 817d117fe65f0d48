import { type Command, InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'
import { type ChangeKind, changeKindSchema, type DiffFilter, type PairKind, pairKindSchema } from '../model/index.ts'
import { UsageError } from '../pipeline/errors.ts'
import { collect } from './options.ts'

/** The options that pick something out of a comparison; as commander gives them, lists that were not given are empty. */
export interface DiffFilterOptions {
  only: string[]
  change: string[]
  byMoreThan?: number
}

export function addDiffFilters(command: Command): Command {
  return command
    .addOption(
      new Option('--only <kind>', `only pairs of this kind: ${pairKindSchema.options.join(', ')}; given again, any of them`)
        .argParser(collectKinds(pairKindSchema))
        .default([], 'all'),
    )
    .addOption(
      new Option('--change <kind>', `only numbers that are ${changeKindSchema.options.join(', ')}; given again, any of them`)
        .argParser(collectKinds(changeKindSchema))
        .default([], 'all'),
    )
    .option('--by-more-than <percent>', 'only numbers raised or lowered by more than so many per cent of the old value', percentOf)
}

/**
 * What is asked for; null where nothing is.
 * @throws UsageError where no change can be what is asked for
 */
export function diffFilterOf({ only, change, byMoreThan }: DiffFilterOptions): DiffFilter | null {
  const pairs = pairKindSchema.array().parse(only)
  const changes = changeKindSchema.array().parse(change)
  const withoutShare = byMoreThan === undefined ? undefined : changes.find((kind) => !MEASURED.includes(kind))
  if (withoutShare) throw new UsageError({ code: 'wrong_option', option: '--change', value: withoutShare, expected: MEASURED.join(', ') })
  const asked = changes.length > 0 || byMoreThan === undefined ? changes : MEASURED
  const [pair] = pairs
  if (pair && asked.length > 0 && !pairs.some((kind) => asked.some((one) => canHold(kind, one)))) {
    const expected = pairKindSchema.options.filter((kind) => asked.some((one) => canHold(kind, one))).join(', ')
    throw new UsageError({ code: 'wrong_option', option: '--only', value: pair, expected })
  }
  if (pairs.length === 0 && asked.length === 0) return null
  return {
    ...(pairs.length > 0 && { only: pairs }),
    ...(changes.length > 0 && { change: changes }),
    ...(byMoreThan !== undefined && { byMoreThan }),
  }
}

/** Changes that are a share of an old value, and not always none. */
const MEASURED: readonly ChangeKind[] = ['raised', 'lowered']

/** All numbers of an item that is on one side only are on that side only. */
const canHold = (pair: PairKind, change: ChangeKind): boolean => (pair !== 'new' && pair !== 'dropped') || pair === change

function collectKinds(kinds: z.ZodEnum): (value: string, previous: string[]) => string[] {
  return (value, previous) => {
    if (!kinds.safeParse(value).success) throw new InvalidArgumentError(`It should be one of ${kinds.options.join(', ')}.`)
    return collect(value, previous)
  }
}

/** 20, 20% or 12.5. */
const PERCENT = /^(?<number>\d+(?:\.\d+)?)\s*[%％]?$/

function percentOf(value: string): number {
  const number = PERCENT.exec(value.trim())?.groups?.number
  if (number === undefined) throw new InvalidArgumentError('It should be a number of per cent, 0 or more, such as 20.')
  return Number(number)
}
