import type { Lexicon } from '../lexicon/sections.ts'
import type { AssignedName, Item, LeadChange } from '../model/index.ts'
import { knownUnit } from '../query/organisations.ts'
import { simplifiedTwin } from '../text/traditional.ts'

/** A lead unit of one side, and what is the same for every form of its name. */
interface Lead {
  path: string
  name: AssignedName
  unit: string
}

/**
 * What became of the lead units (牵头单位) of items that belong together. A unit is the same under its short and its full name, under the name that it
 * has since a reform, and in any region.
 */
export function leadChanges(from: readonly Item[], to: readonly Item[], lexicon: Lexicon): LeadChange[] {
  const before = leadsOf(from, lexicon)
  const after = leadsOf(to, lexicon)
  if (before.length === 0 || after.length === 0) return []
  const kept = (one: Lead): Lead | undefined => after.find(({ unit }) => unit === one.unit)
  return [
    ...before.map((one): LeadChange => {
      const other = kept(one)
      return { kind: other ? 'kept' : 'dropped', from: endOf(one), to: other ? endOf(other) : null }
    }),
    ...after
      .filter(({ unit }) => !before.some((one) => one.unit === unit))
      .map((other): LeadChange => ({ kind: 'new', from: null, to: endOf(other) })),
  ]
}

/** Each unit once, in the order of the items. */
function leadsOf(items: readonly Item[], lexicon: Lexicon): Lead[] {
  const leads = items.flatMap(({ path, assignments }) =>
    assignments
      .filter(({ role }) => role === 'lead')
      .flatMap(({ names }) => names.map((name): Lead => ({ path, name, unit: unitOf(name, lexicon) }))),
  )
  return leads.filter(({ unit }, index) => leads.findIndex((lead) => lead.unit === unit) === index)
}

function unitOf({ name, canonical }: AssignedName, lexicon: Lexicon): string {
  const full = canonical?.name ?? simplifiedTwin(name) ?? name
  return knownUnit(full, lexicon)?.unit ?? full
}

const endOf = ({ path, name: { name, quote } }: Lead) => ({ path, name, quote })
