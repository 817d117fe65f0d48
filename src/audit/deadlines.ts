import { type Deadline, type ExtractedDocument, type Finding, type FindingPlace, findingOf, type Item } from '../model/index.ts'

/** Dates of completion outside the year, or the years, that the document plans. */
export function auditDeadlines({ document, items }: ExtractedDocument): Finding[] {
  const from = document.planYear
  if (from === null) return []
  const to = document.planYearEnd ?? from
  return items.flatMap((item) =>
    completionsOf(item)
      .filter(({ date }) => date !== null && (yearOf(date) < from || yearOf(date) > to))
      .map((deadline) => findingOf('deadline_outside_plan', { date: deadline.date, from, to }, placeOf(deadline, item))),
  )
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** What has begun before the plan's year is no mistake: dates of starting are left out. */
function completionsOf({ deadline, milestones }: Item): Deadline[] {
  const all = deadline ? [...milestones, deadline] : milestones
  return all.filter(({ kind, start }, index) => kind === 'completion' && all.findIndex((other) => other.start === start) === index)
}

function placeOf({ start, end }: Deadline, item: Item): FindingPlace {
  return start === null || end === null ? { itemPath: item.path, start: item.start, end: item.end } : { itemPath: item.path, start, end }
}
