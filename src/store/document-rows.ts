import { createHash } from 'node:crypto'
import type { Anchor, AssignedName, Deadline, ExtractedDocument, Item, Quantity } from '../model/index.ts'
import { itemName } from './item-name.ts'

export type Cell = string | number | null
export type Row = Record<string, Cell>

/** The rows of one document by table, in the order in which they can be written. */
export type DocumentRows = readonly (readonly [table: string, rows: Row[]])[]

const json = (value: unknown): string => JSON.stringify(value)
const bit = (value: boolean): number => (value ? 1 : 0)
const offsets = ({ start, end }: { start: number | null; end: number | null }): Row => ({ start_offset: start, end_offset: end })

/** SHA-256 of everything that was extracted; the file's name and where it stood are no part of it. The document comes from the schema, so that its keys have one order. */
export function extractionHash(document: ExtractedDocument): string {
  const nameless = { ...document, source: { ...document.source, name: '', container: null } }
  return createHash('sha256').update(json(nameless)).digest('hex')
}

/** The row of the document itself, without the moments of import. */
export function documentRow(extracted: ExtractedDocument, hash: string): Row {
  const { source, document, extractor } = extracted
  return {
    id: source.sha256,
    source_name: source.name,
    media_type: source.mediaType,
    container: source.container,
    pages: json(source.pages),
    text: extracted.text,
    schema_version: extracted.schemaVersion,
    extractor_name: extractor.name,
    extractor_version: extractor.version,
    extraction_hash: hash,
    title: document.title,
    kind: document.kind,
    doc_number: document.docNumber,
    issuer: document.issuer,
    issuers: json(document.issuers),
    region: document.region?.name ?? null,
    region_code: document.region?.code ?? null,
    region_certainty: document.region?.certainty ?? null,
    plan_year: document.planYear,
    plan_year_end: document.planYearEnd,
    issued_on: document.issuedOn,
    status: document.status,
    declared_counts: json(document.declaredCounts),
    inferred: json(document.inferred),
  }
}

const numbered = <T>(values: readonly T[], rowOf: (value: T) => Row): Row[] =>
  values.map((value, position) => ({ position, ...rowOf(value) }))

/** The rows of everything that stands in the document. */
export function contentRows(extracted: ExtractedDocument): DocumentRows {
  const document_id = extracted.source.sha256
  const ofDocument = (rows: Row[]): Row[] => rows.map((row) => ({ document_id, ...row }))
  const items = itemContentRows(extracted)
  return [
    [
      'extracted_blocks',
      ofDocument(numbered(extracted.blocks, (block) => ({ kind: block.kind, belongs: block.belongs, ...offsets(block) }))),
    ],
    ['extracted_anchors', ofDocument(numbered(extracted.anchors, anchorRow))],
    ['extracted_items', items.items],
    [
      'extracted_domains',
      extracted.items.flatMap((item) =>
        numbered(item.domains, ({ code, words }) => ({ document_id, item_id: item.id, code, words: json(words) })),
      ),
    ],
    ['extracted_assignments', items.assignments],
    ['extracted_deadlines', items.deadlines],
    ['extracted_quantities', items.quantities.map((row) => ({ ...row, result_year: null }))],
    [
      'extracted_quantities',
      ofDocument(numbered(extracted.results, (result) => ({ ...quantityRow(result), item_id: null, result_year: result.year }))),
    ],
    [
      'extracted_findings',
      ofDocument(
        numbered(extracted.findings, (finding) => ({
          code: finding.code,
          severity: finding.severity,
          item_path: finding.itemPath,
          ...offsets(finding),
          data: json(finding.data),
        })),
      ),
    ],
  ]
}

/** What else a row says of a value of the document: nothing of what was extracted. */
export type Besides = (value: Item | Quantity | AssignedName | Deadline) => Row
const NOTHING: Besides = () => ({})

/** The rows of a document's items and of what they promise; results are no part of it. */
export function itemContentRows(
  document: Pick<ExtractedDocument, 'source' | 'items' | 'text'>,
  besides: Besides = NOTHING,
): Record<'items' | 'assignments' | 'deadlines' | 'quantities', Row[]> {
  const document_id = document.source.sha256
  const ofItems = (rowsOf: (item: Item) => Row[]): Row[] =>
    document.items.flatMap((item) => rowsOf(item).map((row) => ({ document_id, item_id: item.id, ...row })))
  return {
    items: itemRows(document, besides).map((row) => ({ document_id, ...row })),
    assignments: ofItems((item) => numbered(assignmentRows(item, besides), (row) => row)),
    deadlines: ofItems((item) => deadlineRows(item, besides)),
    quantities: ofItems((item) => numbered(item.quantities, (quantity) => ({ ...quantityRow(quantity), ...besides(quantity) }))),
  }
}

function anchorRow(anchor: Anchor): Row {
  if ('cell' in anchor) return { ...offsets(anchor), page: null, boxes: null, cell: json(anchor.cell) }
  return { ...offsets(anchor), page: anchor.page, boxes: json(anchor.boxes), cell: null }
}

function itemRows({ items, text }: Pick<ExtractedDocument, 'items' | 'text'>, besides: Besides): Row[] {
  const charactersBefore = characterCounter(text)
  const groups = new Map<string, string>()
  return items.map((item, position) => {
    if (!item.leaf) groups.set(item.path, item.id)
    const first_character = charactersBefore(item.start)
    return {
      id: item.id,
      position,
      path: item.path,
      group_id: groups.get(item.path.split('/').slice(0, -1).join('/')) ?? null,
      label: item.label,
      title: item.title,
      name: itemName(item, text),
      leaf: bit(item.leaf),
      truncated: bit(item.truncated),
      ...offsets(item),
      first_character,
      characters: charactersBefore(item.end) - first_character,
      declared_count: item.declaredCount && json(item.declaredCount),
      ...besides(item),
    }
  })
}

const HIGH_SURROGATES = /[\ud800-\udbff](?=[\udc00-\udfff])/g

/** Counts the characters before an offset: an ideograph beyond the basic plane is one character and two UTF-16 units. */
function characterCounter(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(HIGH_SURROGATES)].map(({ index }) => index)
  return (offset) => offset - pairs.filter((at) => at < offset).length
}

function assignmentRows(item: Item, besides: Besides): Row[] {
  return item.assignments.flatMap(({ role, openEnded, names }, list): Row[] => {
    const ofList = { list, role, open_ended: bit(openEnded) }
    const empty = { name: null, quote: null, start_offset: null, end_offset: null, canonical_name: null, canonical_rule: null }
    if (names.length === 0) return [{ ...ofList, ...empty }]
    return names.map((assigned) => ({
      ...ofList,
      name: assigned.name,
      quote: assigned.quote,
      ...offsets(assigned),
      canonical_name: assigned.canonical?.name ?? null,
      canonical_rule: assigned.canonical?.rule ?? null,
      ...besides(assigned),
    }))
  })
}

function deadlineRows({ deadline, milestones }: Item, besides: Besides): Row[] {
  const row = (position: number, value: Deadline): Row => ({
    position,
    quote: value.quote,
    ...offsets(value),
    date: value.date,
    kind: value.kind,
    year_from: value.yearFrom,
    inferred: value.inferred,
    ...besides(value),
  })
  return [...(deadline ? [row(0, deadline)] : []), ...milestones.map((milestone, index) => row(index + 1, milestone))]
}

function quantityRow(quantity: Quantity): Row {
  return {
    id: quantity.id,
    quote: quantity.quote,
    ...offsets(quantity),
    value: quantity.value,
    value_max: quantity.valueMax,
    unit: quantity.unit,
    comparator: quantity.comparator,
    role: quantity.role,
    per: json(quantity.per),
    delta: quantity.delta,
    part_of: quantity.partOf,
    action: quantity.action,
    object: quantity.object,
    dimension: quantity.dimension,
    base_unit: quantity.baseUnit,
    base_value: quantity.baseValue,
    base_value_max: quantity.baseValueMax,
    restates: quantity.restates,
    counts_in_total: bit(quantity.countsInTotal),
    marks: json(quantity.marks),
    certainty: quantity.certainty,
    rule: quantity.rule,
  }
}
