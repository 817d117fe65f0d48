import type { Deadline, ExtractedDocument, Item, Quantity } from '../../src/model/index.ts'
import { flat } from './reading.ts'

/** In what two readings of one document may differ; a difference is one value of one kind. */
export const PARITY_KINDS = [
  'items lost',
  'items more',
  'quantities lost',
  'quantities more',
  'values',
  'units',
  'names',
  'dates',
  'other fields',
] as const
export type ParityKind = (typeof PARITY_KINDS)[number]

export interface Difference {
  kind: ParityKind
  /** The item's path; null: the document's results. */
  item: string | null
  /** What differs, in words: from the plain text → from the page. */
  what: string
}

/** What the items of a reading promise otherwise than those of another. Every field of an item is compared but for places, ids, white space and the marks around a number (1. is 1 in a column of numbers). */
export function differencesOf(expected: ExtractedDocument, actual: ExtractedDocument): Difference[] {
  const found = new Map(actual.items.map((item) => [item.path, item]))
  const wanted = new Set(expected.items.map(({ path }) => path))
  return [
    ...expected.items.flatMap((item) => {
      const twin = found.get(item.path)
      return twin ? differencesOfItems(item, twin) : [lost('items', item.path, item.title)]
    }),
    ...actual.items.filter(({ path }) => !wanted.has(path)).map((item) => more('items', item.path, item.title)),
    ...differencesOfQuantities(null, expected.results, actual.results),
  ]
}

function differencesOfItems(expected: Item, actual: Item): Difference[] {
  const item = expected.path
  const datesOf = ({ deadline, milestones }: Item): unknown => [deadline, ...milestones].map((each) => each && dateOf(each))
  return [
    ...compared('names', item, namesOf(expected), namesOf(actual)),
    ...compared('dates', item, datesOf(expected), datesOf(actual)),
    ...compared('other fields', item, restOf(expected), restOf(actual)),
    ...differencesOfQuantities(item, expected.quantities, actual.quantities),
  ]
}

const dateOf = ({ quote, date, kind, yearFrom, inferred }: Deadline): unknown => ({ quote: flat(quote), date, kind, yearFrom, inferred })

const namesOf = ({ assignments }: Item): unknown =>
  assignments.map(({ role, openEnded, names }) => ({
    role,
    openEnded,
    names: names.map(({ name, canonical }) => [flat(name), canonical?.name]),
  }))

const restOf = ({ title, leaf, truncated, declaredCount, domains }: Item): unknown => ({
  ...{ title: flat(title), leaf, truncated },
  declaredCount: declaredCount?.value,
  domains: domains.map(({ code }) => code),
})

/** Quantities are paired by what they quote, in order; what differs between two with the same quote is a difference of value, unit or another field. */
function differencesOfQuantities(item: string | null, expected: readonly Quantity[], actual: readonly Quantity[]): Difference[] {
  const left = [...actual]
  const differences: Difference[] = []
  for (const quantity of expected) {
    const at = left.findIndex(({ quote }) => flat(quote) === flat(quantity.quote))
    const [twin] = at < 0 ? [] : left.splice(at, 1)
    if (twin) differences.push(...differencesOfTwins(item, quantity, twin))
    else differences.push(lost('quantities', item, quantity.quote))
  }
  return [...differences, ...left.map(({ quote }) => more('quantities', item, quote))]
}

function differencesOfTwins(item: string | null, expected: Quantity, actual: Quantity): Difference[] {
  return [
    ...compared('values', item, numberOf(expected), numberOf(actual)),
    ...compared('units', item, unitOf(expected), unitOf(actual)),
    ...compared('other fields', item, fieldsOf(expected), fieldsOf(actual)),
  ]
}

const numberOf = ({ value, valueMax, comparator, delta, baseValue, baseValueMax }: Quantity): unknown => ({
  ...{ value, valueMax, comparator, delta, baseValue, baseValueMax },
})

const unitOf = ({ unit, per, dimension, baseUnit }: Quantity): unknown => ({ unit, per, dimension, baseUnit })

const fieldsOf = ({ quote, role, partOf, action, object, restates, countsInTotal, marks, certainty, rule }: Quantity): unknown => ({
  ...{ quote: flat(quote), role, partOf: flat(partOf), action: flat(action), object: flat(object) },
  ...{ restates: restates !== null, countsInTotal, marks, certainty, rule },
})

function compared(kind: ParityKind, item: string | null, expected: unknown, actual: unknown): Difference[] {
  const [before, after] = [JSON.stringify(expected), JSON.stringify(actual)]
  return before === after ? [] : [{ kind, item, what: `${before} → ${after}` }]
}

const lost = (what: 'items' | 'quantities', item: string | null, quote: string | null): Difference => ({
  ...{ kind: `${what} lost`, item, what: flat(quote) },
})

const more = (what: 'items' | 'quantities', item: string | null, quote: string | null): Difference => ({
  ...{ kind: `${what} more`, item, what: flat(quote) },
})
