import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { inkOf } from '../../../src/read/image/binarise.ts'
import type { GreyPicture } from '../../../src/read/image/picture.ts'
import { turned, turnedBox, turnedPoint } from '../../../src/read/image/rotate.ts'
import { skewOf } from '../../../src/read/image/skew.ts'
import { scan } from '../scan.ts'

describe('how a page lies', () => {
  let page: GreyPicture
  beforeAll(async () => {
    const { data, info } = await (await scan()).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
    page = { width: info.width, height: info.height, pixels: new Uint8Array(data) }
  })

  it.each([0, 1.2, -1.2, 3.5, -4.6])('is seen where it was turned by %d°', (degrees) => {
    expect(Math.abs(skewOf(inkOf(turned(page, degrees))) - degrees)).toBeLessThanOrEqual(0.06)
  })

  it('is straight where nothing says otherwise', async () => {
    const white: GreyPicture = { width: 300, height: 200, pixels: new Uint8Array(60_000).fill(255) }
    expect(skewOf(inkOf(white))).toBe(0)
    const noise = await sharp({
      create: { width: 300, height: 200, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
    })
      .toColourspace('b-w')
      .raw()
      .toBuffer()
    expect(Math.abs(skewOf({ width: 300, height: 200, ink: Uint8Array.from(noise, (grey) => (grey < 100 ? 1 : 0)) }))).toBe(0)
  })
})

describe('turning', () => {
  it('is clockwise, and back again', () => {
    expect(turnedPoint([10, 0], [0, 0], 90).map(Math.round)).toEqual([0, 10])
    const there = turnedPoint([120, 30], [50, 60], 3.4)
    expect(turnedPoint(there, [50, 60], -3.4).map((each) => Math.round(each * 1000) / 1000)).toEqual([120, 30])
  })

  it('a turned box is the upright one around its corners', () => {
    expect(turnedBox([0, 0, 20, 10], [0, 0], 90).map(Math.round)).toEqual([-10, 0, 0, 20])
  })
})
