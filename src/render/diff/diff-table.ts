import { diffWords, type Language } from '../../messages/index.ts'
import { renderTable } from '../terminal-table.ts'
import type { ShownDiff } from './compared.ts'
import { type DiffRow, diffRows, percentage, signedDifference } from './rows.ts'
import { diffSummary, sideName } from './summary.ts'

/** Letters of an item's name in a table. */
const WIDEST_NAME = 28

/** Letters of what a number is of. */
const WIDEST_SUBJECT = 20

/** A comparison for the terminal: what is compared, a line of counts, and a line a change. */
export function diffTable(shown: ShownDiff, language: Language, width: number | null): string {
  const { columns, items, quantities } = diffWords[language]
  const summary = diffSummary(shown.diff, language)
  const headings = [
    { heading: columns.pair },
    { heading: columns.fromPath },
    { heading: columns.fromItem, widest: WIDEST_NAME },
    { heading: columns.toPath },
    { heading: columns.toItem, widest: WIDEST_NAME },
    { heading: columns.subject, widest: WIDEST_SUBJECT },
    { heading: columns.change },
    { heading: columns.fromValue },
    { heading: columns.toValue },
    { heading: columns.absolute, align: 'right' as const },
    { heading: columns.relative, align: 'right' as const },
  ]
  const table = renderTable(
    headings,
    diffRows(shown, language).map((row) => cellsOf(row, language)),
    width,
  )
  const counted = [summary.items && `${items}: ${summary.items}\n`, summary.quantities && `${quantities}: ${summary.quantities}\n`]
  return `${sideName(shown.diff.from, language)} → ${sideName(shown.diff.to, language)}\n\n${table}\n${counted.join('')}`
}

/** What is said of a pair stands in its first line only. */
function cellsOf(row: DiffRow, language: Language): string[] {
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
