import { type PixelBox, pixelHeight, pixelWidth } from '../image/picture.ts'
import type { InkLine } from './ink-line.ts'

/** In em of their line: the dashes on either side of a page number (一字线, GB/T 9704 7.5), and how much wider than high they are. */
const DASH = { width: 0.5, byHeight: 4 }
/** In em: between a dash and the number there is a blank. */
const BLANK = 0.15
/** The longest page number with its dashes, in em. */
const LONGEST = 8

/** What digits of a page number are taken for. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { l: '1', I: '1', '|': '1', i: '1', O: '0', o: '0', S: '5', B: '8', Z: '2' }
const NUMBER = /^\d{1,4}$/

export interface PageNumberParts {
  before: PixelBox
  number: InkLine
  after: PixelBox
}

/** The two dashes of a page number and what stands between them, by their shape; null where a line is none. */
export function pageNumberParts(line: InkLine): PageNumberParts | null {
  const parts = [...line.parts].sort((a, b) => a.box[0] - b.box[0])
  const before = parts[0]?.box
  const after = parts[parts.length - 1]?.box
  const between = parts.slice(1, -1)
  if (!before || !after || between.length === 0) return null
  const box: PixelBox = [
    Math.min(...between.map((part) => part.box[0])),
    Math.min(...between.map((part) => part.box[1])),
    Math.max(...between.map((part) => part.box[2])),
    Math.max(...between.map((part) => part.box[3])),
  ]
  const height = pixelHeight(box)
  const isNumber =
    isDash(before, height) && isDash(after, height) && box[0] - before[2] >= BLANK * height && after[0] - box[2] >= BLANK * height
  if (!isNumber || pixelWidth(line.box) > LONGEST * height) return null
  // Digits are about 0.7 em high.
  return { before, after, number: { ...line, parts: between, box, em: height / 0.7 } }
}

const isDash = (box: PixelBox, height: number): boolean =>
  pixelWidth(box) >= DASH.width * height && pixelWidth(box) >= DASH.byHeight * pixelHeight(box)

/** The number that was read between the dashes; null where it is none. */
export function pageNumberText(text: string): string | null {
  const digits = [...text].map((character) => LOOK_ALIKES[character] ?? character).join('')
  return NUMBER.test(digits) ? digits : null
}
