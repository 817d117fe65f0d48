import type { InkPicture } from './picture.ts'

/** Degrees to either side that a page is looked at: feeders and hands turn pages by less. */
const WIDEST = 5
/** Degrees between the angles that are tried, from coarse to fine. At 0.02° a line of 25 cm is off by a tenth of a millimetre. */
const STEPS = [0.5, 0.1, 0.02] as const
/** Places of ink that are looked at, at most: more change nothing. */
const SAMPLES = 120_000
/** Fewer places say nothing about lines. */
const MIN_SAMPLES = 500
/** A turn is believed where it makes the profile this much sharper than none: pages of two lines or of pictures have no clear angle. */
const CLEARLY_SHARPER = 1.02

/**
 * How far the lines of a page are turned clockwise from level, in degrees: at the right angle the ink of every line falls into rows of its own, and
 * the profile of ink by rows is sharpest (projection profile).
 */
export function skewOf(picture: InkPicture): number {
  const places = lowerEdges(picture)
  if (places.length < 2 * MIN_SAMPLES) return 0
  const sharpness = (degrees: number): number => sharpnessAt(places, picture, degrees)
  let best = 0
  let reach = WIDEST
  for (const step of STEPS) {
    const around = best
    let sharpest = -1
    for (let count = -Math.round(reach / step); count <= Math.round(reach / step); count++) {
      const degrees = around + count * step
      const sharp = sharpness(degrees)
      if (sharp > sharpest) [best, sharpest] = [degrees, sharp]
    }
    reach = step
  }
  return sharpness(best) > CLEARLY_SHARPER * sharpness(0) ? Math.round(best * 100) / 100 : 0
}

/** Where ink ends downwards, as x, y one after another: the feet of characters stand in line more sharply than their ink as a whole. */
function lowerEdges({ width, height, ink }: InkPicture): Float32Array {
  const places: number[] = []
  for (let y = 0; y + 1 < height; y++) {
    for (let x = 0; x < width; x++) if (ink[y * width + x] === 1 && ink[(y + 1) * width + x] === 0) places.push(x, y)
  }
  const every = Math.max(1, Math.ceil(places.length / 2 / SAMPLES))
  return Float32Array.from(every === 1 ? places : places.filter((_, at) => Math.floor(at / 2) % every === 0))
}

function sharpnessAt(places: Float32Array, { width, height }: InkPicture, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const margin = Math.ceil(Math.abs(slope) * width) + 1
  const rows = new Float64Array(height + 2 * margin)
  for (let at = 0; at < places.length; at += 2) {
    const row = Math.round((places[at + 1] ?? 0) - (places[at] ?? 0) * slope) + margin
    rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (const count of rows) sum += count * count
  return sum
}
