import type { Quantity, QuantityRole } from '../model/index.ts'
import { simplifiedTwin } from '../text/traditional.ts'
import type { ComparisonWords } from './comparison-words.ts'
import { isSameHead } from './heads.ts'

/** 量词: base units of this kind of dimension are classifiers. */
const CLASSIFIER = /^count:./
/** What classifiers count that count neither people nor homes: schools, and places in schools. */
const THINGS = 'things'
const PLACES = 'places'
/** What every countable thing can be counted in (通用量词). */
const GENERAL_CLASSIFIER = '个'

/** Roles that say what is promised; who qualifies, what was before and what surrounds it are no promises (codebook, Quantities). */
const PROMISED: Partial<Record<QuantityRole, string>> = { target: 'amount', beneficiary: 'amount', funding: 'money', standard: 'standard' }

/** The promises among an item's quantities, each once: what is said again says nothing new. */
export const promisedQuantities = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.filter(({ role, restates }) => PROMISED[role] !== undefined && restates === null)

/**
 * Whether two numbers can be held against each other: one role, one measure, for the same recipients, both amounts or both changes of a level. Classifiers count
 * the same thing differently (文化礼堂150个, 400家); only people are counted as people, homes as homes and places as places, so that
 * neither 小区75个 is held against 小区5500户 nor 托育机构29个 against 托位3000个.
 */
export function isComparable(one: Quantity, other: Quantity, words: ComparisonWords): boolean {
  return sameRole(one, other) && one.delta === other.delta && samePer(one.per, other.per) && sameMeasure(one, other, words)
}

/** Public money and other money are told apart by words that a list can leave out. */
const sameRole = (one: Quantity, other: Quantity): boolean =>
  PROMISED[one.role] === PROMISED[other.role] || (one.dimension === 'money' && one.role !== 'standard' && other.role !== 'standard')

const samePer = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join() === [...other].sort().join()

function sameMeasure(one: Quantity, other: Quantity, words: ComparisonWords): boolean {
  const isOneUnit = one.baseUnit === other.baseUnit
  if (isOneUnit ? one.dimension !== other.dimension : !CLASSIFIER.test(one.dimension) || !CLASSIFIER.test(other.dimension)) return false
  if (!CLASSIFIER.test(one.dimension)) return true
  const counted = whatIsCounted(one, words)
  return counted === whatIsCounted(other, words) && (isOneUnit || counted !== THINGS || isSameHead(one.object, other.object, words))
}

/** What a classifier counts, 学位3000个 as 3000学位. */
function whatIsCounted({ baseUnit, object }: Quantity, words: ComparisonWords): string {
  const byUnit = words.countedBy.get(baseUnit)
  if (byUnit !== undefined) return byUnit
  return hasPlaces(simplifiedTwin(object ?? '') ?? object ?? '', words) ? PLACES : THINGS
}

const hasPlaces = (object: string, words: ComparisonWords): boolean =>
  Array.from(object, (_, at) => words.countedBy.longestAt(object, at)?.entry).includes(PLACES)

export interface Difference {
  kind: 'raised' | 'lowered' | 'unchanged'
  absolute: number
  relative: number | null
  unit: string
}

/** A double has 15 to 17 significant digits; 12 are more than any notice prints and none of the noise of a difference. */
const SIGNIFICANT_DIGITS = 12

/**
 * How a number changed: in the unit that both print, else in the base unit of both, else, where classifiers differ, in 个. Of a range its middle counts.
 */
export function differenceOf(from: Quantity, to: Quantity): Difference {
  const isPrinted = from.unit === to.unit
  const [before, after] = isPrinted
    ? [middle(from.value, from.valueMax), middle(to.value, to.valueMax)]
    : [middle(from.baseValue, from.baseValueMax), middle(to.baseValue, to.baseValueMax)]
  const absolute = rounded(after - before)
  const kind = absolute > 0 ? 'raised' : absolute < 0 ? 'lowered' : 'unchanged'
  const unit = isPrinted ? from.unit : from.baseUnit === to.baseUnit ? from.baseUnit : GENERAL_CLASSIFIER
  return { kind, absolute, relative: before === 0 ? null : rounded(absolute / before), unit }
}

const middle = (least: number, most: number | null): number => (most === null ? least : (least + most) / 2)
const rounded = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS)) + 0
