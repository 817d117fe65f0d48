import type { GoldDocument, GoldItem, GoldQuantity } from '../../src/evaluate/gold.ts'
import type { Span } from '../../src/model/index.ts'
import { type AnnotatedText, beforeOf } from './annotated-text.ts'
import { applyEdits, type Edit, type EditedText, type EditFinder } from './edits.ts'
import { type FoldedText, foldText, placesOf } from './folded-text.ts'

/** What is to be written into text and annotation. */
export interface Changes {
  /** In the order of their places, none overlapping. */
  readonly edits: readonly Edit[]
  /** For strings of the annotation that the text does not have as they are. */
  readonly editsIn: EditFinder
  /** What the numbers and classifiers of an annotated quantity became. */
  readonly quantity: (quantity: GoldQuantity) => Partial<Pick<GoldQuantity, 'value' | 'valueMax' | 'unit'>>
  /** The division that the document is about, as far as the new text tells. */
  readonly region: string | null
}

interface Rewriting {
  readonly changes: Changes
  readonly folded: FoldedText
  readonly edited: EditedText
}

/**
 * The text with its edits, and the annotation with the same: strings that stand in the text by their place, others (names with a shared prefix, nouns that
 * the annotation completes) by what would be replaced in them. Deadlines stay.
 */
export function rewriteAnnotated({ text, gold }: AnnotatedText, changes: Changes): AnnotatedText {
  const rewriting = { changes, folded: foldText(text), edited: applyEdits(text, changes.edits) }
  let cursor = 0
  const items = gold.items.map((item) => {
    const rewritten = rewriteItem(rewriting, item, item.quantities[0]?.start ?? cursor)
    cursor = item.quantities.at(-1)?.end ?? cursor
    return rewritten
  })
  return { text: rewriting.edited.text, gold: { ...gold, document: rewriteFields(rewriting, gold.document), items } }
}

/** @param at where the item stands, about */
function rewriteItem(rewriting: Rewriting, item: GoldItem, at: number): GoldItem {
  const quoteAfter = (quantity: GoldQuantity): string => {
    const { start, end } = spanAfter(rewriting, quantity)
    return rewriting.edited.text.slice(start, end)
  }
  return {
    ...item,
    title: item.title && rewriteString(rewriting, item.title, at),
    assignments: item.assignments.map((assignment) => ({
      ...assignment,
      names: assignment.names.map((name) => rewriteLoose(rewriting, name)),
    })),
    quantities: item.quantities.map((quantity) => {
      const span = spanAfter(rewriting, quantity)
      const total = quantity.partOf === null ? undefined : item.quantities.find(({ quote }) => quote === quantity.partOf)
      return {
        ...quantity,
        ...rewriting.changes.quantity(quantity),
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

function rewriteFields(rewriting: Rewriting, fields: GoldDocument['document']): GoldDocument['document'] {
  const rewritten = (text: string | null): string | null => text && rewriteString(rewriting, text, 0)
  return {
    ...fields,
    title: rewritten(fields.title),
    docNumber: rewritten(fields.docNumber),
    issuer: rewritten(fields.issuer),
    region: rewriting.changes.region,
  }
}

/** A string of the annotation, by the place of the text nearest to `near` where it stands. */
function rewriteString(rewriting: Rewriting, string: string, near: number): string {
  const { folded, changes } = rewriting
  const word = foldText(string)
  const distance = (at: number): number => Math.abs((folded.origins[at] ?? 0) - near)
  const [at] = placesOf(folded, word.text).sort((a, b) => distance(a) - distance(b))
  if (at === undefined) return rewriteLoose(rewriting, string)
  const origins = folded.origins.slice(at, at + word.text.length)
  const within = { start: origins[0] ?? 0, end: (origins.at(-1) ?? 0) + 1 }
  const inside = changes.edits.filter(({ start, end }) => start < within.end && within.start < end)
  if (inside.some(({ start, end }) => start < within.start || end > within.end)) return rewriteLoose(rewriting, string)
  const ownEdits = inside.map((edit): Edit => {
    const first = origins.findIndex((origin) => origin >= edit.start)
    const last = origins.findLastIndex((origin) => origin < edit.end)
    return { ...edit, start: word.origins[first] ?? 0, end: (word.origins[last] ?? 0) + 1, text: foldText(edit.text).text }
  })
  return applyEdits(string, ownEdits).text
}

const rewriteLoose = ({ changes }: Rewriting, string: string): string => applyEdits(string, changes.editsIn(string)).text
