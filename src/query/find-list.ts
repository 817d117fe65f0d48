import { compileRegions, formerOf, type Region } from '../lexicon/regions.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import { type DocumentSummary, documents, type Ledger } from '../store/index.ts'

/** The list of a region for a year, as far as the ledger has one. */
export type FoundList = { kind: 'found'; documentId: string } | { kind: 'not_found' } | { kind: 'ambiguous'; candidates: DocumentSummary[] }

/**
 * Finds the list (清单) of a region for a plan year, else the plan over several years that has that year. Where there is a final list, drafts are none; of several final ones none is chosen.
 * Where a division of today has none for the year, what it was then has (襄樊市 for 襄阳市).
 */
export function findList(ledger: Ledger, region: string, year: number, lexicon: Lexicon): FoundList {
  const lists = listsOf(ledger, region, lexicon)
  const ofYear = lists.filter(({ planYear, planYearEnd }) => planYear === year && planYearEnd === null)
  const having = ofYear.length > 0 ? ofYear : lists.filter((list) => hasYear(list, year))
  const [only] = having
  if (only === undefined) return { kind: 'not_found' }
  return having.length === 1 ? { kind: 'found', documentId: only.id } : { kind: 'ambiguous', candidates: having }
}

const hasYear = ({ planYear, planYearEnd }: DocumentSummary, year: number): boolean =>
  planYear !== null && planYear <= year && year <= (planYearEnd ?? planYear)

/** The lists of a region by year: of each year the final ones, drafts where there are no others, and those of its former divisions where there are none. Documents without items are no lists. */
export function listsOf(ledger: Ledger, region: string, lexicon: Lexicon): DocumentSummary[] {
  const { own, former } = divisionsMeant(region, lexicon)
  const all = documents(ledger).filter(({ items }) => items > 0)
  const lists = all.filter((list) => (list.region === region && own.length === 0) || own.some((division) => isOf(list, division)))
  const before = all.filter((list) => !lists.includes(list) && former.some((division) => isOf(list, division)))
  const earlier = before.filter(({ planYear }) => !lists.some((list) => list.planYear === planYear))
  return [...finalOnes(lists), ...finalOnes(earlier)].sort((one, other) => (one.planYear ?? 0) - (other.planYear ?? 0))
}

/** What a name stands for: divisions of today and what they were before; a former name for itself. */
function divisionsMeant(name: string, lexicon: Lexicon): { own: readonly Region[]; former: readonly Region[] } {
  const regions = compileRegions(lexicon)
  const named = regions.named(name)
  const today = named.filter(({ until }) => until === null)
  if (today.length === 0) return { own: named, former: [] }
  const former = new Set([...named.filter(({ until }) => until !== null), ...formerOf(regions, (division) => today.includes(division))])
  return { own: today, former: [...former] }
}

const isOf = ({ region, regionCode }: DocumentSummary, { official, code }: Region): boolean => region === official && regionCode === code

function finalOnes(lists: readonly DocumentSummary[]): DocumentSummary[] {
  const hasFinal = (year: number | null): boolean => lists.some(({ planYear, status }) => planYear === year && status === 'final')
  return lists.filter(({ planYear, status }) => status === 'final' || !hasFinal(planYear))
}
