import type { DocumentFields, OutlinedDocument } from '../../model/index.ts'
import { viewOf } from '../../text/view.ts'
import { declaredCountsOf } from './declared-counts.ts'
import { kindOf, statusOf } from './document-kind.ts'
import { type DocumentLine, joinedLine, linesAround, openingLines } from './document-lines.ts'
import { documentNumberOf } from './document-number.ts'
import { regionOf } from './document-region.ts'
import { compileDocumentWords, type DocumentLexicon } from './document-words.ts'
import { dayOfIssue, issuedOn } from './issued-on.ts'
import { issuersOf } from './issuers.ts'
import { planYearOf } from './plan-year.ts'
import { type DocumentTitles, titlesOf } from './titles.ts'

export interface DocumentContext {
  lexicon: DocumentLexicon
  /** The year of a document that names none. */
  referenceYear?: number
}

/**
 * What a document says of itself (codebook, Shape): title, number, issuer, division, years, date, status, declared counts. A field that the text
 * does not show is null; one that it only hints at is named in `inferred` with its rule.
 */
export function extractDocumentFields(outlined: OutlinedDocument, context: DocumentContext): DocumentFields {
  const words = compileDocumentWords(context.lexicon)
  const lines = linesAround(outlined, words)
  const opening = openingLines(outlined, lines, words)
  const titles = titlesOf(lines, outlined.items, words)
  const number = documentNumberOf(lines, words)
  const kind = kindOf({ lines, opening, titles, number }, words)
  const { issuers, inferred: issuerRule } = kind === 'newspaper' ? { issuers: [], inferred: null } : issuersOf(lines, titles, number, words)
  const date = issuedOn(lines, kind, words)
  const text = viewOf(outlined.source.text, outlined.blocks).text
  const groups = outlined.items.flatMap(({ leaf, title }) => (leaf || !title ? [] : [title.text]))
  const year = planYearOf(titles, lines, { number, issuedOn: date, groups, text, referenceYear: context.referenceYear ?? null }, words)
  const { region, inferred: regionRule } = regionOf(titles, issuers, number, opening, text, year.planYear, words)
  const rules: { field: DocumentFields['inferred'][number]['field']; rule: string | null }[] = [
    { field: 'issuer', rule: issuerRule },
    { field: 'region', rule: regionRule },
    { field: 'planYear', rule: year.inferred },
  ]
  return {
    title: titles.title,
    kind,
    docNumber: number?.text ?? null,
    issuer: issuers.length > 0 ? issuers.join('、') : null,
    issuers,
    region,
    planYear: year.planYear,
    planYearEnd: year.planYearEnd,
    issuedOn: date ?? (kind === 'circular' ? dayOfIssue(lines, year.planYear, words) : null),
    status: statusOf(lines, titles, words),
    declaredCounts: declaredCountsOf(withJoinedTitles(outlined.source.text, lines, titles), outlined.items, year.planYear, words),
    inferred: rules.flatMap(({ field, rule }) => (rule === null ? [] : [{ field, rule }])),
  }
}

/** The lines with each title that runs over several of them as one. */
function withJoinedTitles(source: string, lines: readonly DocumentLine[], { circular, own }: DocumentTitles): DocumentLine[] {
  const titles = [circular, own].flatMap((title) => (title && title.lines.length > 1 ? [title.lines] : []))
  return lines.flatMap((line) => {
    const title = titles.find((of) => of.includes(line))
    if (!title) return [line]
    const joined = line === title[0] ? joinedLine(source, title) : null
    return joined ? [joined] : []
  })
}
