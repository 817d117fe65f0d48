import type { AssignmentRole } from '../../model/index.ts'
import { sourceSpan, type TextView } from '../../text/view.ts'
import { isPersonName } from './person-name.ts'
import { seatOfBarePlace, withSharedParts } from './shared-parts.ts'
import { type NotedPiece, withoutNotes } from './unit-notes.ts'
import { cutIntoPieces } from './unit-pieces.ts'
import type { UnitWords } from './unit-words.ts'

/** A unit of a list under its full name, with its place in the source and the role that a verb or note beside it gives. */
export interface ListedUnit {
  name: string
  start: number
  end: number
  role: AssignmentRole | null
}

const SHORTEST_NAME = 2

export interface UnitList {
  units: ListedUnit[]
  /** The roles of which 等单位 was said; null for the role of the list. */
  open: (AssignmentRole | null)[]
  persons: ListedUnit[]
}

/** Reads a list of units: cuts it, takes off what is no name, gives shared parts to each name. */
export function splitUnits(source: string, view: TextView, words: UnitWords): UnitList {
  const pieces = rolesSpread(cutIntoPieces(source, view, words).map((piece) => withoutNotes(view.text, piece, words)))
  const textOf = ({ start, end }: { start: number; end: number }): string => view.text.slice(start, end)
  const named = pieces.filter((piece) => piece.end > piece.start && /[^0-9]/.test(textOf(piece)))
  const open = pieces.flatMap(({ open, role }) => (open ? [role] : []))
  const isPhrase = (piece: NotedPiece): boolean => words.isOpenPhrase(textOf(piece))
  // 及相关单位 names nobody; where nothing else stands in the list it is kept as printed.
  const kept = named.every(isPhrase) ? named : named.filter((piece) => !isPhrase(piece))
  if (kept.length < named.length) open.push(named.find(isPhrase)?.role ?? null)
  const at = (span: { start: number; end: number }, name: string, role: AssignmentRole | null): ListedUnit => ({
    name,
    ...sourceSpan(view, span.start, span.end),
    role,
  })
  const isPlace = (piece: NotedPiece, at: number): boolean => {
    const next = kept.slice(at + 1).find((later) => !isPersonName(words, textOf(later)))
    return next !== undefined && seatOfBarePlace(words.organisations, textOf(piece), textOf(next)) !== ''
  }
  const persons = kept.filter((piece, at) => kept.length > 1 && isPersonName(words, textOf(piece)) && !isPlace(piece, at))
  const units = kept.filter((piece) => !persons.includes(piece))
  const full = withSharedParts(
    words.organisations,
    units.map((piece) => ({ text: textOf(piece), after: piece.after })),
  )
  return {
    // 市 alone is what is left of a name that was cut off.
    units: units
      .map((piece, index) => at(piece, full[index] ?? textOf(piece), piece.role))
      .filter(({ name }) => name.length >= SHORTEST_NAME),
    open,
    persons: [...persons, ...kept.flatMap((piece) => piece.persons)].map((span) => at(span, textOf(span), 'unit_leader')),
  }
}

const ENDS_CLAUSE = '；。'

/** 市审计局、市统计局配合: a verb speaks of all names before it, up to the verb before. */
function rolesSpread(pieces: readonly NotedPiece[]): NotedPiece[] {
  const spread = [...pieces]
  let from = 0
  pieces.forEach((piece, index) => {
    if (piece.backwards) {
      for (let at = from; at < index; at++) {
        const earlier = spread[at]
        if (earlier) spread[at] = { ...earlier, role: earlier.role ?? piece.role }
      }
    }
    if (piece.backwards || ENDS_CLAUSE.includes(piece.after || ' ')) from = index + 1
  })
  return spread
}
