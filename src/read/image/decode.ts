import sharp, { type Sharp } from 'sharp'
import { MAX_PICTURE_PIXELS, MAX_WORKING_PIXELS } from './limits.ts'
import type { ColourPicture } from './picture.ts'

/** What a picture file says of itself before its pixels are read. */
export interface PictureFacts {
  format: string
  /** Pages of a tiff, frames of a gif; 1 for the others. */
  pageCount: number
}

/** One page of a picture file, upright as its camera or scanner says (EXIF), on white where it is transparent. */
export interface DecodedPicture extends ColourPicture {
  /** Dots per inch of these pixels; null where the file does not say or says what cannot be. */
  resolution: number | null
}

/** A picture that is larger than can be read; `pixels` is what it says of itself. */
export class PictureTooLarge extends Error {
  override name = 'PictureTooLarge'
  readonly pixels: number

  constructor(pixels: number) {
    super(`${pixels} pixels`)
    this.pixels = pixels
  }
}

/** Dots per inch that a page can have; programs write 1 or 65535 where they do not know. */
const PLAUSIBLE_RESOLUTION = { from: 60, to: 2400 }

/** What programs write where nobody measured anything: the screens of the eighties and nineties. */
const SCREEN_RESOLUTIONS: readonly number[] = [72, 96]

/** @throws Error where the bytes are no picture that can be read */
export async function pictureFacts(bytes: Uint8Array): Promise<PictureFacts> {
  const { format, pages } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return { format, pageCount: pages ?? 1 }
}

/**
 * Reads one page of a picture. A page of more pixels than are needed to read any print is made smaller while it is read.
 * @param page from 0
 * @throws PictureTooLarge before a pixel is read; Error where the bytes cannot be read
 */
export async function decodePicture(bytes: Uint8Array, page = 0): Promise<DecodedPicture> {
  const source = sharp(bytes, { page, limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'truncated' })
  const { width, height, density } = await sharp(bytes, { page, limitInputPixels: false }).metadata()
  if (width * height > MAX_PICTURE_PIXELS) throw new PictureTooLarge(width * height)
  const scale = Math.min(1, Math.sqrt(MAX_WORKING_PIXELS / (width * height)))
  const upright =
    scale < 1 ? source.autoOrient().resize({ width: Math.round(widthUpright(await source.metadata()) * scale) }) : source.autoOrient()
  const { data, info } = await inColour(upright).raw().toBuffer({ resolveWithObject: true })
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return { width: info.width, height: info.height, pixels, resolution: plausibleResolution(density, scale) }
}

const inColour = (picture: Sharp): Sharp => picture.flatten({ background: 'white' }).toColourspace('srgb').removeAlpha()

const widthUpright = ({ autoOrient }: { autoOrient: { width: number } }): number => autoOrient.width

function plausibleResolution(density: number | undefined, scale: number): number | null {
  if (density === undefined || SCREEN_RESOLUTIONS.includes(density)) return null
  return density >= PLAUSIBLE_RESOLUTION.from && density <= PLAUSIBLE_RESOLUTION.to ? density * scale : null
}
