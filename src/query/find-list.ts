import { compileRegions } from '../lexicon/regions.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import { type DocumentSummary, documents, type Ledger } from '../store/index.ts'

/** The list of a region for a year, as far as the ledger has one. */
export type FoundList = { kind: 'found'; documentId: string } | { kind: 'not_found' } | { kind: 'ambiguous'; candidates: DocumentSummary[] }

/** Finds the list (清单) of a region for a plan year. Where there is a final list, drafts are none; of several final ones none is chosen. */
export function findList(ledger: Ledger, region: string, year: number, lexicon: Lexicon): FoundList {
  const lists = listsOf(ledger, region, lexicon).filter(({ planYear }) => planYear === year)
  const [only] = lists
  if (only === undefined) return { kind: 'not_found' }
  return lists.length === 1 ? { kind: 'found', documentId: only.id } : { kind: 'ambiguous', candidates: lists }
}

/** The lists of a region by year: of each year the final ones, drafts where there are no others. Documents without items are no lists. */
export function listsOf(ledger: Ledger, region: string, lexicon: Lexicon): DocumentSummary[] {
  const official = new Set([
    region,
    ...compileRegions(lexicon)
      .named(region)
      .map((named) => named.official),
  ])
  const lists = documents(ledger).filter(({ items, region: of }) => items > 0 && of !== null && official.has(of))
  const hasFinal = (year: number | null): boolean => lists.some(({ planYear, status }) => planYear === year && status === 'final')
  return lists.filter(({ planYear, status }) => status === 'final' || !hasFinal(planYear))
}
