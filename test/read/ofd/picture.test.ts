import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/read/paged/coverage.ts'
import { code, findingsOf, MILLIMETRE, ofdFile, pageOf, path, sayingOf, textObject } from './ofd-file.ts'

/** Left half black, right half white. */
const scan = await sharp({ create: { width: 60, height: 80, channels: 3, background: 'white' } })
  .composite([{ input: { create: { width: 30, height: 80, channels: 3, background: 'black' } }, left: 0, top: 0 }])
  .png()
  .toBuffer()

const resources =
  '<ofd:MultiMedias><ofd:MultiMedia ID="21" Type="Image"><ofd:MediaFile>scan.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
const picture = (boundary: string, matrix: string): string =>
  `<ofd:ImageObject ID="7" Boundary="${boundary}" CTM="${matrix}" ResourceID="21"/>`
const FULL = picture('0 0 210 297', '210 0 0 297 0 0')
const scanned = (objects: string, bytes: Uint8Array = scan): Uint8Array =>
  ofdFile({ pages: [objects], resources, parts: { 'Doc_0/Res/scan.png': bytes } })

async function greys(png: Uint8Array | null, places: readonly [number, number][]): Promise<number[]> {
  const { data, info } = await sharp(png ?? new Uint8Array())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return places.map(([x, y]) => data[(y * info.width + x) * info.channels] ?? -1)
}

describe('a page that is a scan', () => {
  it('is its picture, at its place and at the resolution that is asked for', async () => {
    const page = await pageOf(scanned(picture('50 0 100 100', '100 0 0 100 0 0')))
    const png = await page.picture(50.8)
    expect(await sharp(png ?? new Uint8Array()).metadata()).toMatchObject({ format: 'png', width: 420, height: 594 })
    // Two pixels a millimetre: left of the picture, in its dark and its white half, below it.
    expect(
      await greys(png, [
        [50, 50],
        [150, 50],
        [250, 50],
        [150, 400],
      ]),
    ).toEqual([255, 0, 255, 255])
  })

  it('drawn upside down and mirrored by its CTM', async () => {
    const page = await pageOf(scanned(picture('0 0 210 297', '-210 0 0 -297 210 297')))
    expect(
      await greys(await page.picture(25.4), [
        [20, 50],
        [190, 50],
      ]),
    ).toEqual([255, 0])
  })

  it('in strips', async () => {
    const page = await pageOf(scanned(picture('0 0 210 100', '210 0 0 100 0 0') + picture('0 100 210 197', '210 0 0 197 0 0')))
    expect(coverageOf(page.positioned.pictures, 210 * MILLIMETRE, 297 * MILLIMETRE)).toBe(1)
    expect(
      await greys(await page.picture(25.4), [
        [50, 50],
        [50, 250],
        [150, 250],
      ]),
    ).toEqual([0, 0, 255])
  })

  it('with a text layer: what another program recognised is read, and a finding says so', async () => {
    const page = await pageOf(scanned(FULL + textObject(code('识别'), 'Alpha="0"')))
    expect(sayingOf(page.positioned.glyphs)).toBe('识别')
    expect(findingsOf(page)).toEqual([['recognised_layer_read', { page: 1, count: 2 }]])
    expect(await page.picture(25.4)).not.toBeNull()
  })
})

describe('no picture', () => {
  it.each([
    ['of a page with text', FULL + textObject(code('正文'))],
    ['of a page with lines', FULL + path('M 10 10 L 90 10', 'LineWidth="1"')],
    ['of an empty page', ''],
    ['of a turned scan', picture('0 0 297 297', '0 297 -210 0 210 0')],
  ])('%s', async (_, objects) => {
    expect(await (await pageOf(scanned(objects))).picture(25.4)).toBeNull()
  })

  it('of one that cannot be decoded or is not in the zip', async () => {
    expect(await (await pageOf(scanned(FULL, new Uint8Array([1, 2, 3])))).picture(25.4)).toBeNull()
    expect(await (await pageOf(ofdFile({ pages: [FULL], resources }))).picture(25.4)).toBeNull()
  })

  it('of more pixels than memory has', async () => {
    expect(await (await pageOf(scanned(FULL))).picture(10_000)).toBeNull()
  })
})
