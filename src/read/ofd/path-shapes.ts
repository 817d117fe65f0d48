import type { Box } from '../../layout/box.ts'
import { heightOf, widthOf } from '../../layout/box.ts'
import { type Matrix, transformed } from './matrix.ts'
import { type Stroke, strokesOf } from './path-data.ts'

/** How a path is drawn, in points. */
export interface Drawing {
  stroked: boolean
  filled: boolean
  lineWidth: number
}

/** What a path leaves on a page for whoever looks for lines and boxes. */
export interface Shapes {
  rules: Box[]
  areas: Box[]
  /** What is inked, whatever its form; null where nothing is. */
  inked: Box | null
  hasCurves: boolean
}

/** Filled areas up to this height or width are lines: thicker than the rule of a red head (1.5 mm) none is drawn. Points. */
const THICKEST_RULE = 4.5
/** Points. Filled squares up to this size are the joints of lines that end before them. */
const LARGEST_JOINT = 2
/** A rule is this many times longer than thick; what is shorter is a dot. */
const RULE_PROPORTION = 3
/** A line off its direction by less than this, in points or in parts of its length, is level or upright. */
const SLOPE_POINTS = 0.4
const SLOPE_PROPORTION = 0.005
/** Straight pieces of a curved outline from here on are sides of a rounded frame; shorter ones belong to a drawing. Points. */
const SHORTEST_SIDE = 20
/** Two sides each way that are this long, in parts of width and height, make a frame. */
const FRAME_SIDES = 1.2

/** Characters of a path from which on it is a drawing and no lines are looked for. */
const LONGEST_PATH = 1_000_000

/** @param matrix from the path's space to points on the page */
export function shapesOf(abbreviatedData: string, matrix: Matrix, drawing: Drawing): Shapes {
  if (abbreviatedData.length > LONGEST_PATH) return { rules: [], areas: [], inked: null, hasCurves: true }
  const shapes: Shapes = { rules: [], areas: [], inked: null, hasCurves: false }
  for (const stroke of strokesOf(abbreviatedData)) {
    addStroke(shapes, { ...stroke, points: stroke.points.map((point) => transformed(matrix, point)) }, drawing)
  }
  return shapes
}

function addStroke(shapes: Shapes, stroke: Stroke, { stroked, filled, lineWidth }: Drawing): void {
  if (!stroked && !filled) return
  const outline = outlineOf(stroke)
  shapes.inked = shapes.inked ? around(shapes.inked, outline) : outline
  const { level, upright, hasCurves } = sidesOf(stroke)
  shapes.hasCurves ||= hasCurves
  const isFrame = lengthOf(level, 0) >= FRAME_SIDES * widthOf(outline) && lengthOf(upright, 1) >= FRAME_SIDES * heightOf(outline)
  if (isThin(outline) && filled) shapes.rules.push(outline)
  else if (isFrame && Math.min(widthOf(outline), heightOf(outline)) > THICKEST_RULE) shapes.areas.push(outline)
  if (!stroked) return
  const shortest = hasCurves ? SHORTEST_SIDE : lineWidth * RULE_PROPORTION
  for (const side of [...level, ...upright]) {
    if (Math.max(widthOf(side), heightOf(side)) < shortest) continue
    const drawn = thickened(side, lineWidth)
    if (lineWidth <= THICKEST_RULE) shapes.rules.push(drawn)
    else shapes.areas.push(drawn)
  }
}

const isThin = (box: Box): boolean => {
  const [shorter, longer] = [widthOf(box), heightOf(box)].sort((a, b) => a - b) as [number, number]
  return longer <= LARGEST_JOINT || (shorter <= THICKEST_RULE && longer > shorter * RULE_PROPORTION)
}

const outlineOf = ({ points }: Stroke): Box =>
  points.reduce<Box>(
    ([x0, y0, x1, y1], { x, y }) => [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )

const around = (a: Box, b: Box): Box => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]

/** The level and upright pieces of a stroke without their thickness. */
function sidesOf({ points, straight }: Stroke): { level: Box[]; upright: Box[]; hasCurves: boolean } {
  const level: Box[] = []
  const upright: Box[] = []
  for (let at = 1; at < points.length; at++) {
    const from = points[at - 1]
    const to = points[at]
    if (!from || !to || !straight[at]) continue
    const dx = Math.abs(to.x - from.x)
    const dy = Math.abs(to.y - from.y)
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    const slope = Math.max(SLOPE_POINTS, SLOPE_PROPORTION * Math.max(dx, dy))
    if (dx > dy && dy <= slope) level.push([middle.x - dx / 2, middle.y, middle.x + dx / 2, middle.y])
    else if (dy > dx && dx <= slope) upright.push([middle.x, middle.y - dy / 2, middle.x, middle.y + dy / 2])
  }
  return { level, upright, hasCurves: straight.includes(false) }
}

const lengthOf = (sides: readonly Box[], axis: 0 | 1): number =>
  sides.reduce((total, side) => total + side[(axis + 2) as 2 | 3] - side[axis], 0)

function thickened([x0, y0, x1, y1]: Box, thickness: number): Box {
  const half = thickness / 2
  return y0 === y1 ? [x0, y0 - half, x1, y1 + half] : [x0 - half, y0, x1 + half, y1]
}
