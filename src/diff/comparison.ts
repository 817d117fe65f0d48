import type { Lexicon } from '../lexicon/sections.ts'
import type { WeightOf } from './word-weights.ts'

/** What both sides of a comparison are measured with. */
export interface Comparison {
  lexicon: Lexicon
  weightOf: WeightOf
  /** The sides are compared the other way round, so that a ← b is exactly a → b turned, ties and roundings too. */
  isTurned: boolean
}
