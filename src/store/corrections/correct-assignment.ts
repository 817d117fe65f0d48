import {
  type AssignedName,
  type AssignmentFields,
  type AssignmentRole,
  assignmentFieldsSchema,
  type Correction,
  type CorrectionChange,
  type Item,
  type Span,
} from '../../model/index.ts'
import { type Draft, insertInOrder, type Met, mark, overlapping, removeFrom, saysOther } from './draft.ts'

type AssignmentChange = Extract<CorrectionChange, { target: 'assignment' }>

/** Lays what a person said of a unit or person over the item to which it is assigned. */
export function correctAssignment(draft: Draft, item: Item, span: Span, _: Correction, change: AssignmentChange): Met {
  const found = nameAt(item, span)
  if (change.action === 'reject') {
    if (found) takeOut(item, found.name)
    return { readsNow: null }
  }
  if (!found) {
    const { role, ...named } = assignmentFieldsSchema.parse({ ...(change.was ?? {}), ...change.set })
    const added = { ...named, ...span, quote: draft.document.text.slice(span.start, span.end) }
    putIn(item, role, added)
    mark(draft, added, change.action === 'accept' ? 'accepted' : 'added')
    return { readsNow: null }
  }
  const readsNow = saysOther<AssignmentFields>({ ...found.name, role: found.role }, change.was, change.set, ['name', 'role'])
    ? found.name.name
    : null
  const { role = found.role, ...named } = (change.action === 'accept' ? change.was : change.set) ?? {}
  Object.assign(found.name, named)
  if (role !== found.role) {
    takeOut(item, found.name)
    putIn(item, role, found.name)
  }
  mark(draft, found.name, change.action === 'accept' ? 'accepted' : 'changed')
  return { readsNow }
}

/** The name that stands at a place, with its role; the smallest where names share words (市规划局、城管局). */
export function nameAt({ assignments }: Item, span: Span): { role: AssignmentRole; name: AssignedName } | null {
  const all = assignments.flatMap(({ role, names }) => names.map((name) => ({ role, name, start: name.start, end: name.end })))
  return overlapping(all, span)
}

/** A list that names nobody any more goes, unless it said that it goes on (等单位). */
function takeOut(item: Item, name: AssignedName): void {
  for (const list of item.assignments) removeFrom(list.names, name)
  item.assignments = item.assignments.filter(({ names, openEnded }) => names.length > 0 || openEnded)
}

function putIn(item: Item, role: AssignmentRole, name: AssignedName): void {
  const list = item.assignments.find((assignment) => assignment.role === role)
  if (list) insertInOrder(list.names, name)
  else item.assignments.push({ role, openEnded: false, names: [name] })
}
