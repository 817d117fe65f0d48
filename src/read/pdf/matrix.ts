import type { Box } from '../../layout/box.ts'

/** a, b, c, d, e, f of the PDF standard (ISO 32000-1, 8.3.4): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that does `inner` first and `outer` after it. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [p, q, r, s, t, u] = outer
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

export function transformed([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The upright box around a rectangle after the matrix. */
export function boxAfter(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [ax, ay] = transformed(matrix, x0, y0)
  const [bx, by] = transformed(matrix, x1, y0)
  const [cx, cy] = transformed(matrix, x0, y1)
  const [dx, dy] = transformed(matrix, x1, y1)
  return [Math.min(ax, bx, cx, dx), Math.min(ay, by, cy, dy), Math.max(ax, bx, cx, dx), Math.max(ay, by, cy, dy)]
}

/** By how much lengths grow, on average over directions. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** Six numbers of pdf.js (array or typed array) as a matrix; the identity for anything else. */
export function matrixFrom(values: unknown): Matrix {
  if (!Array.isArray(values) && !(values instanceof Float32Array)) return IDENTITY
  const [a, b, c, d, e, f] = values as ArrayLike<unknown> as unknown[]
  const six = [a, b, c, d, e, f]
  return six.every((value) => typeof value === 'number' && Number.isFinite(value)) ? (six as unknown as Matrix) : IDENTITY
}
