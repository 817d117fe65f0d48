import type { Language } from '../messages/index.ts'
import { exportWords } from '../messages/index.ts'
import type { QueryFilters, QueryResult } from '../query/index.ts'
import type { Ledger } from '../store/index.ts'
import { csvOf } from './csv.ts'
import type { Exported, ExportFormat } from './exported.ts'
import { documentLines, rowLines } from './json-lines.ts'
import { ledgerMarkdown, resultMarkdown } from './ledger-markdown.ts'
import { type ExportOptions, ledgerTable } from './ledger-table.ts'
import { parquetOf } from './parquet.ts'
import { tableOf } from './table.ts'
import { ledgerWorkbook } from './xlsx/ledger-workbook.ts'
import { gridWorkbook } from './xlsx/table-sheet.ts'

/**
 * The ledger, or what of it meets the filters, in a format (导出). The same ledger gives the same bytes.
 * xlsx: items as on paper, quantities, findings; csv and parquet: every column of the ledger, a row a quantity; jsonl: the public JSON, a document a line; markdown: a table a document.
 * @throws TooManyRowsError where a sheet does not take all rows
 */
export function exportLedger(ledger: Ledger, format: ExportFormat, filters: QueryFilters, options: ExportOptions): Exported {
  const formats: Record<ExportFormat, () => Exported> = {
    xlsx: () => [ledgerWorkbook(ledger, filters, options)],
    csv: () => {
      const { columns, rows } = ledgerTable(ledger, filters, options)
      return [
        csvOf(
          columns.map(({ heading }) => heading),
          rows,
        ),
      ]
    },
    jsonl: () => documentLines(ledger, filters, options),
    parquet: () => [parquetOf(ledgerTable(ledger, filters, options))],
    markdown: () => ledgerMarkdown(ledger, filters, options),
  }
  return formats[format]()
}

/**
 * An answer of the ledger, sums and counts and others, as one table in a format.
 * @throws TooManyRowsError where a sheet does not take all rows
 */
export function exportResult(result: QueryResult, format: ExportFormat, language: Language): Exported {
  const formats: Record<ExportFormat, () => Exported> = {
    xlsx: () => [gridWorkbook(exportWords[language].sheets.answer, result, language)],
    csv: () => [csvOf(result.columns, result.rows)],
    jsonl: () => rowLines(result),
    parquet: () => [parquetOf(tableOf(result))],
    markdown: () => [resultMarkdown(result)],
  }
  return formats[format]()
}
