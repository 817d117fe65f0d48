import type { Lexicon } from '../../lexicon/sections.ts'
import { canonicalUnit, compileUnits, inBaseUnits } from '../../lexicon/units.ts'
import type { Comparator, QuantityFields, QuantityRole } from '../../model/index.ts'

/** What a person says of a quantity; all else follows from it. */
export type SaidOfQuantity = Partial<Omit<QuantityFields, 'dimension' | 'baseUnit' | 'baseValue' | 'baseValueMax'>>

/** Roles whose numbers are no promised amount: sums leave them out. */
const NOT_PROMISED: ReadonlySet<QuantityRole> = new Set(['baseline', 'condition', 'context'])

/** Whether numbers of a role are promised amounts, which sums add up. */
export const isPromised = (role: QuantityRole): boolean => !NOT_PROMISED.has(role)

/** What is said of a quantity that was missed, where the person does not say otherwise. */
export const UNSAID: Omit<QuantityFields, 'value' | 'unit' | 'dimension' | 'baseUnit' | 'baseValue' | 'baseValueMax'> = {
  valueMax: null,
  comparator: 'eq',
  role: 'target',
  per: [],
  delta: null,
  partOf: null,
  action: null,
  object: null,
  countsInTotal: true,
}

/**
 * The fields that a correction sets: what the person says, with what follows from it. Value, upper end and unit are one measure and are set together, with their
 * base values; an upper end makes a range, and a role that promises nothing does not count in sums.
 * @param was what stands there; what is missed where nothing does
 */
export function quantityFieldsSaid(
  said: SaidOfQuantity,
  was: Omit<QuantityFields, 'dimension' | 'baseUnit' | 'baseValue' | 'baseValueMax'>,
  lexicon: Lexicon,
): Partial<QuantityFields> {
  const counts = said.role === undefined || isPromised(said.role) === isPromised(was.role) ? {} : { countsInTotal: isPromised(said.role) }
  if (said.value === undefined && said.valueMax === undefined && said.unit === undefined) return { ...counts, ...said }
  const { value, valueMax, unit } = { ...was, ...said }
  const bound = said.valueMax === undefined ? {} : { comparator: boundWith(valueMax, was.comparator) }
  const { dimension, baseUnit, ...rest } = canonicalUnit(compileUnits(lexicon), unit)
  const inBase = (number: number): number => inBaseUnits(number, { dimension, baseUnit, ...rest })
  const measure = {
    value,
    valueMax,
    unit,
    dimension,
    baseUnit,
    baseValue: inBase(value),
    baseValueMax: valueMax === null ? null : inBase(valueMax),
  }
  return { ...counts, ...bound, ...said, ...measure }
}

/** Two ends make a range, one end none. */
const boundWith = (valueMax: number | null, was: Comparator): Comparator => {
  if (valueMax !== null) return 'range'
  return was === 'range' ? 'eq' : was
}
