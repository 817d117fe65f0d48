import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Lexicon } from '../lexicon/index.ts'
import {
  type assignmentFieldsSchema,
  assignmentRoleSchema,
  type CorrectionChange,
  comparatorSchema,
  deadlineFieldsSchema,
  type QuantityFields,
  quantityRoleSchema,
} from '../model/index.ts'
import { UsageError } from '../pipeline/errors.ts'
import type { Meant, Pointed, SaidOfQuantity } from '../store/index.ts'
import { collect, dateOf } from './options.ts'

/** Options that say which value of an item is meant, as commander gives them. */
export interface MeantOptions {
  quantity?: string
  assignment?: string
  /** true: whatever its words. */
  deadline?: string | true
  item?: string | true
  finding?: string
  nth?: number
}

/** What is said for no upper end. */
const NO_END = 'none'

/** Options that say what it should be. */
export interface SaidOptions {
  value?: number
  /** none: no upper end. */
  valueMax?: number | typeof NO_END
  unit?: string
  comparator?: SaidOfQuantity['comparator']
  role?: string
  per: string[]
  object?: string
  action?: string
  delta?: 'increase' | 'decrease'
  counts?: boolean
  name?: string
  date?: string
  kind?: 'completion' | 'start'
  title?: string
}

export function addMeantOptions(command: Command): Command {
  return command
    .addOption(new Option('--quantity <words>', 'the number, as it is printed').conflicts(['assignment', 'deadline', 'finding', 'item']))
    .addOption(new Option('--assignment <name>', 'the unit or person').conflicts(['deadline', 'finding', 'item']))
    .addOption(new Option('--deadline [words]', 'the deadline, or the one with these words').conflicts(['finding', 'item']))
    .option('--nth <n>', 'which of several alike, from 1', ordinalOf)
}

export function addSaidOptions(command: Command): Command {
  return command
    .option('--value <number>', 'quantity: its value, 万 and 亿 multiplied out', numberOf)
    .option('--value-max <number>', 'quantity: the upper end of a range; none: no range', (value) =>
      value === NO_END ? value : numberOf(value),
    )
    .option('--unit <unit>', 'quantity: its unit, without 万 and 亿')
    .addOption(new Option('--comparator <code>', 'quantity: how it is bound').choices(comparatorSchema.options))
    .option('--role <role>', 'quantity or assignment: what it does')
    .addOption(new Option('--per <word>', 'quantity: per what; can be given again').argParser(collect).default([], 'unchanged'))
    .option('--object <words>', 'quantity: what is counted or measured')
    .option('--action <verb>', 'quantity: what is done with it')
    .addOption(new Option('--delta <direction>', 'quantity: a change of a level').choices(['increase', 'decrease']))
    .option('--counts', 'quantity: sums count it')
    .option('--no-counts', 'quantity: sums do not count it')
    .option('--name <name>', 'assignment: the name')
    .option('--date <date>', 'deadline: the last day', dateOf)
    .addOption(new Option('--kind <kind>', 'deadline: of completion or of start').choices(deadlineFieldsSchema.shape.kind.options))
    .option('--title <text>', 'item: its title')
}

function numberOf(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) throw new InvalidArgumentError('It should be a number.')
  return number
}

function ordinalOf(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It should be a whole number from 1.')
  return Number(value)
}

/** What the options mean; the item itself where they name nothing in it. */
export function meantBy({ quantity, assignment, deadline, finding }: MeantOptions): Meant {
  if (finding !== undefined) return { target: 'finding', code: finding }
  if (quantity !== undefined) return { target: 'quantity', words: quantity }
  if (assignment !== undefined) return { target: 'assignment', words: assignment }
  if (deadline !== undefined) return { target: 'deadline', words: deadline === true ? null : deadline }
  return { target: 'item' }
}

/** What should be changed of what stands there. @throws UsageError where nothing is said of it */
export async function changeSaid(
  pointed: Exclude<Pointed, { target: 'finding' }>,
  said: SaidOptions,
  lexicon: Lexicon,
): Promise<CorrectionChange> {
  checkMeant(pointed.target, said)
  const change = await changeOf(pointed, said, lexicon)
  if (Object.keys(change.set).length === 0) throw new UsageError({ code: 'nothing_said' })
  return change
}

type ChangeOfValue = Exclude<CorrectionChange, { target: 'finding' }>

async function changeOf(pointed: Exclude<Pointed, { target: 'finding' }>, said: SaidOptions, lexicon: Lexicon): Promise<ChangeOfValue> {
  const action = 'change'
  switch (pointed.target) {
    case 'quantity': {
      await checkUnit(said.unit, lexicon)
      const { quantityFieldsSaid } = await import('../store/index.ts')
      const set = quantityFieldsSaid(saidOfQuantity(said), pointed.was, lexicon)
      checkEnds({ ...pointed.was, ...set })
      return { target: 'quantity', action, was: pointed.was, set }
    }
    case 'assignment':
      return { target: 'assignment', action, was: pointed.was, set: saidOfAssignment(said) }
    case 'deadline':
      return { target: 'deadline', action, was: pointed.was, set: saidOfDeadline(said) }
    case 'item':
      return { target: 'item', action, was: pointed.was, set: said.title === undefined ? {} : { title: said.title } }
  }
}

/** What is added to words of the text. @throws UsageError where something is missing that it cannot be without */
export async function additionSaid(
  { quantity, assignment, deadline }: MeantOptions,
  path: string,
  said: SaidOptions,
  lexicon: Lexicon,
): Promise<CorrectionChange> {
  const action = 'add'
  checkMeant(meantBy({ quantity, assignment, deadline } as MeantOptions).target, said)
  if (quantity !== undefined) {
    await checkUnit(said.unit, lexicon)
    const { quantityFieldsSaid, UNSAID } = await import('../store/index.ts')
    const { value, unit } = { value: needed(said.value, '--value'), unit: needed(said.unit, '--unit') }
    const set = { ...UNSAID, ...quantityFieldsSaid({ ...saidOfQuantity(said), value, unit }, { ...UNSAID, value, unit }, lexicon) }
    checkEnds({ ...set, value })
    return { target: 'quantity', action, was: null, set }
  }
  if (assignment !== undefined) {
    needed(said.role, '--role')
    return { target: 'assignment', action, was: null, set: { name: assignment, canonical: null, ...saidOfAssignment(said) } }
  }
  if (deadline !== undefined) {
    needed(said.date, '--date')
    return { target: 'deadline', action, was: null, set: { kind: 'completion', ...saidOfDeadline(said) } }
  }
  return { target: 'item', action, was: null, set: { path, title: said.title ?? null } }
}

/** What the options speak of that say what it should be. */
const SPEAK_OF: Record<keyof SaidOptions, readonly Meant['target'][]> = {
  value: ['quantity'],
  valueMax: ['quantity'],
  unit: ['quantity'],
  comparator: ['quantity'],
  role: ['quantity', 'assignment'],
  per: ['quantity'],
  object: ['quantity'],
  action: ['quantity'],
  delta: ['quantity'],
  counts: ['quantity'],
  name: ['assignment'],
  date: ['deadline'],
  kind: ['deadline'],
  title: ['item'],
}

/** @throws UsageError where something is said that what is meant does not have: it would be lost */
function checkMeant(target: Meant['target'], said: SaidOptions): void {
  const lost = (Object.keys(SPEAK_OF) as (keyof SaidOptions)[]).find((name) => {
    const value = said[name]
    return value !== undefined && !(Array.isArray(value) && value.length === 0) && !SPEAK_OF[name].includes(target)
  })
  if (lost !== undefined) throw new UsageError({ code: 'said_of_another', option: optionOf(lost), of: SPEAK_OF[lost], target })
}

/** valueMax → --value-max. */
const optionOf = (name: string): string => `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`

/** @throws UsageError where 万 or 亿, which are part of the number, stand with the unit: 3 of the unit 万元 would be no money in any sum */
async function checkUnit(unit: string | undefined, lexicon: Lexicon): Promise<void> {
  if (unit === undefined) return
  const [{ compileUnits }, { chineseUnit }] = await Promise.all([import('../lexicon/units.ts'), import('../text/numeral-characters.ts')])
  if (unit.length === 1 || chineseUnit(unit.charAt(0)) === undefined || compileUnits(lexicon).get(unit)) return
  throw new UsageError({ code: 'wrong_option', option: '--unit', value: unit, expected: `${unit.slice(1)} (--value × ${unit.charAt(0)})` })
}

/** @throws UsageError where the ends of a range do not fit: sums over such a one are wrong */
function checkEnds({ value, valueMax, comparator }: Pick<QuantityFields, 'value' | 'valueMax' | 'comparator'>): void {
  if (valueMax === null) {
    if (comparator === 'range') needed<number>(undefined, '--value-max')
    return
  }
  if (comparator !== 'range')
    throw new UsageError({ code: 'wrong_option', option: '--comparator', value: comparator, expected: 'range (--value-max)' })
  if (valueMax <= value)
    throw new UsageError({ code: 'wrong_option', option: '--value-max', value: String(valueMax), expected: `> ${value}, ${NO_END}` })
}

function needed<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new UsageError({ code: 'missing_key', key })
  return value
}

function saidOfQuantity(said: SaidOptions): SaidOfQuantity {
  const { value, valueMax, unit, comparator, role, per, object, action, delta, counts } = said
  return {
    ...(value !== undefined && { value }),
    ...(valueMax !== undefined && { valueMax: valueMax === NO_END ? null : valueMax }),
    ...(unit !== undefined && { unit }),
    ...(comparator !== undefined && { comparator }),
    ...(role !== undefined && { role: oneOf(role, quantityRoleSchema.options) }),
    ...(per.length > 0 && { per }),
    ...(object !== undefined && { object }),
    ...(action !== undefined && { action }),
    ...(delta !== undefined && { delta }),
    ...(counts !== undefined && { countsInTotal: counts }),
  }
}

/** A name that a person gives is not resolved: its full name is not known. */
function saidOfAssignment({ name, role }: SaidOptions): Partial<ReturnType<typeof assignmentFieldsSchema.parse>> {
  return {
    ...(name !== undefined && { name, canonical: null }),
    ...(role !== undefined && { role: oneOf(role, assignmentRoleSchema.options) }),
  }
}

const saidOfDeadline = ({ date, kind }: SaidOptions): Partial<ReturnType<typeof deadlineFieldsSchema.parse>> => ({
  ...(date !== undefined && { date }),
  ...(kind !== undefined && { kind }),
})

function oneOf<T extends string>(value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new UsageError({ code: 'wrong_option', option: '--role', value, expected: known.join(', ') })
  return found
}
