import type { ComparedQuantity, DiffPair, Item, Span } from '../../model/index.ts'
import type { Mark } from '../marked-text.ts'
import type { ShownDiff } from './compared.ts'

export type SideName = 'from' | 'to'

/** What is marked in a text: an item with what became of it, or a value in it with what became of that. */
export interface ShownChange {
  subject: 'item' | 'quantity' | 'lead' | 'deadline'
  kind: string
  /** Of this place. */
  id: string
  /** The place on the other side that it belongs to; null where there is none. */
  target: string | null
  /** The path of an item. */
  path: string
}

const OTHER = { from: 'to', to: 'from' } as const

/** Every item and every compared value of one side at its place. */
export function marksOf(shown: ShownDiff, side: SideName): Mark<ShownChange>[] {
  const { diff, section } = shown
  const document = shown[side]
  const items = new Map(document.items.map((item) => [item.path, item]))
  return diff.pairs.flatMap((pair, number) => [
    ...pair[side].flatMap((path) => itemMark(items.get(path), pair, side, section)),
    ...valueMarks(pair, number, side, items, section),
  ])
}

/** `item-to-4-1` for the item 4/1 of the new list; the name of the section before it, where there is one. */
export const itemId = (section: string | undefined, side: SideName, path: string): string =>
  `${inSection(section)}item-${side}-${path.replaceAll('/', '-')}`

/** `quantity-to-3-0` for the first change of the fourth pair in the new list. */
export const valueId = (
  section: string | undefined,
  subject: ShownChange['subject'],
  side: SideName,
  pair: number,
  change: number,
): string => `${inSection(section)}${subject}-${side}-${pair}-${change}`

const inSection = (section: string | undefined): string => (section === undefined ? '' : `${section}-`)

function itemMark(item: Item | undefined, pair: DiffPair, side: SideName, section: string | undefined): Mark<ShownChange>[] {
  if (!item) return []
  const [partner] = pair[OTHER[side]]
  const target = partner === undefined ? null : itemId(section, OTHER[side], partner)
  const value = { subject: 'item' as const, kind: pair.kind, id: itemId(section, side, item.path), target, path: item.path }
  return [{ start: item.start, end: item.end, value }]
}

function valueMarks(
  pair: DiffPair,
  number: number,
  side: SideName,
  items: ReadonlyMap<string, Item>,
  section: string | undefined,
): Mark<ShownChange>[] {
  const mark = (
    subject: ShownChange['subject'],
    change: { kind: string; from: { path: string } | null; to: { path: string } | null },
    index: number,
    spanIn: (item: Item) => Span | null,
  ): Mark<ShownChange>[] => {
    const path = change[side]?.path
    const item = path === undefined ? undefined : items.get(path)
    const span = item && spanIn(item)
    if (!item || !span) return []
    const target = change[OTHER[side]] ? valueId(section, subject, OTHER[side], number, index) : null
    return [
      {
        start: span.start,
        end: span.end,
        value: { subject, kind: change.kind, id: valueId(section, subject, side, number, index), target, path: item.path },
      },
    ]
  }
  return [
    ...pair.changes.flatMap((change, index) => mark('quantity', change, index, (item) => quantityIn(item, change[side]))),
    ...pair.leads.flatMap((change, index) => mark('lead', change, index, (item) => leadIn(item, change[side]?.name))),
    ...pair.deadlines.flatMap((change, index) => mark('deadline', change, index, deadlineIn)),
  ]
}

const quantityIn = ({ quantities }: Item, end: ComparedQuantity | null): Span | null => quantities.find(({ id }) => id === end?.id) ?? null

const leadIn = ({ assignments }: Item, name: string | undefined): Span | null =>
  assignments.flatMap(({ role, names }) => (role === 'lead' ? names : [])).find((one) => one.name === name) ?? null

function deadlineIn({ deadline }: Item): Span | null {
  return deadline && deadline.start !== null && deadline.end !== null ? { start: deadline.start, end: deadline.end } : null
}
