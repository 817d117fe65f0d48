import type { GoldDocument, GoldItem, GoldQuantity } from '../../src/evaluate/gold.ts'
import type { Span } from '../../src/model/index.ts'
import { type AnnotatedText, beforeOf } from './annotated-text.ts'
import { applyEdits, type Edit, type EditedText, type EditFinder } from './edits.ts'
import { type FoldedText, foldText, placesOf } from './folded-text.ts'

/** What the numbers and classifiers of an annotated quantity became. */
export type QuantityChange = (quantity: GoldQuantity) => Partial<Pick<GoldQuantity, 'value' | 'valueMax' | 'unit'>>

interface Rewriting {
  readonly document: AnnotatedText
  readonly folded: FoldedText
  readonly edits: readonly Edit[]
  readonly edited: EditedText
  /** For strings that the text does not have as they are. */
  readonly editsIn: EditFinder
}

/**
 * The text with its edits, and the annotation with the same: strings that stand in the text by their place, others (names with a shared prefix, nouns that
 * the annotation completes) by what would be replaced in them. Deadlines stay.
 * @param edits in the order of their places, none overlapping
 */
export function rewriteAnnotated(document: AnnotatedText, edits: readonly Edit[], editsIn: EditFinder, change: QuantityChange): AnnotatedText {
  const rewriting = { document, folded: foldText(document.text), edits, edited: applyEdits(document.text, edits), editsIn }
  let cursor = 0
  const items = document.gold.items.map((item) => {
    const at = item.quantities[0]?.start ?? cursor
    const rewritten = rewriteItem(rewriting, item, at, change)
    cursor = item.quantities.at(-1)?.end ?? cursor
    return rewritten
  })
  return { text: rewriting.edited.text, gold: { ...document.gold, document: rewriteFields(rewriting), items } }
}

function rewriteItem(rewriting: Rewriting, item: GoldItem, at: number, change: QuantityChange): GoldItem {
  const quoteAfter = (quantity: GoldQuantity): string => {
    const { start, end } = spanAfter(rewriting, quantity)
    return rewriting.edited.text.slice(start, end)
  }
  return {
    ...item,
    title: item.title && rewriteString(rewriting, item.title, at),
    assignments: item.assignments.map((assignment) => ({ ...assignment, names: assignment.names.map((name) => rewriteLoose(rewriting, name)) })),
    quantities: item.quantities.map((quantity) => {
      const span = spanAfter(rewriting, quantity)
      const total = quantity.partOf === null ? undefined : item.quantities.find(({ quote }) => quote === quantity.partOf)
      return {
        ...quantity,
        ...change(quantity),
        ...span,
        before: beforeOf(rewriting.edited.text, span, lengthBefore(rewriting, quantity)),
        quote: rewriting.edited.text.slice(span.start, span.end),
        partOf: total ? quoteAfter(total) : quantity.partOf,
        object: quantity.object && rewriteString(rewriting, quantity.object, quantity.start ?? at),
      }
    }),
  }
}

function spanAfter({ edited }: Rewriting, { start, end, quote }: GoldQuantity): Span {
  const span = start === null || end === null ? null : edited.spanAfter({ start, end })
  if (!span) throw new RangeError(`${quote} is cut by an edit`)
  return span
}

function lengthBefore({ edited }: Rewriting, { start, before }: GoldQuantity): number {
  const span = edited.spanAfter({ start: (start ?? 0) - before.length, end: start ?? 0 })
  return span ? span.end - span.start : before.length
}

/** The document's own fields; a region that the text does not name any more cannot be known from it. */
function rewriteFields(rewriting: Rewriting): GoldDocument['document'] {
  const { document: fields } = rewriting.document.gold
  const rewritten = (text: string | null): string | null => text && rewriteString(rewriting, text, 0)
  return {
    ...fields,
    title: rewritten(fields.title),
    docNumber: rewritten(fields.docNumber),
    issuer: rewritten(fields.issuer),
    region: fields.region && rewriteRegion(rewriting, fields.region),
  }
}

/** 武汉市蔡甸区 keeps what is renamed of it: a city that the text does not name is left out. */
function rewriteRegion({ editsIn, edits }: Rewriting, region: string): string | null {
  if (!edits.some(({ kind }) => kind === 'places')) return region
  const renamed = editsIn(region).filter(({ kind }) => kind === 'places')
  const [first] = renamed
  return first ? applyEdits(region, renamed).text.slice(first.start) : null
}

/** A string of the annotation, by the place of the text nearest to `near` where it stands. */
function rewriteString(rewriting: Rewriting, string: string, near: number): string {
  const { folded, edits } = rewriting
  const word = foldText(string)
  const distance = (at: number): number => Math.abs((folded.origins[at] ?? 0) - near)
  const [at] = placesOf(folded, word.text).sort((a, b) => distance(a) - distance(b))
  if (at === undefined) return rewriteLoose(rewriting, string)
  const origins = folded.origins.slice(at, at + word.text.length)
  const within = { start: origins[0] ?? 0, end: (origins.at(-1) ?? 0) + 1 }
  const inside = edits.filter(({ start, end }) => start < within.end && within.start < end)
  if (inside.some(({ start, end }) => start < within.start || end > within.end)) return rewriteLoose(rewriting, string)
  const ownEdits = inside.map((edit): Edit => {
    const first = origins.findIndex((origin) => origin >= edit.start)
    const last = origins.findLastIndex((origin) => origin < edit.end)
    return { ...edit, start: word.origins[first] ?? 0, end: (word.origins[last] ?? 0) + 1, text: foldText(edit.text).text }
  })
  return applyEdits(string, ownEdits).text
}

const rewriteLoose = ({ editsIn }: Rewriting, string: string): string => applyEdits(string, editsIn(string)).text
