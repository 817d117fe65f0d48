import type { AnnotatedText } from './annotated-text.ts'
import type { Edit, EditFinder } from './edits.ts'
import { isPerCent, type NumberRule, type NumberSum, numberRules, WHOLE } from './number-rules.ts'
import type { NumberUse } from './number-uses.ts'
import { type NumberInText, numbersIn, otherNumbers, unitsOf } from './numbers-in-text.ts'
import { drawLike, numberOf, writeLike } from './numerals.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

export interface NewNumbers {
  readonly edits: Edit[]
  /** For strings whose place is not known: numbers that are told by numeral and unit. */
  readonly editsIn: EditFinder
  /** The new value of an annotated quantity's numeral; the old one where it was kept. */
  newValue(use: NumberUse): number
  /** Numerals of annotated quantities that stay because the rules leave them no other number. */
  readonly kept: number
}

/** How often numbers are drawn for one group of numbers that depend on each other before they are kept. */
const MOST_DRAWS = 2000
const PRECISION = 12
/** Draws to find digits that are not the old ones. */
const DRAWS_OF_OTHERS = 10

/** Draws new numbers for the annotated quantities: of the same shape, the same for the same number, and with all that held between them. */
export function drawNumbers(document: AnnotatedText, uses: readonly NumberUse[], words: PerturbationWords, random: Random): NewNumbers {
  const { rules, sums } = numberRules(document.gold.items, uses)
  const fixed = new Set(uses.filter((use) => isFixed(document.text, use)).map(({ key }) => key))
  const drawn = new Map<string, string>()
  for (const group of groupsOf(uses, rules, fixed)) {
    for (const [key, digits] of drawGroup(group, rules, sums, fixed, random) ?? []) drawn.set(key, digits)
  }
  const others = otherNumbers(document, uses, words).filter(({ key }) => !fixed.has(key))
  const known = new Set(uses.map(({ key }) => key))
  for (const place of others) if (!drawn.has(place.key) && !known.has(place.key)) drawn.set(place.key, drawAlone(place, random))
  const editsOf = (places: readonly Pick<NumberInText, 'key' | 'start' | 'end'>[], text: string): Edit[] =>
    places.flatMap(({ key, start, end }) => {
      const digits = drawn.get(key)
      return digits === undefined ? [] : [{ kind: 'numbers', start, end, text: writeLike(text.slice(start, end), digits) }]
    })
  return {
    edits: editsOf([...uses, ...others], document.text),
    editsIn: (piece) => editsOf(numbersIn(piece, unitsOf(uses)), piece),
    newValue: (use) => valueWith(use, drawn.get(use.key) ?? use.digits),
    kept: uses.filter(({ key, digits }) => (drawn.get(key) ?? digits) === digits).length,
  }
}

const valueWith = ({ factor }: NumberUse, digits: string): number => Number((numberOf(digits) * factor).toPrecision(PRECISION))

/** 0 (0—6岁) and 100% have no other number of their shape; a misprint among other digits (1O5) would not keep its value. */
function isFixed(text: string, use: NumberUse): boolean {
  const number = numberOf(use.digits)
  const printed = text.slice(use.start, use.end)
  return number === 0 || (number === WHOLE && isPerCent(use)) || (/[OoＯ]/u.test(printed) && !/^[0-9０-９]+[OoＯ]+$/u.test(printed))
}

/** The uses that depend on each other, by rule or because they are one number. */
function groupsOf(uses: readonly NumberUse[], rules: readonly NumberRule[], fixed: ReadonlySet<string>): NumberUse[][] {
  const keys = [...new Set(uses.map(({ key }) => key))]
  const leader = new Map(keys.map((key) => [key, key]))
  for (const { uses: tied } of rules) {
    const joined = new Set(tied.map(({ key }) => leader.get(key) ?? key))
    const [first] = joined
    for (const [key, old] of leader) if (first !== undefined && joined.has(old)) leader.set(key, first)
  }
  const leaders = [...new Set(leader.values())]
  const groups = leaders.map((name) => uses.filter(({ key }) => leader.get(key) === name))
  return groups.filter((group) => group.some(({ key }) => !fixed.has(key)))
}

/** New digits for each number of a group, or null where none were found that keep all rules. */
function drawGroup(
  group: readonly NumberUse[],
  allRules: readonly NumberRule[],
  allSums: readonly NumberSum[],
  fixed: ReadonlySet<string>,
  random: Random,
): Map<string, string> | null {
  const isOurs = (use: NumberUse): boolean => group.includes(use)
  const rules = allRules.filter(({ uses }) => uses.every(isOurs))
  const sums = allSums.filter(({ total }) => isOurs(total))
  const computed = new Set(sums.map(({ total }) => total.key).filter((key) => !fixed.has(key)))
  const digitsOf = new Map(group.map(({ key, digits }) => [key, digits]))
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const drawn = new Map<string, string>()
    for (const [key, digits] of digitsOf) {
      if (!computed.has(key)) drawn.set(key, fixed.has(key) ? digits : drawOther(digits, random))
    }
    if (addUp(sums, drawn) && rules.every(({ holds }) => holds((use) => valueWith(use, drawn.get(use.key) ?? use.digits)))) return drawn
  }
  return null
}

/** Computes the totals from their parts; false where a total would have another shape or stay as it is. */
function addUp(sums: readonly NumberSum[], drawn: Map<string, string>): boolean {
  const left = sums.filter(({ total }) => !drawn.has(total.key))
  while (left.length > 0) {
    const index = left.findIndex(({ parts }) => parts.every(({ key }) => drawn.has(key)))
    const [next] = index < 0 ? [] : left.splice(index, 1)
    if (!next) return false
    const { total, parts } = next
    const value = parts.reduce((sum, part) => sum + valueWith(part, drawn.get(part.key) ?? part.digits), 0) / total.factor
    const digits = value.toFixed(total.digits.split('.')[1]?.length ?? 0)
    if (digits.length !== total.digits.length || digits === total.digits || /\p{Script=Han}/u.test(total.digits)) return false
    drawn.set(total.key, digits)
  }
  return true
}

/** Other digits than these, unless the shape has none. */
function drawOther(digits: string, random: Random): string {
  for (let draw = 0; draw < DRAWS_OF_OTHERS; draw++) {
    const drawn = drawLike(digits, random)
    if (drawn !== digits) return drawn
  }
  return digits
}

/** For a number that no rule ties to others. */
function drawAlone(place: NumberInText, random: Random): string {
  const isAll = isPerCent(place) && numberOf(place.digits) >= WHOLE
  return isAll || numberOf(place.digits) === 0 ? place.digits : drawOther(place.digits, random)
}
