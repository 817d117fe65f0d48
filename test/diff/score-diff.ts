import type { DocumentDiff } from '../../src/model/index.ts'
import type { HandAlignment } from './hand-alignments.ts'

/** What was found against what was aligned by hand. */
export interface Retrieved {
  right: number
  found: number
  byHand: number
}

export interface DiffScore {
  /** A pair is right where its kind and both its sides are. */
  pairs: Retrieved
  /** A change is right where its kind and both its quotes with their paths are; numbers with one side only are not aligned by hand. */
  changes: Retrieved
}

export function scoreDiff(diff: DocumentDiff, byHand: HandAlignment): DiffScore {
  const changes = diff.pairs.flatMap((pair) => pair.changes)
  return {
    pairs: retrieved(diff.pairs.map(pairKey), byHand.pairs.map(pairKey)),
    changes: retrieved(
      changes.flatMap(({ kind, from, to }) => (from && to ? [changeKey({ kind, from, to })] : [])),
      byHand.changes.map(changeKey),
    ),
  }
}

/** The scores of several comparisons as one. */
export const sumOf = (scores: readonly Retrieved[]): Retrieved => ({
  right: scores.reduce((sum, { right }) => sum + right, 0),
  found: scores.reduce((sum, { found }) => sum + found, 0),
  byHand: scores.reduce((sum, { byHand }) => sum + byHand, 0),
})

/** F1 in per cent. */
export const f1Of = ({ right, found, byHand }: Retrieved): number => (found + byHand === 0 ? 100 : (200 * right) / (found + byHand))

const pairKey = ({ kind, from, to }: HandAlignment['pairs'][number]): string => `${kind} ${[...from].sort()} > ${[...to].sort()}`

const changeKey = ({ kind, from, to }: HandAlignment['changes'][number]): string =>
  [kind, from.path, folded(from.quote), to.path, folded(to.quote)].join(' ')

/** White space and widths are the print's. */
const folded = (quote: string): string => quote.normalize('NFKC').replace(/\s/g, '')

/** Each of `found` counts once. */
function retrieved(found: readonly string[], byHand: readonly string[]): Retrieved {
  const open = [...byHand]
  const right = found.filter((key) => {
    const at = open.indexOf(key)
    if (at >= 0) open.splice(at, 1)
    return at >= 0
  }).length
  return { right, found: found.length, byHand: byHand.length }
}
