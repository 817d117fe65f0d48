import type { Glyph, PositionedPage } from '../../layout/page.ts'
import { inkOf } from '../image/binarise.ts'
import { greyOf } from '../image/grey.ts'
import { type ColourPicture, type GreyPicture, type PixelBox, WHITE } from '../image/picture.ts'
import { turned } from '../image/rotate.ts'
import { sealsOf } from '../image/seals.ts'
import { skewOf } from '../image/skew.ts'
import type { OcrEngine, RecognisedCharacter } from './engine.ts'
import { inkLines } from './ink-lines.ts'
import { partsOf } from './print-parts.ts'
import { type ReadLine, readLine } from './read-line.ts'

/** A page's place and what to tell while it is read. */
export interface PictureReading {
  /** From 1. */
  pageNumber: number
  /** Points. */
  pageSize: { width: number; height: number }
  /** Called after every line: a sign of progress, and where the reading may be ended by throwing. */
  checkpoint?: () => void
}

/** A page that was read from its picture. */
export interface ReadPicture {
  /** In points, everything where it stands once the page lies straight. */
  straight: PositionedPage
  /** Degrees by which the page lies turned clockwise around its middle in its picture. */
  skew: number
}

/** Reads a picture of a page: straightens it, tells print from seals, rules and pictures, and has it recognised line by line. */
export async function readPicture(picture: ColourPicture, engine: OcrEngine, reading: PictureReading): Promise<ReadPicture> {
  const seals = sealsOf(picture)
  const grey = greyOf(picture, seals)
  const skew = skewOf(inkOf(grey))
  const level = turned(grey, -skew)
  const parts = partsOf(inkOf(level))
  const print = without(level, parts.rules)
  const place = placer(picture, reading)
  const lines = inkLines(parts)
  const read: ReadLine[] = []
  for (const line of lines) {
    read.push(await readLine(line, { page: print, ink: parts.ink, engine, lines }))
    reading.checkpoint?.()
  }
  const straight: PositionedPage = {
    number: reading.pageNumber,
    ...reading.pageSize,
    glyphs: read.flatMap(({ characters, em }) => characters.map((character) => glyphOf(character, em, place))),
    rules: parts.rules.map(place.box),
    areas: parts.frames.map(place.box),
    pictures: parts.pictures.map(place.box),
  }
  return { straight, skew }
}

/** From pixels of the straightened picture to points of the page that lies straight. */
interface Placer {
  box(box: PixelBox): [number, number, number, number]
  /** Points a pixel. */
  scale: number
}

function placer({ width, height }: ColourPicture, { pageSize }: PictureReading): Placer {
  const scale = pageSize.width / width
  const down = pageSize.height / height
  return { scale, box: ([x0, y0, x1, y1]) => [x0 * scale, y0 * down, x1 * scale, y1 * down] }
}

const glyphOf = ({ text, box, confidence, spaceBefore }: RecognisedCharacter, em: number, place: Placer): Glyph => ({
  text,
  box: place.box(box),
  size: em * place.scale,
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
