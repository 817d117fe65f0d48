import type { Quantity, Span } from '../model/index.ts'
import { foldText, similarityOf } from './folding.ts'
import type { GoldQuantity } from './gold.ts'

/** What is compared of a quantity whose value, unit and comparator were found. */
export const QUANTITY_DETAILS = ['role', 'per', 'delta', 'partOf', 'quote', 'place', 'action', 'object'] as const
export type QuantityDetail = (typeof QUANTITY_DETAILS)[number]

export interface DetailCheck {
  readonly name: QuantityDetail
  readonly right: boolean
  readonly gold: DetailValue
  readonly found: DetailValue
}
export type DetailValue = string | readonly string[] | readonly [number, number] | null

/** From this bigram similarity on, two noun phrases are taken for the same object: 老旧小区基础设施 and 老旧小区的基础设施. */
const SAME_OBJECT = 0.6

/** Weights such that the place decides before the quote, the quote before the role, and the role before how alike the objects are (at most 1). */
const PLACE_WEIGHT = 8
const QUOTE_WEIGHT = 4
const ROLE_WEIGHT = 2

/** How well an extracted quantity fits an annotated one of the same value: which of several 1个 is meant. */
export function closenessOf(gold: GoldQuantity, found: Quantity, plain: boolean): number {
  const place = goldPlace(gold, plain)
  return (
    (place && overlap(found, place) ? PLACE_WEIGHT : 0) +
    (foldText(found.quote) === foldText(gold.quote) ? QUOTE_WEIGHT : 0) +
    (found.role === gold.role ? ROLE_WEIGHT : 0) +
    similarityOf(found.object, gold.object)
  )
}

/**
 * Role and quote are always compared, per, delta and partOf where either side has one, action and object where the annotation has one,
 * the place in plain text only.
 */
export function detailChecks(gold: GoldQuantity, found: Quantity, plain: boolean): DetailCheck[] {
  const place = goldPlace(gold, plain)
  const checks: (DetailCheck | null)[] = [
    { name: 'role', right: found.role === gold.role, gold: gold.role, found: found.role },
    gold.per || found.per.length > 0
      ? { name: 'per', right: sameWords(gold.per ?? [], found.per), gold: gold.per, found: found.per }
      : null,
    gold.delta || found.delta ? { name: 'delta', right: found.delta === gold.delta, gold: gold.delta, found: found.delta } : null,
    gold.partOf || found.partOf ? foldedCheck('partOf', gold.partOf, found.partOf) : null,
    foldedCheck('quote', gold.quote, found.quote),
    place && { name: 'place', right: overlap(found, place), gold: [place.start, place.end], found: [found.start, found.end] },
    gold.action ? foldedCheck('action', gold.action, found.action) : null,
    gold.object
      ? { name: 'object', right: similarityOf(gold.object, found.object) >= SAME_OBJECT, gold: gold.object, found: found.object }
      : null,
  ]
  return checks.filter((check) => check !== null)
}

function foldedCheck(name: QuantityDetail, gold: string | null, found: string | null): DetailCheck {
  return { name, right: foldText(found) === foldText(gold), gold, found }
}

function goldPlace(gold: GoldQuantity, plain: boolean): Span | null {
  return plain && gold.start !== null && gold.end !== null ? { start: gold.start, end: gold.end } : null
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
}
