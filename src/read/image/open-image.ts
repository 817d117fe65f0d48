import sharp from 'sharp'
import { findingOf } from '../../model/index.ts'
import type { PagedFile, SourcePage } from '../paged/page-source.ts'
import { brokenFile, tooLarge } from '../reader.ts'
import { type DecodedPicture, decodePicture, type PictureFacts, PictureTooLarge, pictureFacts } from './decode.ts'
import { MAX_PICTURE_PIXELS } from './limits.ts'
import { A4, pageSizeOf } from './page-size.ts'

/**
 * Opens a picture file as a file with pages that hold nothing but a picture: a tiff has one or more, the others one. What stands on them has to be recognised.
 * @throws UnreadableFile broken_file, file_too_large; so does a page where it is the only one
 */
export async function openImage(bytes: Uint8Array): Promise<PagedFile> {
  const { format, pageCount } = await factsOf(bytes)
  return {
    pageCount,
    findings: [],
    async page(number) {
      try {
        return pageOf(await decodePicture(bytes, number - 1), number)
      } catch (error) {
        if (pageCount > 1) return unreadablePage(number, format, String(error))
        throw error instanceof PictureTooLarge
          ? tooLarge('pixels', error.pixels, MAX_PICTURE_PIXELS)
          : brokenFile(format, 'content_unreadable', String(error))
      }
    },
    close: async () => {},
  }
}

async function factsOf(bytes: Uint8Array): Promise<PictureFacts> {
  try {
    return await pictureFacts(bytes)
  } catch (error) {
    throw brokenFile('image', 'content_unreadable', String(error))
  }
}

function pageOf(picture: DecodedPicture, number: number): SourcePage {
  const { width, height } = pageSizeOf(picture.width, picture.height, picture.resolution)
  return {
    positioned: { number, width, height, glyphs: [], rules: [], areas: [], pictures: [[0, 0, width, height]] },
    unmappedGlyphs: 0,
    findings: [],
    // As it was scanned, whatever is asked for: what a scan does not have cannot be drawn, and what it has need not be thrown away.
    picture: () => asPng(picture),
  }
}

/** The others can still be read. */
const unreadablePage = (page: number, format: string, detail: string): SourcePage => ({
  positioned: { number: page, ...A4, glyphs: [], rules: [], areas: [], pictures: [] },
  unmappedGlyphs: 0,
  findings: [findingOf('page_unreadable', { page, format, cause: 'content_unreadable', detail })],
  picture: async () => null,
})

async function asPng({ width, height, pixels }: DecodedPicture): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}
