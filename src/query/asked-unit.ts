import { type CanonicalUnit, canonicalUnit, type UnitIndex } from '../lexicon/units.ts'
import { chineseUnit } from '../text/numeral-characters.ts'

/**
 * A unit that a person asks for. In a notice 万 of 5万元 belongs to the number; who asks for 万元 or 万人 wants values counted by ten thousand.
 * @example askedUnit(units, '万元') // { dimension: 'money', baseUnit: '元', factor: 10000 }
 */
export function askedUnit(units: UnitIndex, unit: string): CanonicalUnit {
  const exponent = units.get(unit) ? undefined : chineseUnit(unit.charAt(0))
  if (exponent === undefined || unit.length === 1) return canonicalUnit(units, unit)
  const counted = askedUnit(units, unit.slice(1))
  return { ...counted, factor: counted.factor * 10 ** exponent }
}
