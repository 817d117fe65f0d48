import type { ExtractedDocument, Item, Span, TextAnchor, UnplacedReason } from '../../model/index.ts'
import { searchFormOf } from '../../text/search-form.ts'
import { itemBeginning } from '../item-name.ts'

/** A text as anchors compare it, with the place in the source of each of its UTF-16 units. */
export interface AnchorText {
  text: string
  places: readonly Span[]
}

/** So many characters before and behind tell places apart; what is further away is often another column or line in another copy. */
const CONTEXT = 12

export function anchorTextOf(source: string): AnchorText {
  const { characters, places } = searchFormOf(source)
  return { text: characters.join(''), places: characters.flatMap((character, at) => Array(character.length).fill(places[at])) }
}

const keyOf = (words: string): string => searchFormOf(words).characters.join('')

/** The first unit of the anchor text that stands at or behind an offset of the source. */
function unitAt({ places }: AnchorText, offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The anchor of a place in a document; the item bounds what counts as around it. */
export function anchorOf({ text }: Pick<ExtractedDocument, 'text'>, anchorText: AnchorText, span: Span, item: Item | null): TextAnchor {
  const { start, end } = { start: unitAt(anchorText, span.start), end: unitAt(anchorText, span.end) }
  const bounds = boundsOf(anchorText, item)
  const before = anchorText.text.slice(Math.max(bounds.start, start - CONTEXT), start)
  const after = anchorText.text.slice(end, Math.max(end, Math.min(bounds.end, end + CONTEXT)))
  const quote = text.slice(span.start, span.end)
  const like = unitsOf(anchorText, before + keyOf(quote) + after)
  return {
    itemPath: item?.path ?? '',
    itemBegins: beginningKey(item, text),
    quote,
    before,
    after,
    occurrence: Math.max(0, like.indexOf(start - before.length)),
  }
}

const beginningKey = (item: Item | null, text: string): string => {
  if (item === null) return ''
  const { start, end } = itemBeginning(item, text)
  return keyOf(text.slice(start, end))
}

function boundsOf(anchorText: AnchorText, item: Span | null): Span {
  return item === null
    ? { start: 0, end: anchorText.text.length }
    : { start: unitAt(anchorText, item.start), end: unitAt(anchorText, item.end) }
}

/** Where words stand in the anchor text. */
function unitsOf({ text }: AnchorText, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** Where words stand in the source, however they are printed. */
export const spansOf = (anchorText: AnchorText, words: string): Span[] => {
  const key = keyOf(words)
  return unitsOf(anchorText, key).map((at) => spanOfUnits(anchorText, at, key.length))
}

const spanOfUnits = ({ places }: AnchorText, at: number, length: number): Span => ({
  start: places[at]?.start ?? 0,
  end: places[at + length - 1]?.end ?? 0,
})

export const sameWords = (a: string, b: string): boolean => keyOf(a) === keyOf(b)

/** Where an anchor stands now. `item` is the smallest item that has the place; null where the anchor is of none. */
export type PlacedAnchor = { kind: 'placed'; span: Span; item: Item | null } | { kind: 'not_placed'; reason: UnplacedReason }

interface Candidate {
  span: Span
  item: Item | null
  /** How many characters of what stood around it stand there still. */
  around: number
}

export interface PlacingRules {
  /** Which places can be meant at all. */
  fits: (span: Span, item: Item | null) => boolean
  /**
   * The words mean the same anywhere in their item: a name or a date, which another copy prints in a cell of its own. What a number means, the words around it
   * say, and half of them must stand there still.
   */
  anywhereInItem: boolean
}

/**
 * Finds an anchor in a document: the quote with the most of its context; of several alike the one in the item of the same path, then the same in the order of
 * the text. What is not one place is none.
 */
export function placeAnchor(
  anchor: TextAnchor,
  anchorText: AnchorText,
  { items, text }: Pick<ExtractedDocument, 'items' | 'text'>,
  { fits, anywhereInItem }: PlacingRules,
): PlacedAnchor {
  const all = candidatesOf(anchor, anchorText, items)
  if (all.length === 0) return { kind: 'not_placed', reason: 'text_gone' }
  const inSameItem = ({ item }: Candidate): boolean => item !== null && beginningKey(item, text) === anchor.itemBegins
  const known = all.filter(
    (candidate) => candidate.around * 2 >= anchor.before.length + anchor.after.length || (anywhereInItem && inSameItem(candidate)),
  )
  if (known.length === 0) return { kind: 'not_placed', reason: 'context_changed' }
  const fitting = known.filter(({ span, item }) => fits(span, item))
  if (fitting.length === 0) return { kind: 'not_placed', reason: 'item_gone' }
  const ofItem = anywhereInItem ? fitting.filter(inSameItem) : []
  const likely = ofItem.length > 0 ? ofItem : fitting
  const most = Math.max(...likely.map(({ around }) => around))
  const best = likely.filter(({ around }) => around === most)
  const ofPath = best.filter(({ item }) => (item?.path ?? '') === anchor.itemPath)
  const alike = ofPath.length > 0 ? ofPath : best
  const [first] = alike
  const meant = alike.length === 1 ? first : alike.find((candidate) => candidate === best[anchor.occurrence])
  return meant ? { kind: 'placed', span: meant.span, item: meant.item } : { kind: 'not_placed', reason: 'several_places' }
}

function candidatesOf(anchor: TextAnchor, anchorText: AnchorText, items: readonly Item[]): Candidate[] {
  const words = keyOf(anchor.quote)
  return unitsOf(anchorText, words).map((at) => {
    const span = spanOfUnits(anchorText, at, words.length)
    const item = itemAround(span, items)
    const bounds = boundsOf(anchorText, item)
    const before = anchorText.text.slice(bounds.start, at)
    const after = anchorText.text.slice(at + words.length, bounds.end)
    return { span, item, around: commonEnd(before, anchor.before) + commonBeginning(after, anchor.after) }
  })
}

/** The smallest item that has a place. */
export function itemAround(span: Span, items: readonly Item[]): Item | null {
  const around = items.filter(({ start, end }) => start <= span.start && span.end <= end)
  return around.reduce<Item | null>((least, item) => (least && least.end - least.start <= item.end - item.start ? least : item), null)
}

function commonBeginning(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
