import type { Quantity } from '../model/index.ts'
import type { TextView } from '../text/view.ts'

/**
 * One promise of an item (分句): a clause, or a member of a list where a number closes it. Numbers are masked, so that a promise is the same in every year.
 * Of a clause that enumerates (新城路、像山路) the members are parts of their own beside it.
 */
export interface Part {
  /** With one `MASK` for each quantity. */
  text: string
  /** Offsets into the document's text of the characters of `text`. */
  origins: readonly number[]
  quantities: readonly Quantity[]
  /** A member of an enumeration: says less than a clause. */
  isMember: boolean
  /** Neither the first clause nor one with a number: tells how and why, seldom what. */
  isAside: boolean
  /** Not the first clause, and its numbers are all of those who gain (惠及3万人): says nothing of what is done. */
  isForWhom: boolean
}

export const MASK = '#'
const CLAUSE_END = /[，。；：！？\n\t|]/
const LIST_MARK = /[、和及与]/
const HAN = /\p{Script=Han}/u
/** A member of one character names nothing. */
const SHORTEST_MEMBER = 2

/** Cuts the text of an item into its promises, in the order of the text. */
export function partsOf(view: TextView, quantities: readonly Quantity[]): Part[] {
  const clauses = clausesOf(masked(view, quantities))
  return clauses.flatMap((clause, index) => {
    const numbers = clause.flatMap(({ quantity }) => quantity ?? [])
    const kind = {
      isAside: index > 0 && numbers.length === 0,
      isForWhom: index > 0 && numbers.length > 0 && numbers.every(({ role }) => role === 'beneficiary'),
    }
    const members = membersOf(clause).map((member) => ({ ...partOf(member), ...kind, isMember: true }))
    return [{ ...partOf(clause), ...kind, isMember: false }, ...members]
  })
}

interface Character {
  text: string
  origin: number
  quantity: Quantity | null
}

function masked(view: TextView, quantities: readonly Quantity[]): Character[] {
  const inOrder = [...quantities].sort((one, other) => one.start - other.start)
  const characters: Character[] = []
  let next = 0
  let last: Quantity | null = null
  for (const [index, origin] of view.origins.entries()) {
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) <= origin) next++
    const quantity = inOrder[next]
    if (quantity === undefined || quantity.start > origin) characters.push({ text: view.text.charAt(index), origin, quantity: null })
    else if (quantity !== last) characters.push({ text: MASK, origin, quantity })
    last = quantity !== undefined && quantity.start <= origin ? quantity : null
  }
  return characters
}

/** Cut at the ends of clauses, and at the marks of a list behind a number: 中小学新建15所、|改扩建8所. */
const clausesOf = (characters: readonly Character[]): Character[][] =>
  cutAt(characters, ({ text }, before) => CLAUSE_END.test(text) || (LIST_MARK.test(text) && before?.quantity != null))

function membersOf(clause: readonly Character[]): Character[][] {
  const members = cutAt(clause, ({ text }) => LIST_MARK.test(text))
  return members.length < 2 ? [] : members.filter((member) => member.filter(({ text }) => HAN.test(text)).length >= SHORTEST_MEMBER)
}

function cutAt(characters: readonly Character[], isCut: (character: Character, before: Character | undefined) => boolean): Character[][] {
  const pieces: Character[][] = [[]]
  for (const [index, character] of characters.entries()) {
    if (isCut(character, characters[index - 1])) pieces.push([])
    else pieces.at(-1)?.push(character)
  }
  return pieces.filter((piece) => piece.some(({ text, quantity }) => quantity !== null || HAN.test(text)))
}

const partOf = (characters: readonly Character[]): Pick<Part, 'text' | 'origins' | 'quantities'> => ({
  text: characters.map(({ text }) => text).join(''),
  origins: characters.map(({ origin }) => origin),
  quantities: characters.flatMap(({ quantity }) => quantity ?? []),
})
