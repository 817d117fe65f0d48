import type { QuantityRole } from '../../model/index.ts'
import type { Governing } from './governed.ts'
import type { Phrase } from './phrases.ts'

/** A number as the refiners see and complete it. */
export interface Reading {
  phrase: Phrase
  /** The reading of the number that this one follows in its list, clause or bracket. */
  previous: Reading | null
  /** The next number outside brackets in the same clause; `directly`: only the noun of this number stands between. */
  next: { reading: Reading; directly: boolean } | null
  governing: Governing
  per: string[]
  /** 按照每人209元的标准: a measure for what the next clause promises, with no act of its own. */
  isMeasure: boolean
  /** A percentage, or money under its own name (总投资1.2亿元): takes no act from the clause before. */
  standsAlone: boolean
  /** One end of a change (由A提高至B). */
  change: 'old' | 'new' | null
  role: QuantityRole
  rule: string
  delta: 'increase' | 'decrease' | null
  /** The total that this is a part of. */
  total: Reading | null
}
