import { type Language, labelOf, messageOf, stateLabel } from '../../messages/index.ts'
import { renderTable, type TableColumn } from '../../render/index.ts'
import { failureLine, remarkLines } from '../failure-line.ts'
import type { CommandIo } from '../io.ts'
import { createProgress } from '../progress.ts'
import type { DocumentOutcome, ImportReporter } from './reporter.ts'
import { failureLines, summaryLine } from './summary-line.ts'

/** Rows that a person reads; of more documents the numbers are told and every failure. */
const MOST_ROWS = 100

/** Progress on `err`, then a table with a row a document. */
export function createTableReport(io: CommandIo): ImportReporter {
  let progress = createProgress(io, 0)
  let documents = 0
  const rows: string[][] = []
  return {
    started(files) {
      progress = createProgress(io, files)
    },
    opened(outcome) {
      progress.opened(outcome.files, remarkLines(outcome, io.language))
    },
    done(outcome) {
      documents++
      if (documents <= MOST_ROWS) rows.push(rowOf(outcome, io.language))
      progress.done(outcome.file.shown, outcome.kind === 'failed' ? failureLine(outcome, io.language) : null)
    },
    finished(summary) {
      progress.end()
      if (documents <= MOST_ROWS) io.out(renderTable(columnsIn(io.language), rows, io.columns))
      else io.out(failureLines(summary, io.language) + summaryLine(summary, io.language))
    },
  }
}

/** Titles are long; more of one tells documents apart no better. */
const WIDEST_TITLE = 44

const COUNTS = ['items', 'quantities', 'assignments', 'deadlines', 'findings'] as const

function columnsIn(language: Language): TableColumn[] {
  return [
    { heading: labelOf('file', language) },
    { heading: labelOf('document', language), widest: WIDEST_TITLE },
    ...COUNTS.map((name): TableColumn => ({ heading: labelOf(name, language), align: 'right' })),
    { heading: labelOf('state', language) },
  ]
}

function rowOf(outcome: DocumentOutcome, language: Language): string[] {
  const { file, kind } = outcome
  const state = stateLabel(kind, language)
  if (outcome.kind === 'failed') return [file.shown, messageOf(outcome.finding, language), ...COUNTS.map(() => ''), state]
  const { document, items, findings } = outcome.extracted()
  const counts: Record<(typeof COUNTS)[number], number> = {
    items: items.filter(({ leaf }) => leaf).length,
    quantities: sum(items.map(({ quantities }) => quantities.length)),
    assignments: sum(items.flatMap(({ assignments }) => assignments.map(({ names }) => names.length))),
    deadlines: items.filter(({ deadline }) => deadline !== null).length,
    findings: findings.length,
  }
  return [file.shown, document.title ?? '', ...COUNTS.map((name) => String(counts[name])), state]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
