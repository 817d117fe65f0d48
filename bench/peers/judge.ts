import { parseNumeral } from '../../src/index.ts'
import { expectationOfCn2an } from './cn2an.ts'
import { expectationOfDuckling } from './duckling.ts'
import type { Expectation, Interval, LastDay, Measure, MeasureKind, PlacedNumber } from './expectation.ts'
import { exactly, from } from './expectation.ts'
import type { PeerCase } from './peer-case.ts'
import { inBase, intervalOf, lastDaysOf, numeralsOf, quantitiesOf } from './readers.ts'
import { expectationOfRecognizers } from './recognizers.ts'

/** Whether we read a case as its peer does, with both readings for people. */
export interface Verdict {
  readonly peerCase: PeerCase
  readonly right: boolean
  readonly expected: string
  readonly found: string
}

const EXPECTATIONS = { cn2an: expectationOfCn2an, duckling: expectationOfDuckling, recognizers: expectationOfRecognizers } as const

/** Reads the text of a case with our library and compares it with what the peer expects. */
export function judge(peerCase: PeerCase): Verdict {
  const comparison = compare(peerCase.text, EXPECTATIONS[peerCase.peer](peerCase), peerCase)
  return { peerCase, ...comparison }
}

type Comparison = Omit<Verdict, 'peerCase'>

function compare(text: string, expectation: Expectation, { reference }: PeerCase): Comparison {
  switch (expectation.kind) {
    case 'value':
      return compareValue(text, expectation.value)
    case 'numbers':
      return compareNumbers(text, expectation.numbers)
    case 'same-as':
      return compareTexts(text, expectation.text)
    case 'measures':
      return compareMeasures(text, expectation)
    case 'intervals':
      return compareIntervals(text, expectation.intervals)
    case 'dates':
      return compareDates(text, expectation.days, Number((reference ?? '').slice(0, 4)))
  }
}

/** Peers print 14 or 15 digits of thirds. */
const RELATIVE_TOLERANCE = 1e-12
const isSame = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b)))
const allSame = <A, B>(ours: readonly A[], theirs: readonly B[], same: (a: A, b: B) => boolean): boolean =>
  ours.length === theirs.length && ours.every((one, index) => same(one, theirs[index] as B))

const inWords = (parts: readonly string[]): string => (parts.length > 0 ? parts.join(' · ') : 'nothing')

/** The text is one numeral, or it holds one (零个). */
function compareValue(text: string, expected: number): Comparison {
  const whole = parseNumeral(text)
  const found = whole === null ? numeralsOf(text).map(({ value }) => value) : [whole]
  return { right: allSame(found, [expected], isSame), expected: String(expected), found: inWords(found.map(String)) }
}

const placed = (text: string, { start, end, value }: PlacedNumber): string => `${text.slice(start, end)} = ${value}`

/**
 * The same numbers at the same places. A text that the peer takes for one number as a whole is one to `parseNumeral`; a text in which it takes
 * none (四川, 一切) is one that holds no quantity: inside a text only a quantity is a number that counts.
 */
function compareNumbers(text: string, expected: readonly PlacedNumber[]): Comparison {
  const found = numbersOf(text, expected)
  const right = allSame(found, expected, (a, b) => isSame(a.value, b.value) && a.start === b.start && a.end === b.end)
  return { right, expected: inWords(expected.map((one) => placed(text, one))), found: inWords(found.map((one) => placed(text, one))) }
}

function numbersOf(text: string, expected: readonly PlacedNumber[]): PlacedNumber[] {
  const [first] = expected
  if (!first) return quantitiesOf(text)
  const isWhole = expected.length === 1 && text.slice(first.start, first.end) === text.trim()
  const value = isWhole ? parseNumeral(text) : null
  return value === null ? numeralsOf(text) : [{ ...first, value }]
}

const PERCENT = /^[%％]/

/** The numbers of a text, percentages as the hundredths that they are. */
const plainValues = (text: string): number[] =>
  numeralsOf(text).map(({ value, end }) => (PERCENT.test(text.slice(end)) ? value / 100 : value))

/** Two texts that say the same hold the same numbers. */
function compareTexts(text: string, other: string): Comparison {
  const ours = plainValues(text)
  const theirs = plainValues(other)
  return { right: allSame(ours, theirs, isSame), expected: `${inWords(theirs.map(String))} (${other})`, found: inWords(ours.map(String)) }
}

const NOT_PHYSICAL = new Set(['money', 'ratio', 'time', 'age', 'temperature'])
const BELONGS: Record<MeasureKind, (dimension: string) => boolean> = {
  any: () => true,
  physical: (dimension) => !NOT_PHYSICAL.has(dimension) && !dimension.startsWith('count'),
  money: (dimension) => dimension === 'money',
  age: (dimension) => dimension === 'age' || dimension === 'time',
  percent: (dimension) => dimension === 'ratio',
}

/** The peers make no difference between a percentage and a percentage point. */
const PERCENTAGE_POINT = '个百分点'

function compareMeasures(text: string, { of, bounds, measures }: Extract<Expectation, { kind: 'measures' }>): Comparison {
  const expected = measures.map(inBase)
  const found = quantitiesOf(text)
    .filter(({ dimension }) => BELONGS[of](dimension))
    .map((quantity) => {
      const interval = bounds || quantity.valueMax !== null ? intervalOf(quantity) : exactly(quantity.value)
      const measure = inBase({ unit: quantity.unit, ...interval })
      return of === 'percent' && measure.unit === PERCENTAGE_POINT ? { ...measure, unit: '%' } : measure
    })
  const right = allSame(found, expected, (a, b) => a.unit === b.unit && a.dimension === b.dimension && sameInterval(a, b))
  return { right, expected: inWords(expected.map(measureInWords)), found: inWords(found.map(measureInWords)) }
}

const measureInWords = (measure: Measure): string => `${intervalInWords(measure)} ${measure.unit}`.trim()

function intervalInWords({ min, max }: Interval): string {
  if (min === max) return String(min)
  if (max === Number.POSITIVE_INFINITY) return `≥ ${min}`
  return min === Number.NEGATIVE_INFINITY ? `≤ ${max}` : `${min} to ${max}`
}

const sameInterval = (a: Interval, b: Interval): boolean => isSame(a.min, b.min) && isSame(a.max, b.max)
const isPoint = ({ min, max }: Interval): boolean => min === max

/**
 * Bounded numbers: those of our quantities, and numerals that say themselves that they are not exact (十几万). The peer's model leaves out numbers
 * without a bound, and so are ours; where it joins two bounds (大于10小于20) ours are two quantities, and their intersection counts.
 */
function compareIntervals(text: string, expected: readonly Interval[]): Comparison {
  const quantities = quantitiesOf(text)
  const inexact = numeralsOf(text).filter(
    ({ approximate, start }) => approximate && !quantities.some((one) => one.start <= start && start < one.end),
  )
  const found = [
    ...quantities.map(intervalOf),
    ...inexact.map(({ value, valueMax }) => (valueMax === null ? from(value) : { min: value, max: valueMax })),
  ].filter((one) => !isPoint(one) || expected.some((other) => sameInterval(one, other)))
  return { right: covers(found, expected), expected: inWords(expected.map(intervalInWords)), found: inWords(found.map(intervalInWords)) }
}

function covers(found: readonly Interval[], expected: readonly Interval[]): boolean {
  const [first, second] = found
  const [wanted, ...others] = expected
  if (!wanted) return found.length === 0
  if (!first) return false
  if (sameInterval(first, wanted)) return covers(found.slice(1), others)
  return second !== undefined && sameInterval(intersection(first, second), wanted) && covers(found.slice(2), others)
}

const intersection = (a: Interval, b: Interval): Interval => ({ min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) })

const NO_SUCH_DAY = 'no such day'

function compareDates(text: string, expected: readonly LastDay[], year: number): Comparison {
  const found = lastDaysOf(text, year)
  const right = allSame(found, expected, (day, days) => (day === null ? days.length === 0 : days.includes(day)))
  return {
    right,
    expected: inWords(expected.map((days) => days.join(' or ') || NO_SUCH_DAY)),
    found: inWords(found.map((day) => day ?? NO_SUCH_DAY)),
  }
}
