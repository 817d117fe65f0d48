import type { ExtractedDocument, Item, Span } from '../model/index.ts'
import { sourceSpan, type TextView, viewOf } from '../text/view.ts'
import { isPlainText } from './compare.ts'
import type { GoldDocument, GoldItem, GoldQuantity } from './gold.ts'

/**
 * Where what was annotated stands in the text that was extracted from: in another format than plain text the annotated offsets do not hold,
 * and names and deadlines are annotated without any. Looked up for people to see; no figure depends on it.
 */
export interface GoldPlaces {
  quantity: (quantity: GoldQuantity) => Span | null
  item: (path: string) => Span | null
  deadline: (path: string, quote: string) => Span | null
  name: (path: string, name: string) => Span | null
}

/** A shorter part of a name (局) stands anywhere. */
const SHORTEST_NAME_PART = 2
const EVERYWHERE: Span = { start: 0, end: Number.POSITIVE_INFINITY }

export function goldPlaces(gold: GoldDocument, extracted: ExtractedDocument): GoldPlaces {
  const { text } = extracted
  const view = viewOf(text, [{ start: 0, end: text.length }])
  const plain = isPlainText(extracted)
  const itemOf = new Map(gold.items.map((item) => [item.path, item]))
  const quantity = (annotated: GoldQuantity) => quantityPlace(annotated, text, view, plain)
  const extentOf = (path: string) => {
    const first =
      itemOf
        .get(path)
        ?.quantities.map(quantity)
        .find((place) => place !== null) ?? null
    return itemExtent(path, first, extracted.items)
  }
  return {
    quantity,
    item: (path) => itemPlace(itemOf.get(path) ?? null, view, quantity),
    deadline: (path, quote) => within(extentOf(path), (extent) => findFolded(view, quote, extent)),
    name: (path, name) => within(extentOf(path), (extent) => namePlace(view, name, extent)),
  }
}

function within(extent: Span | null, find: (extent: Span) => Span | null): Span | null {
  return extent && find(extent)
}

function quantityPlace({ before, quote, start, end }: GoldQuantity, text: string, view: TextView, plain: boolean): Span | null {
  if (plain && start !== null && end !== null && text.slice(start, end) === quote) return { start, end }
  return findFolded(view, quote, EVERYWHERE, before)
}

/** The title, or else the first of its numbers. */
function itemPlace(item: GoldItem | null, view: TextView, quantity: (annotated: GoldQuantity) => Span | null): Span | null {
  const title = item?.title ? findFolded(view, item.title, EVERYWHERE) : null
  return title ?? item?.quantities.map(quantity).find((place) => place !== null) ?? null
}

/** The extracted item that holds the annotated item's first number, or else the one of the same path. */
function itemExtent(path: string, first: Span | null, items: readonly Item[]): Span | null {
  const holder = first ? items.find(({ start, end }) => start <= first.start && first.end <= end) : undefined
  return holder ?? items.find((item) => item.path === path) ?? null
}

/** The name, or where a shared prefix or suffix stands elsewhere, the longest part of it that is printed. */
function namePlace(view: TextView, name: string, extent: Span): Span | null {
  for (let length = name.length; length >= SHORTEST_NAME_PART; length--) {
    for (const part of new Set([name.slice(-length), name.slice(0, length)])) {
      const place = findFolded(view, part, extent)
      if (place) return place
    }
  }
  return null
}

/** The first place within the extent where `needle` stands after `before`, widths and line breaks aside. */
function findFolded(view: TextView, needle: string, extent: Span, before = ''): Span | null {
  const wanted = foldedView(needle)
  const lead = foldedView(before)
  if (!wanted) return null
  for (let at = view.text.indexOf(lead + wanted); at >= 0; at = view.text.indexOf(lead + wanted, at + 1)) {
    const first = at + lead.length
    const place = sourceSpan(view, first, first + wanted.length)
    if (place.start >= extent.start && place.end <= extent.end) return place
  }
  return null
}

function foldedView(text: string): string {
  return viewOf(text, [{ start: 0, end: text.length }]).text
}
