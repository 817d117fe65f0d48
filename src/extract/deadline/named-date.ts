/** A date or the last day of a span of time as the text names it; offsets are of the view. */
export interface NamedDate {
  start: number
  /** Behind 前, 底, 内 where they stand. */
  end: number
  year: number | null
  /** 今年 is null with offset 0, 明年 with 1, 去年 with -1. */
  yearOffset: number
  /** Whether a year stands in the text, as a number or as a word (今年). */
  namesYear: boolean
  /** Null for a time without a day of its own (春节前). */
  month: number | null
  /** Null for the last day of the month. */
  day: number | null
  limit: Limit
}

/** by: 前, 内 or the end of a span says by when; part: 底, 中旬 say when in the month; null: a bare 9月 needs a verb to be a deadline. */
export type Limit = 'by' | 'part' | null

export type DatePart = Pick<NamedDate, 'end' | 'month' | 'day' | 'limit'>

const MONTHS = 12
const DAYS = 31

/** The end of a year. */
export const LAST_DAY = { month: MONTHS, day: DAYS } as const

export const isDay = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= DAYS
export const isMonth = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= MONTHS

/** The calendar day of a named date; null where no year can be known and where the month has no such day (11月31日). */
export function isoDate({ year, yearOffset, month, day }: NamedDate, planYear: number | null): string | null {
  const known = year ?? (planYear === null ? null : planYear + yearOffset)
  if (known === null || month === null) return null
  const last = lastDayOf(known, month)
  return day === null || day <= last ? `${known}-${twoDigits(month)}-${twoDigits(day ?? last)}` : null
}

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const twoDigits = (value: number): string => String(value).padStart(2, '0')
