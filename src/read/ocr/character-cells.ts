import type { RecognisedCharacter } from './engine.ts'

/** Marks whose ink stands at the left of the square that they are set in, and those at its right. */
const AT_LEFT = /^[,，.。、;；:：!！?？)）》〉”’】〕\]」』]$/u
const AT_RIGHT = /^[(（《〈“‘【〔[「『]$/u
const LATIN_OR_DIGIT = /^[\p{Script=Latin}\p{Nd}]$/u

/** In em: a mark's square, so that between its ink and its neighbour there is less. */
const SQUARE = 1
/** In em: less is set between the letters of a word. */
const BLANK = 0.22
/** In em: what justified lines add to a gap. */
const JUSTIFIED = 0.35

/**
 * Gives marks the square that they are set in (全角), as far as it is free: by their ink alone there would be a gap after every comma.
 * White space counts between Latin letters and digits only; inside Chinese engines see it where there is none.
 */
export function withCells(characters: readonly RecognisedCharacter[], em: number): RecognisedCharacter[] {
  return characters.map((character, at) => {
    const previous = characters[at - 1]
    const next = characters[at + 1]
    const spaceBefore = character.spaceBefore && previous !== undefined && isBlank(previous, character, em)
    const [, top, , bottom] = character.box
    let [left, , right] = character.box
    if (next && AT_LEFT.test(character.text) && isWithin(next.box[0] - left, em))
      right = Math.max(right, Math.min(next.box[0], left + SQUARE * em))
    if (previous && AT_RIGHT.test(character.text) && isWithin(right - previous.box[2], em))
      left = Math.min(left, Math.max(previous.box[2], right - SQUARE * em))
    return { ...character, spaceBefore, box: [left, top, right, bottom] }
  })
}

const isBlank = (before: RecognisedCharacter, after: RecognisedCharacter, em: number): boolean =>
  LATIN_OR_DIGIT.test(before.text) && LATIN_OR_DIGIT.test(after.text) && after.box[0] - before.box[2] >= BLANK * em

/** Whether a mark and the paper beside it fit into a square, with what justified lines add. */
const isWithin = (width: number, em: number): boolean => width <= (SQUARE + JUSTIFIED) * em
