import type { Span } from '../model/index.ts'
import { plainForm } from './character-forms.ts'
import { simplified } from './traditional.ts'

/**
 * A text as search compares it (检索形式), character by character and without regard to its neighbours, so that a part of a text has the same form as the
 * same words in a question: narrow (１０ → 10, （ → (), ordinary (⽇ → 日, ㎡ → m2), Simplified, small letters, without white space and what is not seen.
 */
export interface SearchForm {
  readonly characters: readonly string[]
  /** Where in the source each character comes from; ㎡ gives two from one place. */
  readonly places: readonly Span[]
}

/** White space is layout; variation selectors (𠮷󠄀) choose a drawing of the character before them. */
const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u

/** The search form of a text or of a part of it; places are offsets into the text. */
export function searchFormOf(text: string, { start, end }: Span = { start: 0, end: text.length }): SearchForm {
  const characters: string[] = []
  const places: Span[] = []
  let at = start
  for (const character of text.slice(start, end)) {
    const place = { start: at, end: at + character.length }
    at = place.end
    for (const folded of foldedCharacter(character)) {
      characters.push(folded)
      places.push(place)
    }
  }
  return { characters, places }
}

const known = new Map<string, readonly string[]>()

function foldedCharacter(character: string): readonly string[] {
  const before = known.get(character)
  if (before) return before
  const folded = [...simplified(plainForm(character).normalize('NFKC').toLowerCase())].filter((part) => !UNSEEN.test(part))
  known.set(character, folded)
  return folded
}
