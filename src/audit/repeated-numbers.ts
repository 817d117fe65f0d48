import { type ExtractedDocument, type Finding, findingOf, type Item, type Quantity } from '../model/index.ts'

/** A quantity with the item that says it. */
interface Told {
  item: Item
  quantity: Quantity
}

/** Numbers below it (1座, 2场) agree by chance in different items. */
const SMALLEST_TELLING = 10

/** The same number twice: within an item, as the extractor saw (restates), and the same promise in two items. */
export function auditRepeatedNumbers({ items }: ExtractedDocument): Finding[] {
  const said = new Map<string, Told>()
  return items.flatMap((item) =>
    item.quantities.flatMap((quantity): Finding[] => {
      const earlier = restatedIn(item, quantity) ?? said.get(promiseOf(quantity) ?? '')
      remember(said, { item, quantity })
      return earlier ? [repeated({ item, quantity }, earlier)] : []
    }),
  )
}

function restatedIn(item: Item, { restates }: Quantity): Told | null {
  const quantity = restates === null ? undefined : item.quantities.find(({ id }) => id === restates)
  return quantity ? { item, quantity } : null
}

function remember(said: Map<string, Told>, told: Told): void {
  const promise = promiseOf(told.quantity)
  if (promise !== null && !said.has(promise)) said.set(promise, told)
}

/** What a target promises, so that two of one kind are one promise said twice; null for what may agree by chance. */
function promiseOf({
  role,
  value,
  dimension,
  comparator,
  baseValue,
  baseValueMax,
  baseUnit,
  action,
  object,
  partOf,
}: Quantity): string | null {
  if (role !== 'target' || value < SMALLEST_TELLING || dimension === 'ratio' || action === null || object === null || partOf !== null)
    return null
  return JSON.stringify([comparator, baseValue, baseValueMax, baseUnit, action, object])
}

function repeated({ item, quantity }: Told, earlier: Told): Finding {
  const data = { quote: quantity.quote, earlier: earlier.quantity.quote, earlierPath: earlier.item.path }
  return findingOf('number_repeated', data, { itemPath: item.path, start: quantity.start, end: quantity.end })
}
