import { canonicalOrganisation, type OrganisationLexicon, type Organisations } from '../../lexicon/organisations.ts'
import type { Region } from '../../lexicon/regions.ts'
import type { AssignedName, Assignment, AssignmentRole, FieldKind, OutlinedField, Span } from '../../model/index.ts'
import { viewOf } from '../../text/view.ts'
import { splitPersons } from './persons.ts'
import { type ListedUnit, splitUnits } from './split-units.ts'
import { compileUnitWords, type UnitWords } from './unit-words.ts'

export interface AssignmentContext {
  lexicon: OrganisationLexicon
  /** The name of the document's division, official or short; level words and bare names are read as of it. */
  region: { name: string; code?: string | null } | null
}

/** The role of each kind of field that names units or persons. An unlabelled bracket of units makes them responsible. */
const ROLES: Partial<Record<FieldKind, AssignmentRole>> = {
  lead: 'lead',
  responsible: 'responsible',
  cooperating: 'cooperating',
  units: 'responsible',
  supervising_leader: 'supervising_leader',
  unit_leader: 'unit_leader',
}
const PERSON_ROLES: readonly AssignmentRole[] = ['supervising_leader', 'unit_leader']

/**
 * Who must do it, from an item's fields: one assignment a role in the order in which the roles come, one entry a name, each name once.
 * @param text the document's stored text; spans of the fields and of the result are offsets into it
 */
export function extractAssignments(text: string, fields: readonly OutlinedField[], context: AssignmentContext): Assignment[] {
  const words = compileUnitWords(context.lexicon)
  const region = context.region ? regionNamed(words.organisations, context.region) : null
  const assignments = new Map<AssignmentRole, Assignment>()
  const assignmentOf = (role: AssignmentRole): Assignment => {
    const known = assignments.get(role)
    if (known) return known
    const fresh: Assignment = { role, openEnded: false, names: [] }
    assignments.set(role, fresh)
    return fresh
  }
  for (const { kind, value } of fields) {
    const role = ROLES[kind]
    if (role === undefined || value.end <= value.start) continue
    const read = readField(text, value, role, words)
    for (const found of read.names) addName(assignmentOf(found.role), nameOf(text, found, words.organisations, region))
    for (const open of read.open) assignmentOf(open).openEnded = true
  }
  return [...assignments.values()].filter(({ names, openEnded }) => names.length > 0 || openEnded)
}

type ReadName = ListedUnit & { role: AssignmentRole }

function readField(text: string, value: Span, role: AssignmentRole, words: UnitWords): { names: ReadName[]; open: AssignmentRole[] } {
  const view = viewOf(text, [value])
  if (PERSON_ROLES.includes(role)) return { names: splitPersons(text, view, words).map((person) => ({ ...person, role })), open: [] }
  const { units, open, persons } = splitUnits(text, view, words)
  return {
    names: [
      ...units.map((unit) => ({ ...unit, role: unit.role ?? role })),
      ...persons.map((person) => ({ ...person, role: 'unit_leader' as const })),
    ],
    open: open.map((of) => of ?? role),
  }
}

function nameOf(text: string, { name, start, end, role }: ReadName, organisations: Organisations, region: Region | null): AssignedName {
  const canonical = PERSON_ROLES.includes(role) ? null : canonicalOrganisation(organisations, name, { region })
  return { name, quote: text.slice(start, end), start, end, canonical }
}

function addName(assignment: Assignment, name: AssignedName): void {
  if (!assignment.names.some((known) => known.name === name.name)) assignment.names.push(name)
}

function regionNamed(organisations: Organisations, { name, code }: { name: string; code?: string | null }): Region | null {
  const found = organisations.regions.named(name).filter((region) => code === undefined || region.code === code)
  return found.length === 1 ? (found[0] ?? null) : null
}

export interface SplitOrganisations {
  /** 等单位: the list goes on unnamed. */
  openEnded: boolean
  names: { name: string; quote: string; start: number; end: number }[]
}

/** The units that a text lists (自治州文物局（博物馆）、体育局等单位), each with what is written once for all. */
export function splitOrganisations(text: string, { lexicon }: { lexicon: OrganisationLexicon }): SplitOrganisations {
  const { units, open } = splitUnits(text, viewOf(text, [{ start: 0, end: text.length }]), compileUnitWords(lexicon))
  return { openEnded: open.length > 0, names: units.map(({ name, start, end }) => ({ name, quote: text.slice(start, end), start, end })) }
}
