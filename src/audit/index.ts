import type { ExtractedDocument, Finding } from '../model/index.ts'
import { auditDeadlines } from './deadlines.ts'
import { auditDeclaredCounts } from './declared-counts.ts'
import { auditInferredValues } from './inferred-values.ts'
import { auditMissingFields } from './missing-fields.ts'
import { auditNumbering } from './numbering.ts'
import { auditProducts } from './products.ts'
import { auditRepeatedNumbers } from './repeated-numbers.ts'
import type { AuditContext, AuditRule } from './rule.ts'
import { auditSums } from './sums.ts'
import { auditUnknownUnits } from './unknown-units.ts'
import { auditUntakenText } from './untaken-text.ts'

export type { AuditContext } from './rule.ts'

/**
 * What is checked, in this order: first whether the items are all there, since what is lost makes every later check worthless; then whether the
 * numbers agree; then what the single items lack; last what to know when using values that are right. Cut-off text, misprints and numerals
 * that no rule took are reported where they are found and not again here.
 */
const RULES: readonly AuditRule[] = [
  // are the items all there
  auditDeclaredCounts,
  auditNumbering,
  auditUntakenText,
  // do the numbers agree
  auditSums,
  auditProducts,
  auditRepeatedNumbers,
  // do the items say what they should
  auditDeadlines,
  auditMissingFields,
  // what rests on more than the text
  auditUnknownUnits,
  auditInferredValues,
]

/** Checks a document against itself (核验): `docs/audit.md` says what each rule takes and refuses. The findings are rule by rule, each in the order of the text. */
export const auditDocument = (extracted: ExtractedDocument, context: AuditContext): Finding[] =>
  RULES.flatMap((rule) => rule(extracted, context))

/** The document with the findings of its audit behind its own. */
export const auditedDocument = (extracted: ExtractedDocument, context: AuditContext): ExtractedDocument => ({
  ...extracted,
  findings: [...extracted.findings, ...auditDocument(extracted, context)],
})
