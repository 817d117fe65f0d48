import fc from 'fast-check'
import type { AssignedName, AssignmentRole, ExtractedDocument, Item, Quantity } from '../../src/model/index.ts'

/** What extractors get wrong, applied to a right extraction: numbers point into its lists, modulo their length. */
export interface Mutation {
  readonly kind: keyof typeof MUTATIONS
  readonly item: number
  readonly entry: number
}

type Change = (document: ExtractedDocument, item: Item, entry: number) => void

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length]

const ofQuantity =
  (change: (quantity: Quantity, quantities: Quantity[], entry: number) => void): Change =>
  (document, item, entry) => {
    const owner = item.quantities.length > 0 ? item : document.items.find(({ quantities }) => quantities.length > 0)
    const quantity = owner && pick(owner.quantities, entry)
    if (quantity) change(quantity, owner.quantities, entry)
  }

const ofNames =
  (change: (name: AssignedName) => void): Change =>
  (_, { assignments }) => {
    for (const { names } of assignments) for (const name of names) change(name)
  }

const ROLES = ['target', 'beneficiary', 'standard', 'funding', 'condition', 'baseline', 'context'] as const
const COMPARATORS = ['eq', 'gte', 'lte', 'approx', 'range'] as const
const ASSIGNMENT_ROLES: AssignmentRole[] = ['lead', 'responsible', 'cooperating', 'supervising_leader', 'unit_leader']

const MUTATIONS = {
  itemLost: ({ items }, item) => items.splice(items.indexOf(item), 1),
  itemTwice: ({ items }, item) => items.push(structuredClone(item)),
  itemMoved: (_, item, entry) => (item.path = `${item.path}/${entry}`),
  leafOrGroup: (_, item) => (item.leaf = !item.leaf),
  titleLost: (_, item) => (item.title = null),
  titleWithPunctuation: (_, item) => (item.title = `“ ${item.title ?? ''}”。`),
  titleWrong: (_, item) => (item.title = `${item.title ?? ''}工程`),
  nameWrong: (_, { assignments }, entry) => assignments[0]?.names.splice(entry % assignments[0].names.length, 1),
  nameWithEach: ofNames((name) => (name.name = `各 ${name.name}`)),
  assignmentRole: (_, { assignments }, entry) => Object.assign(assignments[0] ?? {}, { role: pick(ASSIGNMENT_ROLES, entry) }),
  nameSpan: ofNames((name) => name.start++),
  deadlineLost: (_, item) => (item.deadline = null),
  deadlineDate: (_, { deadline }, entry) => Object.assign(deadline ?? {}, { date: `2025-0${1 + (entry % 9)}-01` }),
  deadlineInferred: (_, { deadline }) => Object.assign(deadline ?? {}, { quote: null, start: null, end: null, inferred: 'plan_year_end' }),
  deadlineInvented: (_, item) =>
    (item.deadline = { quote: '年底', start: 0, end: 2, date: '2025-12-31', kind: 'completion', yearFrom: 'plan', inferred: null }),
  quantityLost: ofQuantity((quantity, quantities) => quantities.splice(quantities.indexOf(quantity), 1)),
  quantityTwice: ofQuantity((quantity, quantities) => quantities.push({ ...quantity, object: null })),
  quantitiesReversed: ofQuantity((_, quantities) => quantities.reverse()),
  quantitiesAlike: ofQuantity((quantity, quantities) => {
    const { value, valueMax, unit, comparator } = quantity
    for (const other of quantities) Object.assign(other, { value, valueMax, unit, comparator })
  }),
  quantityElsewhere: ({ items }, item, entry) => pick(items, entry)?.quantities.push(...item.quantities.splice(0, 1)),
  span: ofQuantity((quantity, _, entry) =>
    Object.assign(quantity, { start: quantity.start + (entry % 5), end: quantity.end + (entry % 5) }),
  ),
  quote: ofQuantity((quantity) => Object.assign(quantity, { quote: quantity.quote.slice(1), start: quantity.start + 1 })),
  valueRounding: ofQuantity((quantity) => (quantity.value += quantity.value * 1e-14)),
  value: ofQuantity((quantity, _, entry) => (quantity.value += entry)),
  valueMax: ofQuantity((quantity, _, entry) => (quantity.valueMax = entry % 2 === 0 ? null : quantity.value + entry)),
  unit: ofQuantity((quantity, _, entry) => (quantity.unit = pick(['', '㎡', 'm2', '平方米', ' 户'], entry) ?? '')),
  comparator: ofQuantity((quantity, _, entry) => (quantity.comparator = pick(COMPARATORS, entry) ?? 'eq')),
  role: ofQuantity((quantity, _, entry) => (quantity.role = pick(ROLES, entry) ?? 'target')),
  per: ofQuantity((quantity, _, entry) => (quantity.per = [[], ['人'], ['月', '人']][entry % 3] ?? [])),
  delta: ofQuantity((quantity, _, entry) => (quantity.delta = pick(['increase', 'decrease', null] as const, entry) ?? null)),
  partOf: ofQuantity((quantity, _, entry) => (quantity.partOf = pick(['90 公里', null], entry) ?? null)),
  action: ofQuantity((quantity, _, entry) => (quantity.action = pick([null, '实施', ` ${quantity.action ?? ''}`], entry) ?? null)),
  object: ofQuantity(
    (quantity, _, entry) =>
      (quantity.object = pick([null, '', '项目', quantity.object?.slice(2) ?? 'm', quantity.object?.slice(1) ?? '改'], entry) ?? null),
  ),
  documentField: ({ document }, _, entry) => (document.title = entry % 2 === 0 ? null : `${document.title ?? ''}（试行）`),
  planYear: ({ document }) => (document.planYear = 1999),
  region: ({ document }) => (document.region = null),
  status: ({ document }) => (document.status = 'draft'),
  otherFormat: ({ source }) => (source.mediaType = 'application/pdf'),
  charset: ({ source }) => (source.mediaType = 'text/plain; charset=gb18030'),
} satisfies Record<string, Change>

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(MUTATIONS) as Mutation['kind'][])),
    item: fc.nat({ max: 60 }),
    entry: fc.nat({ max: 30 }),
  }),
  { minLength: 1, maxLength: 40 },
)

/** A copy of the extraction with these mistakes in it. */
export function mutated(document: ExtractedDocument, changes: readonly Mutation[]): ExtractedDocument {
  const copy = structuredClone(document)
  for (const { kind, item: index, entry } of changes) {
    const item = pick(copy.items, index)
    if (item) MUTATIONS[kind](copy, item, entry)
  }
  return copy
}
