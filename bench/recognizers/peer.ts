import suite from '@microsoft/recognizers-text-suite'
import { boundAfter, boundBefore, boundInside } from '../../src/extract/quantity/bounds.ts'
import type { QuantityWords } from '../../src/extract/quantity/index.ts'
import { unitAt } from '../../src/lexicon/units.ts'
import { type Reading, readingOf } from './reading.ts'

const { Chinese } = suite.Culture

interface Found {
  readonly start: number
  /** Half-open, as ours; the peer's is the last character. */
  readonly end: number
  readonly value: number
  /** In words of our lexicon; null for a number without unit. */
  readonly unit: string | null
}

interface ModelResult {
  start: number
  end: number
  text: string
  resolution: { [key: string]: unknown }
}

/** Its units as words of our lexicon; one that is not here stands for itself. */
const UNITS: Record<string, string> = {
  'Chinese yuan': '元',
  Meter: '米',
  Centimeter: '厘米',
  Millimeter: '毫米',
  Kilometer: '公里',
  'Square meter': '平方米',
  'Square kilometer': '平方公里',
  Hectare: '公顷',
  Mu: '亩',
  'Cubic meter': '立方米',
  Liter: '升',
  Kilogram: '公斤',
  Gram: '克',
  Ton: '吨',
  Jin: '斤',
  Liang: '两',
  Year: '岁',
}
const PERCENT = '%'

/** The models with which it reads what we call a quantity, those with units first: of two results at one place the earlier is kept. */
export function parseLine(line: string): ModelResult[] {
  return [
    ...suite.recognizePercentage(line, Chinese),
    ...suite.recognizeCurrency(line, Chinese),
    ...suite.recognizeDimension(line, Chinese),
    ...suite.recognizeAge(line, Chinese),
    ...suite.recognizeNumber(line, Chinese),
  ]
}

/** What it finds as it comes: numbers with its own units, no bounds (its JavaScript has no model for them) and no ranges. */
export const readAsItComes = (line: string, words: QuantityWords): Reading[] =>
  longestOf(parseLine(line)).map(({ value, unit }) => readingOf({ value, valueMax: null, unit: unit ?? '', comparator: 'eq' }, words.units))

/**
 * The same with our help: numbers in what its date, ordinal and telephone models find are left out, a number without unit takes the one of our
 * lexicon that stands behind it, our bounding words beside it bound it, and two numbers with a dash, 至 or 到 between them are a range.
 */
export function readWithHelp(line: string, words: QuantityWords): Reading[] {
  const all = longestOf(parseLine(line))
  const others = otherNumbers(line, all)
  const found = all.filter((one) => !others.some((other) => one.start >= other.start && one.end <= other.end))
  const readings: Reading[] = []
  for (let index = 0; index < found.length; index++) {
    const first = found[index] as Found
    const second = found[index + 1]
    const isRange = second !== undefined && RANGE_JOINT.test(line.slice(first.end, second.start)) && first.value < second.value
    if (isRange) index++
    readings.push(isRange ? helped(line, first, second, words) : helped(line, first, null, words))
  }
  return readings
}

/** Dates, ordinals and telephone numbers; not a date that cuts a number in two (1000-1 of 1000-1500元). */
function otherNumbers(line: string, numbers: readonly Found[]): { start: number; end: number }[] {
  return [...suite.recognizeDateTime(line, Chinese), ...suite.recognizeOrdinal(line, Chinese), ...suite.recognizePhoneNumber(line, Chinese)]
    .map(({ start, end }) => ({ start, end: end + 1 }))
    .filter(({ end }) => !numbers.some((number) => number.start < end && end < number.end))
}

const RANGE_JOINT = /^(?:[-—–~～至到])$/

function helped(line: string, first: Found, second: Found | null, words: QuantityWords): Reading {
  const last = second ?? first
  const inside = last.unit === null ? boundInside(line, last.end, words) : null
  const unitStart = inside?.end ?? last.end
  const unit = last.unit === null ? unitAt(words.units, line, unitStart) : null
  const end = unit ? unitStart + unit.word.length : unitStart
  const bound = boundAfter(line, end, words) ?? boundBefore(line, first.start, 0, words) ?? inside
  const comparator = second ? 'range' : (bound?.comparator ?? 'eq')
  return readingOf({ value: first.value, valueMax: second?.value ?? null, unit: last.unit ?? unit?.word ?? '', comparator }, words.units)
}

/** In order of the line; what stands inside an earlier or longer result is left out. */
function longestOf(results: readonly ModelResult[]): Found[] {
  const kept: Found[] = []
  for (const result of results) {
    const found = foundIn(result)
    if (found && !kept.some((other) => found.start < other.end && other.start < found.end)) kept.push(found)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Null for a unit without a number. */
function foundIn({ start, end, resolution }: ModelResult): Found | null {
  const printed = String(resolution.value ?? '')
  const isPercentage = printed.endsWith(PERCENT)
  const value = Number(isPercentage ? printed.slice(0, -1) : printed)
  if (printed === '' || !Number.isFinite(value)) return null
  const unit = isPercentage ? PERCENT : typeof resolution.unit === 'string' ? (UNITS[resolution.unit] ?? resolution.unit) : null
  return { start, end: end + 1, value, unit }
}
