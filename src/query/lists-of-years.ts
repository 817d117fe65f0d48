import type { NotCompared } from '../model/index.ts'
import { type DocumentSummary, documents, type Ledger } from '../store/index.ts'
import { covers, type FoundList, listOfYear, withoutOldDrafts } from './find-list.ts'

/** The lists of two years, region by region, and what cannot be compared. */
export interface ListsOfYears {
  /** Ids of documents. */
  found: { region: string; from: string; to: string }[]
  notCompared: NotCompared[]
  /** Those of the two years for which no region has a list. */
  missing: number[]
}

/**
 * The lists of every region for two years, as `listOfYear` chooses them, by the codes of the regions. Regions that have a list for one of the years only, several
 * for one, or one plan for both are named, and so are lists whose region or year is not known. Regions without a list for either year are not asked for.
 */
export function listsOfYears(ledger: Ledger, from: number, to: number): ListsOfYears {
  const lists = documents(ledger).filter(({ items }) => items > 0)
  const isDated = ({ planYear }: DocumentSummary): boolean => planYear !== null
  const isAsked = (list: DocumentSummary): boolean => covers(list, from) || covers(list, to)
  const regions = byRegion(lists).map(([region, own]) => ({ region, result: resultOf(region, withoutOldDrafts(own), from, to) }))
  const hasList = (year: number): boolean => lists.some((list) => list.region !== null && covers(list, year))
  return {
    found: regions.flatMap(({ region, result }) => (result?.kind === 'found' ? [{ region, from: result.from, to: result.to }] : [])),
    notCompared: [
      ...regions.flatMap(({ result }) => (result?.kind === 'not_compared' ? [result.notCompared] : [])),
      ...lists
        .filter((list) => list.region === null && isAsked(list))
        .map((list) => ({ region: null, reason: 'no_region' as const, documents: [namedOf(list)] })),
      ...lists
        .filter((list) => !isDated(list))
        .map((list) => ({ region: list.region, reason: 'no_year' as const, documents: [namedOf(list)] })),
    ],
    missing: [...new Set([from, to])].filter((year) => !hasList(year)),
  }
}

/** By code, then by name; regions without a code come last. */
function byRegion(lists: readonly DocumentSummary[]): [region: string, lists: DocumentSummary[]][] {
  const regions = new Map<string, DocumentSummary[]>()
  for (const list of lists) if (list.region !== null) regions.set(list.region, [...(regions.get(list.region) ?? []), list])
  const keyOf = (region: string, [first]: readonly DocumentSummary[]): string => `${first?.regionCode ?? WITHOUT_CODE} ${region}`
  return [...regions].sort(([one, its], [other, others]) => (keyOf(one, its) < keyOf(other, others) ? -1 : 1))
}

/** Behind every division code. */
const WITHOUT_CODE = '~'

type Result = { kind: 'found'; from: string; to: string } | { kind: 'not_compared'; notCompared: NotCompared }

/** null: a region without a list for either year. */
function resultOf(region: string, lists: readonly DocumentSummary[], from: number, to: number): Result | null {
  const before = listOfYear(lists, from)
  const after = listOfYear(lists, to)
  const without = (reason: NotCompared['reason']): Result => {
    const ids = new Set([before, after].flatMap(idsOf))
    return { kind: 'not_compared', notCompared: { region, reason, documents: lists.filter(({ id }) => ids.has(id)).map(namedOf) } }
  }
  if (before.kind === 'not_found') return after.kind === 'not_found' ? null : without('new_only')
  if (after.kind === 'not_found') return without('old_only')
  if (before.kind === 'ambiguous' || after.kind === 'ambiguous') return without('several_lists')
  if (before.documentId === after.documentId) return without('one_plan')
  return { kind: 'found', from: before.documentId, to: after.documentId }
}

function idsOf(found: FoundList): string[] {
  if (found.kind === 'not_found') return []
  return found.kind === 'found' ? [found.documentId] : found.candidates.map(({ id }) => id)
}

const namedOf = ({ id, name, planYear, planYearEnd }: DocumentSummary): NotCompared['documents'][number] => ({
  id,
  name,
  planYear,
  planYearEnd,
})
