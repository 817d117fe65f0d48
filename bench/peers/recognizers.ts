import { z } from 'zod'
import { type Expectation, exactly, type Interval, type Measure, type MeasureKind } from './expectation.ts'
import type { PeerCase } from './peer-case.ts'
import { lastDaysOf } from './recognizers-dates.ts'

/** Its units as words of our lexicon. Ages are told in years, months, weeks or days. */
const UNITS: Record<string, string> = {
  Mu: '亩',
  Kilogram: '公斤',
  Gram: '克',
  Microgram: '微克',
  Ton: '吨',
  Jin: '斤',
  Liang: '两',
  Centimeter: '厘米',
  Meter: '米',
  Kilometer: '公里',
  Bit: '比特',
  'Chinese yuan': '元',
}
const AGE_UNITS: Record<string, string> = { Year: '岁', Month: '个月', Week: '周', Day: '天' }
const KINDS: Record<string, MeasureKind> = { dimension: 'physical', currency: 'money', age: 'age' }

const numbersSchema = z.array(z.object({ start: z.number(), end: z.number(), value: z.coerce.number() }))
const textsSchema = z.array(z.object({ value: z.string() }))
const measuresSchema = z.array(z.object({ value: z.coerce.number(), unit: z.string() }))

/** Recognizers-Text: all that one of its models finds in a text, each with its place. */
export function expectationOfRecognizers(peerCase: PeerCase): Expectation {
  const { kind, expected } = peerCase
  if (kind === 'number') return { kind: 'numbers', numbers: numbersSchema.parse(expected) }
  if (kind === 'date') return { kind: 'dates', days: lastDaysOf(expected) }
  if (kind === 'range') return { kind: 'intervals', intervals: textsSchema.parse(expected).map(({ value }) => intervalOf(value)) }
  if (kind === 'percent') return { kind: 'measures', of: 'percent', bounds: false, measures: textsSchema.parse(expected).map(percentOf) }
  const measures = measuresSchema.parse(expected).map(({ value, unit }): Measure => ({ unit: unitOf(unit, kind), ...exactly(value) }))
  return { kind: 'measures', of: KINDS[kind] ?? 'any', bounds: false, measures }
}

function unitOf(unit: string, kind: PeerCase['kind']): string {
  const word = kind === 'age' ? AGE_UNITS[unit] : UNITS[unit]
  if (word === undefined) throw new Error(`a unit of Recognizers-Text without a word of ours: ${unit}`)
  return word
}

const percentOf = ({ value }: { value: string }): Measure => ({ unit: '%', ...exactly(Number(value.replace('%', ''))) })

/** `[20,100)`: whether an end belongs to the interval makes no difference to us. */
const INTERVAL = /^[[(](?<min>[^,]*),(?<max>[^,]*)[\])]$/

function intervalOf(notation: string): Interval {
  const ends = INTERVAL.exec(notation)?.groups
  if (!ends) throw new Error(`no interval of Recognizers-Text: ${notation}`)
  return {
    min: ends.min ? Number(ends.min) : Number.NEGATIVE_INFINITY,
    max: ends.max ? Number(ends.max) : Number.POSITIVE_INFINITY,
  }
}
