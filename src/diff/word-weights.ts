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

/** How much a feature says by how rare it is (逆文档频率, Spärck Jones 1972), from near 0 to 1. */
export type WeightOf = (feature: string) => number

export function rarity({ items, counts }: FeatureCounts): WeightOf {
  const most = Math.log(1 + items)
  return (feature) => Math.log(1 + items / (counts.get(feature) ?? 1)) / most
}

/** The counts of two collections together. */
export function addCounts(one: FeatureCounts, other: FeatureCounts): FeatureCounts {
  const counts = new Map(other.counts)
  for (const [feature, count] of one.counts) counts.set(feature, count + (counts.get(feature) ?? 0))
  return { items: one.items + other.items, counts }
}
