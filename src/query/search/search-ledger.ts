import type { Span } from '../../model/index.ts'
import type { Ledger } from '../../store/index.ts'
import { simplifiedTwin } from '../../text/traditional.ts'
import { foundEntries, type SearchOptions } from './found-entries.ts'
import { soughtPhrases } from './match-expression.ts'
import { parseSearch, type SearchExpression } from './parse-search.ts'
import { markedSnippet, type Snippet, snippetOf } from './snippet.ts'

/** A document in which the words stand. Offsets are into its stored text. */
export interface DocumentHit {
  documentId: string
  document: string
  region: string | null
  planYear: number | null
  /** How well it fits (bm25 of SQLite's FTS5, the other way round): the higher the better; to be compared within one answer only. */
  score: number
  snippet: Snippet
  /** The same as a line of text with the words between « and ». */
  marked: string
}

/** An item, or a heading that groups, in which the words stand. */
export interface ItemHit extends DocumentHit {
  itemId: string
  path: string
  item: string
}

export interface SearchResult<Hit> {
  hits: Hit[]
  /** How many there are without the limit. */
  total: number
}

/**
 * The items whose text or title has the words (检索事项), the best first.
 * @param query words, phrases in quotation marks, AND, OR, NOT and brackets
 * @throws SearchError where the query is not well formed
 */
export function searchItems(ledger: Ledger, query: string, options: SearchOptions): SearchResult<ItemHit> {
  const expression = parseSearch(query)
  const found = foundEntries(ledger, 'item_index', expression, options)
  const rows = ledger.database
    .prepare<(string | number)[], HitRow & { itemId: string; path: string; item: string }>(
      `${found.tables} SELECT ${DOCUMENT_COLUMNS}, i.id AS itemId, i.path, i.name AS item, i.start_offset AS start, i.end_offset AS end
       FROM found f JOIN extracted_documents d ON d.id = f.document_id
         JOIN effective_items i ON i.document_id = f.document_id AND i.id = f.item_id
       ORDER BY ${BEST_FIRST}, i.position LIMIT ?`,
    )
    .all(...found.values, options.limit ?? UNLIMITED)
  const hitOf = hitMaker(ledger, expression)
  const hits = rows.map((row) => ({ ...hitOf(row), itemId: row.itemId, path: row.path, item: row.item }))
  return { hits, total: rows[0]?.total ?? 0 }
}

/**
 * The documents whose text has the words (检索文件), the best first: also in cover letters, requirements and articles that are no items.
 * @throws SearchError where the query is not well formed
 */
export function searchDocuments(ledger: Ledger, query: string, options: SearchOptions): SearchResult<DocumentHit> {
  const expression = parseSearch(query)
  const found = foundEntries(ledger, 'document_index', expression, options)
  const rows = ledger.database
    .prepare<(string | number)[], HitRow>(
      `${found.tables} SELECT ${DOCUMENT_COLUMNS}, 0 AS start, NULL AS end
       FROM found f JOIN extracted_documents d ON d.id = f.document_id ORDER BY ${BEST_FIRST} LIMIT ?`,
    )
    .all(...found.values, options.limit ?? UNLIMITED)
  const hitOf = hitMaker(ledger, expression)
  return { hits: rows.map((row) => hitOf(row)), total: rows[0]?.total ?? 0 }
}

const DOCUMENT_COLUMNS = `d.id AS documentId, coalesce(d.title, d.source_name) AS document, d.region, d.plan_year AS planYear, f.score,
  (SELECT count(*) FROM found) AS total`
const BEST_FIRST = 'f.score DESC, d.plan_year DESC, d.region_code, d.region, d.id'
/** LIMIT of SQLite for no limit. */
const UNLIMITED = -1

interface HitRow {
  documentId: string
  document: string
  region: string | null
  planYear: number | null
  score: number
  start: number
  /** Null: to the end of the text. */
  end: number | null
  /** Of all that were found. */
  total: number
}

/** Makes hits of rows; the text of a document with many hits is read once. */
function hitMaker(ledger: Ledger, expression: SearchExpression): (row: HitRow) => DocumentHit {
  const phrases = soughtPhrases(expression)
  const read = ledger.database.prepare<[string], string>('SELECT text FROM extracted_documents WHERE id = ?').pluck()
  const texts = new Map<string, { printed: string; compared: string }>()
  const textOf = (documentId: string): { printed: string; compared: string } => {
    const printed = read.get(documentId) ?? ''
    const known = texts.get(documentId) ?? { printed, compared: simplifiedTwin(printed) ?? printed }
    texts.set(documentId, known)
    return known
  }
  return ({ documentId, document, region, planYear, score, start, end }) => {
    const { printed, compared } = textOf(documentId)
    const within: Span = { start, end: end ?? printed.length }
    const snippet = snippetOf(compared, phrases, within)
    return { documentId, document, region, planYear, score, snippet, marked: markedSnippet(printed, snippet, within) }
  }
}
