import { z } from 'zod'
import { dayBefore, lastOfMonth, lastOfYear } from './calendar.ts'
import type { LastDay } from './expectation.ts'

const modelResultSchema = z.object({
  type: z.string(),
  values: z.array(z.object({ timex: z.string(), value: z.string().optional(), start: z.string().optional(), end: z.string().optional() })),
})
const pointSchema = z.object({ date: z.string() })
const periodSchema = z.object({ startDate: z.string(), endDate: z.string() })
const resolutionSchema = z.union([pointSchema, periodSchema])
const parserResultSchema = z.object({
  values: z.object({ Timex: z.string(), FutureResolution: resolutionSchema, PastResolution: resolutionSchema }),
})
/** Its parsers and its models write down the same in two ways. */
const resultsSchema = z.array(z.union([parserResultSchema, modelResultSchema]))

/** A way in which a date is resolved: `start` is its first day or itself, `end` the first day after it or, of a span of days, its last. */
interface Resolution {
  readonly timex: string
  readonly start: string
  readonly end: string | null
}

/** 每年 and the like are no dates. */
const SET = 'set'
/** What its parsers resolve a day to that does not exist. */
const NO_DAY = '0001-01-01'
const NOT_RESOLVED = 'not resolved'

/** The last days of all dates of a result. */
export const lastDaysOf = (expected: unknown): LastDay[] =>
  resultsSchema
    .parse(expected)
    .filter((result) => !('type' in result && result.type.endsWith(SET)))
    .map((result) => {
      const resolutions = 'type' in result ? resolutionsOfModel(result) : resolutionsOfParser(result)
      return [...new Set(resolutions.flatMap(lastDays))]
    })

function resolutionsOfModel({ values }: z.infer<typeof modelResultSchema>): Resolution[] {
  return values.flatMap(({ timex, value, start, end }) => {
    const first = value ?? start ?? end
    return first === undefined || first === NOT_RESOLVED ? [] : [{ timex, start: first.slice(0, 10), end: end?.slice(0, 10) ?? null }]
  })
}

function resolutionsOfParser({ values }: z.infer<typeof parserResultSchema>): Resolution[] {
  return [values.FutureResolution, values.PastResolution]
    .map(
      (resolution): Resolution =>
        'date' in resolution
          ? { timex: values.Timex, start: resolution.date, end: null }
          : { timex: values.Timex, start: resolution.startDate, end: resolution.endDate },
    )
    .filter(({ start }) => start !== NO_DAY)
}

/** Timex notations: a day (and a time of it), a month, a year, from one day to another with the length between them. */
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d(?:T.*)?$/
const MONTH = /^(?:\d{4}|XXXX)-\d\d$/
const YEAR = /^\d{4}$/
const LENGTH = /P\d+(?<unit>[DWMY])\)$/

/**
 * The days that may be called the last of a resolved date. What the date names counts, not what is before or after it (2018年以前 names 2018).
 * Of a span that is named by two months or years (三月到五月) the peer leaves out the last, of 上半年 it does not: both ways are taken.
 */
function lastDays({ timex, start, end }: Resolution): LastDay {
  if (DAY.test(timex)) return [start]
  if (MONTH.test(timex)) return [lastOfMonth(start)]
  if (YEAR.test(timex)) return [`${timex}-12-31`]
  if (end === null) return [start]
  const unit = LENGTH.exec(timex)?.groups?.unit
  if (unit === 'D') return [end]
  if (unit === 'M') return [dayBefore(end), lastOfMonth(end)]
  if (unit === 'Y') return [dayBefore(end), lastOfYear(end)]
  return [dayBefore(end)]
}
