import type { Component } from '../image/components.ts'
import { pixelHeight, pixelWidth } from '../image/picture.ts'
import type { RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'

const NUMERALS = ['一', '二', '三'] as const
const NUMERAL = /^[一二三]$/
/** In em: a level stroke is at least so wide, and no higher. */
const STROKE = { width: 0.35, height: 0.24 }

/** 一, 二 and 三 by the number of their strokes: engines count them wrongly where the type is small. */
export const withStrokesCounted = <Character extends RecognisedCharacter>(
  characters: readonly Character[],
  { parts, em }: InkLine,
): Character[] =>
  characters.map((character) => {
    if (!NUMERAL.test(character.text)) return character
    const [x0, , x1] = character.box
    const text = numeralOfStrokes(
      parts.filter(({ box }) => (box[0] + box[2]) / 2 >= x0 && (box[0] + box[2]) / 2 <= x1),
      em,
    )
    return text ? { ...character, text } : character
  })

/** What ink is that consists of level strokes above one another; null where it does not. */
export function numeralOfStrokes(parts: readonly Component[], em: number): string | null {
  const areStrokes = parts.every(({ box }) => pixelWidth(box) >= STROKE.width * em && pixelHeight(box) <= STROKE.height * em)
  return areStrokes ? (NUMERALS[parts.length - 1] ?? null) : null
}
