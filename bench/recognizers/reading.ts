import { canonicalUnit, inBaseUnits, type UnitIndex } from '../../src/lexicon/units.ts'
import type { Comparator } from '../../src/model/index.ts'

/** What a system reads in a line, comparable between systems: values in the base unit, so that Kilometer, km and 公里 are one. */
export interface Reading {
  readonly value: number
  readonly valueMax: number | null
  readonly unit: string
  readonly comparator: Comparator
}

export function readingOf({ value, valueMax, unit, comparator }: Reading, units: UnitIndex): Reading {
  const canonical = canonicalUnit(units, unit)
  return {
    value: inBaseUnits(value, canonical),
    valueMax: valueMax === null ? null : inBaseUnits(valueMax, canonical),
    unit: canonical.baseUnit,
    comparator,
  }
}
