const MILLISECONDS_A_DAY = 86_400_000

/** A calendar day as `2025-10-31`. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The day before a day: the last one of a span that ends before it. */
export const dayBefore = (day: string): string => isoDay(timeOf(day) - MILLISECONDS_A_DAY)

/** The last day of the month of a day. */
export function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return isoDay(Date.UTC(year, month, 0))
}

/** The last day of the year of a day. */
export const lastOfYear = (day: string): string => `${day.slice(0, 4)}-12-31`
