import type { z } from 'zod'
import { nearestName } from './nearest.ts'
import type { Trouble } from './trouble-messages.ts'

type Issue = z.core.$ZodIssue

export interface IssueContext {
  /** The keys that there are where the issue stands. */
  known: readonly string[]
  /** What the whole is called, for an issue with no key. */
  whole: string
}

/** What a schema found wrong, as a trouble. The value must have been parsed with `reportInput`. */
export function troubleOfIssue(issue: Issue, { known, whole }: IssueContext): Trouble {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    return { code: 'unknown_key', key, nearest: nearestName(key, known), known: [...known] }
  }
  const key = issue.path.join('.')
  if (isMissing(issue)) return { code: 'missing_key', key }
  return { code: 'wrong_value', key: key || whole, expected: expectedBy(issue) }
}

/** A key that is not there has no value; one of a fixed set of words is reported as a wrong one of them. */
const isMissing = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined && issue.path.length > 0

/** The schema's own words for what would be right, or the library's without its preamble. */
function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ')
  return issue.message.replace(/^(?:Invalid|Too small|Too big)[^:]*: (?:expected )?/, '').replace(/, received .*$/, '')
}
