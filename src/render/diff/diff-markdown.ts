import { diffWords, type Language } from '../../messages/index.ts'
import { type DocumentDiff, pairKindSchema } from '../../model/index.ts'
import { markdownRow } from '../markdown.ts'
import type { ShownDiff } from './compared.ts'
import { type DiffRow, diffRows, percentage, signedDifference } from './rows.ts'
import { diffSummary, sideName, summaryLines } from './summary.ts'

/** A comparison in Markdown: counts, and a table for each kind of pair that there is. */
export function diffMarkdown(shown: ShownDiff, language: Language): string {
  return `# ${sideName(shown.diff.from, language)} → ${sideName(shown.diff.to, language)}\n${markdownCounts([shown.diff], language)}${markdownPairs(shown, language, '##')}`
}

/** What is counted of comparisons, as a list. */
export function markdownCounts(diffs: readonly DocumentDiff[], language: Language): string {
  const lines = summaryLines(diffSummary(diffs, language), language).map(([name, text]) => `- ${name}: ${text}\n`)
  return lines.length === 0 ? '' : `\n${lines.join('')}`
}

/** A table for each kind of pair that there is, under headings of a level (`##`). */
export function markdownPairs(shown: ShownDiff, language: Language, level: string): string {
  const words = diffWords[language]
  const rows = diffRows(shown, language)
  return pairKindSchema.options
    .map((kind) => ({ kind, found: rows.filter(({ pair }) => pair.kind === kind) }))
    .filter(({ found }) => found.length > 0)
    .map(({ kind, found }) => `\n${level} ${words.pairs[kind]}\n\n${tableOf(found, language)}`)
    .join('')
}

function tableOf(rows: readonly DiffRow[], language: Language): string {
  const { columns } = diffWords[language]
  const headings = [
    columns.fromItem,
    columns.toItem,
    columns.subject,
    columns.change,
    columns.fromValue,
    columns.toValue,
    columns.absolute,
    columns.relative,
  ]
  const lines = rows.map((row) => [
    row.isFirst ? named(row.pair.from, row.fromItem) : '',
    row.isFirst ? named(row.pair.to, row.toItem) : '',
    row.subject,
    row.change,
    row.fromValue,
    row.toValue,
    signedDifference(row),
    percentage(row.relative),
  ])
  return [headings, headings.map(() => '---'), ...lines].map(markdownRow).join('')
}

const named = (paths: readonly string[], name: string): string => [paths.join('、'), name].filter((part) => part !== '').join(' ')
