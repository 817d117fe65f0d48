import type { Deadline } from '../../model/index.ts'
import { sourceSpan, type TextView } from '../../text/view.ts'
import { isoDate, LAST_DAY } from './named-date.ts'
import type { DateText } from './time-words.ts'
import { yearAt } from './years.ts'

/** A field names the year of the plan and nothing else: its last day is taken, and no text is quoted for it. */
const PLAN_YEAR_END = 'plan_year_end'

/**
 * The deadline of a field without a date that names a year (完成时限：2026年): its last day. The plan's own year says no more than that it is in the
 * plan (the codebook calls it none), so that day is inferred and not quoted. 长期, 全年 and 持续 have no end.
 */
export function deadlineOfFieldYear(source: string, view: TextView, read: DateText, planYear: number | null): Deadline | null {
  const found = lastYearOf(read)
  if (found === null || (planYear !== null && found.year < planYear)) return null
  const date = isoDate({ ...LAST_DAY, ...found, yearOffset: 0, namesYear: true, limit: 'by' }, planYear)
  const common = { date, kind: 'completion', yearFrom: 'text' } as const
  if (planYear === null || found.year === planYear) return { quote: null, start: null, end: null, ...common, inferred: PLAN_YEAR_END }
  const span = sourceSpan(view, found.start, found.end)
  return { quote: source.slice(span.start, span.end), ...span, ...common, inferred: null }
}

function lastYearOf(read: DateText): { year: number; start: number; end: number } | null {
  let last: { year: number; start: number; end: number } | null = null
  for (let at = 0; at < read.text.length; ) {
    const use = read.words.longestAt(read.text, at)?.entry.use
    if (use === 'ongoing' || use === 'recurring') return null
    const year = yearAt(read, at)
    if (year && year.year !== null) last = { year: year.year, start: at, end: year.end }
    at = year?.end ?? at + 1
  }
  return last
}
