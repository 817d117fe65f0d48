import type { Lexicon } from '../../src/index.ts'
import type { UnitIndex } from '../../src/lexicon/units.ts'
import { type Reading, readingOf } from './reading.ts'

const MULTIPLIERS: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** What is written by hand for such texts: digits, 万 or 亿, and a unit. Its list of units is the whole lexicon's, longer than anybody types. */
export function quantityPattern({ units }: Pick<Lexicon, 'units'>): RegExp {
  const words = units.flatMap(({ word, aliases }) => [word, ...aliases]).sort((one, other) => other.length - one.length)
  return new RegExp(`(\\d+(?:\\.\\d+)?)\\s*([万亿]?)\\s*(${words.map(literally).join('|')})`, 'g')
}

const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every match, bound by nothing: a pattern for the number does not know what the words around it do. */
export function readByPattern(line: string, pattern: RegExp, units: UnitIndex): Reading[] {
  return [...line.matchAll(pattern)].map(([, digits = '', multiplier = '', unit = '']) =>
    readingOf({ value: Number(digits) * (MULTIPLIERS[multiplier] ?? 1), valueMax: null, unit, comparator: 'eq' }, units),
  )
}
