import { canonicalUnit, type UnitIndex } from '../lexicon/units.ts'
import type { Quantity, Span } from '../model/index.ts'

const MONTHS_A_YEAR = 12
/** The base unit of periods that a year holds a known number of. */
const MONTH = '个月'
const SENTENCE_END = /[。；;！？]/

/** The quantities of an item by sentence; ；divides as 。 does, since each member of such a chain is a promise of its own. */
export function sentencesOf<Q extends Span>(quantities: readonly Q[], text: string): Q[][] {
  const sentences: Q[][] = []
  let last: Q | null = null
  for (const quantity of quantities) {
    if (last === null || SENTENCE_END.test(text.slice(last.end, quantity.start))) sentences.push([])
    sentences.at(-1)?.push(quantity)
    last = quantity
  }
  return sentences
}

/** Whether a number counts those that a standard is for: 名 for 每人, 颗 (牙齿) for 每颗牙齿; without such a word whoever is counted. */
export function receives(
  recipients: Pick<Quantity, 'dimension' | 'role' | 'baseUnit' | 'object'>,
  { per }: Pick<Quantity, 'per'>,
  units: UnitIndex,
): boolean {
  if (!recipients.dimension.startsWith('count:') || recipients.role === 'standard') return false
  const whom = per.filter((word) => !isPeriod(word, units))
  return whom.length === 0 || whom.some((word) => isCountedBy(recipients, word, units))
}

const isCountedBy = (recipients: Pick<Quantity, 'baseUnit' | 'object'>, word: string, units: UnitIndex): boolean =>
  canonicalUnit(units, word).baseUnit === recipients.baseUnit || recipients.object?.endsWith(word) === true

/** How often a year a standard is paid; null where its period divides no year into whole parts (每天, 每学期). */
export function timesAYear({ per }: Pick<Quantity, 'per'>, units: UnitIndex): number | null {
  const periods = per.filter((word) => isPeriod(word, units)).map((word) => canonicalUnit(units, word))
  if (periods.some(({ baseUnit }) => baseUnit !== MONTH)) return null
  return periods.reduce((times, { factor }) => times * (MONTHS_A_YEAR / factor), 1)
}

const isPeriod = (word: string, units: UnitIndex): boolean => canonicalUnit(units, word).dimension === 'time'
