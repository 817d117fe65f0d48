import { compileRegions } from '../lexicon/regions.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import { type DocumentSummary, documents, type Ledger } from '../store/index.ts'

/** The list of a region for a year, as far as the ledger has one. */
export type FoundList = { kind: 'found'; documentId: string } | { kind: 'not_found' } | { kind: 'ambiguous'; candidates: DocumentSummary[] }

/** Finds the list (清单) of a region for a year, as `listOfYear` chooses it. */
export function findList(ledger: Ledger, region: string, year: number, lexicon: Lexicon): FoundList {
  return listOfYear(listsOf(ledger, region, lexicon), year)
}

/**
 * The list of one region that stands for a year: the final one of exactly that year, where there is none the draft of exactly that year or a plan over several
 * years (2024—2026) that covers it. Where several could be meant none is chosen.
 * @param lists of one region, drafts only where there is no final one (`withoutOldDrafts`)
 */
export function listOfYear(lists: readonly DocumentSummary[], year: number): FoundList {
  const covering = lists.filter((list) => covers(list, year))
  const ofThatYear = covering.filter(({ planYear, planYearEnd, status }) => status === 'final' && (planYearEnd ?? planYear) === planYear)
  const candidates = ofThatYear.length > 0 ? ofThatYear : covering
  const [only] = candidates
  if (only === undefined) return { kind: 'not_found' }
  return candidates.length === 1 ? { kind: 'found', documentId: only.id } : { kind: 'ambiguous', candidates }
}

/** Whether a year lies in the plan years of a list. */
export const covers = ({ planYear, planYearEnd }: DocumentSummary, year: number): boolean =>
  planYear !== null && planYear <= year && year <= (planYearEnd ?? planYear)

/** The lists of a region by year: of each year or span of years the final ones, drafts where there are no others. Documents without items are no lists. */
export function listsOf(ledger: Ledger, region: string, lexicon: Lexicon): DocumentSummary[] {
  const official = new Set([
    region,
    ...compileRegions(lexicon)
      .named(region)
      .map((named) => named.official),
  ])
  return withoutOldDrafts(documents(ledger).filter(({ items, region: of }) => items > 0 && of !== null && official.has(of)))
}

/** The lists of one region without the drafts of years for which there is a final one. */
export function withoutOldDrafts(lists: readonly DocumentSummary[]): DocumentSummary[] {
  const hasFinal = (draft: DocumentSummary): boolean =>
    lists.some(
      ({ planYear, planYearEnd, status }) =>
        status === 'final' && planYear === draft.planYear && (planYearEnd ?? planYear) === (draft.planYearEnd ?? draft.planYear),
    )
  return lists.filter((list) => list.status === 'final' || !hasFinal(list))
}
