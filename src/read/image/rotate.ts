import { type GreyPicture, WHITE } from './picture.ts'

/** A point in pixels or points: x, y. */
type Point = readonly [number, number]

/** Turns a point clockwise (y runs downwards) around a centre. @param degrees clockwise */
export function turnedPoint([x, y]: Point, [cx, cy]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]
}

/** The upright box around a box that is turned clockwise around a centre. */
export function turnedBox<Box extends readonly [number, number, number, number]>(
  [x0, y0, x1, y1]: Box,
  centre: Point,
  degrees: number,
): [number, number, number, number] {
  const corners = (
    [
      [x0, y0],
      [x1, y0],
      [x0, y1],
      [x1, y1],
    ] as const
  ).map((corner) => turnedPoint(corner, centre, degrees))
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** The picture turned clockwise around its middle, of the same size; what comes in from outside is white. */
export function turned({ width, height, pixels }: GreyPicture, degrees: number): GreyPicture {
  if (degrees === 0) return { width, height, pixels }
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  const result = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = cx + (x - cx) * cos + (y - cy) * sin
      const fromY = cy - (x - cx) * sin + (y - cy) * cos
      result[y * width + x] = greyBetween(pixels, width, height, fromX, fromY)
    }
  }
  return { width, height, pixels: result }
}

/** The grey at a place between pixels, from the four around it. */
function greyBetween(pixels: Uint8Array, width: number, height: number, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return WHITE
  const right = x - left
  const down = y - top
  const at = top * width + left
  const upper = (pixels[at] ?? WHITE) * (1 - right) + (pixels[at + 1] ?? WHITE) * right
  const lower = (pixels[at + width] ?? WHITE) * (1 - right) + (pixels[at + width + 1] ?? WHITE) * right
  return Math.round(upper * (1 - down) + lower * down)
}
