import type { Quantity } from '../model/index.ts'

/** The values that a printed number can stand for, in base units. */
export interface Interval {
  low: number
  high: number
}

/** 余, 多, 约 and 近 speak of a part of the last digit that is said: at most a tenth of the number. */
const APPROXIMATE_SHARE = 0.1
/** Doubles keep 15 digits; what differs by less than this share is equal. */
const NOISE = 1e-9

/** The number at face value with its bound: 90公里 is 90, 90公里以上 is 90 and more. */
export const faceValue = (quantity: Quantity): Interval => bounded(quantity, 0)

/** The number as rounded in print: 8.2万 stands for 81500 to 82500; a whole number of things, people or yuan is exact. */
export const asRounded = (quantity: Quantity): Interval => bounded(quantity, halfOfLastPlace(quantity))

function bounded({ baseValue, baseValueMax, comparator }: Quantity, slack: number): Interval {
  const low = baseValue - slack
  const high = (baseValueMax ?? baseValue) + slack
  if (comparator === 'gte') return { low, high: Number.POSITIVE_INFINITY }
  if (comparator === 'lte') return { low: 0, high }
  if (comparator !== 'approx') return { low, high }
  const margin = baseValue * APPROXIMATE_SHARE
  return { low: low - margin, high: high + margin }
}

const ARABIC = /(\d+)(?:\.(\d+))?/

function halfOfLastPlace({ quote, value, baseValue, dimension, marks }: Quantity): number {
  const printed = ARABIC.exec(quote.normalize('NFKC').replace(/[\s,，]/g, ''))
  const coefficient = Number(printed?.[0] ?? 0)
  if (!printed || coefficient === 0 || marks.includes('misprint')) return 0
  const isWhole = value === coefficient && printed[2] === undefined && (dimension === 'money' || dimension.startsWith('count:'))
  return isWhole ? 0 : baseValue / coefficient / 10 ** (printed[2]?.length ?? 0) / 2
}

export const add = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 })

/** The product of intervals of positive numbers. */
export const multiply = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((product, { low, high }) => ({ low: product.low * low, high: product.high * high }), { low: 1, high: 1 })

export const isBelow = (a: Interval, b: Interval): boolean => a.high < b.low - noise(b.low)

export const meet = (a: Interval, b: Interval): boolean => !isBelow(a, b) && !isBelow(b, a)

/** The width of an interval as a share of its upper end. */
export const relativeWidth = ({ low, high }: Interval): number =>
  Number.isFinite(high) && high > 0 ? (high - low) / high : Number.POSITIVE_INFINITY

/** So many digits of a sum or product are said: more than any notice prints, without the noise of 33.1 + 44.2. */
const SIGNIFICANT_DIGITS = 12

export const withoutNoise = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS))

const noise = (value: number): number => Math.abs(value) * NOISE
