import { type DeclaredCount, type ExtractedDocument, type Finding, type FindingPlace, findingOf, type Item } from '../model/index.ts'
import { depthOf, parentOf } from './paths.ts'

/** How many items the document announces (十件民生实事), and each group ((4项)), against what was found. */
export function auditDeclaredCounts({ document, items }: ExtractedDocument): Finding[] {
  if (items.length === 0) return []
  const counts = countsByLevel(items)
  const ofDocument = firstOfEachValue(document.declaredCounts).map((declared) =>
    compare(declared, counts, declared, { noun: declared.noun }),
  )
  const ofGroups = items.flatMap((group) => {
    const declared = group.declaredCount
    return declared ? [compare(declared, countsInside(group, items), { ...declared, itemPath: group.path }, { noun: null })] : []
  })
  return [...ofDocument, ...ofGroups]
}

/** The notice may count its leaves or the headings of any level (十大行动 with 40 items); a count holds where one of these agrees. */
function countsByLevel(items: readonly Item[]): number[] {
  const byDepth = new Map<number, number>()
  for (const { path } of items) byDepth.set(depthOf(path), (byDepth.get(depthOf(path)) ?? 0) + 1)
  return [items.filter(({ leaf }) => leaf).length, ...byDepth.values()]
}

/** A group counts its members or, where these are groups again, the leaves below. */
function countsInside(group: Item, items: readonly Item[]): number[] {
  const below = items.filter(({ path }) => path.startsWith(`${group.path}/`))
  return [below.filter(({ path }) => parentOf(path) === group.path).length, below.filter(({ leaf }) => leaf).length]
}

/** A count is said in title, lead and text alike; its first place stands for all. */
function firstOfEachValue<Count extends DeclaredCount>(counts: readonly Count[]): Count[] {
  return counts.filter(({ value }, index) => counts.findIndex((other) => other.value === value) === index)
}

function compare(declared: DeclaredCount, counts: readonly number[], place: FindingPlace, data: Finding['data']): Finding {
  const found = nearest(declared.value, counts)
  const at = { start: declared.start, end: declared.end, ...(place.itemPath !== undefined && { itemPath: place.itemPath }) }
  return findingOf(
    found === declared.value ? 'declared_count_holds' : 'declared_count_differs',
    { declared: declared.value, found, ...data },
    at,
  )
}

const nearest = (value: number, counts: readonly number[]): number =>
  counts.reduce((best, count) => (Math.abs(count - value) < Math.abs(best - value) ? count : best), counts[0] ?? 0)
