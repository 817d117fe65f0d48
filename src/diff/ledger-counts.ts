import type { Lexicon } from '../lexicon/sections.ts'
import { documents, effectiveDocument, type Ledger } from '../store/index.ts'
import { comparedItems } from './compared-list.ts'
import { countFeatures, type FeatureCounts } from './word-weights.ts'

/** So many documents show which words all lists use; more cost time and change little. */
const ENOUGH_DOCUMENTS = 100

/** How often features stand in the items of a ledger. Of many documents those with the first ids are taken: ids are hashes, so that is a fair sample. */
export function countLedger(ledger: Ledger, lexicon: Lexicon): FeatureCounts {
  const ids = documents(ledger)
    .filter(({ items }) => items > 0)
    .map(({ id }) => id)
    .sort()
    .slice(0, ENOUGH_DOCUMENTS)
  return countFeatures(
    ids.flatMap((id) => {
      const document = effectiveDocument(ledger, id)
      return document ? comparedItems(document, lexicon) : []
    }),
  )
}
