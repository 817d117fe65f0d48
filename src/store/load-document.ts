import type Database from 'better-sqlite3'
import { type ExtractedDocument, extractedDocumentSchema } from '../model/index.ts'
import type { Cell, Row } from './document-rows.ts'

/**
 * A document as it was extracted, put together again from its rows, removed or not.
 * @param id the whole id
 * @returns null where the ledger does not have it
 */
export function loadDocument(ledger: { readonly database: Database.Database }, id: string): ExtractedDocument | null {
  const row = ledger.database.prepare<[string], Row>('SELECT * FROM extracted_documents WHERE id = ?').get(id)
  if (!row) return null
  const rowsOf = (table: string): Row[] =>
    ledger.database.prepare<[string], Row>(`SELECT * FROM ${table} WHERE document_id = ? ORDER BY position`).all(id)
  const quantities = rowsOf('extracted_quantities')
  return extractedDocumentSchema.parse({
    schemaVersion: row.schema_version,
    extractor: { name: row.extractor_name, version: row.extractor_version },
    source: {
      name: row.source_name,
      sha256: row.id,
      mediaType: row.media_type,
      container: row.container,
      pages: parsed(row.pages),
    },
    text: row.text,
    blocks: rowsOf('extracted_blocks').map((block) => ({ ...span(block), kind: block.kind, belongs: block.belongs })),
    anchors: rowsOf('extracted_anchors').map((anchor) => ({
      ...span(anchor),
      ...(anchor.cell === null ? { page: anchor.page, boxes: parsed(anchor.boxes) } : { cell: parsed(anchor.cell) }),
    })),
    document: documentFieldsOf(row),
    items: itemsOf(rowsOf, quantities),
    results: quantities.filter(({ item_id }) => item_id === null).map((result) => ({ ...quantityOf(result), year: result.result_year })),
    findings: rowsOf('extracted_findings').map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      itemPath: finding.item_path,
      ...span(finding),
      data: parsed(finding.data),
    })),
  })
}

const parsed = (cell: Cell | undefined): unknown => (typeof cell === 'string' ? JSON.parse(cell) : null)
const flag = (cell: Cell | undefined): boolean => cell === 1

function groupBy(rows: readonly Row[], column: string): Map<Cell, Row[]> {
  const groups = new Map<Cell, Row[]>()
  for (const row of rows) {
    const key = row[column] ?? null
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

const span = (row: Row) => ({ start: row.start_offset, end: row.end_offset })

function documentFieldsOf(row: Row) {
  return {
    title: row.title,
    kind: row.kind,
    docNumber: row.doc_number,
    issuer: row.issuer,
    issuers: parsed(row.issuers),
    region: row.region === null ? null : { name: row.region, code: row.region_code, certainty: row.region_certainty },
    planYear: row.plan_year,
    planYearEnd: row.plan_year_end,
    issuedOn: row.issued_on,
    status: row.status,
    declaredCounts: parsed(row.declared_counts),
    inferred: parsed(row.inferred),
  }
}

function itemsOf(rowsOf: (table: string) => Row[], quantities: Row[]) {
  const byItem = (rows: Row[]) => groupBy(rows, 'item_id')
  const domains = byItem(rowsOf('extracted_domains'))
  const assignments = byItem(rowsOf('extracted_assignments'))
  const deadlines = byItem(rowsOf('extracted_deadlines'))
  const quantitiesOf = byItem(quantities)
  return rowsOf('extracted_items').map((item) => {
    const id = item.id ?? null
    const dates = deadlines.get(id) ?? []
    const deadline = dates.find(({ position }) => position === 0)
    return {
      id,
      path: item.path,
      label: item.label,
      title: item.title,
      leaf: flag(item.leaf),
      truncated: flag(item.truncated),
      ...span(item),
      declaredCount: parsed(item.declared_count),
      domains: (domains.get(id) ?? []).map(({ code, words }) => ({ code, words: parsed(words) })),
      assignments: assignmentListsOf(assignments.get(id) ?? []),
      deadline: deadline ? deadlineOf(deadline) : null,
      milestones: dates.filter((row) => row !== deadline).map(deadlineOf),
      quantities: (quantitiesOf.get(id) ?? []).map(quantityOf),
    }
  })
}

function assignmentListsOf(rows: Row[]) {
  return [...groupBy(rows, 'list').values()].map((list) => ({
    role: list[0]?.role,
    openEnded: flag(list[0]?.open_ended),
    names: list
      .filter(({ name }) => name !== null)
      .map((row) => ({
        name: row.name,
        quote: row.quote,
        ...span(row),
        canonical: row.canonical_name === null ? null : { name: row.canonical_name, rule: row.canonical_rule },
      })),
  }))
}

const deadlineOf = (row: Row) => ({
  quote: row.quote,
  ...span(row),
  date: row.date,
  kind: row.kind,
  yearFrom: row.year_from,
  inferred: row.inferred,
})

const quantityOf = (row: Row) => ({
  id: row.id,
  quote: row.quote,
  ...span(row),
  value: row.value,
  valueMax: row.value_max,
  unit: row.unit,
  comparator: row.comparator,
  role: row.role,
  per: parsed(row.per),
  delta: row.delta,
  partOf: row.part_of,
  action: row.action,
  object: row.object,
  dimension: row.dimension,
  baseUnit: row.base_unit,
  baseValue: row.base_value,
  baseValueMax: row.base_value_max,
  restates: row.restates,
  countsInTotal: flag(row.counts_in_total),
  marks: parsed(row.marks),
  certainty: row.certainty,
  rule: row.rule,
})
