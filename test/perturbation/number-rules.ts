import type { GoldItem } from '../../src/evaluate/gold.ts'
import type { NumberUse } from './number-uses.ts'

/** Something that held between the numbers of an item and must hold between the new ones. */
export interface NumberRule {
  readonly uses: readonly NumberUse[]
  holds(newValue: (use: NumberUse) => number): boolean
}

/** A total that its parts add up to (其中): its new number is computed. */
export interface NumberSum {
  readonly total: NumberUse
  readonly parts: readonly NumberUse[]
}

export interface NumberRules {
  readonly rules: readonly NumberRule[]
  readonly sums: readonly NumberSum[]
}

const PER_CENT = /^[%％]$/
/** Per cent. */
export const WHOLE = 100
/** Decimal fractions do not add up exactly in binary ones. */
const ROUNDING = 1e-9

export const isPerCent = ({ unit }: Pick<NumberUse, 'unit'>): boolean => PER_CENT.test(unit)

const same = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))

/** Per cent up to 100, ranges upwards, parts up to their total and adding up to it where they did, baseline and target in their order. */
export function numberRules(items: readonly GoldItem[], uses: readonly NumberUse[]): NumberRules {
  const oldValue = ({ owner: { quantity }, slot }: NumberUse): number => quantity[slot] ?? 0
  const breakdowns = items.flatMap((item) => breakdownsOf(uses.filter(({ owner }) => owner.item === item)))
  const sums = breakdowns.filter(({ total, parts }) => same(oldValue(total), add(parts.map(oldValue))))
  const rules = [
    ...uses.filter(isPerCent).map((use): NumberRule => ({ uses: [use], holds: (of) => oldValue(use) > WHOLE || of(use) <= WHOLE })),
    ...ranges(uses),
    ...breakdowns.flatMap(withinTotal(oldValue)),
    ...sums.map(({ total, parts }): NumberRule => ({ uses: [total, ...parts], holds: (of) => same(of(total), add(parts.map(of))) })),
    ...items.flatMap((item) => changes(uses.filter(({ owner }) => owner.item === item))).map(inOrder(oldValue)),
  ]
  return { rules, sums }
}

const add = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

function ranges(uses: readonly NumberUse[]): NumberRule[] {
  return uses.flatMap((most) => {
    const least = most.slot === 'valueMax' && uses.find(({ owner, slot }) => owner === most.owner && slot === 'value')
    return least ? [{ uses: [least, most], holds: (of: (use: NumberUse) => number) => of(least) < of(most) }] : []
  })
}

/** The totals of an item with their parts. Of several quantities with one quote the nearest before the parts is the total. */
function breakdownsOf(uses: readonly NumberUse[]): NumberSum[] {
  const quotes = new Set(uses.flatMap(({ owner }) => owner.quantity.partOf ?? []))
  return [...quotes].flatMap((quote): NumberSum[] => {
    const parts = uses.filter(({ owner }) => owner.quantity.partOf === quote)
    const totals = uses.filter(({ owner }) => owner.quantity.quote === quote && owner.quantity.partOf !== quote)
    const first = parts[0]
    const total = totals.findLast(({ start }) => first !== undefined && start < first.start) ?? totals[0]
    return total ? [{ total, parts }] : []
  })
}

function withinTotal(oldValue: (use: NumberUse) => number): (sum: NumberSum) => NumberRule[] {
  return ({ total, parts }) => {
    const each = parts
      .filter((part) => oldValue(part) < oldValue(total))
      .map((part): NumberRule => ({ uses: [total, part], holds: (of) => of(part) < of(total) }))
    const areWithin = add(parts.map(oldValue)) <= oldValue(total)
    const together: NumberRule = { uses: [total, ...parts], holds: (of) => add(parts.map(of)) <= of(total) * (1 + ROUNDING) }
    return areWithin ? [...each, together] : each
  }
}

/** 由2000元提高至2300元: each baseline with what it becomes, the next quantity of its object and unit that is none. */
function changes(uses: readonly NumberUse[]): [NumberUse, NumberUse][] {
  return uses.flatMap((old, index): [NumberUse, NumberUse][] => {
    if (old.owner.quantity.role !== 'baseline') return []
    const next = uses
      .slice(index + 1)
      .find(({ owner, slot, unit }) => owner.quantity.role !== 'baseline' && slot === old.slot && unit === old.unit)
    return next && next.owner.quantity.object === old.owner.quantity.object ? [[old, next]] : []
  })
}

function inOrder(oldValue: (use: NumberUse) => number): (change: [NumberUse, NumberUse]) => NumberRule {
  return ([old, next]) => ({
    uses: [old, next],
    holds: (of) => Math.sign(of(next) - of(old)) === Math.sign(oldValue(next) - oldValue(old)),
  })
}
