import type { LikeWordEntry, ScopeWordEntry } from '../lexicon/comparison-schema.ts'
import type { DomainWordEntry } from '../lexicon/domain-schema.ts'
import { oncePerLexicon } from '../lexicon/once-per-lexicon.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import { indexWords, type WordIndex } from '../lexicon/word-index.ts'

/** The words that a comparison needs, each found at its place in a text. */
export interface ComparisonWords {
  /** 近义词: a word by every other for its kind. */
  like: WordIndex<LikeWordEntry>
  /** 城乡: words that say for whom an undertaking is. */
  scope: WordIndex<ScopeWordEntry['scope']>
  /** 领域用词: a word by every other for things of its kind. */
  domainWords: WordIndex<DomainWordEntry>
  /** 动词: acts, that say less than things do. */
  verbs: WordIndex<{ word: string }>
  /** 状语: words that say nothing of what is promised. */
  adverbs: WordIndex<{ word: string }>
  /** 标签词: what fields begin with. */
  labels: WordIndex<{ word: string }>
  /** 单位、部门: what closes a list of units behind 等. */
  listWords: WordIndex<{ word: string }>
  /** 量词: what classifiers count that count no things: people, homes, places (床位). */
  countedBy: WordIndex<'people' | 'homes' | 'places'>
}

const byWord = <Entry extends { word: string }>(entries: readonly Entry[]): WordIndex<Entry> =>
  indexWords(entries.map((entry) => [entry.word, entry] as const))

export const compileComparisonWords = oncePerLexicon(
  (lexicon: Lexicon): ComparisonWords => ({
    like: indexWords(lexicon.likeWords.flatMap((entry) => [entry.word, ...entry.aliases].map((word) => [word, entry] as const))),
    scope: indexWords(
      lexicon.scopeWords.flatMap(({ word, aliases, scope }) => [word, ...aliases].map((spelling) => [spelling, scope] as const)),
    ),
    domainWords: indexWords(lexicon.domainWords.flatMap((entry) => [entry.word, ...entry.aliases].map((word) => [word, entry] as const))),
    verbs: byWord(lexicon.verbs),
    adverbs: byWord(lexicon.adverbs),
    labels: byWord(lexicon.labels),
    listWords: byWord(lexicon.unitListWords),
    countedBy: indexWords(
      lexicon.units.flatMap(({ word, aliases, of }) =>
        of === undefined ? [] : [word, ...aliases].map((spelling) => [spelling, of] as const),
      ),
    ),
  }),
)
