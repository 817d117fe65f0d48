import { csvOf } from '../export/csv.ts'
import { commandWords, type LabelName, labelOf } from '../messages/index.ts'
import type { DocumentHit, ItemHit, SearchResult } from '../query/index.ts'
import { renderTable, type TableColumn } from '../render/index.ts'
import type { CommandIo } from './io.ts'
import type { ResultFormat } from './result-format.ts'

/** Beside what was found there is room for so much of a name. */
const WIDEST_NAME = 30

/** Prints what a search found as a table to read, as CSV, or as JSON with the offsets of the words in the documents' texts. */
export function printHits({ hits, total }: SearchResult<DocumentHit | ItemHit>, format: ResultFormat, io: CommandIo): void {
  const printers: Record<ResultFormat, () => string> = {
    table: () => `${tableOf(hits, io)}${commandWords[io.language].hits(hits.length, total)}\n`,
    csv: () => csvOf(CSV_COLUMNS, hits.map(csvRow)),
    json: () => `${JSON.stringify({ total, hits: hits.map(jsonOf) }, null, 2)}\n`,
  }
  io.out(printers[format]())
}

function tableOf(hits: readonly (DocumentHit | ItemHit)[], io: CommandIo): string {
  const label = (name: LabelName): string => labelOf(name, io.language)
  const ofItems = hits.some((hit) => 'item' in hit)
  const name: TableColumn[] = ofItems
    ? [{ heading: label('path') }, { heading: label('item'), widest: WIDEST_NAME }]
    : [{ heading: label('document'), widest: WIDEST_NAME }]
  const columns = [{ heading: label('region'), widest: WIDEST_NAME }, { heading: label('planYear') }, ...name, { heading: label('found') }]
  const rows = hits.map((hit) => {
    const named = 'item' in hit ? [hit.path, hit.item] : [hit.document]
    return [hit.region ?? '', String(hit.planYear ?? ''), ...named, hit.marked]
  })
  return renderTable(columns, rows, io.columns)
}

const CSV_COLUMNS = [
  'score',
  'document_id',
  'document',
  'region',
  'plan_year',
  'item_id',
  'path',
  'item',
  'found',
  'start_offset',
  'end_offset',
]

function csvRow(hit: DocumentHit | ItemHit): (string | number | null)[] {
  const item = 'item' in hit ? [hit.itemId, hit.path, hit.item] : [null, null, null]
  const { start, end } = hit.snippet
  return [rounded(hit.score), hit.documentId, hit.document, hit.region, hit.planYear, ...item, hit.marked, start, end]
}

/** Columns as `query` names them. */
function jsonOf(hit: DocumentHit | ItemHit): object {
  const { start, end, marks } = hit.snippet
  return {
    score: rounded(hit.score),
    document_id: hit.documentId,
    document: hit.document,
    region: hit.region,
    plan_year: hit.planYear,
    ...('item' in hit && { item_id: hit.itemId, path: hit.path, item: hit.item }),
    found: hit.marked,
    start_offset: start,
    end_offset: end,
    words: marks.map((mark) => ({ start_offset: mark.start, end_offset: mark.end })),
  }
}

/** Digits behind the point that tell scores apart and are the same on every machine. */
const SCORE_DIGITS = 4
const rounded = (score: number): number => Number(score.toFixed(SCORE_DIGITS))
