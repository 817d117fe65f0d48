import type { Lexicon } from '../lexicon/sections.ts'
import type { Quantity, QuantityChange } from '../model/index.ts'
import { simplifiedTwin } from '../text/traditional.ts'
import { differenceOf, isComparable, promisedQuantities } from './comparable.ts'
import type { ComparedItem, ComparedPart } from './compared-list.ts'
import type { Comparison } from './comparison.ts'
import { compileComparisonWords } from './comparison-words.ts'
import { isSameHead } from './heads.ts'
import { likenessOf } from './likeness.ts'
import { optimalAssignment } from './optimal-assignment.ts'
import type { WeightOf } from './word-weights.ts'

/** From here on two numbers are of the same thing. */
const LEAST_LIKENESS = 0.2
/** The only number of an item is of what the item is found by. */
const LEAST_OF_ONLY = 0.1
/** What is done tells numbers of one thing apart (新建15所、改扩建8所): another act, or one that is alike or not said. */
const OTHER_ACT_FACTOR = 0.7
const ALIKE_ACT_FACTOR = 0.9
/** 中心语: 农村公路5000公里 and 农村公路安防设施5000公里. */
const OTHER_HEAD_FACTOR = 0.7
/** A number that is part of a total (其中) says something else than a total does. */
const PART_OF_TOTAL_FACTOR = 0.6
/** One thing is mostly counted with one classifier. */
const OTHER_CLASSIFIER_FACTOR = 0.8
/** What a place among an item's numbers counts, so little that it decides between equals only. */
const PLACE_WEIGHT = 1e-6

/** A promised number with the part of the item that says what it is of. */
interface Counted {
  path: string
  quantity: Quantity
  part: ComparedPart
  /** All parts of its item: who gains (惠及3万人) gains by any of them. */
  parts: readonly ComparedPart[]
  /** Its item promises no other number. */
  isOnly: boolean
  /** Its place among those of its side, from 0 to 1. */
  place: number
}

/**
 * What became of every promised number of items that belong together (数量变化): those of the same thing are compared, the others are new or dropped.
 * In the order of `from`, then what is new.
 */
export function quantityChanges(from: readonly ComparedItem[], to: readonly ComparedItem[], comparison: Comparison): QuantityChange[] {
  const before = countedIn(from)
  const after = countedIn(to)
  const partners = partnersOf(before, after, comparison)
  const found = new Set(partners)
  return [
    ...before.map((one, index) => changeOf(one, after[partners[index] ?? -1] ?? null)),
    ...after.filter((_, index) => !found.has(index)).map((other) => changeOf(null, other)),
  ]
}

/** For each number of `before` the index of its partner in `after`, or -1. */
function partnersOf(before: readonly Counted[], after: readonly Counted[], comparison: Comparison): number[] {
  const surely = (one: Counted, other: Counted): number => sameThing(one, other, comparison)
  if (!comparison.isTurned) return optimalAssignment(before.map((one) => after.map((other) => surely(one, other))))
  const turned = optimalAssignment(after.map((one) => before.map((other) => surely(one, other))))
  return before.map((_, index) => turned.indexOf(index))
}

function countedIn(items: readonly ComparedItem[]): Counted[] {
  const counted = items.flatMap(({ item, parts }) => {
    const promised = promisedQuantities(item.quantities)
    return promised.flatMap((quantity) => {
      const part = parts.find(({ quantities, isMember }) => !isMember && quantities.includes(quantity))
      return part ? [{ path: item.path, quantity, part, parts, isOnly: promised.length === 1 }] : []
    })
  })
  return counted.map((one, index) => ({ ...one, place: counted.length < 2 ? 0 : index / (counted.length - 1) }))
}

/** How surely two numbers are of the same thing; 0: not. */
function sameThing(one: Counted, other: Counted, comparison: Comparison): number {
  if (!isComparable(one.quantity, other.quantity, compileComparisonWords(comparison.lexicon))) return 0
  const surely = saysAlike(one, other, comparison.weightOf) * differenceFactor(one.quantity, other.quantity, comparison.lexicon)
  const least = one.isOnly || other.isOnly ? LEAST_OF_ONLY : LEAST_LIKENESS
  return surely < least ? 0 : surely + PLACE_WEIGHT * (1 - (one.place - other.place) ** 2)
}

/** What act, head, classifier and total take from it where they differ. */
function differenceFactor(one: Quantity, other: Quantity, lexicon: Lexicon): number {
  const isOneTotal = (one.partOf === null) === (other.partOf === null)
  return (
    sameActFactor(one, other, lexicon) *
    (isSameHead(one.object, other.object, compileComparisonWords(lexicon)) ? 1 : OTHER_HEAD_FACTOR) *
    (one.baseUnit === other.baseUnit ? 1 : OTHER_CLASSIFIER_FACTOR) *
    (isOneTotal ? 1 : PART_OF_TOTAL_FACTOR)
  )
}

/** How alike what they are of is. */
function saysAlike(one: Counted, other: Counted, weightOf: WeightOf): number {
  if (one.part.text === other.part.text) return 1
  if (one.quantity.role !== 'beneficiary' || other.quantity.role !== 'beneficiary') return likenessOf(one.part, other.part, weightOf)
  return Math.max(...one.parts.flatMap((part) => other.parts.map((otherPart) => likenessOf(part, otherPart, weightOf))))
}

function sameActFactor({ action: one }: Quantity, { action: other }: Quantity, lexicon: Lexicon): number {
  if (one === null || other === null) return ALIKE_ACT_FACTOR
  if (one === other) return 1
  return actKind(one, lexicon) === actKind(other, lexicon) ? ALIKE_ACT_FACTOR : OTHER_ACT_FACTOR
}

/** The kind that an act is of (近义词), itself where it is of none. */
function actKind(act: string, lexicon: Lexicon): string {
  const inSimplified = simplifiedTwin(act) ?? act
  return compileComparisonWords(lexicon).like.get(inSimplified)?.word ?? inSimplified
}

const endOf = ({ path, quantity: { quote, id } }: Counted) => ({ path, quote, id })

function changeOf(from: Counted | null, to: Counted | null): QuantityChange {
  if (from && to) return { from: endOf(from), to: endOf(to), ...differenceOf(from.quantity, to.quantity) }
  const unit = (from ?? to)?.quantity.unit ?? ''
  const kind = from ? 'dropped' : 'new'
  return { kind, from: from && endOf(from), to: to && endOf(to), absolute: null, relative: null, unit }
}
