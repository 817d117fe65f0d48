import { type Language, labelOf, messageOf, stateLabel } from '../messages/index.ts'
import type { ExtractedDocument } from '../model/index.ts'
import { createFileExtractor, type ExtractorOptions } from '../pipeline/extract-file.ts'
import { type ImportOutcome, importFiles } from '../pipeline/import-files.ts'
import type { InputFile } from '../pipeline/inputs.ts'
import { renderTable, type TableColumn } from '../render/index.ts'
import type { Ledger } from '../store/index.ts'
import { failureLine, remarkLines } from './failure-line.ts'
import { type CommandIo, EXIT } from './io.ts'
import { createProgress } from './progress.ts'

export interface ImportRequest {
  files: readonly InputFile[]
  extractor: ExtractorOptions
  concurrency: number
  restore?: boolean
  /** Gets every document that is in the ledger now, in the order of the files. */
  take?: ((file: InputFile, extracted: ExtractedDocument) => Promise<void>) | undefined
}

export interface ImportReport {
  exitCode: number
  /** The latest year that an imported document plans for; null where none says. */
  latestPlanYear: number | null
}

/** Imports files with progress on `err`, then prints a table with a row a document. */
export async function importAndReport(ledger: Ledger, request: ImportRequest, io: CommandIo): Promise<ImportReport> {
  const { files, concurrency, restore = false, take } = request
  const progress = createProgress(io, files.length)
  const rows: string[][] = []
  let failed = 0
  let latestPlanYear: number | null = null
  const extractor = createFileExtractor(request.extractor)
  try {
    for await (const outcome of importFiles(files, { extractor, ledger, concurrency, restore })) {
      if (outcome.kind === 'opened') {
        progress.opened(outcome.files, remarkLines(outcome, io.language))
        continue
      }
      rows.push(rowOf(outcome, io.language))
      if (outcome.kind === 'failed') {
        failed++
        progress.done(outcome.file.shown, failureLine(outcome, io.language))
      } else {
        progress.done(outcome.file.shown, null)
        latestPlanYear = later(latestPlanYear, outcome.document.planYear)
        if (outcome.kind !== 'removed') await take?.(outcome.file, outcome.extracted())
      }
    }
  } finally {
    await extractor.close()
  }
  progress.end()
  io.out(renderTable(columnsIn(io.language), rows, io.columns))
  return { exitCode: failed === 0 ? EXIT.done : EXIT.someFailed, latestPlanYear }
}

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

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

function rowOf(outcome: Exclude<ImportOutcome, { kind: 'opened' }>, language: Language): string[] {
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
