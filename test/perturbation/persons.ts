import type { AnnotatedText } from './annotated-text.ts'
import type { Edit, EditFinder } from './edits.ts'
import { foldText, placesOf, printedSpan, respread } from './folded-text.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

const PERSON_ROLES = new Set(['supervising_leader', 'unit_leader'])
const PERSON_NAME = /^\p{Script=Han}{2,4}$/u
const HAN = /\p{Script=Han}/u

/** Gives the persons to whom the annotation assigns items (not 各区区长) other names of as many characters. */
export function renamePersons({ text, gold }: AnnotatedText, words: PerturbationWords, random: Random): EditFinder {
  const assigned = gold.items.flatMap(({ assignments }) =>
    assignments.filter(({ role }) => PERSON_ROLES.has(role)).flatMap(({ names }) => names),
  )
  const persons = [...new Set(assigned)].filter((name) => isPerson(name, words))
  const names = new Map<string, string>()
  for (const person of persons) names.set(person, inventedName(person.length, text, new Set(names.values()), words, random))
  return (piece) => editsIn(piece, names)
}

const isPerson = (name: string, { personTitles, keptBureauParts }: PerturbationWords): boolean =>
  PERSON_NAME.test(name) && !personTitles.some((title) => name.endsWith(title)) && !keptBureauParts.some((part) => name.startsWith(part))

function inventedName(length: number, text: string, taken: ReadonlySet<string>, words: PerturbationWords, random: Random): string {
  for (;;) {
    const name = random.pick(words.familyNames) + Array.from({ length: length - 1 }, () => random.pick(words.givenCharacters)).join('')
    if (!taken.has(name) && !text.includes(name)) return name
  }
}

/** A name is one where it stands free on one side, or beside another name (陆 明俞 悦). */
function editsIn(piece: string, names: ReadonlyMap<string, string>): Edit[] {
  const folded = foldText(piece)
  const isHan = (at: number | undefined): boolean => at !== undefined && HAN.test(piece.charAt(at))
  return [...names].flatMap(([person, name]) =>
    placesOf(folded, person).flatMap((at): Edit[] => {
      const span = printedSpan(folded, at, at + person.length)
      const free = !isHan(span.start - 1) || !isHan(span.end)
      return free ? [{ kind: 'persons', ...span, text: respread(piece.slice(span.start, span.end), name) }] : []
    }),
  )
}
