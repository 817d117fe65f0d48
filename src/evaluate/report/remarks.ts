import type { EvaluationWords } from '../../messages/index.ts'
import type { Deadline, Quantity, Span } from '../../model/index.ts'
import { type CheckedQuantity, type Comparison, compareDocument, type DocumentPair } from '../compare.ts'
import type { Entry, NamedRole } from '../entries.ts'
import type { GoldDeadline, GoldItem, GoldQuantity } from '../gold.ts'
import { type GoldPlaces, goldPlaces } from '../places.ts'
import type { DetailValue } from '../quantity-details.ts'

export type Status = 'right' | 'wrong' | 'missed' | 'extra'
type RemarkSubject = 'item' | 'name' | 'deadline' | 'quantity' | 'span'

/** Something that was found, missed or wrong, as it is shown in the text and in the list beside it. */
export interface Remark {
  readonly status: Status
  readonly subject: RemarkSubject
  readonly path: string
  /** In the extracted text; null where it cannot be told. */
  readonly span: Span | null
  /** What it is called: the quote, the name, the title. */
  readonly label: string
  /** What it says: role, comparator, value … */
  readonly facts: readonly string[]
  /** What is wrong, where its status is wrong. */
  readonly faults: readonly Fault[]
}

export interface Fault {
  readonly name: string
  readonly gold: string
  readonly found: string
}

/** All remarks on a document, in the order of the text; those without a place come last. */
export function remarksOf(pair: DocumentPair, words: EvaluationWords): Remark[] {
  const comparison = compareDocument(pair)
  const places = pair.extracted && goldPlaces(pair.gold, pair.extracted)
  const remarks = [
    ...itemRemarks(comparison, places, words),
    ...nameRemarks(comparison, places),
    ...deadlineRemarks(comparison, places),
    ...quantityRemarks(comparison, places, words),
    ...comparison.invalidSpans.map(({ path, quote, start, end }) =>
      remark('wrong', 'span', path, null, quote, [`${words.spanBroken}: ${start}–${end}`]),
    ),
  ]
  const startOf = ({ span }: Remark) => span?.start ?? Number.POSITIVE_INFINITY
  return remarks.sort((one, other) => (startOf(one) === startOf(other) ? 0 : startOf(one) - startOf(other)))
}

function remark(
  status: Status,
  subject: RemarkSubject,
  path: string,
  span: Span | null,
  label: string,
  facts: readonly string[],
  faults: readonly Fault[] = [],
): Remark {
  return { status, subject, path, span, label, facts, faults }
}

function itemRemarks({ items, titles }: Comparison, places: GoldPlaces | null, words: EvaluationWords): Remark[] {
  const wrongTitle = new Map(titles.filter(({ right }) => !right).map((check) => [check.path, check]))
  const labelOf = ({ value }: Entry<GoldItem | { title: string | null; leaf: boolean }>) => value.title ?? ''
  const factsOf = ({ value }: Entry<{ leaf: boolean }>) => [value.leaf ? 'leaf' : 'group']
  const paired = items.pairs.map(({ found }) => {
    const check = wrongTitle.get(found.path)
    const faults = check ? [{ name: words.documentFields.title, gold: shown(check.gold, words), found: shown(check.found, words) }] : []
    return remark(check ? 'wrong' : 'right', 'item', found.path, found.value, labelOf(found), [], faults)
  })
  return [
    ...paired,
    ...items.missed.map((entry) => remark('missed', 'item', entry.path, places?.item(entry.path) ?? null, labelOf(entry), factsOf(entry))),
    ...items.extra.map((entry) => remark('extra', 'item', entry.path, entry.value, labelOf(entry), factsOf(entry))),
  ]
}

function nameRemarks({ names }: Comparison, places: GoldPlaces | null): Remark[] {
  const of = (status: Status, { path, value }: Entry<NamedRole>, span: Span | null) =>
    remark(status, 'name', path, span, value.name, [value.role])
  return [
    ...names.pairs.map(({ found }) => of('right', found, found.value.place)),
    ...names.missed.map((entry) => of('missed', entry, places?.name(entry.path, entry.value.name) ?? null)),
    ...names.extra.map((entry) => of('extra', entry, entry.value.place)),
  ]
}

function deadlineRemarks({ deadlines }: Comparison, places: GoldPlaces | null): Remark[] {
  const of = (status: Status, { path, value }: Entry<GoldDeadline | Deadline>, span: Span | null) =>
    remark(status, 'deadline', path, span, value.quote ?? '', [value.date ?? ''])
  const foundSpan = ({ start, end }: Deadline) => (start === null || end === null ? null : { start, end })
  return [
    ...deadlines.pairs.map(({ found }) => of('right', found, foundSpan(found.value))),
    ...deadlines.missed.map((entry) => of('missed', entry, places?.deadline(entry.path, entry.value.quote) ?? null)),
    ...deadlines.extra.map((entry) => of('extra', entry, foundSpan(entry.value))),
  ]
}

function quantityRemarks({ quantities, checked }: Comparison, places: GoldPlaces | null, words: EvaluationWords): Remark[] {
  const of = (status: Status, path: string, value: GoldQuantity | Quantity, span: Span | null, faults: Fault[] = []) =>
    remark(status, 'quantity', path, span, value.quote, quantityFacts(value, words), faults)
  return [
    ...checked.map((quantity) => {
      const faults = faultsOf(quantity, words)
      return of(faults.length > 0 ? 'wrong' : 'right', quantity.path, quantity.found, quantity.found, faults)
    }),
    ...quantities.missed.map(({ path, value }) => of('missed', path, value, places?.quantity(value) ?? null)),
    ...quantities.extra.map(({ path, value }) => of('extra', path, value, value)),
  ]
}

function faultsOf({ details }: CheckedQuantity, words: EvaluationWords): Fault[] {
  return details
    .filter(({ right }) => !right)
    .map(({ name, gold, found }) => ({ name: words.details[name], gold: shown(gold, words), found: shown(found, words) }))
}

function quantityFacts(quantity: GoldQuantity | Quantity, { details }: EvaluationWords): string[] {
  const { role, comparator, value, valueMax, unit, per, delta, partOf, action, object } = quantity
  return [
    role,
    comparator,
    `${valueMax === null ? value : `${value}–${valueMax}`} ${unit}`.trim(),
    per && per.length > 0 ? `${details.per} ${per.join('、')}` : '',
    delta ?? '',
    partOf ? `${details.partOf} ${partOf}` : '',
    [action, object].filter(Boolean).join(' → '),
  ].filter((fact) => fact !== '')
}

function shown(value: DetailValue, { none }: EvaluationWords): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return none
  return typeof value === 'string' ? value : value.join('、')
}
