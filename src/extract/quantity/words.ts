import { indexWords, type Lexicon, type Segmenter, type WordIndex } from '../../lexicon/index.ts'
import type { AdverbEntry, BoundEntry, HeadNounEntry, NumeralNameEntry, PerWordEntry, VerbEntry } from '../../lexicon/quantity-schema.ts'
import { compileMisreadUnits, compileUnits, type UnitIndex } from '../../lexicon/units.ts'

/** The lexicon as the recognisers of quantities use it: words indexed by where they stand. */
export interface QuantityWords {
  units: UnitIndex
  /** What recognition takes units for. */
  misreadUnits: WordIndex<string>
  boundsBefore: WordIndex<BoundEntry>
  boundsInside: WordIndex<BoundEntry>
  boundsAfter: WordIndex<BoundEntry>
  verbs: WordIndex<VerbEntry>
  adverbs: WordIndex<AdverbEntry>
  perWords: WordIndex<PerWordEntry>
  headNouns: WordIndex<HeadNounEntry>
  numeralNamesBefore: WordIndex<NumeralNameEntry>
  numeralNamesAfter: WordIndex<NumeralNameEntry>
  numeralNamesAfterChinese: WordIndex<NumeralNameEntry>
  segmenter: Segmenter
}

const compiled = new WeakMap<Lexicon, QuantityWords>()

/** Compiles once a lexicon: the same lexicon object gives the same indexes. */
export function compileQuantityWords(lexicon: Lexicon, segmenter: Segmenter): QuantityWords {
  const known = compiled.get(lexicon)
  if (known && known.segmenter === segmenter) return known
  const words: QuantityWords = {
    units: compileUnits(lexicon),
    misreadUnits: compileMisreadUnits(lexicon),
    boundsBefore: indexAt(lexicon.bounds, 'before'),
    boundsInside: indexAt(lexicon.bounds, 'inside'),
    boundsAfter: indexAt(lexicon.bounds, 'after'),
    verbs: indexAll(lexicon.verbs),
    adverbs: indexAll(lexicon.adverbs),
    perWords: indexAll(lexicon.perWords),
    headNouns: indexAll(lexicon.headNouns),
    numeralNamesBefore: indexAt(lexicon.numeralNames, 'before'),
    numeralNamesAfter: indexAt(lexicon.numeralNames, 'after'),
    numeralNamesAfterChinese: indexAt(lexicon.numeralNames, 'after_chinese'),
    segmenter,
  }
  compiled.set(lexicon, words)
  return words
}

const indexAll = <T extends { word: string }>(entries: readonly T[]): WordIndex<T> =>
  indexWords(entries.map((entry) => [entry.word, entry] as const))

const indexAt = <T extends { word: string; position: string }>(entries: readonly T[], position: T['position']): WordIndex<T> =>
  indexAll(entries.filter((entry) => entry.position === position))
