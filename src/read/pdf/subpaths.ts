import type { Box } from '../../layout/box.ts'
import { type Matrix, transformed } from './matrix.ts'

/** One run of a path, in points of the page. */
export interface Subpath {
  points: readonly (readonly [number, number])[]
  closed: boolean
  curved: boolean
  box: Box
}

/** Codes of pdf.js in a path's numbers. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const CLOSE = 3
/** Coordinates that belong together may differ by rounding, points. */
const ROUNDING = 0.1

type Point = [number, number]

/** The subpaths of a path as pdf.js packs it: a code, then its coordinates in user space. */
export function subpathsOf(packed: Float32Array, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  let points: Point[] = []
  let closed = false
  let curved = false
  const finish = (): void => {
    if (points.length > 1) subpaths.push({ points, closed, curved, box: boxOf(points) })
    points = []
    closed = false
    curved = false
  }
  const point = (at: number): Point => transformed(matrix, packed[at] ?? 0, packed[at + 1] ?? 0)
  for (let at = 0; at < packed.length; ) {
    const code = packed[at++]
    if (code === MOVE) {
      finish()
      points.push(point(at))
      at += 2
    } else if (code === LINE) {
      points.push(point(at))
      at += 2
    } else if (code === CURVE) {
      points.push(point(at + 4))
      curved = true
      at += 6
    } else if (code === CLOSE) closed = true
  }
  finish()
  return subpaths
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Whether every corner is a corner of its box and every side is upright or level. */
export function isRectangle({ points, curved, box: [x0, y0, x1, y1] }: Subpath): boolean {
  if (curved || points.length < 4 || points.length > 6) return false
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING
  const corners = new Set<number>()
  for (const [x, y] of points) {
    if (!(near(x, x0) || near(x, x1)) || !(near(y, y0) || near(y, y1))) return false
    corners.add((near(x, x0) ? 0 : 1) + (near(y, y0) ? 0 : 2))
  }
  return corners.size === 4 || x1 - x0 <= ROUNDING || y1 - y0 <= ROUNDING
}

/** Its upright and level sides as boxes without thickness. */
export function straightSides({ points, closed }: Subpath): Box[] {
  const sides: Box[] = []
  const last = closed ? points.length : points.length - 1
  for (let at = 0; at < last; at++) {
    const [ax, ay] = points[at] ?? [0, 0]
    const [bx, by] = points[(at + 1) % points.length] ?? [0, 0]
    if (Math.abs(ax - bx) <= ROUNDING || Math.abs(ay - by) <= ROUNDING) {
      sides.push([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)])
    }
  }
  return sides
}
