import type { Entry } from './entries.ts'

/** What two multisets of entries share by key, and what each has alone. */
export interface Pairing<Gold, Found> {
  readonly pairs: readonly { readonly gold: Entry<Gold>; readonly found: Entry<Found> }[]
  readonly missed: readonly Entry<Gold>[]
  readonly extra: readonly Entry<Found>[]
}

/**
 * Pairs entries with the same key, each once. Of several candidates the closest is taken, among equals the first:
 * gold entries choose in their order.
 */
export function pairByKey<Gold, Found>(
  gold: readonly Entry<Gold>[],
  found: readonly Entry<Found>[],
  closeness: (gold: Gold, found: Found) => number = () => 0,
): Pairing<Gold, Found> {
  const pool = new Map<string, Entry<Found>[]>()
  for (const entry of found) pool.set(entry.key, [...(pool.get(entry.key) ?? []), entry])
  const pairs: { gold: Entry<Gold>; found: Entry<Found> }[] = []
  const missed: Entry<Gold>[] = []
  for (const entry of gold) {
    // Sorted in place: among equals the order that an earlier choice left is kept.
    const candidates = pool.get(entry.key) ?? []
    candidates.sort((one, other) => closeness(entry.value, other.value) - closeness(entry.value, one.value))
    const best = candidates.shift()
    if (best) pairs.push({ gold: entry, found: best })
    else missed.push(entry)
  }
  return { pairs, missed, extra: [...pool.values()].flat() }
}
