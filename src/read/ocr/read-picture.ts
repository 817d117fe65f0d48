import type { Glyph, PositionedPage } from '../../layout/page.ts'
import { inkOf } from '../image/binarise.ts'
import { greyOf } from '../image/grey.ts'
import { type ColourPicture, type GreyPicture, type PixelBox, WHITE } from '../image/picture.ts'
import { turned, turnedBox } from '../image/rotate.ts'
import { sealsOf } from '../image/seals.ts'
import { skewOf } from '../image/skew.ts'
import type { OcrEngine, RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'
import { inkLines } from './ink-lines.ts'
import { partsOf } from './print-parts.ts'
import { readLine } from './read-line.ts'

/** A page's place and what to tell while it is read. */
export interface PictureReading {
  /** From 1. */
  pageNumber: number
  /** Points. */
  pageSize: { width: number; height: number }
  /** Called after every line: a sign of progress, and where the reading may be ended by throwing. */
  checkpoint?: () => void
}

/**
 * Reads a picture of a page: straightens it, tells print from seals, rules and pictures, and has it recognised line by line. Everything stands
 * where it stands in the picture as it came, in points.
 */
export async function readPicture(picture: ColourPicture, engine: OcrEngine, reading: PictureReading): Promise<PositionedPage> {
  const seals = sealsOf(picture)
  const grey = greyOf(picture, seals)
  const skew = skewOf(inkOf(grey))
  const straight = turned(grey, -skew)
  const parts = partsOf(inkOf(straight))
  const print = without(straight, parts.rules)
  const back = placer(picture, skew, reading)
  const glyphs: Glyph[] = []
  for (const line of inkLines(parts)) {
    const characters = await readLine(line, { page: print, ink: parts.ink, engine })
    glyphs.push(...characters.map((character) => glyphOf(character, line, back)))
    reading.checkpoint?.()
  }
  const { width, height } = reading.pageSize
  const rules = parts.rules.map(back.box)
  return {
    number: reading.pageNumber,
    width,
    height,
    glyphs,
    rules,
    areas: parts.frames.map(back.box),
    pictures: parts.pictures.map(back.box),
  }
}

/** From pixels of the straightened picture to points of the page as it came. */
interface Placer {
  box(box: PixelBox): [number, number, number, number]
  /** Points a pixel. */
  scale: number
}

function placer({ width, height }: ColourPicture, skew: number, { pageSize }: PictureReading): Placer {
  const scale = pageSize.width / width
  const down = pageSize.height / height
  return {
    scale,
    box(box) {
      const [x0, y0, x1, y1] = turnedBox(box, [width / 2, height / 2], skew)
      return [x0 * scale, y0 * down, x1 * scale, y1 * down]
    },
  }
}

const glyphOf = ({ text, box, confidence, spaceBefore }: RecognisedCharacter, line: InkLine, back: Placer): Glyph => ({
  text,
  box: back.box(box),
  size: line.em * back.scale,
  font: null,
  bold: false,
  turn: 0,
  spaceBefore,
  confidence,
})

/** The picture with paper where the rules were. */
function without({ width, height, pixels }: GreyPicture, rules: readonly PixelBox[]): GreyPicture {
  const rest = pixels.slice()
  for (const [x0, y0, x1, y1] of rules) {
    for (let y = Math.max(0, y0 - 2); y < Math.min(height, y1 + 2); y++)
      rest.fill(WHITE, y * width + Math.max(0, x0 - 2), y * width + Math.min(width, x1 + 2))
  }
  return { width, height, pixels: rest }
}
