import {
  type Correction,
  type CorrectionChange,
  type Deadline,
  type DeadlineFields,
  deadlineFieldsSchema,
  type Item,
  type Span,
} from '../../model/index.ts'
import { type Draft, type Met, mark, overlapping, removeFrom, saysOther } from './draft.ts'

type DeadlineChange = Extract<CorrectionChange, { target: 'deadline' }>

/** Lays what a person said of a deadline, or of a stage on the way, over the item that it belongs to. */
export function correctDeadline(draft: Draft, item: Item, span: Span, _: Correction, change: DeadlineChange): Met {
  const found = deadlineAt(item, span)
  if (change.action === 'reject') {
    if (found && found === item.deadline) item.deadline = null
    else if (found) removeFrom(item.milestones, found)
    return { readsNow: null }
  }
  if (!found) {
    const fields = deadlineFieldsSchema.parse({ ...(change.was ?? {}), ...change.set })
    const added = { ...fields, ...span, quote: draft.document.text.slice(span.start, span.end), yearFrom: 'text' as const, inferred: null }
    // The person's is the deadline; what the program took for it is a stage on the way.
    if (item.deadline) item.milestones.unshift(item.deadline)
    item.deadline = added
    mark(draft, added, change.action === 'accept' ? 'accepted' : 'added')
    return { readsNow: null }
  }
  const readsNow = saysOther<DeadlineFields>(found, change.was, change.set, ['date', 'kind']) ? (found.date ?? found.quote) : null
  Object.assign(found, change.action === 'accept' ? change.was : change.set)
  if (change.set.date !== undefined) found.yearFrom = 'text'
  mark(draft, found, change.action === 'accept' ? 'accepted' : 'changed')
  return { readsNow }
}

/** The deadline or stage at a place; one that no words state, where the place has none. */
export function deadlineAt({ deadline, milestones }: Item, span: Span): Deadline | null {
  const stated = overlapping(deadline ? [deadline, ...milestones] : milestones, span)
  return stated ?? (deadline?.start === null ? deadline : null)
}
