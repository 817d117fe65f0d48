import { type Box, heightOf, widthOf } from '../../layout/box.ts'
import { type Drawing, isDrawn, meet, numberAt, type Operate, shared } from './drawing.ts'
import { boxAfter, type Matrix, matrixFrom, multiply } from './matrix.ts'
import { fillRectangle } from './path-operators.ts'
import type { OperatorName } from './pdfjs.ts'

/** Producers draw table lines as pictures of one pixel, too; this thin is a line, points. */
const MAX_LINE_THICKNESS = 2

/** Pictures are drawn in the unit square (ISO 32000-1, 8.9.5); pdf.js joins runs of the same picture into one operator. */
export const pictureOperators: Partial<Record<OperatorName, Operate>> = {
  paintImageXObject: (drawing) => paint(drawing),
  paintInlineImageXObject: (drawing) => paint(drawing),
  paintImageMaskXObject: (drawing) => paint(drawing),
  paintSolidColorImageMask(drawing) {
    if (isDrawn(drawing)) fillRectangle(drawing, boxAfter(drawing.state.matrix, 0, 0, 1, 1), drawing.state.fill)
  },
  paintImageXObjectRepeat(drawing, args) {
    const [x, y] = [numberAt(args, 1), numberAt(args, 2)]
    for (const [e, f] of placesIn(args[3])) paint(drawing, [x, 0, 0, y, e, f])
  },
  paintImageMaskXObjectRepeat(drawing, args) {
    const [a, b, c, d] = [numberAt(args, 1), numberAt(args, 2), numberAt(args, 3), numberAt(args, 4)]
    for (const [e, f] of placesIn(args[5])) paint(drawing, [a, b, c, d, e, f])
  },
  paintInlineImageXObjectGroup: (drawing, [, images]) => paintEach(drawing, images),
  paintImageMaskXObjectGroup: (drawing, [images]) => paintEach(drawing, images),
}

function paintEach(drawing: Drawing, images: unknown): void {
  if (!Array.isArray(images)) return
  for (const image of images as { transform?: unknown }[]) paint(drawing, matrixFrom(image.transform))
}

/** Pairs of x and y. */
function placesIn(packed: unknown): [number, number][] {
  const numbers = packed instanceof Float32Array || Array.isArray(packed) ? Array.from(packed as ArrayLike<number>) : []
  const places: [number, number][] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) places.push([numbers[at] ?? 0, numbers[at + 1] ?? 0])
  return places
}

function paint(drawing: Drawing, matrix?: Matrix): void {
  const { state, page } = drawing
  if (!isDrawn(drawing)) return
  const whole = boxAfter(matrix ? multiply(matrix, state.matrix) : state.matrix, 0, 0, 1, 1)
  if (!meet(whole, state.clip) || !meet(whole, page)) return
  const box: Box = shared(shared(whole, state.clip), page)
  const thin = Math.min(widthOf(box), heightOf(box)) <= MAX_LINE_THICKNESS
  if (thin) fillRectangle(drawing, box, null)
  else {
    drawing.pictures.push(box)
    drawing.painted.push({ box, colour: null })
  }
}
