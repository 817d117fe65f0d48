import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { openPdf } from '../../src/read/pdf/open-pdf.ts'

const NOTICE = join(import.meta.dirname, '../../fixtures/pages/000_91f78d1c8f0827f1.circular.pdf')
/** Dots per inch. */
const RESOLUTION = 150

/** The head of a notice as a scanner would give it. */
export async function scan(): Promise<Sharp> {
  const file = await openPdf(readFileSync(NOTICE))
  const picture = await (await file.page(1)).picture(RESOLUTION)
  await file.close()
  const page = sharp(picture ?? new Uint8Array()).greyscale()
  const { width, height } = await page.metadata()
  return page.extract({ left: 0, top: 0, width, height: Math.floor(height / 2) }).withMetadata({ density: RESOLUTION })
}
