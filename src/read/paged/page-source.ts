import type { PositionedPage } from '../../layout/page.ts'
import type { Finding } from '../../model/index.ts'

/** A file with pages, opened: pdf and OFD. Pages are read one at a time, so that a long file does not fill the memory. */
export interface PagedFile {
  pageCount: number
  /** What there is to say of the whole file: signatures, attachments. */
  findings: readonly Finding[]
  /** @param number from 1 */
  page(number: number): Promise<SourcePage>
  close(): Promise<void>
}

export interface SourcePage {
  positioned: PositionedPage
  /** Glyphs whose font gives no way to know which character they are (no ToUnicode, no known encoding): left out of `positioned` or guessed there. */
  unmappedGlyphs: number
  /** Filled shapes with curves, of the size of characters: text that was turned into outlines (转曲) is drawn so. Left out where nobody counted. */
  outlines?: number
  findings: readonly Finding[]
  /** The page as a person sees it, as PNG; null where nothing here can draw it. */
  picture(dotsPerInch: number): Promise<Uint8Array | null>
}
