import type { YearsComparison } from '../../diff/index.ts'
import { diffWords, type Language } from '../../messages/index.ts'
import type { NotCompared } from '../../model/index.ts'
import { markdownRow } from '../markdown.ts'
import { renderTable } from '../terminal-table.ts'
import { diffGrid } from './diff-grid.ts'
import { markdownCounts, markdownPairs } from './diff-markdown.ts'
import { cellsOf, countedLines, tableColumns } from './diff-table.ts'
import { diffRows } from './rows.ts'
import { sideName } from './summary.ts'

/** Letters of a document's id that tell it apart. */
const ID_LENGTH = 12
/** Letters of a document's name in a table. */
const WIDEST_DOCUMENTS = 60

/** Two years of many regions for the terminal: a line a change under the name of its region, counts over all of them, and what is not compared. */
export function yearsTable(years: YearsComparison, language: Language, width: number | null): string {
  const words = diffWords[language]
  const diffs = years.comparisons.map(({ diff }) => diff)
  const rows = years.comparisons.flatMap((shown) =>
    diffRows(shown, language).map((row, index) => [index === 0 ? (shown.diff.to.region ?? '') : '', ...cellsOf(row, language)]),
  )
  const table = renderTable([{ heading: words.region }, ...tableColumns(language)], rows, width)
  const headings = notComparedHeadings(language)
  const left = renderTable(
    headings.map((heading, index) => (index === headings.length - 1 ? { heading, widest: WIDEST_DOCUMENTS } : { heading })),
    years.notCompared.map((one) => notComparedCells(one, years, language)),
    width,
  )
  return [
    `${titleOf(years, language)}\n\n`,
    diffs.length > 0 && `${table}\n${countedLines(diffs, language)}`,
    years.notCompared.length > 0 && `${diffs.length > 0 ? '\n' : ''}${words.notCompared}:\n${left}`,
  ]
    .filter((part) => part !== false)
    .join('')
}

/** The same in Markdown: a section a region. */
export function yearsMarkdown(years: YearsComparison, language: Language): string {
  const words = diffWords[language]
  const diffs = years.comparisons.map(({ diff }) => diff)
  const sections = years.comparisons.map(
    (shown) =>
      `\n## ${sideName(shown.diff.from, language)} → ${sideName(shown.diff.to, language)}\n` +
      `${markdownCounts([shown.diff], language)}${markdownPairs(shown, language, '###')}`,
  )
  const headings = notComparedHeadings(language)
  const left = [headings, headings.map(() => '---'), ...years.notCompared.map((one) => notComparedCells(one, years, language))]
  return [
    `# ${titleOf(years, language)}\n`,
    markdownCounts(diffs, language),
    ...sections,
    years.notCompared.length === 0 ? '' : `\n## ${words.notCompared}\n\n${left.map(markdownRow).join('')}`,
  ].join('')
}

/**
 * The same as columns and rows for a spreadsheet, each row with its region. What is not compared has a row too, so that nobody takes a region that is left out for
 * one without changes: its lists stand as what it is about, the reason as the change.
 */
export function yearsGrid(years: YearsComparison, language: Language): { columns: string[]; rows: (string | number | null)[][] } {
  const words = diffWords[language]
  const columns = Object.keys(words.columns)
  const compared = years.comparisons.flatMap((shown) => diffGrid(shown, language).rows.map((row) => [shown.diff.to.region, ...row]))
  const left = years.notCompared.map((one) => {
    const [region = '', reason = '', documents = ''] = notComparedCells(one, years, language)
    const said: Record<string, string> = { pair: words.notCompared, subject: documents, change: reason }
    return [region, ...columns.map((name) => said[name] ?? null)]
  })
  return { columns: [words.region, ...Object.values(words.columns)], rows: [...compared, ...left] }
}

export function titleOf({ from, to, comparisons }: YearsComparison, language: Language): string {
  const words = diffWords[language]
  return `${words.years(from, null)} → ${words.years(to, null)}: ${words.regions(comparisons.length)}`
}

export function notComparedHeadings(language: Language): string[] {
  const { region, reason, lists } = diffWords[language]
  return [region, reason, lists]
}

export function notComparedCells({ region, reason, documents }: NotCompared, { from, to }: YearsComparison, language: Language): string[] {
  const { reasons, between } = diffWords[language]
  return [region ?? '', reasons[reason](from, to), documents.map(({ id, name }) => `${id.slice(0, ID_LENGTH)} ${name}`).join(between)]
}
