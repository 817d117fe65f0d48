import { diffWords, type Language } from '../../messages/index.ts'
import type { ExtractedDocument, Lineage, LineageReport } from '../../model/index.ts'
import { markdownRow } from '../markdown.ts'
import { renderTable } from '../terminal-table.ts'
import { nameOfItem } from './compared.ts'
import { sideName } from './summary.ts'

/** Letters of an undertaking's name in a table. */
const WIDEST_NAME = 32

/** Lineages with the documents that they run through, in the order of the report. */
export interface ShownLineages {
  report: LineageReport
  documents: readonly ExtractedDocument[]
}

/** A column a list: for each undertaking a row with the paths of its items, and under it a row a number. */
export function lineageGrid({ report, documents }: ShownLineages, language: Language): { columns: string[]; rows: string[][] } {
  const words = diffWords[language]
  const oneRegion = new Set(report.documents.map(({ region }) => region)).size === 1
  const years = report.documents.map((document) =>
    oneRegion ? words.years(document.planYear, document.planYearEnd) : sideName(document, language),
  )
  return {
    columns: [words.undertaking, ...years],
    rows: report.lineages.flatMap((lineage) => rowsOf(lineage, documents, language)),
  }
}

function rowsOf({ steps, quantities }: Lineage, documents: readonly ExtractedDocument[], language: Language): string[][] {
  const last = steps.at(-1)
  const document = documents[last?.document ?? 0]
  const name = document ? (last?.items ?? []).map((path) => nameOfItem(document, path, language)).join(' ＋ ') : ''
  const cells = (textIn: (number: number) => string): string[] => documents.map((_, number) => textIn(number))
  return [
    [name, ...cells((number) => steps.find((step) => step.document === number)?.items.join(' ') ?? '')],
    ...quantities.map(({ values }) => [
      '',
      ...cells((number) => values.flatMap(({ document: of, quote }) => (of === number ? [quote.replace(/\s+/g, ' ')] : [])).join(' ')),
    ]),
  ]
}

/** Lineages for the terminal. */
export function lineageTable(shown: ShownLineages, language: Language, width: number | null): string {
  const { columns, rows } = lineageGrid(shown, language)
  if (rows.length === 0) return `${diffWords[language].noLineage}\n`
  return renderTable(
    columns.map((heading, index) => (index === 0 ? { heading, widest: WIDEST_NAME } : { heading })),
    rows,
    width,
  )
}

/** Lineages as a table in Markdown. */
export function lineageMarkdown(shown: ShownLineages, language: Language): string {
  const { columns, rows } = lineageGrid(shown, language)
  if (rows.length === 0) return `${diffWords[language].noLineage}\n`
  return `# ${diffWords[language].lineageHeading}\n\n${[columns, columns.map(() => '---'), ...rows].map(markdownRow).join('')}`
}
