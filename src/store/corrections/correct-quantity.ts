import {
  type Correction,
  type CorrectionChange,
  type ExtractedDocument,
  type Item,
  type Quantity,
  type QuantityFields,
  quantityFieldsSchema,
  type Span,
} from '../../model/index.ts'
import { type Draft, idOfAdded, insertInOrder, type Met, mark, overlapping, removeFrom, saysOther } from './draft.ts'
import { isPromised } from './said-quantity.ts'

type QuantityChange = Extract<CorrectionChange, { target: 'quantity' }>

/** The rule that a value has whose role a person said. */
export const PERSON_RULE = 'person'

/** Fields in which the program can come to read something else. */
const READ: readonly (keyof QuantityFields)[] = ['value', 'valueMax', 'unit', 'comparator', 'role', 'per', 'delta', 'action', 'object']

/** Lays what a person said of a quantity over the item in which it stands. */
export function correctQuantity(draft: Draft, item: Item, span: Span, { id }: Correction, change: QuantityChange): Met {
  const found = overlapping(item.quantities, span)
  if (change.action === 'reject') {
    if (found) rejectQuantity(item, found)
    return { readsNow: null }
  }
  const said = { ...(change.was ?? {}), ...change.set }
  if (!found) {
    const added = quantityOf(id, span, quantityFieldsSchema.parse(said), draft.document)
    insertInOrder(item.quantities, added)
    mark(draft, added, change.action === 'accept' ? 'accepted' : 'added')
    return { readsNow: null }
  }
  const readsNow = saysOther<QuantityFields>(found, change.was, change.set, READ) ? found.quote : null
  // Who accepts, accepts what stood there; who changes a field says nothing of the others.
  Object.assign(found, change.action === 'accept' ? change.was : change.set, { certainty: 'high' })
  if (change.set.role !== undefined) found.rule = PERSON_RULE
  mark(draft, found, change.action === 'accept' ? 'accepted' : 'changed')
  return { readsNow }
}

/** What said the rejected number again says it first now, and counts as it did; where nothing did, its parts are parts of nothing and count themselves. */
function rejectQuantity(item: Item, rejected: Quantity): void {
  const parts = item.quantities.filter((part) => totalOf(part, item) === rejected)
  removeFrom(item.quantities, rejected)
  const [first, ...others] = item.quantities.filter(({ restates }) => restates === rejected.id)
  if (!first) {
    for (const part of parts) part.countsInTotal = rejected.countsInTotal && part.restates === null && isPromised(part.role)
    for (const part of parts) part.partOf = rejected.partOf
    return
  }
  for (const part of parts) part.partOf = first.quote
  first.restates = rejected.restates
  first.countsInTotal = rejected.countsInTotal
  for (const other of others) other.restates = first.id
}

/** The quantity of the item that a part is of: the last before it that has the words. */
const totalOf = (part: Quantity, { quantities }: Item): Quantity | undefined =>
  quantities.findLast(({ quote, start, baseUnit }) => quote === part.partOf && start < part.start && baseUnit === part.baseUnit)

function quantityOf(correctionId: string, span: Span, fields: QuantityFields, { text }: ExtractedDocument): Quantity {
  return {
    ...fields,
    ...span,
    id: idOfAdded(correctionId),
    quote: text.slice(span.start, span.end),
    restates: null,
    marks: [],
    certainty: 'high',
    rule: PERSON_RULE,
  }
}
