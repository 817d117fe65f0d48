import type { Box } from '../../layout/box.ts'

/** a b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f, as OFD writes a CTM (GB/T 33190, 8.5). */
export type Matrix = readonly [number, number, number, number, number, number]

export interface Point {
  x: number
  y: number
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export const scaling = (factor: number): Matrix => [factor, 0, 0, factor, 0, 0]
export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

/** First `inner`, then `outer`. */
export function after(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const origin = transformed(outer, { x: e, y: f })
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    origin.x,
    origin.y,
  ]
}

export const transformed = ([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f })

/** How long a unit along y becomes. */
export const scaleDown = ([, , c, d]: Matrix): number => Math.hypot(c, d)

/** Clockwise turn of the x axis in degrees, from 0 up to 360. */
export function turnOf([a, b]: Matrix): number {
  const degrees = Math.round((Math.atan2(b, a) * 180 * 100) / Math.PI) / 100
  return degrees < 0 ? degrees + 360 : Math.abs(degrees)
}

/** The smallest upright box around a transformed one. */
export function boxThrough(matrix: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x0, y: y1 },
    { x: x1, y: y1 },
  ].map((corner) => transformed(matrix, corner))
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
