import type { ComparedItem } from './compared-list.ts'
import { bondsBetween, type ItemBond } from './likeness.ts'
import { optimalAssignment } from './optimal-assignment.ts'
import type { WeightOf } from './word-weights.ts'

/** Items of two lists that belong together, by index: one to one, one to several, several to one, or on one side only. */
export interface Alignment {
  from: readonly number[]
  to: readonly number[]
  /** Of its strongest bond, 0 to 1; 0 where there is one side only. */
  likeness: number
}

/** From here on two items are taken for one undertaking. */
const LEAST_LIKENESS = 0.18
/** What is left over joins a pair only where it is surely of it: it was not needed to explain the partner. */
const LEAST_FURTHER = 0.26
/** A bond that is this much weaker than another of the same item is no pair: that other says what became of it. */
const LEAST_SHARE_OF_BEST = 0.5
/** What a place in the list counts, so little that it decides between equals only. */
const PLACE_WEIGHT = 1e-6

/** Aligns two lists of items (事项对应): first the best pairs one to one, then what an item was split into or merged from. */
export function alignItems(from: readonly ComparedItem[], to: readonly ComparedItem[], weightOf: WeightOf): Alignment[] {
  const bonds = bondsBetween(from, to, weightOf)
  const stars = withFurther(pairsOf(from, to, bonds), bonds)
  const alone = (side: 'from' | 'to', count: number): number[] => {
    const taken = new Set(stars.flatMap((star) => star[side]))
    return Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index))
  }
  return [
    ...stars,
    ...alone('from', from.length).map((index) => ({ from: [index], to: [], likeness: 0 })),
    ...alone('to', to.length).map((index) => ({ from: [], to: [index], likeness: 0 })),
  ]
}

type Bonds = readonly ReadonlyMap<number, ItemBond>[]

function pairsOf(from: readonly ComparedItem[], to: readonly ComparedItem[], bonds: Bonds): Alignment[] {
  const bestFrom = bonds.map((row) => Math.max(0, ...[...row.values()].map(({ likeness }) => likeness)))
  const bestTo = to.map((_, column) => Math.max(0, ...bonds.map((row) => row.get(column)?.likeness ?? 0)))
  const weights = from.map((one, row) =>
    to.map((other, column) => {
      const likeness = bonds[row]?.get(column)?.likeness ?? 0
      const best = Math.max(bestFrom[row] as number, bestTo[column] as number)
      if (likeness < LEAST_LIKENESS || likeness < LEAST_SHARE_OF_BEST * best) return 0
      return likeness + PLACE_WEIGHT * (1 - (one.place - other.place) ** 2)
    }),
  )
  return optimalAssignment(weights).flatMap((column, row) =>
    column < 0 ? [] : [{ from: [row], to: [column], likeness: bonds[row]?.get(column)?.likeness ?? 0 }],
  )
}

/** Puts items that were left over beside those whose partner says what they say too, in another of its promises (拆分、合并). */
function withFurther(pairs: readonly Alignment[], bonds: Bonds): Alignment[] {
  const stars = pairs.map((pair) => ({ ...pair, from: [...pair.from], to: [...pair.to] }))
  const starOfFrom = new Map(stars.map((star) => [star.from[0] as number, star]))
  const starOfTo = new Map(stars.map((star) => [star.to[0] as number, star]))
  const candidates = bonds
    .flatMap((row) => [...row.values()])
    .filter(({ from, to, likeness }) => likeness >= LEAST_FURTHER && starOfFrom.has(from) !== starOfTo.has(to))
    .sort((one, other) => other.likeness - one.likeness || one.from - other.from || one.to - other.to)
  const placed = { from: new Set<number>(), to: new Set<number>() }
  for (const bond of candidates) {
    const [middle, end] = starOfFrom.has(bond.from) ? (['from', 'to'] as const) : (['to', 'from'] as const)
    const star = starOfFrom.get(bond.from) ?? starOfTo.get(bond.to)
    // What was split is not merged at the same time: a pair has one side with one item.
    if (!star || placed[end].has(bond[end]) || star[middle].length > 1 || !saysMore(bond, star, bonds, middle)) continue
    star[end].push(bond[end])
    placed[end].add(bond[end])
  }
  return stars.map((star) => ({ ...star, from: star.from.sort(ascending), to: star.to.sort(ascending) }))
}

const ascending = (one: number, other: number): number => one - other

/** Whether the promise of the item in the middle that speaks for the bond says more of the one left over than of those it has already. */
function saysMore(bond: ItemBond, star: Alignment, bonds: Bonds, middle: 'from' | 'to'): boolean {
  const [strongest] = bond.parts
  if (!strongest) return false
  const part = strongest[middle]
  return star.from.every((from) =>
    star.to.every((to) => {
      const other = bonds[from]?.get(to)?.parts.find((found) => found[middle] === part)
      return (other?.likeness ?? 0) < strongest.likeness
    }),
  )
}
