import {
  type ChangeKind,
  changeKindSchema,
  type DiffCounts,
  type DiffFilter,
  type DiffPair,
  type DocumentDiff,
  type PairKind,
  pairKindSchema,
  type QuantityChange,
} from '../model/index.ts'

/**
 * Picks out of a comparison what a filter takes, and says so (`selection`). Of a filter that speaks of quantities only those are left that it takes, with the
 * pairs that hold them; lead units and deadlines are not asked for then.
 */
export function selectChanges(diff: DocumentDiff, filter: DiffFilter): DocumentDiff {
  const ofKind = diff.pairs.filter(({ kind }) => filter.only?.includes(kind) ?? true)
  const pairs = asksForQuantities(filter) ? ofKind.flatMap((pair) => pairWith(pair, filter)) : ofKind
  return { from: diff.from, to: diff.to, selection: { filter, whole: diff.selection?.whole ?? countsOf(diff) }, pairs }
}

/** How many pairs and changes of each kind there are. */
export function countsOf({ pairs }: Pick<DocumentDiff, 'pairs'>): DiffCounts {
  const changes = pairs.flatMap((pair) => pair.changes)
  return { pairs: countKinds<PairKind>(pairKindSchema.options, pairs), changes: countKinds<ChangeKind>(changeKindSchema.options, changes) }
}

function countKinds<Kind extends string>(kinds: readonly Kind[], all: readonly { kind: Kind }[]): Record<Kind, number> {
  const counted = kinds.map((kind) => [kind, all.filter((one) => one.kind === kind).length])
  return Object.fromEntries(counted) as Record<Kind, number>
}

const asksForQuantities = ({ change, byMoreThan }: DiffFilter): boolean => change !== undefined || byMoreThan !== undefined

function pairWith(pair: DiffPair, filter: DiffFilter): DiffPair[] {
  const changes = pair.changes.filter((change) => takes(filter, change))
  return changes.length === 0 ? [] : [{ ...pair, changes, leads: [], deadlines: [] }]
}

function takes({ change, byMoreThan }: DiffFilter, { kind, relative }: QuantityChange): boolean {
  if (change && !change.includes(kind)) return false
  if (byMoreThan === undefined) return true
  return (kind === 'raised' || kind === 'lowered') && percentOf(relative) > byMoreThan
}

/** A share keeps 12 significant digits; more would make 7.000000000000001 of 7 per cent. */
const SIGNIFICANT_DIGITS = 12

/** The size of a change in per cent of the old value; what rises from 0 has no share and rises by more than any. */
const percentOf = (relative: number | null): number =>
  relative === null ? Number.POSITIVE_INFINITY : Number((100 * Math.abs(relative)).toPrecision(SIGNIFICANT_DIGITS))
