import type { Element } from '@xmldom/xmldom'
import { type Box, heightOf, widthOf } from '../../layout/box.ts'
import type { Glyph } from '../../layout/page.ts'
import { childElements } from '../xml.ts'
import { isTransparent, isWhite } from './colour.ts'
import { attributeOf, boxIn, switchOf, textAt } from './elements.ts'
import { after, boxThrough, type Matrix, scaleDown } from './matrix.ts'
import { shapesOf } from './path-shapes.ts'
import { type DrawParam, drawParamFor, type Resources } from './resources.ts'
import { drawText, type HiddenReason, type LastBlank, placeOf } from './text-object.ts'

/** All that is drawn on a page, in the order of drawing. */
export interface DrawnPage {
  text: DrawnCharacter[]
  rules: Box[]
  areas: Box[]
  pictures: DrawnPicture[]
  unmapped: number
  /** Around everything inked but text: what white characters are seen on. */
  inked: Box[]
  lastBlank: LastBlank | null
  /** Filled shapes with curves, of the size of characters. */
  outlines: number
  /** Characters that were drawn in a special form (radicals and the like). */
  folded: number
  objects: number
  limits: DrawingLimits
  /** Limits that the page went over. */
  exceeded: ExceededLimit[]
}

/** How much of one page is drawn. Groups that refer to groups can make billions of objects of a small file. */
export interface DrawingLimits {
  operators: number
  glyphs: number
}

export interface ExceededLimit {
  measure: keyof DrawingLimits
  limit: number
}

export interface DrawnCharacter {
  glyph: Glyph
  hidden: HiddenReason | null
}

export interface DrawnPicture {
  box: Box
  /** From the unit square, y down, to points on the page. */
  matrix: Matrix
  /** Its entry in the zip; null where the resource is missing. */
  entry: string | null
}

/** Where objects are drawn and what holds for them. */
export interface Canvas {
  /** From the objects' space to points on the page. */
  matrix: Matrix
  resources: Resources
  param: DrawParam
  /** Groups that this is drawn in. */
  depth: number
  /** Not inside anything that is switched off. */
  isShown: boolean
}

/** Groups within groups. */
const MAX_GROUP_DEPTH = 16
/** Heights between which a filled shape with curves may be a character that was turned into an outline (转曲), points. */
const SMALLEST_OUTLINE = 4
const LARGEST_OUTLINE = 60
/** Millimetres; what GB/T 33190 gives where no line width is written. */
const USUAL_LINE_WIDTH = 0.353

export const emptyPage = (limits: DrawingLimits): DrawnPage => ({
  text: [],
  rules: [],
  areas: [],
  pictures: [],
  unmapped: 0,
  inked: [],
  lastBlank: null,
  outlines: 0,
  folded: 0,
  objects: 0,
  limits,
  exceeded: [],
})

/** Draws the objects of a layer or block, as far as the page's limits go. */
export function drawObjects(page: DrawnPage, parent: Element, canvas: Canvas): void {
  for (const object of childElements(parent)) {
    if (isFull(page)) return
    page.objects += 1
    drawObject(page, object, canvas)
  }
}

function isFull({ exceeded, limits, objects, text }: DrawnPage): boolean {
  if (exceeded.length === 0 && objects >= limits.operators) exceeded.push({ measure: 'operators', limit: limits.operators })
  if (exceeded.length === 0 && text.length >= limits.glyphs) exceeded.push({ measure: 'glyphs', limit: limits.glyphs })
  return exceeded.length > 0
}

function drawObject(page: DrawnPage, object: Element, around: Canvas): void {
  const canvas = switchOf(object, 'Visible', true) ? around : { ...around, isShown: false }
  if (object.localName === 'TextObject') addText(page, object, canvas)
  else if (object.localName === 'PathObject') addPath(page, object, canvas)
  else if (object.localName === 'ImageObject') addPicture(page, object, canvas)
  else if (object.localName === 'CompositeObject') drawGroup(page, object, canvas)
  else if (object.localName === 'PageBlock') drawObjects(page, object, canvas)
}

function addText(page: DrawnPage, object: Element, canvas: Canvas): void {
  const { glyphs, unmapped, folded, hidden, blank } = drawText(object, canvas, page.lastBlank, page.limits.glyphs - page.text.length)
  for (const glyph of glyphs) page.text.push({ glyph, hidden: canvas.isShown ? hidden : 'hidden_layer' })
  page.unmapped += unmapped
  page.folded += folded
  page.lastBlank = blank
  isFull(page)
}

function addPath(page: DrawnPage, object: Element, { matrix, resources, param, isShown }: Canvas): void {
  if (!isShown || isTransparent(object)) return
  const own = drawParamFor(object, resources, param)
  const through = after(matrix, placeOf(object))
  const fill = own.fillColour
  const drawing = {
    stroked: switchOf(object, 'Stroke', true) && !(own.strokeColour && isUnseen(own.strokeColour)),
    // Without a colour a path is filled with nothing.
    filled: switchOf(object, 'Fill', false) && fill !== null && !isUnseen(fill),
    lineWidth: (own.lineWidth ?? USUAL_LINE_WIDTH) * scaleDown(through),
  }
  const shapes = shapesOf(textAt(object, 'AbbreviatedData') ?? '', through, drawing)
  const clip = clipOf(object, matrix, drawing.lineWidth)
  for (const rule of clippedTo(clip, shapes.rules)) page.rules.push(rule)
  for (const area of clippedTo(clip, shapes.areas)) page.areas.push(area)
  const inked = shapes.inked && clippedTo(clip, [shapes.inked])[0]
  if (!inked) return
  page.inked.push(inked)
  if (shapes.hasCurves && drawing.filled && heightOf(inked) >= SMALLEST_OUTLINE && heightOf(inked) <= LARGEST_OUTLINE) page.outlines += 1
}

const isUnseen = (colour: Element): boolean => isTransparent(colour) || isWhite(colour)

/** Objects are drawn within their Boundary; lines on its edge are not cut to half. Null where it has none. */
function clipOf(object: Element, matrix: Matrix, margin: number): Box | null {
  const boundary = boxIn(attributeOf(object, 'Boundary'))
  if (!boundary) return null
  const [x0, y0, x1, y1] = boxThrough(matrix, boundary)
  return [x0 - margin, y0 - margin, x1 + margin, y1 + margin]
}

/** What of the boxes lies within another. */
export function clippedTo(clip: Box | null, boxes: readonly Box[]): readonly Box[] {
  if (!clip) return boxes
  return boxes.flatMap((box): Box[] => {
    const inside: Box = [Math.max(box[0], clip[0]), Math.max(box[1], clip[1]), Math.min(box[2], clip[2]), Math.min(box[3], clip[3])]
    return widthOf(inside) >= 0 && heightOf(inside) >= 0 ? [inside] : []
  })
}

function addPicture(page: DrawnPage, object: Element, { matrix, resources, isShown }: Canvas): void {
  const resource = attributeOf(object, 'ResourceID')
  // Without a resource nothing is drawn: a place kept free for a signature.
  if (resource === null || !isShown || isTransparent(object)) return
  const through = after(matrix, placeOf(object))
  const box = clippedTo(clipOf(object, matrix, 0), [boxThrough(through, [0, 0, 1, 1])])[0]
  if (box) page.pictures.push({ box, matrix: through, entry: resources.pictures.get(resource) ?? null })
}

function drawGroup(page: DrawnPage, object: Element, canvas: Canvas): void {
  const content = canvas.resources.groups.get(attributeOf(object, 'ResourceID') ?? '')
  if (!content || canvas.depth >= MAX_GROUP_DEPTH) return
  drawObjects(page, content, {
    ...canvas,
    matrix: after(canvas.matrix, placeOf(object)),
    param: drawParamFor(object, canvas.resources, canvas.param),
    depth: canvas.depth + 1,
  })
}
