import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openingOptions } from './pdfjs.ts'

/** Pixels of one drawn page: A2 at 300 dpi. Larger pages are drawn coarser: a map of 200 × 200 cm at 70 dpi. */
const MAX_PIXELS = 35_000_000
/** Drawing a page of scans takes a second or two; a page that takes longer than this is broken or made to. */
const TIME_LIMIT_MS = 60_000
/** A picture of the largest page without compression has four bytes a pixel. */
const MAX_PNG_BYTES = MAX_PIXELS * 4
const POINTS_PER_INCH = 72

/** The pages of one file as pictures. */
export interface PagePictures {
  /** @param width and height of the page in points; the resolution is lowered where the picture would be too large */
  draw(page: number, dotsPerInch: number, width: number, height: number): Promise<Uint8Array | null>
  close(): Promise<void>
}

/**
 * Draws with poppler's pdftoppm where it is installed, which has system fonts for what is not embedded, otherwise with pdf.js through pdf-parse, which
 * draws boxes for Chinese that is not embedded.
 */
export function openPictures(bytes: Uint8Array): PagePictures {
  let folder: Promise<string> | null = null
  const stored = async (): Promise<string> => {
    folder ??= mkdtemp(join(tmpdir(), 'taizhang-pdf-'))
    return join(await folder, 'file.pdf')
  }
  let written: Promise<void> | null = null
  return {
    async draw(page, dotsPerInch, width, height) {
      const resolution = boundedResolution(dotsPerInch, width, height)
      const file = await stored()
      written ??= writeFile(file, bytes)
      await written
      const drawn = await withPoppler(file, page, resolution)
      return drawn === 'missing' ? withPdfParse(bytes, page, resolution) : drawn
    },
    async close() {
      if (folder) await rm(await folder, { recursive: true, force: true })
    },
  }
}

/** Dots per inch, lowered for pages whose picture would have too many pixels. */
export function boundedResolution(dotsPerInch: number, width: number, height: number): number {
  const pixels = (width * height * dotsPerInch ** 2) / POINTS_PER_INCH ** 2
  return pixels <= MAX_PIXELS ? dotsPerInch : dotsPerInch * Math.sqrt(MAX_PIXELS / pixels)
}

/** 'missing' where pdftoppm is not installed; null where it cannot draw the page in time. */
function withPoppler(file: string, page: number, resolution: number): Promise<Uint8Array | null | 'missing'> {
  const args = ['-png', '-cropbox', '-r', String(resolution), '-f', String(page), '-l', String(page), file]
  const options = { encoding: 'buffer', maxBuffer: MAX_PNG_BYTES, timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL' } as const
  return new Promise((resolve) => {
    execFile('pdftoppm', args, options, (error, picture) => {
      if (error && 'code' in error && error.code === 'ENOENT') resolve('missing')
      else resolve(picture.length > 0 && !error ? new Uint8Array(picture) : null)
    })
  })
}

async function withPdfParse(bytes: Uint8Array, page: number, resolution: number): Promise<Uint8Array | null> {
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({ ...openingOptions(), data: new Uint8Array(bytes) })
  try {
    const { pages } = await parser.getScreenshot({ partial: [page], scale: resolution / POINTS_PER_INCH, imageDataUrl: false })
    return pages[0]?.data ?? null
  } catch {
    return null
  } finally {
    await parser.destroy()
  }
}
