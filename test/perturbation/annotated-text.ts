import { type GoldDocument, GoldError, type GoldItem, type GoldQuantity } from '../../src/evaluate/gold.ts'
import type { Span } from '../../src/model/index.ts'

/** A plain text with its annotation, in which each quantity has its offsets. */
export interface AnnotatedText {
  readonly text: string
  readonly gold: GoldDocument
}

export interface PlacedQuantity extends Span {
  readonly item: GoldItem
  readonly quantity: GoldQuantity
}

/**
 * Gives each annotated quantity the offsets at which its `before` and `quote` stand.
 * @throws GoldError where they stand nowhere or at several places
 */
export function withOffsets(text: string, gold: GoldDocument): AnnotatedText {
  return { text, gold: mapQuantities(gold, (quantity) => ({ ...quantity, ...placeOf(text, quantity, gold.source) })) }
}

function placeOf(text: string, { before, quote }: GoldQuantity, source: string): Span {
  const needle = before + quote
  const at = text.indexOf(needle)
  if (at < 0 || text.includes(needle, at + 1)) throw new GoldError(`${source}: ${needle} stands at no single place`)
  return { start: at + before.length, end: at + needle.length }
}

/** The annotation with each quantity changed; the function also gets the item as it was. */
export function mapQuantities(gold: GoldDocument, change: (quantity: GoldQuantity, item: GoldItem) => GoldQuantity): GoldDocument {
  const items = gold.items.map((item) => ({ ...item, quantities: item.quantities.map((quantity) => change(quantity, item)) }))
  return { ...gold, items }
}

/** All quantities in the order of the annotation, with the places that `withOffsets` gave them. */
export function placedQuantities({ gold }: AnnotatedText): PlacedQuantity[] {
  return gold.items.flatMap((item) =>
    item.quantities.map((quantity) => {
      if (quantity.start === null || quantity.end === null) throw new GoldError(`${gold.source}: ${quantity.quote} has no place`)
      return { item, quantity, start: quantity.start, end: quantity.end }
    }),
  )
}

/** So much of the text before a span as makes its place unique, and at least `length` characters of it. */
export function beforeOf(text: string, { start, end }: Span, length: number): string {
  for (let from = Math.max(0, start - length); ; from--) {
    const needle = text.slice(from, end)
    if (from === 0 || (text.indexOf(needle) === from && !text.includes(needle, from + 1))) return text.slice(from, start)
  }
}
