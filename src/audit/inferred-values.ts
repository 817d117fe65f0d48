import { type Deadline, type ExtractedDocument, type Finding, findingOf } from '../model/index.ts'

/** Values that the text does not state: document fields, deadlines, and the year of deadlines that name none. */
export function auditInferredValues({ document, items }: ExtractedDocument): Finding[] {
  const fields = document.inferred.map(({ field, rule }) => findingOf('value_inferred', { field, rule, count: 1 }))
  const deadlines = items.flatMap(({ path, start, end, deadline }) =>
    deadline?.inferred
      ? [findingOf('value_inferred', { field: 'deadline', rule: deadline.inferred, count: 1 }, { itemPath: path, start, end })]
      : [],
  )
  return [...fields, ...yearsFromPlan(items.flatMap(({ deadline }) => deadline ?? [])), ...deadlines]
}

/** 12月底前 takes the plan's year: usual, and said once for all. */
function yearsFromPlan(deadlines: readonly Deadline[]): Finding[] {
  const count = deadlines.filter(({ yearFrom, inferred }) => yearFrom === 'plan' && inferred === null).length
  return count === 0 ? [] : [findingOf('value_inferred', { field: 'deadlineYear', rule: 'plan_year', count })]
}
