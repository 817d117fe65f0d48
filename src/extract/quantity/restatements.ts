import type { Quantity } from '../../model/index.ts'

/** Roles that promise an amount; a number in another role is never a repetition of one. */
const PROMISING: ReadonlySet<Quantity['role']> = new Set(['target', 'beneficiary', 'funding', 'standard'])
/** A noun of fewer characters says too little to be found again in a longer one. */
const SHORTEST_NOUN = 2

/** Marks numbers that an item says twice (in its title and again below): the later restates the earlier and does not count again. */
export function markRestatements(quantities: readonly Quantity[]): void {
  const said = new Map<string, Quantity[]>()
  for (const quantity of quantities) {
    // Parts of one total may well be of one size.
    if (!PROMISING.has(quantity.role) || quantity.partOf !== null) continue
    const key = JSON.stringify([quantity.role, quantity.dimension, quantity.baseValue, quantity.baseValueMax])
    const sameValue = said.get(key) ?? []
    const earlier = sameValue.find((other) => sameNoun(other.object, quantity.object))
    if (!earlier) {
      said.set(key, [...sameValue.slice(-REMEMBERED), quantity])
      continue
    }
    quantity.restates = earlier.id
    quantity.countsInTotal = false
  }
}

/** So many numbers of one value with different nouns are compared with a later one. */
const REMEMBERED = 20

function sameNoun(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short === long || (short.length >= SHORTEST_NOUN && (long.endsWith(short) || long.startsWith(short)))
}
