import { type Language, messageOf } from '../messages/index.ts'
import type { Finding } from '../model/index.ts'

/** A document that could not be done, in one line: the file and the cause. */
export function failureLine(failure: { file: { shown: string }; finding: Finding }, language: Language): string {
  return `${failure.file.shown}: ${messageOf(failure.finding, language)}`
}

/** What there is to say of a file that holds others, a line each. */
export function remarkLines(opened: { file: { shown: string }; findings: readonly Finding[] }, language: Language): string[] {
  return opened.findings.map((finding) => failureLine({ file: opened.file, finding }, language))
}
