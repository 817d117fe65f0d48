import type { AssignmentRole, Deadline, Item, Quantity, Span } from '../model/index.ts'
import { foldName, foldNumber, foldUnit } from './folding.ts'
import type { GoldDeadline, GoldItem, GoldQuantity } from './gold.ts'

/** Something that is compared, under the key that both sides must share: `path|…`. */
export interface Entry<Value> {
  readonly key: string
  readonly path: string
  readonly value: Value
}

/** One name of an assignment; an annotation gives no place for it. */
export interface NamedRole {
  readonly role: AssignmentRole
  readonly name: string
  readonly place: Span | null
}

type AnyItem = GoldItem | Item

export function itemEntries<I extends AnyItem>(items: readonly I[]): Entry<I>[] {
  return items.map((item) => ({ key: `${item.path}|${item.leaf ? 'leaf' : 'group'}`, path: item.path, value: item }))
}

export function quantityEntries<Q extends GoldQuantity | Quantity>(items: readonly { path: string; quantities: Q[] }[]): Entry<Q>[] {
  return items.flatMap(({ path, quantities }) => quantities.map((value) => ({ key: quantityKey(path, value), path, value })))
}

function quantityKey(path: string, quantity: GoldQuantity | Quantity): string {
  const { value, valueMax, unit, comparator } = quantity
  return [path, foldNumber(value), foldNumber(valueMax), foldUnit(unit), comparator].join('|')
}

export function nameEntries(items: readonly AnyItem[]): Entry<NamedRole>[] {
  return items.flatMap(({ path, assignments }) =>
    assignments.flatMap(({ role, names }) =>
      names.map((assigned) => {
        const value: NamedRole =
          typeof assigned === 'string'
            ? { role, name: assigned, place: null }
            : { role, name: assigned.name, place: { start: assigned.start, end: assigned.end } }
        return { key: [path, role, foldName(value.name)].join('|'), path, value }
      }),
    ),
  )
}

/** Deadlines that are stated and have a date; inferred ones are not compared. */
export function deadlineEntries<D extends GoldDeadline | Deadline>(items: readonly { path: string; deadline: D | null }[]): Entry<D>[] {
  return items.flatMap(({ path, deadline }) =>
    deadline?.date && deadline.quote ? [{ key: `${path}|${deadline.date}`, path, value: deadline }] : [],
  )
}

/** The entries as they are wherever the items were cut: the key without the path. */
export function withoutPath<Value>(entries: readonly Entry<Value>[]): Entry<Value>[] {
  return entries.map((entry) => ({ ...entry, key: entry.key.slice(entry.key.indexOf('|') + 1) }))
}
