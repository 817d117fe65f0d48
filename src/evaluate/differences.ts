import type { Deadline, Item, Quantity, Span } from '../model/index.ts'
import { type ComparedField, type Comparison, compareDocument, type DocumentPair } from './compare.ts'
import type { Entry, NamedRole } from './entries.ts'
import type { GoldDeadline, GoldItem, GoldQuantity } from './gold.ts'
import { goldPlaces } from './places.ts'
import type { DetailValue, QuantityDetail } from './quantity-details.ts'

interface Gold {
  item: GoldItem
  name: NamedRole
  deadline: GoldDeadline
  quantity: GoldQuantity
}

interface Found {
  item: Item
  name: NamedRole
  deadline: Deadline
  quantity: Quantity
}

type Subject = keyof Gold

interface Place {
  readonly path: string
  /** What was compared: path, value, unit … */
  readonly key: string
  /** Where in the extracted text; null where it cannot be told. */
  readonly span: Span | null
}

/** Annotated and not extracted; `span` is where it stands in the text. */
type Missed = { [S in Subject]: Place & { readonly kind: 'missed'; readonly subject: S; readonly gold: Gold[S] } }[Subject]

/** Extracted and not annotated. */
type Extra = { [S in Subject]: Place & { readonly kind: 'extra'; readonly subject: S; readonly found: Found[S] } }[Subject]

/** Extracted, but with another value than the annotation has. `span` is where the extraction stands. */
interface WrongValue extends Place {
  readonly kind: 'wrong'
  readonly subject: 'title' | QuantityDetail
  readonly gold: DetailValue
  readonly found: DetailValue
}

interface WrongField {
  readonly kind: 'wrong_field'
  readonly subject: ComparedField
  readonly gold: string | number | null
  readonly found: string | number | null
}

/** Offsets that do not give the quote. */
interface InvalidSpanDifference {
  readonly kind: 'invalid_span'
  readonly path: string
  readonly quote: string
  readonly span: Span
}

export type Difference = { readonly kind: 'missing_document' } | Missed | Extra | WrongValue | WrongField | InvalidSpanDifference

/** Everything in which an extraction differs from its annotation: items, titles, names, deadlines, quantities, their details, document fields. */
export function differencesOf(pair: DocumentPair): Difference[] {
  const comparison = compareDocument(pair)
  const places = pair.extracted && goldPlaces(pair.gold, pair.extracted)
  const { items, names, deadlines, quantities } = comparison
  return [
    ...(pair.extracted ? [] : [{ kind: 'missing_document' } as const]),
    ...items.missed.map((entry) => missed('item', entry, places?.item(entry.path))),
    ...items.extra.map((entry) => extra('item', entry, spanOf(entry.value))),
    ...wrongTitles(comparison),
    ...names.missed.map((entry) => missed('name', entry, places?.name(entry.path, entry.value.name))),
    ...names.extra.map((entry) => extra('name', entry, entry.value.place)),
    ...deadlines.missed.map((entry) => missed('deadline', entry, places?.deadline(entry.path, entry.value.quote))),
    ...deadlines.extra.map((entry) => extra('deadline', entry, spanOf(entry.value))),
    ...quantities.missed.map((entry) => missed('quantity', entry, places?.quantity(entry.value))),
    ...quantities.extra.map((entry) => extra('quantity', entry, spanOf(entry.value))),
    ...wrongDetails(comparison),
    ...comparison.invalidSpans.map(
      ({ path, quote, start, end }): Difference => ({ kind: 'invalid_span', path, quote, span: { start, end } }),
    ),
    ...wrongFields(comparison),
  ]
}

function missed<S extends Subject>(subject: S, { path, key, value }: Entry<Gold[S]>, span: Span | null = null): Missed {
  return { kind: 'missed', subject, path, key, span, gold: value } as Missed
}

function extra<S extends Subject>(subject: S, { path, key, value }: Entry<Found[S]>, span: Span | null): Extra {
  return { kind: 'extra', subject, path, key, span, found: value } as Extra
}

function spanOf({ start, end }: { start: number | null; end: number | null }): Span | null {
  return start === null || end === null ? null : { start, end }
}

function wrongTitles({ titles }: Comparison): WrongValue[] {
  return titles.flatMap(({ right, path, gold, found, span }) =>
    right ? [] : [{ kind: 'wrong' as const, subject: 'title' as const, path, key: path, span, gold, found }],
  )
}

function wrongDetails({ checked }: Comparison): WrongValue[] {
  return checked.flatMap(({ path, key, found, details }) =>
    details
      .filter(({ right }) => !right)
      .map((check) => ({
        kind: 'wrong' as const,
        subject: check.name,
        path,
        key,
        span: spanOf(found),
        gold: check.gold,
        found: check.found,
      })),
  )
}

function wrongFields({ fields }: Comparison): WrongField[] {
  return fields.flatMap(({ name, right, gold, found }) => (right ? [] : [{ kind: 'wrong_field' as const, subject: name, gold, found }]))
}

/** One line a difference. */
export function formatDifference(difference: Difference): string {
  switch (difference.kind) {
    case 'missing_document':
      return 'missed document: nothing readable was extracted'
    case 'missed':
    case 'extra':
      return `${difference.kind.padEnd(6)} ${difference.subject}  ${difference.key}`
    case 'wrong':
      return `wrong  ${difference.subject}  ${difference.key}  ${readAs(difference)}`
    case 'wrong_field':
      return `wrong  document.${difference.subject}  ${readAs(difference)}`
    case 'invalid_span':
      return `broken span  ${difference.path}  ${JSON.stringify(difference.quote)} is not what stands at ${JSON.stringify([difference.span.start, difference.span.end])}`
  }
}

function readAs({ gold, found }: { gold: unknown; found: unknown }): string {
  return `${JSON.stringify(gold)} read as ${JSON.stringify(found)}`
}
