import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { heightOf, widthOf } from '../../layout/box.ts'
import type { OfdArchive } from './archive.ts'
import type { DrawnPage, DrawnPicture } from './page-objects.ts'

/** Pixels of a page or of a picture on it: A0 at 300 dpi has 139 million. */
const MAX_PIXELS = 160_000_000
const POINTS_PER_INCH = 72
/** How far a picture may be from upright, in points over its whole width or height. */
const SKEW = 1

/** A page without visible text that shows nothing but pictures, a scan for one, as PNG; null where lines or areas are drawn on it, too, or a picture cannot be decoded. */
export async function pageOfPictures(
  archive: OfdArchive,
  { inked, pictures }: DrawnPage,
  page: { width: number; height: number },
  dotsPerInch: number,
): Promise<Uint8Array | null> {
  const scale = dotsPerInch / POINTS_PER_INCH
  const [width, height] = [Math.round(page.width * scale), Math.round(page.height * scale)]
  if (inked.length > 0 || pictures.length === 0 || width < 1 || height < 1 || width * height > MAX_PIXELS) return null
  const overlays: OverlayOptions[] = []
  for (const picture of pictures) {
    const overlay = await overlayOf(archive, picture, scale, width, height)
    if (!overlay) return null
    overlays.push(overlay)
  }
  const paper = sharp({ create: { width, height, channels: 3, background: 'white' }, limitInputPixels: MAX_PIXELS })
  return new Uint8Array(await paper.composite(overlays).png({ compressionLevel: 3 }).toBuffer())
}

async function overlayOf(
  archive: OfdArchive,
  picture: DrawnPicture,
  scale: number,
  width: number,
  height: number,
): Promise<OverlayOptions | null> {
  const bytes = picture.entry === null ? null : archive.unpack(picture.entry)
  const [a, b, c, d] = picture.matrix
  const isUpright = Math.abs(b) <= SKEW && Math.abs(c) <= SKEW
  if (!bytes || !isUpright) return null
  const left = Math.round(picture.box[0] * scale)
  const top = Math.round(picture.box[1] * scale)
  const size = {
    width: Math.max(1, Math.round(widthOf(picture.box) * scale)),
    height: Math.max(1, Math.round(heightOf(picture.box) * scale)),
  }
  // What lies outside the page is not drawn.
  const shown = { left: Math.max(0, -left), top: Math.max(0, -top), width: 0, height: 0 }
  shown.width = Math.min(width, left + size.width) - Math.max(0, left)
  shown.height = Math.min(height, top + size.height) - Math.max(0, top)
  if (shown.width < 1 || shown.height < 1) return null
  let image: Sharp = sharp(bytes, { limitInputPixels: MAX_PIXELS })
  if (a < 0) image = image.flop()
  if (d < 0) image = image.flip()
  try {
    const input = await image
      .resize({ ...size, fit: 'fill' })
      .extract(shown)
      .png({ compressionLevel: 0 })
      .toBuffer()
    return { input, left: Math.max(0, left), top: Math.max(0, top) }
  } catch {
    return null
  }
}
