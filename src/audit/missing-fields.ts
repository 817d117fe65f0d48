import { type AssignmentRole, type ExtractedDocument, type Finding, type FindingCode, findingOf, type Item } from '../model/index.ts'
import { groupsAround } from './paths.ts'

/** What three of four other items have is the habit of the document, and the fourth an exception to look at; below that it is a choice. */
const HABIT_SHARE = 0.75
/** Fewer siblings show no habit. */
const FEWEST_SIBLINGS = 3

/** Who answers for an item: its lead unit or, in documents that name none, its responsible unit. */
const ANSWERING_ROLES: readonly AssignmentRole[] = ['lead', 'responsible']

/** Leaves without lead, deadline or quantity where the others have them. What a group's heading says holds for its members. */
export function auditMissingFields({ items }: ExtractedDocument): Finding[] {
  const leaves = items.filter(({ leaf }) => leaf)
  const groupsOf = groupsAround(items)
  const leavesWith = (has: (item: Item) => boolean) => new Set(leaves.filter((leaf) => has(leaf) || groupsOf(leaf).some(has)))
  const answering = ANSWERING_ROLES.map((role) => ({
    role,
    having: leavesWith((item) => item.assignments.some((one) => one.role === role)),
  }))
  const lead = answering.find(({ having }) => having.size >= leaves.length * HABIT_SHARE)
  const withDeadline = leavesWith(({ deadline }) => deadline !== null)
  const withQuantity = leavesWith(({ quantities }) => quantities.length > 0)
  return leaves.flatMap((leaf) => [
    ...(lead ? missing('lead_missing', leaf, leaves, lead.having, { role: lead.role }) : []),
    ...missing('deadline_missing', leaf, leaves, withDeadline),
    ...missing('quantity_missing', leaf, leaves, withQuantity),
  ])
}

/** Items that the source cuts off are left out: what they lack may be what was cut. */
function missing(code: FindingCode, leaf: Item, leaves: readonly Item[], having: ReadonlySet<Item>, data: Finding['data'] = {}): Finding[] {
  const siblings = leaves.length - 1
  if (leaf.truncated || having.has(leaf) || siblings < FEWEST_SIBLINGS || having.size < siblings * HABIT_SHARE) return []
  return [findingOf(code, { ...data, siblings, having: having.size }, { itemPath: leaf.path, start: leaf.start, end: leaf.end })]
}
