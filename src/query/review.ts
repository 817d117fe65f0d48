import { messageOf } from '../messages/index.ts'
import { type Certainty, findingSchema, isOnCorrection, type Severity } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'
import { viewOf } from '../text/view.ts'
import { conditionOf } from './conditions.ts'
import type { QueryFilters } from './filters.ts'
import { placeReader } from './places-in-text.ts'
import { findingCondition } from './query-findings.ts'
import type { QueryOptions } from './query-ledger.ts'
import type { Value } from './result.ts'

/** Something that a person should look at: a finding, or a value of which the program is not certain. */
export interface ReviewEntry {
  kind: 'finding' | 'quantity'
  documentId: string
  document: string
  region: string | null
  planYear: number | null
  /** '' where it is of no item. */
  path: string
  severity: Severity | null
  certainty: Certainty | null
  /** Of a finding. */
  code: string | null
  /** The correction that a finding is on, by the beginning of its id: it is withdrawn or made anew, and not accepted. */
  correction: string | null
  /** What is to be looked at, in words; of a value null. */
  message: string | null
  /** The exact characters; null where a finding has none. */
  quote: string | null
  /** The sentence or line around it, as one line; null where there is no place. */
  around: string | null
  page: Value
  line: Value
  cell: Value
  /** Which of those alike in its item, from 1; null where there is one only. */
  nth: number | null
}

export interface ReviewOptions extends Pick<QueryOptions, 'lexicon' | 'language'> {
  filters?: QueryFilters
  /** Findings that only inform too. */
  all?: boolean
}

/** From the worst: what could not be read or placed, what does not hold together, what is not certain, what only informs. */
const RANKS: Record<Severity | Exclude<Certainty, 'high'>, number> = { error: 0, warning: 1, low: 2, medium: 3, info: 4 }

interface Row {
  documentId: string
  document: string
  region: string | null
  planYear: number | null
  path: string | null
  start: number | null
  end: number | null
}
type FindingRow = Row & { code: string; severity: Severity; data: string }
type QuantityRow = Row & { certainty: Exclude<Certainty, 'high'>; quote: string }

/** What a person should look at (核对), from the worst, then by year, region, document and place. What somebody has accepted or corrected is not in it. */
export function reviewLedger(ledger: Ledger, { lexicon, language = 'en', filters = {}, all = false }: ReviewOptions): ReviewEntry[] {
  const { sql, values } = conditionOf(filters, ledger, lexicon)
  const ofFindings = findingCondition(ledger, filters, lexicon)
  const place = 'document_id AS documentId, document, region, plan_year AS planYear, start_offset AS start, end_offset AS end'
  const findings = ledger.database
    .prepare<Value[], FindingRow>(`SELECT ${place}, item_path AS path, code, severity, data FROM findings WHERE ${ofFindings.sql}`)
    .all(...ofFindings.values)
    .filter(({ severity }) => all || severity !== 'info')
  const quantities = ledger.database
    .prepare<Value[], QuantityRow>(`SELECT ${place}, path, certainty, quote FROM ledger WHERE certainty <> 'high' AND ${sql}`)
    .all(...values)
  const entryOf = entryMaker(ledger)
  const entries = [
    ...findings.map((row): Ranked => {
      const finding = findingSchema.parse({ ...row, itemPath: row.path, data: JSON.parse(row.data) })
      const { severity, code } = finding
      return ranked(RANKS[severity], {
        ...entryOf(row),
        kind: 'finding',
        severity,
        certainty: null,
        code,
        correction: isOnCorrection(code) ? String(finding.data.correction) : null,
        message: messageOf(finding, language),
      })
    }),
    ...quantities.map(
      (row): Ranked =>
        ranked(RANKS[row.certainty], {
          ...entryOf(row),
          kind: 'quantity',
          severity: null,
          certainty: row.certainty,
          code: null,
          correction: null,
          message: null,
        }),
    ),
  ]
  return withOrdinals(
    ledger,
    entries.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry),
  )
}

interface Ranked {
  rank: number
  entry: Placed
}
type Placed = ReviewEntry & { start: number | null }
const ranked = (rank: number, entry: Placed): Ranked => ({ rank, entry })

type Common = Omit<Placed, 'kind' | 'severity' | 'certainty' | 'code' | 'correction' | 'message'>

/** Reads what stands at a place; a finding on a whole line gives the line. */
function entryMaker(ledger: Ledger): (row: Row) => Common {
  const read = placeReader(ledger)
  const textOf = ledger.database.prepare<[string], string>('SELECT text FROM extracted_documents WHERE id = ?').pluck()
  return ({ start, end, path, ...row }) => {
    const common = { ...row, path: path ?? '', start, nth: null }
    if (start === null || end === null) return { ...common, quote: null, around: null, page: null, line: null, cell: null }
    const text = textOf.get(row.documentId) ?? ''
    const place = { documentId: row.documentId, start, end, item: lineAround(text, start, end) }
    const around = viewOf(text, [place.item]).text
    return {
      ...common,
      quote: text.slice(start, end),
      around,
      page: read('page', place),
      line: read('line', place),
      cell: read('cell', place),
    }
  }
}

function lineAround(text: string, start: number, end: number): { start: number; end: number } {
  const stop = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? text.length : stop }
}

/** Says which of several alike in one item is meant: those that a person can name by the same words. */
function withOrdinals(ledger: Ledger, entries: readonly Placed[]): ReviewEntry[] {
  const ofQuote = ledger.database.prepare<Value[], number>(
    'SELECT start_offset FROM ledger WHERE document_id = ? AND path = ? AND quote = ? ORDER BY start_offset',
  )
  const ofCode = ledger.database.prepare<Value[], number | null>(
    "SELECT start_offset FROM findings WHERE corrected IS NULL AND document_id = ? AND coalesce(item_path, '') = ? AND code = ?",
  )
  return entries.map(({ start, ...entry }) => {
    const asked = [entry.documentId, entry.path, entry.kind === 'quantity' ? entry.quote : entry.code]
    const alike = (entry.kind === 'quantity' ? ofQuote : ofCode).pluck().all(...asked)
    return { ...entry, nth: alike.length > 1 ? alike.indexOf(start) + 1 : null }
  })
}
