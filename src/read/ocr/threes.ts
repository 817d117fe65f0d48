import type { InkPicture } from '../image/picture.ts'
import type { PlacedCharacter } from './place-characters.ts'

/** The heights between which the bowls of 3 and 8 are looked at, by the height of the digit: above and below the waist. */
const UPPER_BOWL = { from: 0.25, to: 0.45 }
const LOWER_BOWL = { from: 0.55, to: 0.75 }
/** By the width of the digit, paper at the left of a bowl that is open, and of one that only curves: measured, it is 0.65 to 0.8 of a 3 and 0.1 to 0.33 of an 8. */
const OPEN = 0.5
const CLOSED = 0.36

/** 3 and 8 by their shape, since engines take one for the other: an 8 whose bowls are both open to the left is a 3, a 3 whose bowls are both closed an 8. */
export const withThrees = (characters: readonly PlacedCharacter[], ink: InkPicture): PlacedCharacter[] =>
  characters.map((character) => {
    if (!character.hasInk || (character.text !== '3' && character.text !== '8')) return character
    const bowls = openings(character, ink)
    if (bowls.length === 0) return character
    if (bowls.every((opening) => opening >= OPEN)) return { ...character, text: '3' }
    return bowls.every((opening) => opening <= CLOSED) ? { ...character, text: '8' } : character
  })

/** How far each bowl is open to the left, by the width of the digit; none where there is no ink. */
function openings({ box }: PlacedCharacter, { width, ink }: InkPicture): number[] {
  const [x0, y0, x1, y1] = [Math.round(box[0]), Math.round(box[1]), Math.round(box[2]), Math.round(box[3])]
  /** Pixels of paper at the left of a row; the whole width where it is empty. */
  const paper = (y: number): number => {
    let x = x0
    while (x < x1 && !ink[y * width + x]) x++
    return x - x0
  }
  let [top, bottom] = [y0, y1]
  while (top < bottom && paper(top) === x1 - x0) top++
  while (bottom > top && paper(bottom - 1) === x1 - x0) bottom--
  if (bottom === top) return []
  return [UPPER_BOWL, LOWER_BOWL].map(({ from, to }) => {
    const first = Math.round(top + from * (bottom - top))
    const last = Math.round(top + to * (bottom - top))
    return Math.max(...Array.from({ length: last - first + 1 }, (_, at) => paper(first + at))) / (x1 - x0)
  })
}
