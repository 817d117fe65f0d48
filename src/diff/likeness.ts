import type { ComparedItem, ComparedPart } from './compared-list.ts'
import type { WeightOf } from './word-weights.ts'

/** Two parts that say something alike: their indexes in their items, and how alike they are, 0 to 1. */
export interface PartBond {
  from: number
  to: number
  likeness: number
}

/** How alike two items are: the parts that speak for it, the strongest first, and all of it together, 0 to 1. */
export interface ItemBond {
  from: number
  to: number
  parts: readonly PartBond[]
  likeness: number
}

/** Weight of shared features from which agreement is as good as its cosine; far less of it (“项目”, “中心”) proves little however well it fits. */
const HALF_PROOF = 0.8
/** Below this two parts have a character in common and no thing. */
const LEAST_PART = 0.05
/** A member of an enumeration against a whole clause. */
const MEMBER_FACTOR = 0.75
/** A clause that is neither the first nor has a number tells how and why, seldom what. */
const ASIDE_FACTOR = 0.5
/** What a second promise that is alike adds, against the first. */
const FURTHER_FACTOR = 0.5

/** What is for the country is seldom what is for the town (农村公厕, 城区公厕). */
const OTHER_SCOPE_FACTOR = 0.6

interface Vector {
  item: number
  part: number
  isMember: boolean
  isAside: boolean
  features: [string, number][]
  norm: number
}

/** The bonds between two lists: for each item of `from` by index of `to`. Pairs that have nothing in common are not there. */
export function bondsBetween(from: readonly ComparedItem[], to: readonly ComparedItem[], weightOf: WeightOf): Map<number, ItemBond>[] {
  const others = vectorsOf(to, weightOf)
  const postings = postingsOf(others)
  const shared = new Float64Array(others.length)
  const parts = from.map(() => new Map<number, PartBond[]>())
  for (const vector of vectorsOf(from, weightOf)) {
    const touched = addShared(vector, postings, shared)
    for (const index of touched) {
      const other = others[index] as Vector
      const likeness = partLikeness(vector, other, shared[index] as number)
      shared[index] = 0
      if (likeness < LEAST_PART) continue
      const bonds = parts[vector.item] as Map<number, PartBond[]>
      const list = bonds.get(other.item)
      const bond = { from: vector.part, to: other.part, likeness }
      if (list) list.push(bond)
      else bonds.set(other.item, [bond])
    }
  }
  return from.map((item, index) => itemBonds(item, index, to, parts[index] as Map<number, PartBond[]>))
}

/** How alike two single parts are, 0 to 1. */
export function likenessOf(one: Pick<ComparedPart, 'features'>, other: Pick<ComparedPart, 'features'>, weightOf: WeightOf): number {
  let dot = 0
  for (const [feature, weight] of one.features) dot += weight * (other.features.get(feature) ?? 0) * weightOf(feature) ** 2
  return proven(dot, normOf(weighted(one, weightOf)) * normOf(weighted(other, weightOf)))
}

const proven = (dot: number, norms: number): number => (norms === 0 ? 0 : ((dot / norms) * dot) / (dot + HALF_PROOF))

function partLikeness(one: Vector, other: Vector, dot: number): number {
  return (
    proven(dot, one.norm * other.norm) *
    (one.isMember || other.isMember ? MEMBER_FACTOR : 1) *
    (one.isAside || other.isAside ? ASIDE_FACTOR : 1)
  )
}

function addShared({ features }: Vector, postings: ReadonlyMap<string, [number, number][]>, shared: Float64Array): number[] {
  const touched: number[] = []
  for (const [feature, weight] of features) {
    for (const [index, other] of postings.get(feature) ?? []) {
      if (shared[index] === 0) touched.push(index)
      shared[index] = (shared[index] as number) + weight * other
    }
  }
  return touched.sort((one, other) => one - other)
}

const weighted = ({ features }: Pick<ComparedPart, 'features'>, weightOf: WeightOf): [string, number][] =>
  [...features].map(([feature, weight]) => [feature, weight * weightOf(feature)])

const normOf = (features: readonly [string, number][]): number => Math.sqrt(features.reduce((sum, [, weight]) => sum + weight ** 2, 0))

const vectorsOf = (items: readonly ComparedItem[], weightOf: WeightOf): Vector[] =>
  items.flatMap(({ parts }, item) =>
    parts.flatMap((part, index) => {
      if (part.isForWhom) return []
      const features = weighted(part, weightOf)
      return { item, part: index, isMember: part.isMember, isAside: part.isAside, features, norm: normOf(features) }
    }),
  )

function postingsOf(vectors: readonly Vector[]): Map<string, [number, number][]> {
  const postings = new Map<string, [number, number][]>()
  for (const [index, { features }] of vectors.entries()) {
    for (const [feature, weight] of features) {
      const list = postings.get(feature)
      if (list) list.push([index, weight])
      else postings.set(feature, [[index, weight]])
    }
  }
  return postings
}

function itemBonds(
  item: ComparedItem,
  from: number,
  others: readonly ComparedItem[],
  parts: ReadonlyMap<number, readonly PartBond[]>,
): Map<number, ItemBond> {
  const bonds = new Map<number, ItemBond>()
  for (const [to, other] of others.entries()) {
    const found = oneToOne(parts.get(to) ?? [])
    const isSame = item.masked === other.masked
    const scopeFactor = item.scope !== null && other.scope !== null && item.scope !== other.scope ? OTHER_SCOPE_FACTOR : 1
    if (found.length > 0 || isSame) bonds.set(to, { from, to, parts: found, likeness: isSame ? 1 : together(found) * scopeFactor })
  }
  return bonds
}

/** Each part at most once, the strongest bonds first. */
function oneToOne(bonds: readonly PartBond[]): PartBond[] {
  const from = new Set<number>()
  const to = new Set<number>()
  return [...bonds]
    .sort((one, other) => other.likeness - one.likeness || one.from + one.to - other.from - other.to)
    .filter((bond) => {
      if (from.has(bond.from) || to.has(bond.to)) return false
      from.add(bond.from)
      to.add(bond.to)
      return true
    })
}

/** Several promises that are alike make two items more alike than one. */
const together = (bonds: readonly PartBond[]): number =>
  1 - bonds.reduce((doubt, { likeness }, index) => doubt * (1 - likeness * (index === 0 ? 1 : FURTHER_FACTOR)), 1)
