import { csvOf } from '../export/csv.ts'
import { commandWords } from '../messages/index.ts'
import type { QueryResult, Value } from '../query/index.ts'
import { renderTable } from '../render/index.ts'
import type { CommandIo } from './io.ts'
import type { ResultFormat } from './result-format.ts'

/** Texts longer than this are cut in a table; csv and json have them whole. */
const WIDEST_TEXT = 40

/** Prints rows as a table to read, as CSV or as JSON with an object a row. */
export function printResult(result: QueryResult, format: ResultFormat, io: CommandIo): void {
  const printers: Record<ResultFormat, () => string> = {
    table: () => `${tableOf(result, io.columns)}${commandWords[io.language].rows(result.rows.length)}\n`,
    csv: () => csvOf(result.columns, result.rows),
    json: () => `${JSON.stringify(objectsOf(result), null, 2)}\n`,
  }
  io.out(printers[format]())
}

const objectsOf = ({ columns, rows }: QueryResult): Record<string, Value>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))

/** A table without the columns that no row fills. */
function tableOf({ columns, rows }: QueryResult, width: number | null): string {
  const filled = columns.map((_, at) => at).filter((at) => rows.length === 0 || rows.some((row) => row[at] !== null && row[at] !== ''))
  const headings = filled.map((at) => ({
    heading: columns[at] ?? '',
    align: rows.some((row) => typeof row[at] === 'number') ? ('right' as const) : ('left' as const),
    widest: WIDEST_TEXT,
  }))
  const cells = rows.map((row) => filled.map((at) => String(row[at] ?? '')))
  return renderTable(headings, cells, width)
}
