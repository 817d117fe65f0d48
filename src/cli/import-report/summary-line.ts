import { commandWords, type DocumentState, type Language, stateLabel } from '../../messages/index.ts'
import { failureLine } from '../failure-line.ts'
import type { ImportSummary } from './reporter.ts'

/** How many documents came to which state; empty where there were none. */
export function summaryLine({ states }: ImportSummary, language: Language): string {
  const counts = Object.entries(states).map(([state, count]) => [stateLabel(state as DocumentState, language), count] as const)
  return counts.length === 0 ? '' : `${commandWords[language].imported(counts)}\n`
}

/** Every failure with its reason, a line each. */
export const failureLines = ({ failures }: ImportSummary, language: Language): string =>
  failures
    .map(({ file, finding }) => `${stateLabel('failed', language)}  ${failureLine({ file: { shown: file }, finding }, language)}\n`)
    .join('')
