import { type InkPicture, type PixelBox, pixelHeight, pixelWidth } from '../image/picture.ts'
import type { RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'
import { stacked } from './stacked-ink.ts'

/** In em: a bracket is no wider and no lower, and in its middle it bulges by at least so much. */
const BRACKET = { width: 0.42, height: 0.7, bulge: 0.04 }
/** In em: the longest number of a list with its brackets (二十一). */
const LONGEST = 5
/** In em: between a bracket and what it encloses. */
const NEAR = 0.9

/** 一, 二十一, 12: what stands between the brackets of a list's numbers (层次序数, GB/T 9704 7.3.3). */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/
const LABEL = /^[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]$/

/** （一） at the beginning of a line: its brackets, and what stands between them. */
export interface LabelParts {
  open: PixelBox
  number: InkLine
  close: PixelBox
}

/** A number in brackets at the beginning of a line, by its shape; null where there is none. */
export function labelParts(line: InkLine, ink: InkPicture): LabelParts | null {
  const [open, ...rest] = stacked(line.parts.map((part) => part.box))
  if (!open || bulgeOf(open, line, ink) !== 'left') return null
  const at = rest.findIndex((piece) => bulgeOf(piece, line, ink) === 'right')
  const close = rest[at]
  const inner = rest.slice(0, at)
  if (!close || inner.length === 0 || close[2] - open[0] > LONGEST * line.em) return null
  const box: PixelBox = [Math.min(...inner.map((piece) => piece[0])), line.box[1], Math.max(...inner.map((piece) => piece[2])), line.box[3]]
  if (box[0] - open[2] > NEAR * line.em || close[0] - box[2] > NEAR * line.em || box[2] > close[0]) return null
  const upright = ([x0, , x1]: PixelBox): PixelBox => [x0, line.box[1], x1, line.box[3]]
  const parts = line.parts.filter((part) => part.box[0] >= box[0] && part.box[2] <= box[2])
  return { open: upright(open), number: { ...line, parts, box }, close: upright(close) }
}

/** To which side a narrow high piece of ink bulges, as brackets do; null where it is none. */
function bulgeOf(box: PixelBox, { em }: InkLine, ink: InkPicture): 'left' | 'right' | null {
  const height = pixelHeight(box)
  if (pixelWidth(box) > BRACKET.width * em || height < BRACKET.height * em) return null
  const [top, middle, bottom] = [0, 0.4, 0.8].map((from) => middleOfInk(ink, box, box[1] + from * height, box[1] + (from + 0.2) * height))
  if (top === undefined || middle === undefined || bottom === undefined) return null
  if (Math.min(top, bottom) - middle >= BRACKET.bulge * em) return 'left'
  return middle - Math.max(top, bottom) >= BRACKET.bulge * em ? 'right' : null
}

/** The mean x of the ink of some rows of a box. */
function middleOfInk({ width, ink }: InkPicture, [x0, , x1]: PixelBox, from: number, to: number): number | undefined {
  let sum = 0
  let count = 0
  for (let y = Math.round(from); y < Math.round(to); y++) {
    for (let x = x0; x < x1; x++) {
      if (!ink[y * width + x]) continue
      sum += x
      count++
    }
  }
  return count === 0 ? undefined : sum / count
}

/** The characters of a line with the label that stands at its beginning; null where it was read already, or what is between the brackets is no number. */
export function withLabel(
  characters: readonly RecognisedCharacter[],
  { open, close }: LabelParts,
  number: readonly RecognisedCharacter[],
): RecognisedCharacter[] | null {
  if (!NUMBER.test(number.map(({ text }) => text).join(''))) return null
  const confidence = Math.min(...number.map((character) => character.confidence))
  const bracket = (text: string, box: PixelBox): RecognisedCharacter => ({ text, box, confidence, spaceBefore: false })
  return [bracket('(', open), ...number, bracket(')', close), ...characters.filter((character) => !isWithin(character, open, close))]
}

/** Whether a label was read as one. */
export const saysLabel = (characters: readonly RecognisedCharacter[], { open, close }: LabelParts): boolean =>
  LABEL.test(
    characters
      .filter((character) => isWithin(character, open, close))
      .map(({ text }) => text)
      .join(''),
  )

const isWithin = ({ box }: RecognisedCharacter, open: PixelBox, close: PixelBox): boolean =>
  (box[0] + box[2]) / 2 >= open[0] && (box[0] + box[2]) / 2 <= close[2]
