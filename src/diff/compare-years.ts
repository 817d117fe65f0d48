import type { Lexicon } from '../lexicon/sections.ts'
import type { DocumentDiff, ExtractedDocument, NotCompared } from '../model/index.ts'
import { listsOfYears } from '../query/index.ts'
import { effectiveDocument, type Ledger } from '../store/index.ts'
import { diffDocuments } from './diff-documents.ts'
import { countLedger } from './ledger-counts.ts'

/** Two years compared in every region that has a list for both. */
export interface YearsComparison {
  from: number
  to: number
  /** By the codes of the regions; with the lists that are compared. */
  comparisons: { diff: DocumentDiff; from: ExtractedDocument; to: ExtractedDocument }[]
  notCompared: NotCompared[]
  /** Those of the two years for which no region has a list. */
  missing: number[]
}

/** Compares two years in every region of a ledger that has a list for both; what is left out is named, with the reason. */
export function compareYears(ledger: Ledger, from: number, to: number, lexicon: Lexicon): YearsComparison {
  const { found, notCompared, missing } = listsOfYears(ledger, from, to)
  const counts = countLedger(ledger, lexicon)
  const comparisons = found.flatMap((lists) => {
    const before = effectiveDocument(ledger, lists.from)
    const after = effectiveDocument(ledger, lists.to)
    return before && after ? [{ diff: diffDocuments(before, after, { lexicon, counts }), from: before, to: after }] : []
  })
  return { from, to, comparisons, notCompared, missing }
}
