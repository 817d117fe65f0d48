import type {
  AssignmentFields,
  DeadlineFields,
  ExtractedDocument,
  Finding,
  Item,
  ItemFields,
  QuantityFields,
  Span,
  TextAnchor,
} from '../../model/index.ts'
import { isOnCorrection, quantityFieldsSchema } from '../../model/index.ts'
import { itemBeginning } from '../item-name.ts'
import { type AnchorText, anchorOf, anchorTextOf, itemAround, sameWords, spansOf } from './anchor.ts'

/** What of an item a person means: the item itself, a value by its printed words, a unit or person by its name, or a finding by its code. */
export type Meant =
  | { target: 'item' }
  | { target: 'quantity' | 'assignment'; words: string }
  /** null: the item's deadline, whatever its words. */
  | { target: 'deadline'; words: string | null }
  | { target: 'finding'; code: string }

/** What stands there, with its anchor. */
export type Pointed = { anchor: TextAnchor } & (
  | { target: 'item'; was: ItemFields }
  | { target: 'quantity'; was: QuantityFields }
  | { target: 'assignment'; was: AssignmentFields }
  | { target: 'deadline'; was: DeadlineFields }
  | { target: 'finding'; code: Finding['code'] }
)

export type PointResult =
  | { kind: 'found'; pointed: Pointed }
  | { kind: 'no_item'; path: string; known: string[] }
  /** `known`: what could be meant. */
  | { kind: 'no_value'; known: string[] }
  | { kind: 'several'; count: number }

/**
 * Finds what a person means in a document as it holds.
 * @param path of the item; '' for what stands in none (findings of the document)
 * @param nth of several alike, from 1; null where there is one only
 */
export function pointAt(document: ExtractedDocument, path: string, meant: Meant, nth: number | null): PointResult {
  const item = document.items.find((one) => one.path === path) ?? null
  const text = anchorTextOf(document.text)
  if (meant.target === 'finding') return chosen(findingsOf(document, text, item, path, meant.code), nth)
  if (!item) return { kind: 'no_item', path, known: document.items.map((one) => one.path) }
  return chosen(valuesOf(document, text, item, meant), nth)
}

interface Candidates {
  fitting: Pointed[]
  known: string[]
}

function chosen({ fitting, known }: Candidates, nth: number | null): PointResult {
  const [first] = fitting
  if (!first) return { kind: 'no_value', known }
  if (nth === null && fitting.length > 1) return { kind: 'several', count: fitting.length }
  const pointed = fitting[(nth ?? 1) - 1]
  return pointed ? { kind: 'found', pointed } : { kind: 'several', count: fitting.length }
}

function valuesOf(document: ExtractedDocument, text: AnchorText, item: Item, meant: Exclude<Meant, { target: 'finding' }>): Candidates {
  const anchored = (span: Span): TextAnchor => anchorOf(document, text, span, item)
  switch (meant.target) {
    case 'item':
      return {
        fitting: [{ target: 'item', anchor: anchoredItem(document, text, item), was: { path: item.path, title: item.title } }],
        known: [],
      }
    case 'quantity':
      return {
        fitting: item.quantities
          .filter(({ quote }) => sameWords(quote, meant.words))
          .map((quantity) => ({ target: 'quantity', anchor: anchored(quantity), was: quantityFieldsSchema.parse(quantity) })),
        known: item.quantities.map(({ quote }) => quote),
      }
    case 'assignment': {
      const names = item.assignments.flatMap(({ role, names: listed }) => listed.map((name) => ({ role, name })))
      return {
        fitting: names
          .filter(({ name: { name, quote } }) => sameWords(name, meant.words) || sameWords(quote, meant.words))
          .map(({ role, name }) => ({
            target: 'assignment',
            anchor: anchored(name),
            was: { role, name: name.name, canonical: name.canonical },
          })),
        known: names.map(({ name }) => name.name),
      }
    }
    case 'deadline': {
      const { words } = meant
      const all = item.deadline ? [item.deadline, ...item.milestones] : item.milestones
      const fitting = words === null ? all.slice(0, 1) : all.filter(({ quote }) => quote !== null && sameWords(quote, words))
      return {
        fitting: fitting.map(({ start, end, date, kind }) => ({
          target: 'deadline',
          anchor: start === null || end === null ? anchoredItem(document, text, item) : anchored({ start, end }),
          was: { date, kind },
        })),
        known: all.flatMap(({ quote }) => quote ?? []),
      }
    }
  }
}

/** An item is known by how it begins, without its label: labels are renumbered. */
const anchoredItem = (document: ExtractedDocument, text: AnchorText, item: Item): TextAnchor => ({
  ...anchorOf(document, text, itemBeginning(item, document.text), item),
  before: '',
  after: '',
})

function findingsOf(document: ExtractedDocument, text: AnchorText, item: Item | null, path: string, code: string): Candidates {
  const here = document.findings.filter((finding) => (finding.itemPath ?? '') === path && !isOnCorrection(finding.code))
  return {
    fitting: here
      .filter((finding) => finding.code === code)
      .map((finding) => ({ target: 'finding', code: finding.code, anchor: anchoredFinding(document, text, item, finding) })),
    known: [...new Set(here.map((finding) => finding.code))],
  }
}

function anchoredFinding(document: ExtractedDocument, text: AnchorText, item: Item | null, { start, end }: Finding): TextAnchor {
  if (start !== null && end !== null && end > start)
    return anchorOf(document, text, { start, end }, itemAround({ start, end }, document.items))
  return item ? anchoredItem(document, text, item) : anchorOf(document, text, beginningOf(document), null)
}

/** So many characters of a document stand for the whole of it. */
const BEGINNING = 40
const beginningOf = ({ text }: ExtractedDocument): Span => {
  const start = text.search(/\S/)
  return { start: Math.max(0, start), end: Math.min(text.length, Math.max(0, start) + BEGINNING) }
}

export type WordsResult = { kind: 'found'; anchor: TextAnchor; span: Span } | Exclude<PointResult, { kind: 'found' }>

/**
 * Finds words of the text to which a person adds what was missed.
 * @param path of the item in whose text they stand; null: anywhere in the document
 * @param said.until the words with which the place ends, the first such behind; null: the place is `words`
 */
export function pointAtWords(
  document: ExtractedDocument,
  path: string | null,
  { words, until }: { words: string; until: string | null },
  nth: number | null,
): WordsResult {
  const item = document.items.find((one) => one.path === path) ?? null
  if (path !== null && !item) return { kind: 'no_item', path, known: document.items.map((one) => one.path) }
  const text = anchorTextOf(document.text)
  const spans = spansOf(text, words).filter(({ start, end }) => item === null || (item.start <= start && end <= item.end))
  if (spans.length > 1 && nth === null) return { kind: 'several', count: spans.length }
  const begun = spans[(nth ?? 1) - 1]
  if (!begun) return spans.length === 0 ? { kind: 'no_value', known: [] } : { kind: 'several', count: spans.length }
  const last = until === null ? begun : spansOf(text, until).find(({ end }) => end > begun.start)
  if (!last) return { kind: 'no_value', known: [] }
  const span = { start: begun.start, end: Math.max(begun.end, last.end) }
  return { kind: 'found', span, anchor: anchorOf(document, text, span, item ?? itemAround(span, document.items)) }
}
