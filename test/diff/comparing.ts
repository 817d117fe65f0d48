import { extractFixture } from '../../bench/formats/reading.ts'
import { diffDocuments } from '../../src/diff/index.ts'
import { loadLexicon } from '../../src/lexicon/index.ts'
import type { DiffPair, DocumentDiff, ExtractedDocument } from '../../src/model/index.ts'

export const lexicon = loadLexicon()

/** A text, as extracted. */
export const extractedFrom = (text: string, name = 'list.txt'): Promise<ExtractedDocument> =>
  extractFixture(new TextEncoder().encode(text), name)

/** A list of items under a title with its year, as extracted; numbered 1. 2. 3. */
export const listOf = (year: number, ...items: string[]): Promise<ExtractedDocument> =>
  extractedFrom(`云山县${year}年民生实事项目\n${items.map((item, index) => `${index + 1}. ${item}\n`).join('')}`, `${year}.txt`)

export const compared = (from: ExtractedDocument, to: ExtractedDocument): DocumentDiff => diffDocuments(from, to, { lexicon })

/** `kept 1 > 2`, in the order of the pairs. */
export const pairsOf = ({ pairs }: DocumentDiff): string[] =>
  pairs.map(({ kind, from, to }) => `${kind} ${from.join('+')} > ${to.join('+')}`)

/** `raised 5公里 > 7公里`, in the order of the changes. */
export const changesOf = ({ changes }: DiffPair): string[] =>
  changes.map(({ kind, from, to }) => `${kind} ${from?.quote ?? ''} > ${to?.quote ?? ''}`)

/** The same comparison with its sides turned round, made from the comparison itself; shares stay those of the side that was the old one. */
export function turnedRound({ from, to, pairs }: DocumentDiff): DocumentDiff {
  return { from: to, to: from, pairs: pairs.map(turnedPair) }
}

const OTHER_WAY = {
  split: 'merged',
  merged: 'split',
  new: 'dropped',
  dropped: 'new',
  kept: 'kept',
  raised: 'lowered',
  lowered: 'raised',
} as const
const turnedKind = <Kind extends string>(kind: Kind): Kind => ((OTHER_WAY as Record<string, string>)[kind] ?? kind) as Kind

const turnedPair = (pair: DiffPair): DiffPair => ({
  ...pair,
  kind: turnedKind(pair.kind),
  from: pair.to,
  to: pair.from,
  changes: pair.changes.map((change) => ({
    ...change,
    kind: turnedKind(change.kind),
    from: change.to,
    to: change.from,
    absolute: change.absolute === null ? null : 0 - change.absolute,
  })),
  leads: pair.leads.map((lead) => ({ kind: turnedKind(lead.kind), from: lead.to, to: lead.from })),
  deadlines: pair.deadlines.map((deadline) => ({
    kind: deadline.kind === 'earlier' ? 'later' : deadline.kind === 'later' ? 'earlier' : turnedKind(deadline.kind),
    from: deadline.to,
    to: deadline.from,
    days: deadline.days === null ? null : 0 - deadline.days,
  })),
})
