import type { Lexicon } from '../lexicon/sections.ts'
import type { ComparedDocument, DiffPair, DocumentDiff, ExtractedDocument, PairKind } from '../model/index.ts'
import { type Alignment, alignItems } from './align.ts'
import { type ComparedItem, comparedItems } from './compared-list.ts'
import type { Comparison } from './comparison.ts'
import { datedItems, deadlineChanges } from './deadline-changes.ts'
import { leadChanges } from './lead-changes.ts'
import { quantityChanges } from './quantity-changes.ts'
import { countFeatures, type FeatureCounts, rarity } from './word-weights.ts'

export interface DiffOptions {
  lexicon: Lexicon
  /** How often features stand in other lists (`countLedger`), for words that are common everywhere and rare in these two. */
  counts?: FeatureCounts
}

/**
 * Compares two lists (两年对比): which items belong together, and what became of quantities, lead units and deadlines inside them. Only leaf items pair, and each
 * stands in exactly one pair. Pure; a list with itself is all kept and unchanged, and the sides turned round give the same pairs turned round.
 */
export function diffDocuments(from: ExtractedDocument, to: ExtractedDocument, { lexicon, counts }: DiffOptions): DocumentDiff {
  const before = comparedItems(from, lexicon)
  const after = comparedItems(to, lexicon)
  const weightOf = rarity(countFeatures([...before, ...after]), counts)
  const comparison = { lexicon, weightOf, isTurned: keyOf(from) > keyOf(to) }
  const alignments = comparison.isTurned ? alignItems(after, before, weightOf).map(turned) : alignItems(before, after, weightOf)
  const pairOf = (alignment: Alignment): DiffPair => comparedPair(alignment, [from, before], [to, after], comparison)
  return { from: identityOf(from), to: identityOf(to), pairs: inOrder(alignments).map(pairOf) }
}

/** One of two orders for any two different documents. */
const keyOf = ({ source, text }: ExtractedDocument): string => `${source.sha256} ${text}`

const turned = ({ from, to, likeness }: Alignment): Alignment => ({ from: to, to: from, likeness })

/** In the order of the old list, then what is new in the order of the new one. */
const inOrder = (alignments: readonly Alignment[]): Alignment[] =>
  [...alignments].sort((one, other) => placeIn(one) - placeIn(other) || (one.to[0] ?? 0) - (other.to[0] ?? 0))

const placeIn = ({ from }: Alignment): number => from[0] ?? Number.MAX_SAFE_INTEGER

export function identityOf({ source, document }: ExtractedDocument): ComparedDocument {
  const { title, region, planYear, planYearEnd } = document
  return { id: source.sha256, name: source.name, title, region: region?.name ?? null, planYear, planYearEnd }
}

type Side = readonly [ExtractedDocument, readonly ComparedItem[]]

function comparedPair(alignment: Alignment, [fromDocument, before]: Side, [toDocument, after]: Side, comparison: Comparison): DiffPair {
  const from = chosen(before, alignment.from)
  const to = chosen(after, alignment.to)
  const fromItems = from.map(({ item }) => item)
  const toItems = to.map(({ item }) => item)
  const isPaired = from.length > 0 && to.length > 0
  return {
    kind: kindOf(alignment),
    from: fromItems.map(({ path }) => path),
    to: toItems.map(({ path }) => path),
    similarity: Math.round(1000 * alignment.likeness) / 1000,
    changes: quantityChanges(from, to, comparison),
    leads: leadChanges(fromItems, toItems, comparison.lexicon),
    deadlines: isPaired ? deadlineChanges(datedItems(fromDocument, fromItems), datedItems(toDocument, toItems)) : [],
  }
}

const chosen = (items: readonly ComparedItem[], indexes: readonly number[]): ComparedItem[] =>
  indexes.flatMap((index) => items[index] ?? [])

function kindOf({ from, to }: Alignment): PairKind {
  if (from.length === 0) return 'new'
  if (to.length === 0) return 'dropped'
  if (to.length > 1) return 'split'
  return from.length > 1 ? 'merged' : 'kept'
}
