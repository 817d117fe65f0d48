import { compileOrganisations, organisationKey } from '../lexicon/organisations.ts'
import type { Lexicon } from '../lexicon/sections.ts'
import type { AssignmentRole } from '../model/index.ts'
import type { Ledger } from '../store/index.ts'

/** Roles of persons, whose names mean what they say. */
const OF_PERSONS: readonly AssignmentRole[] = ['supervising_leader', 'unit_leader']

/** The units or persons that have a role in an item, each once, under the name that it has today: 州城管局 and 县城市管理和综合执法局 are one. */
export interface UnitsOfItem {
  documentId: string
  itemId: string
  names: ReadonlySet<string>
}

/** The items in which units or persons have a role. */
export function unitsOfItems(role: AssignmentRole, ledger: Ledger, lexicon: Lexicon): UnitsOfItem[] {
  const organisations = compileOrganisations(lexicon)
  const called = (name: string): string => (OF_PERSONS.includes(role) ? name : (organisationKey(organisations, name) ?? name))
  const items = new Map<string, { documentId: string; itemId: string; names: Set<string> }>()
  const assigned = ledger.database.prepare<[string], { documentId: string; itemId: string; name: string }>(
    'SELECT document_id AS documentId, item_id AS itemId, name FROM assignments WHERE role = ?',
  )
  for (const { documentId, itemId, name } of assigned.all(role)) {
    const key = `${documentId} ${itemId}`
    const item = items.get(key) ?? { documentId, itemId, names: new Set() }
    item.names.add(called(name))
    items.set(key, item)
  }
  return [...items.values()]
}
