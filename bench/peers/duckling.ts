import { z } from 'zod'
import { dayBefore, isoDay, lastOfMonth } from './calendar.ts'
import { type Expectation, exactly, from, type LastDay, type Measure, upTo } from './expectation.ts'
import type { PeerCase } from './peer-case.ts'

/** Its units as words of our lexicon. Its Dollar is the unnamed currency, which in Chinese is 元; so is its Cent a hundredth of it. */
const UNITS: Record<string, string> = {
  Gram: '克',
  Centimetre: '厘米',
  Metre: '米',
  Kilometre: '公里',
  Cent: '分钱',
  Dollar: '元',
  CNY: '元',
}

const numberSchema = z.object({ kind: z.literal('number'), value: z.number() })
const measureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['simple', 'under', 'above']), unit: z.string(), value: z.number() }),
  z.object({ kind: z.literal('between'), unit: z.string(), from: z.number(), to: z.number() }),
])
/** Year, month, day, hour, minute, second. */
const timeSchema = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])
const dateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('datetime'), value: timeSchema, grain: z.enum(['Day', 'Month']) }),
  z.object({ kind: z.literal('interval'), to: timeSchema, grain: z.enum(['Hour', 'Day']) }),
])

/** duckling: one thing a text, which is the whole text. */
export function expectationOfDuckling({ kind, expected }: PeerCase): Expectation {
  if (kind === 'number') return { kind: 'value', value: numberSchema.parse(expected).value }
  if (kind === 'date') return { kind: 'dates', days: [lastDayOf(dateSchema.parse(expected))] }
  return { kind: 'measures', of: 'any', bounds: true, measures: [measureOf(measureSchema.parse(expected))] }
}

function measureOf(measure: z.infer<typeof measureSchema>): Measure {
  const unit = UNITS[measure.unit]
  if (unit === undefined) throw new Error(`a unit of duckling without a word of ours: ${measure.unit}`)
  if (measure.kind === 'between') return { unit, min: measure.from, max: measure.to }
  const interval = { simple: exactly, above: from, under: upTo }[measure.kind]
  return { unit, ...interval(measure.value) }
}

/** A part of a day is that day; spans of days end before their last instant. */
function lastDayOf(date: z.infer<typeof dateSchema>): LastDay {
  const [year, month, day] = date.kind === 'datetime' ? date.value : date.to
  const named = isoDay(Date.UTC(year, month - 1, day))
  if (date.kind === 'interval') return [date.grain === 'Day' ? dayBefore(named) : named]
  return [date.grain === 'Month' ? lastOfMonth(named) : named]
}
