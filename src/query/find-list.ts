import { compileRegions, formerOf, type Region } from '../lexicon/regions.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import { type DocumentSummary, documents, type Ledger } from '../store/index.ts'

/** The list of a region for a year, as far as the ledger has one. */
export type FoundList = { kind: 'found'; documentId: string } | { kind: 'not_found' } | { kind: 'ambiguous'; candidates: DocumentSummary[] }

/** Finds the list (清单) of a region for a year, as `listOfYear` chooses it; where a division of today has none, what it was then has (襄樊市 for 襄阳市). */
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

/** The lists of a region by year: of each year the final ones, drafts where there are no others, and those of its former divisions where there are none. Documents without items are no lists. */
export function listsOf(ledger: Ledger, region: string, lexicon: Lexicon): DocumentSummary[] {
  const { own, former } = divisionsMeant(region, lexicon)
  const all = documents(ledger).filter(({ items }) => items > 0)
  const lists = all.filter((list) => (list.region === region && own.length === 0) || own.some((division) => isOf(list, division)))
  const before = all.filter((list) => !lists.includes(list) && former.some((division) => isOf(list, division)))
  const earlier = before.filter(({ planYear }) => !lists.some((list) => list.planYear === planYear))
  return [...withoutOldDrafts(lists), ...withoutOldDrafts(earlier)].sort((one, other) => (one.planYear ?? 0) - (other.planYear ?? 0))
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

/** The lists of one region without the drafts of years for which there is a final one. */
export function withoutOldDrafts(lists: readonly DocumentSummary[]): DocumentSummary[] {
  const hasFinal = (draft: DocumentSummary): boolean =>
    lists.some(
      ({ planYear, planYearEnd, status }) =>
        status === 'final' && planYear === draft.planYear && (planYearEnd ?? planYear) === (draft.planYearEnd ?? draft.planYear),
    )
  return lists.filter((list) => list.status === 'final' || !hasFinal(list))
}
