import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { openPdf } from '../../../src/read/pdf/open-pdf.ts'
import { boundedResolution } from '../../../src/read/pdf/pictures.ts'
import { pdfFile } from './pdf-file.ts'

const BYTES = pdfFile({ pages: [{ content: '0 0 0 rg 100 200 50 50 re f' }, { content: '', entries: '/CropBox [100 100 300 250]' }] })
const PATH = process.env.PATH

async function drawn(
  number: number,
  dotsPerInch: number,
): Promise<{ width: number; height: number; pixel: (x: number, y: number) => number }> {
  const file = await openPdf(BYTES)
  const png = await (await file.page(number)).picture(dotsPerInch)
  await file.close()
  const { data, info } = await sharp(png ?? new Uint8Array())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixel: (x, y) => data[(y * info.width + x) * info.channels] ?? -1 }
}

describe('a page as a picture', () => {
  afterEach(() => {
    process.env.PATH = PATH
  })

  it.each([
    ['drawn by pdftoppm', PATH],
    ['drawn by pdf-parse where pdftoppm is not installed', '/nowhere'],
  ])('%s: size by resolution, black where black is drawn, cut to the crop box', async (_, path) => {
    process.env.PATH = path
    const { width, height, pixel } = await drawn(1, 144)
    expect([width, height]).toEqual([800, 600])
    expect([pixel(250, 150), pixel(250, 250)]).toEqual([0, 255])
    expect(await drawn(2, 72)).toMatchObject({ width: 200, height: 150 })
  })

  it('large pages are drawn coarser: 200 × 200 cm at 75 dpi instead of 300', () => {
    expect(boundedResolution(300, 595, 842)).toBe(300)
    expect(boundedResolution(300, 5669, 5669)).toBeCloseTo(75.1, 1)
  })

  it('leaves no files behind', async () => {
    const folders = (): string[] => (existsSync(tmpdir()) ? readdirSync(tmpdir()).filter((name) => name.startsWith('taizhang-pdf-')) : [])
    const before = folders()
    await drawn(1, 72)
    expect(folders()).toEqual(before)
  })
})
