import { type Component, componentsOf } from './components.ts'
import { type ColourPicture, type PixelBox, pixelHeight, pixelWidth } from './picture.ts'

/** Red ink: the red of a pixel is this much above its green and its blue (of 255). Scanned vermilion has 80 to 180, black print and shadows under 30. */
const RED_ABOVE = 45

/** The picture is searched for seals at one pixel in this many: a seal has centimetres, and print of a red head comes together to its lines. */
const STEP = 4

/** Red things within this share of the page's width are one: ring, star and characters of a seal. */
const REACH = 0.006

/** Sides of a seal (印章), as a share of the page's shorter side: 42 mm on A4 is 0.2. */
const SEAL_SIDE = { from: 0.08, to: 0.4 }

/** The longer side of a seal by the shorter: round and oval ones. A red head (发文机关标志) is a line of characters, longer by far. */
const ROUND = 1.6

/** Of the area of its box, at least this share of a seal lies within its outline; a frame of red characters fills less of its corners and more of its middle. */
const MIN_FILL = 0.08

/** The boxes of the seals of a page, by their colour and shape. */
export function sealsOf(picture: ColourPicture): PixelBox[] {
  const { width, height, ink } = redInk(picture)
  const reach = Math.max(1, Math.round(REACH * width))
  const shorter = Math.min(width, height)
  return componentsOf({ width, height, ink: widened(ink, width, height, reach) })
    .filter((component) => isSeal(component, shorter))
    .map(({ box: [x0, y0, x1, y1] }) => [x0 * STEP, y0 * STEP, Math.min(picture.width, x1 * STEP), Math.min(picture.height, y1 * STEP)])
}

function isSeal({ box, area }: Component, shorter: number): boolean {
  const sides = [pixelWidth(box), pixelHeight(box)]
  const long = Math.max(...sides)
  const short = Math.min(...sides)
  return long <= ROUND * short && short >= SEAL_SIDE.from * shorter && long <= SEAL_SIDE.to * shorter && area >= MIN_FILL * long * short
}

/** Whether a pixel is printed in red. */
export const isRed = (red: number, green: number, blue: number): boolean => red - Math.max(green, blue) >= RED_ABOVE

function redInk(picture: ColourPicture): { width: number; height: number; ink: Uint8Array } {
  const width = Math.floor(picture.width / STEP)
  const height = Math.floor(picture.height / STEP)
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height * STEP; y++) {
    const row = Math.floor(y / STEP) * width
    for (let x = 0; x < width * STEP; x++) {
      const at = 3 * (y * picture.width + x)
      if (isRed(picture.pixels[at] ?? 0, picture.pixels[at + 1] ?? 0, picture.pixels[at + 2] ?? 0)) ink[row + Math.floor(x / STEP)] = 1
    }
  }
  return { width, height, ink }
}

/** Every pixel of ink spread over the square around it. */
function widened(ink: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const across = new Uint8Array(ink.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] === 1) across.fill(1, y * width + Math.max(0, x - reach), y * width + Math.min(width, x + reach + 1))
    }
  }
  const wide = new Uint8Array(ink.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (across[y * width + x] !== 1) continue
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) wide[row * width + x] = 1
    }
  }
  return wide
}
