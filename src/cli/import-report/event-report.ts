import { messageOf } from '../../messages/index.ts'
import type { Finding } from '../../model/index.ts'
import type { CommandIo } from '../io.ts'
import type { ImportReporter } from './reporter.ts'

/** One JSON object a line on `out` for every event, for programs (docs/importing.md). */
export function createEventReport(io: CommandIo): ImportReporter {
  const tell = (event: string, data: object): void => io.out(`${JSON.stringify({ event, ...data })}\n`)
  const withMessage = (finding: Finding): object => {
    const { code, severity, data } = finding
    return { code, severity, data, message: messageOf(finding, io.language) }
  }
  return {
    started: (files) => tell('started', { files }),
    opened: ({ file, files, findings }) => tell('opened', { file: file.shown, files, findings: findings.map(withMessage) }),
    done: (outcome) => {
      const { kind: state, file } = outcome
      if (outcome.kind === 'failed') tell('file', { file: file.shown, state, finding: withMessage(outcome.finding) })
      else tell('file', { file: file.shown, state, document: { id: outcome.documentId, ...nameOf(outcome.document) } })
    },
    finished: ({ states, failures, milliseconds }) =>
      tell('finished', {
        summary: { states, failures: failures.map(({ file, finding }) => ({ file, finding: withMessage(finding) })), milliseconds },
      }),
  }
}

const nameOf = ({ title, planYear }: { title: string | null; planYear: number | null }): object => ({ title, planYear })
