import { type Box, heightOf, holdsMiddle, widthOf } from '../../layout/box.ts'
import { type Drawing, isDrawn, meet, numberAt, type Operate, shared } from './drawing.ts'
import type { Colour, GraphicsState } from './graphics-state.ts'
import { groundOf } from './ground.ts'
import { scaleOf } from './matrix.ts'
import type { OperatorName } from './pdfjs.ts'
import { clipTo } from './state-operators.ts'
import { isRectangle, type Subpath, straightSides, subpathsOf } from './subpaths.ts'

/** A filled area up to this thickness is a drawn line: the thickest are those below red heads (红头), points. */
const MAX_RULE_THICKNESS = 4
/** A line is this many times longer than thick; what is not is a dot or a box of a form. */
const MIN_RULE_RATIO = 3
/** Shorter sides are parts of drawings, points. */
const MIN_RULE_LENGTH = 2
/** A frame drawn as an area with a hole: how much smaller the hole may be on each side, points. */
const MAX_FRAME_THICKNESS = 6
/** Heights between which a filled shape with curves may be a character, points. */
const OUTLINE_HEIGHTS = [4, 60] as const
const MIN_ALPHA = 0.02
/** A box with rounded corners has this share of its outline straight at least. */
const MIN_STRAIGHT_SHARE = 0.6
/** Points of a path over which it is a drawing and no lines are looked for. */
const MAX_PATH_NUMBERS = 200_000

type Painting = { fill: boolean; stroke: boolean }
const FILL: Painting = { fill: true, stroke: false }
const STROKE: Painting = { fill: false, stroke: true }
const BOTH: Painting = { fill: true, stroke: true }

const PAINTINGS: Partial<Record<OperatorName, Painting>> = {
  fill: FILL,
  eoFill: FILL,
  stroke: STROKE,
  closeStroke: STROKE,
  fillStroke: BOTH,
  eoFillStroke: BOTH,
  closeFillStroke: BOTH,
  closeEOFillStroke: BOTH,
}

/** @param nameOf from pdf.js' number of an operator to its name */
export const pathOperators = (nameOf: (operator: number) => OperatorName | undefined): Partial<Record<OperatorName, Operate>> => ({
  constructPath(drawing, args) {
    const [, path, bounds] = args
    const packed = Array.isArray(path) ? path[0] : null
    const name = nameOf(numberAt(args, 0))
    const painting = name && PAINTINGS[name]
    if (painting && packed instanceof Float32Array && packed.length <= MAX_PATH_NUMBERS && isDrawn(drawing)) {
      paintPath(drawing, subpathsOf(packed, drawing.state.matrix), painting)
    }
    if (drawing.clipsNextPath) clipTo(drawing, bounds)
    drawing.clipsNextPath = false
  },
})

function paintPath(drawing: Drawing, subpaths: readonly Subpath[], { fill, stroke }: Painting): void {
  const { state } = drawing
  if (fill && state.fillAlpha >= MIN_ALPHA) fillPath(drawing, subpaths, state.fill)
  if (stroke && state.strokeAlpha >= MIN_ALPHA) for (const subpath of subpaths) strokeSubpath(drawing, subpath, state)
}

function fillPath(drawing: Drawing, subpaths: readonly Subpath[], colour: Colour): void {
  const [outer, inner] = subpaths
  if (subpaths.length === 2 && outer && inner && isFrame(outer, inner)) {
    frame(drawing, outer.box, outer.box[2] - inner.box[2], colour)
    return
  }
  for (const subpath of subpaths) fillBox(drawing, subpath, colour)
}

/** Fills a rectangle: a thin one is a line, a larger one an area where its colour differs from what lies under it. */
export function fillRectangle(drawing: Drawing, whole: Box, colour: Colour): void {
  const box = within(drawing, whole)
  if (!box || !isVisible(drawing, box, colour)) return
  if (isThin(box)) {
    if (isLong(box)) drawing.rules.push(box)
    return
  }
  drawing.painted.push({ box, colour })
  if (!coversPage(drawing, box)) drawing.areas.push(box)
}

function fillBox(drawing: Drawing, subpath: Subpath, colour: Colour): void {
  const { box, curved } = subpath
  const height = heightOf(box)
  if (curved && height >= OUTLINE_HEIGHTS[0] && height <= OUTLINE_HEIGHTS[1]) drawing.counts.outlines += 1
  // A slanted or pointed end of a thin shape (borders that meet in a mitre) changes nothing about the line.
  if (isRectangle(subpath) || isThin(box) || isMostlyStraight(subpath)) fillRectangle(drawing, box, colour)
}

function strokeSubpath(drawing: Drawing, subpath: Subpath, state: GraphicsState): void {
  const thickness = state.lineWidth * scaleOf(state.matrix)
  if (isRectangle(subpath) && subpath.closed && !isThin(subpath.box)) {
    frame(drawing, subpath.box, thickness, state.stroke)
    return
  }
  for (const side of straightSides(subpath)) rule(drawing, side, thickness, state.stroke)
  if (isMostlyStraight(subpath)) addArea(drawing, subpath.box)
}

/** A framed rectangle: four lines and the area inside. */
function frame(drawing: Drawing, [x0, y0, x1, y1]: Box, thickness: number, colour: Colour): void {
  rule(drawing, [x0, y0, x1, y0], thickness, colour)
  rule(drawing, [x0, y1, x1, y1], thickness, colour)
  rule(drawing, [x0, y0, x0, y1], thickness, colour)
  rule(drawing, [x1, y0, x1, y1], thickness, colour)
  addArea(drawing, [x0, y0, x1, y1])
}

function rule(drawing: Drawing, side: Box, thickness: number, colour: Colour): void {
  if (Math.max(widthOf(side), heightOf(side)) < MIN_RULE_LENGTH) return
  const half = thickness / 2
  const level = widthOf(side) >= heightOf(side)
  const box: Box = level ? [side[0], side[1] - half, side[2], side[3] + half] : [side[0] - half, side[1], side[2] + half, side[3]]
  const seen = within(drawing, box)
  if (!seen || !isVisible(drawing, seen, colour)) return
  // A very thick stroke is a shaded bar.
  if (thickness > MAX_RULE_THICKNESS) fillRectangle(drawing, seen, colour)
  else drawing.rules.push(seen)
}

function addArea(drawing: Drawing, box: Box): void {
  const seen = within(drawing, box)
  if (seen && !coversPage(drawing, seen)) drawing.areas.push(seen)
}

const within = ({ state, page }: Drawing, box: Box): Box | null =>
  meet(box, state.clip) && meet(box, page) ? shared(shared(box, state.clip), page) : null

const isThin = (box: Box): boolean => Math.min(widthOf(box), heightOf(box)) <= MAX_RULE_THICKNESS

function isLong(box: Box): boolean {
  const length = Math.max(widthOf(box), heightOf(box))
  return length >= MIN_RULE_LENGTH && length >= Math.min(widthOf(box), heightOf(box)) * MIN_RULE_RATIO
}

const isVisible = (drawing: Drawing, box: Box, colour: Colour): boolean => colour === null || groundOf(drawing.painted, box) !== colour

function coversPage({ page }: Drawing, box: Box): boolean {
  return box[0] <= page[0] + 1 && box[1] <= page[1] + 1 && box[2] >= page[2] - 1 && box[3] >= page[3] - 1
}

/** A box with rounded corners: its straight sides make up most of its outline. */
function isMostlyStraight(subpath: Subpath): boolean {
  if (!subpath.curved || subpath.points.length < 5) return false
  const straight = straightSides(subpath).reduce((sum, side) => sum + widthOf(side) + heightOf(side), 0)
  return straight > (widthOf(subpath.box) + heightOf(subpath.box)) * 2 * MIN_STRAIGHT_SHARE && heightOf(subpath.box) > MAX_RULE_THICKNESS
}

function isFrame(outer: Subpath, inner: Subpath): boolean {
  if (!isRectangle(outer) || !isRectangle(inner) || !holdsMiddle(outer.box, inner.box) || isThin(outer.box)) return false
  return outer.box.every((side, at) => Math.abs(side - (inner.box[at] ?? 0)) <= MAX_FRAME_THICKNESS)
}
