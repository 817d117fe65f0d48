/** All numbers from `min` to `max`, both included; a single number is both. */
export interface Interval {
  readonly min: number
  readonly max: number
}

/** A measured number: the interval in `unit`, a word of our lexicon. */
export interface Measure extends Interval {
  readonly unit: string
}

/** A number at its place, as half-open offsets into the text. */
export interface PlacedNumber {
  readonly start: number
  readonly end: number
  readonly value: number
}

/** The last day of a date or span, every way in which the peer resolves it (the last and the next 2月15日); none where it says that there is no such day. */
export type LastDay = readonly string[]

/** What a peer expects of a text, in our terms. */
export type Expectation =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'numbers'; readonly numbers: readonly PlacedNumber[] }
  | { readonly kind: 'same-as'; readonly text: string }
  /** `bounds`: whether the peer reads what bounds the number (超过250m); if not, only the numbers are compared. */
  | { readonly kind: 'measures'; readonly of: MeasureKind; readonly bounds: boolean; readonly measures: readonly Measure[] }
  | { readonly kind: 'intervals'; readonly intervals: readonly Interval[] }
  | { readonly kind: 'dates'; readonly days: readonly LastDay[] }

/** Which of our quantities a peer's model is about: its test texts hold others, which it leaves to its other models. */
export type MeasureKind = 'any' | 'physical' | 'money' | 'age' | 'percent'

export const exactly = (value: number): Interval => ({ min: value, max: value })
export const from = (value: number): Interval => ({ min: value, max: Number.POSITIVE_INFINITY })
export const upTo = (value: number): Interval => ({ min: Number.NEGATIVE_INFINITY, max: value })
