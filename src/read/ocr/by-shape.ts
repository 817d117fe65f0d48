import { type PixelBox, pixelHeight } from '../image/picture.ts'
import type { RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'

/** Small marks that a colon is taken for. */
const SMALL_MARKS = /^[,，.。、.'；;]$/
/** In em: the dots of a colon, and how much the lower one may be higher than the upper: the tail of a semicolon is longer. */
const DOT = 0.28
const TAIL = 1.5
/** In em: between the dots of a colon. */
const BETWEEN_DOTS = 0.1

/** Small marks that consist of two dots above one another are colons (：), whatever the engine took them for: labels end with them. */
export function withColons(characters: readonly RecognisedCharacter[], line: InkLine): RecognisedCharacter[] {
  return characters.map((character) =>
    SMALL_MARKS.test(character.text) && isTwoDots(character, line) ? { ...character, text: '：' } : character,
  )
}

function isTwoDots({ box: [x0, , x1] }: RecognisedCharacter, { parts, em }: InkLine): boolean {
  const dots = parts.map(({ box }) => box).filter((box) => (box[0] + box[2]) / 2 >= x0 && (box[0] + box[2]) / 2 <= x1)
  const [upper, lower] = [...dots].sort((a, b) => a[1] - b[1])
  if (!upper || !lower || dots.length !== 2) return false
  return isDot(upper, em) && isDot(lower, em) && lower[1] - upper[3] >= BETWEEN_DOTS * em && pixelHeight(lower) < TAIL * pixelHeight(upper)
}

const isDot = (box: PixelBox, em: number): boolean => pixelHeight(box) <= DOT * em && box[2] - box[0] <= DOT * em

const DIGIT = /^\p{Nd}$/u
/** What a dash between digits is taken for. */
const ONE_OR_DASH = /^[一―ー]$/u

/** 一 is no digit beside Arabic digits: 2024一2025 and 0一6岁 are printed with a dash, also where the line ends at it. */
export function withDashes(characters: readonly RecognisedCharacter[]): RecognisedCharacter[] {
  const isDigit = (at: number): boolean => DIGIT.test(characters[at]?.text ?? '')
  const isEdge = (at: number): boolean => characters[at] === undefined
  const isDash = (at: number): boolean =>
    (isDigit(at - 1) && (isDigit(at + 1) || isEdge(at + 1))) || (isEdge(at - 1) && isDigit(at + 1) && characters.length > 2)
  return characters.map((character, at) => (ONE_OR_DASH.test(character.text) && isDash(at) ? { ...character, text: '—' } : character))
}

const QUOTE = /^["“”„‟〝〞＂]$/u
/** In em: how much farther a quotation mark stands from the character outside than from the one inside. */
const CLEARLY_FARTHER = 0.12

/** Quotation marks stand at the side of what they enclose: engines do not tell “ from ”. */
export function withQuotes(characters: readonly RecognisedCharacter[], { em }: InkLine): RecognisedCharacter[] {
  let open = false
  return characters.map((character, at) => {
    if (!QUOTE.test(character.text)) return character
    const before = character.box[0] - (characters[at - 1]?.box[2] ?? Number.NEGATIVE_INFINITY)
    const after = (characters[at + 1]?.box[0] ?? Number.POSITIVE_INFINITY) - character.box[2]
    const opens = Math.abs(before - after) > CLEARLY_FARTHER * em ? before > after : !open
    open = opens
    return { ...character, text: opens ? '“' : '”' }
  })
}
