import sharp from 'sharp'
import { type GreyPicture, type PixelBox, pixelHeight, pixelWidth, WHITE } from '../image/picture.ts'
import type { OcrEngine, RecognisedCharacter } from './engine.ts'
import type { InkLine } from './ink-line.ts'

/** Pixels of an em in what the engine is given. Measured: from 30 to 36 the fewest characters are wrong, whatever the resolution of the scan. */
const BEST_EM = 33
/** In em: paper around the line that is given with it. */
const MARGIN = { across: 0.3, down: 0.18 }

export interface LineSetting {
  /** Pixels of an em in what the engine is given. */
  em: number
  /** In em: paper given with the line at its ends. */
  margin: number
}
/** Pixels of white around that, so that no ink touches the border. */
const BORDER = 8
/** Pixels of the longest picture that an engine is given. */
const MAX_LENGTH = 8000

const WHOLE_LINE: LineSetting = { em: BEST_EM, margin: MARGIN.across }

/** Reads one line. The boxes are in pixels of the page. */
export async function recogniseLine(
  page: GreyPicture,
  line: InkLine,
  engine: OcrEngine,
  { em, margin }: LineSetting = WHOLE_LINE,
): Promise<RecognisedCharacter[]> {
  const area = withMargin(line, page, margin)
  const scale = Math.min(em / line.em, MAX_LENGTH / pixelWidth(area))
  const picture = await scaled(cutOut(page, area), scale)
  const lines = await engine.recognise(picture, 'line')
  const [left, top] = area
  const onPage = ([x0, y0, x1, y1]: PixelBox): PixelBox => [
    left + (x0 - BORDER) / scale,
    top + (y0 - BORDER) / scale,
    left + (x1 - BORDER) / scale,
    top + (y1 - BORDER) / scale,
  ]
  return lines.flat().map((character) => ({ ...character, box: onPage(character.box) }))
}

function withMargin({ box: [x0, y0, x1, y1], em }: InkLine, { width, height }: GreyPicture, margin: number): PixelBox {
  return [
    Math.max(0, Math.floor(x0 - margin * em)),
    Math.max(0, Math.floor(y0 - MARGIN.down * em)),
    Math.min(width, Math.ceil(x1 + margin * em)),
    Math.min(height, Math.ceil(y1 + MARGIN.down * em)),
  ]
}

/** A part of a picture by itself. */
function cutOut({ width, pixels }: GreyPicture, area: PixelBox): GreyPicture {
  const [x0, y0, x1, y1] = area
  const part = new Uint8Array(pixelWidth(area) * pixelHeight(area))
  for (let y = y0; y < y1; y++) part.set(pixels.subarray(y * width + x0, y * width + x1), (y - y0) * pixelWidth(area))
  return { width: pixelWidth(area), height: pixelHeight(area), pixels: part }
}

/** A picture made larger or smaller, with a white border. */
async function scaled({ width, height, pixels }: GreyPicture, scale: number): Promise<GreyPicture> {
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize({ width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), fit: 'fill' })
    .extend({ top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, background: { r: WHITE, g: WHITE, b: WHITE } })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}
