import type { Deadline, DocumentFields, ExtractedDocument, Item, Quantity, Span } from '../model/index.ts'
import { deadlineEntries, itemEntries, type NamedRole, nameEntries, quantityEntries, withoutPath } from './entries.ts'
import { foldText } from './folding.ts'
import type { GoldDeadline, GoldDocument, GoldItem, GoldQuantity } from './gold.ts'
import { type Pairing, pairByKey } from './pairing.ts'
import { closenessOf, type DetailCheck, detailChecks } from './quantity-details.ts'

/** An annotation and what was extracted from its source; null where nothing readable was. */
export interface DocumentPair {
  readonly gold: GoldDocument
  readonly extracted: ExtractedDocument | null
}

const DOCUMENT_FIELDS = ['title', 'kind', 'docNumber', 'issuer', 'region', 'planYear', 'issuedOn', 'status'] as const
export type ComparedField = (typeof DOCUMENT_FIELDS)[number]

/** What is known of the document, compared with its annotation. */
interface FieldCheck {
  readonly name: ComparedField
  readonly right: boolean
  readonly gold: string | number | null
  readonly found: string | number | null
}

interface TitleCheck {
  readonly path: string
  readonly right: boolean
  readonly gold: string | null
  readonly found: string | null
  /** Where the extracted item stands. */
  readonly span: Span
}

export interface CheckedQuantity {
  readonly path: string
  readonly key: string
  readonly gold: GoldQuantity
  readonly found: Quantity
  readonly details: readonly DetailCheck[]
}

/** An extracted value whose offsets do not give its quote. */
interface InvalidSpan extends Span {
  readonly path: string
  readonly quote: string
}

/** One document held against its annotation: everything that the figures, the list of differences and the report are made from. */
export interface Comparison {
  readonly items: Pairing<GoldItem, Item>
  readonly names: Pairing<NamedRole, NamedRole>
  readonly deadlines: Pairing<GoldDeadline, Deadline>
  readonly quantities: Pairing<GoldQuantity, Quantity>
  readonly anywhere: {
    readonly quantities: Pairing<GoldQuantity, Quantity>
    readonly assignments: Pairing<NamedRole, NamedRole>
    readonly deadlines: Pairing<GoldDeadline, Deadline>
  }
  readonly titles: readonly TitleCheck[]
  readonly fields: readonly FieldCheck[]
  readonly checked: readonly CheckedQuantity[]
  readonly invalidSpans: readonly InvalidSpan[]
}

export function compareDocument({ gold, extracted }: DocumentPair): Comparison {
  const foundItems = extracted?.items ?? []
  const plain = isPlainText(extracted)
  const names = [nameEntries(gold.items), nameEntries(foundItems)] as const
  const deadlines = [deadlineEntries(gold.items), deadlineEntries(foundItems)] as const
  const quantities = [quantityEntries(gold.items), quantityEntries(foundItems)] as const
  const paired = pairByKey(...quantities, (one, other) => closenessOf(one, other, plain))
  return {
    items: pairByKey(itemEntries(gold.items), itemEntries(foundItems)),
    names: pairByKey(...names),
    deadlines: pairByKey(...deadlines),
    quantities: paired,
    anywhere: {
      quantities: pairByKey(withoutPath(quantities[0]), withoutPath(quantities[1])),
      assignments: pairByKey(withoutPath(names[0]), withoutPath(names[1])),
      deadlines: pairByKey(withoutPath(deadlines[0]), withoutPath(deadlines[1])),
    },
    titles: titleChecks(gold.items, foundItems),
    fields: fieldChecks(gold.document, extracted?.document ?? null),
    checked: paired.pairs.map((pair) => ({
      path: pair.gold.path,
      key: pair.gold.key,
      gold: pair.gold.value,
      found: pair.found.value,
      details: detailChecks(pair.gold.value, pair.found.value, plain),
    })),
    invalidSpans: extracted ? invalidSpansOf(extracted) : [],
  }
}

/** Offsets of an annotation are offsets into its plain-text source: they say nothing about the text of a docx or pdf. */
export function isPlainText(extracted: ExtractedDocument | null): boolean {
  return extracted?.source.mediaType.startsWith('text/plain') ?? false
}

/** The titles of the annotated items whose path was found, leaf or group; where a path was found twice the last counts. */
function titleChecks(gold: readonly GoldItem[], found: readonly Item[]): TitleCheck[] {
  const byPath = new Map(found.map((item) => [item.path, item]))
  return gold.flatMap(({ path, title }) => {
    const item = byPath.get(path)
    if (!item) return []
    return [
      { path, right: foldText(item.title) === foldText(title), gold: title, found: item.title, span: { start: item.start, end: item.end } },
    ]
  })
}

/** Absent on both sides is right, also where the whole document is absent. */
function fieldChecks(gold: GoldDocument['document'], found: DocumentFields | null): FieldCheck[] {
  return DOCUMENT_FIELDS.map((name) => {
    const value = name === 'region' ? (found?.region?.name ?? null) : (found?.[name] ?? null)
    return { name, right: foldText(value) === foldText(gold[name]), gold: gold[name], found: value }
  })
}

function invalidSpansOf({ text, items }: ExtractedDocument): InvalidSpan[] {
  return items.flatMap(({ path, quantities, deadline, assignments }) => {
    const quoted = [...quantities, ...(deadline ? [deadline] : []), ...assignments.flatMap(({ names }) => names)]
    return quoted.flatMap(({ quote, start, end }) =>
      quote && (start === null || end === null || text.slice(start, end) !== quote)
        ? [{ path, quote, start: start ?? 0, end: end ?? 0 }]
        : [],
    )
  })
}
