import type { Comparator } from '../model/index.ts'

/** What a row of the ledger says of its quantity. */
export interface QuotedQuantity {
  quote: string
  value: number
  valueMax: number | null
  unit: string
  comparator: Comparator
  /** The column `corrected` (订正): quantity:changed、deadline:accepted. */
  corrected: string | null
}

const BOUND_SIGNS: Record<Comparator, string> = { eq: '', gte: '≥', lte: '≤', approx: '≈', range: '' }
const SAID_BY_A_PERSON = /quantity:(?:changed|added)/

/** The printed words; where a person changed or added the number, with what it is now: 5O公里 → 55公里. The words alone would say the wrong number. */
export function quoteAsItHolds({ quote, value, valueMax, unit, comparator, corrected }: QuotedQuantity): string {
  if (!SAID_BY_A_PERSON.test(corrected ?? '')) return quote
  return `${quote} → ${BOUND_SIGNS[comparator]}${[value, valueMax].filter((end) => end !== null).join('–')}${unit}`
}
