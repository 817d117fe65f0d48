import { diffWords, type Language } from '../../messages/index.ts'
import type { DocumentDiff } from '../../model/index.ts'
import { renderTable, type TableColumn } from '../terminal-table.ts'
import type { ShownDiff } from './compared.ts'
import { type DiffRow, diffRows, percentage, signedDifference } from './rows.ts'
import { diffSummary, sideName, summaryLines } from './summary.ts'

/** Letters of an item's name in a table. */
const WIDEST_NAME = 28

/** Letters of what a number is of. */
const WIDEST_SUBJECT = 20

/** A comparison for the terminal: what is compared, a line of counts, and a line a change. */
export function diffTable(shown: ShownDiff, language: Language, width: number | null): string {
  const table = renderTable(
    tableColumns(language),
    diffRows(shown, language).map((row) => cellsOf(row, language)),
    width,
  )
  return `${sideName(shown.diff.from, language)} → ${sideName(shown.diff.to, language)}\n\n${table}\n${countedLines([shown.diff], language)}`
}

/** What is counted of comparisons, a line each. */
export const countedLines = (diffs: readonly DocumentDiff[], language: Language): string =>
  summaryLines(diffSummary(diffs, language), language)
    .map(([name, text]) => `${name}: ${text}\n`)
    .join('')

/** The columns of `cellsOf`. */
export function tableColumns(language: Language): TableColumn[] {
  const { columns } = diffWords[language]
  return [
    { heading: columns.pair },
    { heading: columns.fromPath },
    { heading: columns.fromItem, widest: WIDEST_NAME },
    { heading: columns.toPath },
    { heading: columns.toItem, widest: WIDEST_NAME },
    { heading: columns.subject, widest: WIDEST_SUBJECT },
    { heading: columns.change },
    { heading: columns.fromValue },
    { heading: columns.toValue },
    { heading: columns.absolute, align: 'right' },
    { heading: columns.relative, align: 'right' },
  ]
}

/** What is said of a pair stands in its first line only. */
export function cellsOf(row: DiffRow, language: Language): string[] {
  const { pair, isFirst } = row
  const ofPair = [diffWords[language].pairs[pair.kind], pair.from.join(' '), row.fromItem, pair.to.join(' '), row.toItem]
  const difference = signedDifference(row)
  return [
    ...ofPair.map((cell) => (isFirst ? cell : '')),
    row.subject,
    row.change,
    row.fromValue,
    row.toValue,
    difference,
    percentage(row.relative),
  ]
}
