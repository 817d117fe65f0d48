import type { ExtractedDocument } from '../model/index.ts'
import { conditionOf } from '../query/conditions.ts'
import type { QueryFilters, QueryOptions, QueryResult } from '../query/index.ts'
import { effectiveDocument, type Ledger } from '../store/index.ts'

/** What of a document meets the filters. */
interface Met {
  items: Set<string>
  quantities: Set<string>
}

/**
 * The public JSON, a document a line (JSON Lines). Filters on documents pick whole documents. Other filters leave of each the items and quantities that
 * meet them, with the findings of those items; the text stays whole, so that all offsets hold.
 */
export function* documentLines(ledger: Ledger, filters: QueryFilters, { lexicon }: Pick<QueryOptions, 'lexicon'>): Generator<string> {
  const { year: _year, region: _region, document: _document, ...ofRows } = filters
  const wholeDocuments = Object.values(ofRows).every((asked) => asked === undefined)
  if (wholeDocuments) {
    const { sql, values } = conditionOf(filters, ledger, lexicon)
    const ids = ledger.database
      .prepare<(string | number)[], string>(`SELECT document_id FROM documents WHERE ${sql}`)
      .pluck()
      .all(...values)
    for (const id of ids) yield* lineOf(effectiveDocument(ledger, id))
    return
  }
  for (const [id, met] of metBy(ledger, filters, lexicon)) {
    const loaded = effectiveDocument(ledger, id)
    yield* lineOf(loaded && partOf(loaded, met))
  }
}

function* lineOf(value: unknown): Generator<string> {
  if (value !== null) yield `${JSON.stringify(value)}\n`
}

function metBy(ledger: Ledger, filters: QueryFilters, lexicon: QueryOptions['lexicon']): Map<string, Met> {
  const { sql, values } = conditionOf(filters, ledger, lexicon)
  const rows = ledger.database
    .prepare<(string | number)[], { documentId: string; itemId: string; quantityId: string | null }>(
      `SELECT document_id AS documentId, item_id AS itemId, quantity_id AS quantityId FROM ledger WHERE ${sql}`,
    )
    .all(...values)
  const met = new Map<string, Met>()
  for (const { documentId, itemId, quantityId } of rows) {
    const { items, quantities } = met.get(documentId) ?? { items: new Set(), quantities: new Set() }
    items.add(itemId)
    if (quantityId !== null) quantities.add(quantityId)
    met.set(documentId, { items, quantities })
  }
  return met
}

function partOf(document: ExtractedDocument, { items: met, quantities }: Met): ExtractedDocument {
  const items = document.items
    .filter(({ id }) => met.has(id))
    .map((item) => ({ ...item, quantities: item.quantities.filter(({ id }) => quantities.has(id)) }))
  const paths = new Set(items.map(({ path }) => path))
  return {
    ...document,
    items,
    results: [],
    findings: document.findings.filter(({ itemPath }) => itemPath !== null && paths.has(itemPath)),
  }
}

/** An answer with an object a row, a line each. */
export function* rowLines({ columns, rows }: QueryResult): Generator<string> {
  for (const row of rows) yield* lineOf(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))
}
