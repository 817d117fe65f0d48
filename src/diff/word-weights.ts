import type { ComparedItem } from './compared-list.ts'

/** In how many of so many items each feature stands. */
export interface FeatureCounts {
  items: number
  counts: ReadonlyMap<string, number>
}

export function countFeatures(items: readonly Pick<ComparedItem, 'parts'>[]): FeatureCounts {
  const counts = new Map<string, number>()
  for (const { parts } of items) {
    for (const feature of new Set(parts.flatMap(({ features }) => [...features.keys()])))
      counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return { items: items.length, counts }
}

/** How much a feature says by how rare it is, from near 0 to 1. */
export type WeightOf = (feature: string) => number

/** Of features that stand in more than this share of all items, other lists say as much: they are common words and no things. */
const COMMON_SHARE = 0.1

/**
 * Weighs features by how rare they are in the lists that are compared (逆文档频率, Spärck Jones 1972), and those less that are common elsewhere too.
 * @param elsewhere how often features stand in other lists
 */
export function rarity({ items, counts }: FeatureCounts, elsewhere: FeatureCounts | null = null): WeightOf {
  const most = Math.log(1 + items)
  return (feature) => (Math.log(1 + items / (counts.get(feature) ?? 1)) / most) * unlessCommon(feature, elsewhere)
}

function unlessCommon(feature: string, elsewhere: FeatureCounts | null): number {
  if (elsewhere === null || elsewhere.items === 0) return 1
  const share = (elsewhere.counts.get(feature) ?? 0) / elsewhere.items
  return share <= COMMON_SHARE ? 1 : Math.sqrt(COMMON_SHARE / share)
}
