import type { ComparedDeadline, Deadline, DeadlineChange, ExtractedDocument, Item } from '../model/index.ts'

const DAY = 24 * 60 * 60 * 1000

/** A side of the comparison: the items that belong together, and the plan that their dates are in. */
export interface DatedItems {
  items: readonly Item[]
  planYear: number | null
  /** Whether the document dates any of its items: one that dates none has dropped no deadline. */
  hasDeadlines: boolean
}

export const datedItems = ({ document, items: all }: ExtractedDocument, items: readonly Item[]): DatedItems => ({
  items,
  planYear: document.planYear,
  hasDeadlines: all.some(({ deadline }) => isStated(deadline)),
})

/** What became of the deadline (完成时限) of items that belong together: of several items the latest counts, and only what the text states. */
export function deadlineChanges(from: DatedItems, to: DatedItems): DeadlineChange[] {
  const before = latestOf(from.items)
  const after = latestOf(to.items)
  if (before && after) return [{ from: before, to: after, ...shiftOf(before, from.planYear, after, to.planYear) }]
  if (before && to.hasDeadlines) return [{ kind: 'dropped', from: before, to: null, days: null }]
  if (after && from.hasDeadlines) return [{ kind: 'new', from: null, to: after, days: null }]
  return []
}

const isStated = (deadline: Deadline | null): deadline is Deadline => deadline !== null && deadline.inferred === null

function latestOf(items: readonly Item[]): ComparedDeadline | null {
  const stated = items.flatMap(({ path, deadline }) => (isStated(deadline) ? [{ path, quote: deadline.quote, date: deadline.date }] : []))
  return stated.reduce<ComparedDeadline | null>((latest, one) => (latest && (latest.date ?? '') >= (one.date ?? '') ? latest : one), null)
}

/** How much later a date is within its plan; without dates only the words can be compared. */
function shiftOf(
  from: ComparedDeadline,
  fromYear: number | null,
  to: ComparedDeadline,
  toYear: number | null,
): Pick<DeadlineChange, 'kind' | 'days'> {
  if (from.date === null || to.date === null) return { kind: from.quote === to.quote ? 'unchanged' : 'reworded', days: null }
  const isPlanned = fromYear !== null && toYear !== null
  const days = dayOf(to.date, isPlanned ? toYear : null) - dayOf(from.date, isPlanned ? fromYear : null)
  return { kind: days === 0 ? 'unchanged' : days > 0 ? 'later' : 'earlier', days }
}

/** A leap year, so that every day of a plan year is a day of it. */
const COMMON_YEAR = 2000

/** The number of a day; where the plan year is known, as if the plan were for the common year. */
function dayOf(date: string, planYear: number | null): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Math.round(Date.UTC(planYear === null ? year : COMMON_YEAR + year - planYear, month - 1, day) / DAY)
}
