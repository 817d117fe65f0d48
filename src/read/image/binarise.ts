import type { GreyPicture, InkPicture } from './picture.ts'

/** Side of the squares, in pixels, whose paper is measured by itself: a few characters, so that no square is all ink in running text. */
const SQUARE = 64
/** The share of a square's pixels that are darker than its paper. */
const PAPER_RANK = 0.8
/** Grey of the darkest paper: a square that is darker than this is a picture, and what is printed around it says what paper is. */
const DARKEST_PAPER = 110

/**
 * Ink and paper apart (二值化): every pixel is measured against the paper around it, so that a shaded edge of a scan is no ink, and the border between
 * the two lies where it divides the picture best (Otsu's method).
 */
export function inkOf(picture: GreyPicture): InkPicture {
  const flat = flattened(picture)
  const threshold = otsuThreshold(flat)
  const ink = new Uint8Array(flat.length)
  for (let at = 0; at < flat.length; at++) ink[at] = (flat[at] ?? 0) < threshold ? 1 : 0
  return { width: picture.width, height: picture.height, ink }
}

/** The picture as it would be on paper that is white everywhere. */
function flattened({ width, height, pixels }: GreyPicture): Uint8Array {
  const paper = paperOf({ width, height, pixels })
  const columns = Math.ceil(width / SQUARE)
  const flat = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * columns
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      flat[at] = Math.min(255, ((pixels[at] ?? 0) * 255) / (paper[row + Math.floor(x / SQUARE)] ?? 255))
    }
  }
  return flat
}

/** The grey of the paper in each square. */
function paperOf({ width, height, pixels }: GreyPicture): Float32Array {
  const columns = Math.ceil(width / SQUARE)
  const rows = Math.ceil(height / SQUARE)
  const whole = Math.max(DARKEST_PAPER, greyOfRank(pixels, width, 0, 0, width, height))
  const paper = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const grey = greyOfRank(
        pixels,
        width,
        column * SQUARE,
        row * SQUARE,
        Math.min(width, (column + 1) * SQUARE),
        Math.min(height, (row + 1) * SQUARE),
      )
      paper[row * columns + column] = grey < DARKEST_PAPER ? whole : grey
    }
  }
  return paper
}

function greyOfRank(pixels: Uint8Array, width: number, x0: number, y0: number, x1: number, y1: number): number {
  const counts = new Uint32Array(256)
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) increment(counts, pixels[y * width + x] ?? 0)
  let darker = 0
  const wanted = PAPER_RANK * (x1 - x0) * (y1 - y0)
  for (let grey = 0; grey < 256; grey++) {
    darker += counts[grey] ?? 0
    if (darker >= wanted) return grey
  }
  return 255
}

/** The grey that divides the pixels into two kinds, each as even as can be. */
function otsuThreshold(pixels: Uint8Array): number {
  const counts = new Float64Array(256)
  for (const grey of pixels) increment(counts, grey)
  let sum = 0
  for (let grey = 0; grey < 256; grey++) sum += grey * (counts[grey] ?? 0)
  let darkCount = 0
  let darkSum = 0
  let best = { threshold: 128, spread: -1 }
  for (let grey = 0; grey < 255; grey++) {
    darkCount += counts[grey] ?? 0
    darkSum += grey * (counts[grey] ?? 0)
    const lightCount = pixels.length - darkCount
    if (darkCount === 0 || lightCount === 0) continue
    const apart = darkSum / darkCount - (sum - darkSum) / lightCount
    const spread = darkCount * lightCount * apart * apart
    if (spread > best.spread) best = { threshold: grey + 1, spread }
  }
  return best.threshold
}

const increment = (counts: Uint32Array | Float64Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1
}
