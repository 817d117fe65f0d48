import { stateLabel } from '../../messages/index.ts'
import { failureLine, remarkLines } from '../failure-line.ts'
import type { CommandIo } from '../io.ts'
import type { ImportReporter } from './reporter.ts'
import { summaryLine } from './summary-line.ts'

/** A line a document as it comes, for a folder that is watched. */
export function createLineReport(io: CommandIo): ImportReporter {
  return {
    started() {},
    opened(outcome) {
      for (const remark of remarkLines(outcome, io.language)) io.err(`${remark}\n`)
    },
    done(outcome) {
      if (outcome.kind === 'failed') io.err(`✗ ${failureLine(outcome, io.language)}\n`)
      else io.out(`${stateLabel(outcome.kind, io.language)}  ${outcome.file.shown}\n`)
    },
    finished(summary) {
      io.out(summaryLine(summary, io.language))
    },
  }
}
