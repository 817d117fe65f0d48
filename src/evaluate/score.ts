import { type Comparison, compareDocument, type DocumentPair } from './compare.ts'
import type { Pairing } from './pairing.ts'
import { QUANTITY_DETAILS, type QuantityDetail } from './quantity-details.ts'

/** Precision, recall and F1, 0 to 1, over multisets of keys; `gold`: how many there are to find. */
export interface Retrieval {
  precision: number
  recall: number
  f1: number
  gold: number
}

/** `right` of `of`; the share is 1 where there was nothing to compare. */
export interface Share {
  right: number
  of: number
  share: number
}

/**
 * The figures of some documents together, micro-averaged. What must agree:
 * items path and leaf · quantities path, value, valueMax, unit and comparator · assignments path, role and name · deadlines path and date.
 * `anywhere` leaves the path out: were the values found at all, wherever the items were cut.
 */
export interface Score {
  documents: number
  /** How many of the documents could be read. */
  present: number
  items: Retrieval
  quantities: Retrieval
  assignments: Retrieval
  deadlines: Retrieval
  anywhere: { quantities: Retrieval; assignments: Retrieval; deadlines: Retrieval }
  /** Of the items whose path was found. */
  titles: Share
  documentFields: Share
  /** Of the quantities that were found: which have the right role, per … */
  matchedQuantities: Record<QuantityDetail, Share>
  /** Extracted values whose offsets do not give their quote. */
  invalidSpans: number
}

export interface ScoreOptions {
  /** Leaves documents out of which nothing was extracted, instead of counting all that is in them as missed. */
  presentOnly?: boolean
}

export function scoreDocuments(pairs: readonly DocumentPair[], { presentOnly = false }: ScoreOptions = {}): Score {
  const present = pairs.filter(({ extracted }) => extracted !== null)
  const comparisons = (presentOnly ? present : pairs).map(compareDocument)
  const retrieval = (pick: (comparison: Comparison) => Pairing<unknown, unknown>): Retrieval => retrievalOf(comparisons.map(pick))
  const details = comparisons.flatMap(({ checked }) => checked.flatMap((quantity) => quantity.details))
  return {
    documents: pairs.length,
    present: present.length,
    items: retrieval(({ items }) => items),
    quantities: retrieval(({ quantities }) => quantities),
    assignments: retrieval(({ names }) => names),
    deadlines: retrieval(({ deadlines }) => deadlines),
    anywhere: {
      quantities: retrieval(({ anywhere }) => anywhere.quantities),
      assignments: retrieval(({ anywhere }) => anywhere.assignments),
      deadlines: retrieval(({ anywhere }) => anywhere.deadlines),
    },
    titles: shareOf(comparisons.flatMap(({ titles }) => titles)),
    documentFields: shareOf(comparisons.flatMap(({ fields }) => fields)),
    matchedQuantities: Object.fromEntries(
      QUANTITY_DETAILS.map((name) => [name, shareOf(details.filter((check) => check.name === name))]),
    ) as Record<QuantityDetail, Share>,
    invalidSpans: comparisons.reduce((sum, { invalidSpans }) => sum + invalidSpans.length, 0),
  }
}

function retrievalOf(pairings: readonly Pairing<unknown, unknown>[]): Retrieval {
  const count = (list: 'pairs' | 'missed' | 'extra') => pairings.reduce((sum, pairing) => sum + pairing[list].length, 0)
  const [found, missed, extra] = [count('pairs'), count('missed'), count('extra')]
  return {
    precision: found / (found + extra || 1),
    recall: found / (found + missed || 1),
    f1: (2 * found) / (2 * found + extra + missed || 1),
    gold: found + missed,
  }
}

function shareOf(checks: readonly { right: boolean }[]): Share {
  const right = checks.filter((check) => check.right).length
  return { right, of: checks.length, share: checks.length > 0 ? right / checks.length : 1 }
}
