import type { ExtractedDocument } from '../model/index.ts'
import { createFileExtractor, type ExtractorOptions } from '../pipeline/extract-file.ts'
import { importFiles } from '../pipeline/import-files.ts'
import type { InputFile } from '../pipeline/inputs.ts'
import type { Ledger } from '../store/index.ts'
import type { DocumentOutcome, ImportReporter, ImportSummary } from './import-report/reporter.ts'
import { type CommandIo, EXIT } from './io.ts'

export interface ImportRequest {
  /** Files to import, all at once or as they come. */
  batches: Iterable<readonly InputFile[]> | AsyncIterable<readonly InputFile[]>
  extractor: ExtractorOptions
  concurrency: number
  restore?: boolean
  again?: boolean
  /** Ends the import after the document that is being stored. */
  signal?: AbortSignal | undefined
  /** Gets every document that is in the ledger now, in the order of the files. */
  take?: ((file: InputFile, extracted: ExtractedDocument) => Promise<void>) | undefined
}

export interface ImportReport {
  exitCode: number
  /** The latest year that an imported document plans for; null where none says. */
  latestPlanYear: number | null
}

/** Imports files and tells how it goes. */
export async function importAndReport(
  ledger: Ledger,
  request: ImportRequest,
  reporter: ImportReporter,
  io: CommandIo,
): Promise<ImportReport> {
  const start = io.now().getTime()
  const summary: ImportSummary = { states: {}, failures: [], milliseconds: 0 }
  let latestPlanYear: number | null = null
  const extractor = createFileExtractor(request.extractor)
  try {
    for await (const files of request.batches) {
      reporter.started(files.length)
      for await (const outcome of importFiles(files, { ...request, extractor, ledger })) {
        if (outcome.kind === 'opened') {
          reporter.opened(outcome)
          continue
        }
        count(summary, outcome)
        reporter.done(outcome)
        if (outcome.kind !== 'failed') {
          latestPlanYear = later(latestPlanYear, outcome.document.planYear)
          if (outcome.kind !== 'removed') await request.take?.(outcome.file, outcome.extracted())
        }
        if (request.signal?.aborted) break
      }
    }
  } finally {
    await extractor.close()
  }
  reporter.finished({ ...summary, milliseconds: io.now().getTime() - start })
  return { exitCode: summary.failures.length === 0 ? EXIT.done : EXIT.someFailed, latestPlanYear }
}

function count({ states, failures }: ImportSummary, outcome: DocumentOutcome): void {
  states[outcome.kind] = (states[outcome.kind] ?? 0) + 1
  if (outcome.kind === 'failed') failures.push({ file: outcome.file.shown, finding: outcome.finding })
}

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)
