import type { Box } from '../../layout/box.ts'
import { type Drawing, isMasked, meet, numberAt, type Operate, restore, save, shared } from './drawing.ts'
import { type Colour, initialState } from './graphics-state.ts'
import { boxAfter, matrixFrom, multiply } from './matrix.ts'
import type { OperatorName } from './pdfjs.ts'

const colourFrom = (value: unknown): Colour => (typeof value === 'string' && value.startsWith('#') ? value.toLowerCase() : null)

/** Everything that changes how and where is drawn, and draws nothing. */
export const stateOperators: Partial<Record<OperatorName, Operate>> = {
  save,
  restore,
  transform: (drawing, args) => transform(drawing, args),
  setLineWidth: ({ state }, args) => {
    state.lineWidth = numberAt(args, 0)
  },
  setFillRGBColor: ({ state }, [colour]) => {
    state.fill = colourFrom(colour)
  },
  setStrokeRGBColor: ({ state }, [colour]) => {
    state.stroke = colourFrom(colour)
  },
  setFillColorN: ({ state }) => {
    state.fill = null
  },
  setStrokeColorN: ({ state }) => {
    state.stroke = null
  },
  setFillTransparent: ({ state }) => {
    state.fillAlpha = 0
  },
  setStrokeTransparent: ({ state }) => {
    state.strokeAlpha = 0
  },
  setGState: (drawing, [entries]) => setExtendedState(drawing, entries),
  clip: (drawing) => {
    drawing.clipsNextPath = true
  },
  eoClip: (drawing) => {
    drawing.clipsNextPath = true
  },
  paintFormXObjectBegin(drawing, [matrix, box]) {
    save(drawing)
    transform(drawing, matrix)
    clipTo(drawing, box)
  },
  paintFormXObjectEnd: restore,
  beginGroup(drawing, [group]) {
    const { smask, matrix, bbox } = (group ?? {}) as { smask?: unknown; matrix?: unknown; bbox?: unknown }
    drawing.groups.push(Boolean(smask))
    save(drawing)
    const { state } = drawing
    const outside = state.matrix
    transform(drawing, matrix)
    clipTo(drawing, bbox)
    // The form that follows brings its matrix again.
    state.matrix = outside
  },
  endGroup(drawing) {
    drawing.groups.pop()
    restore(drawing)
  },
  beginMarkedContent: ({ layers }) => {
    layers.push(false)
  },
  beginMarkedContentProps(drawing, [tag, properties]) {
    drawing.layers.push(tag === 'OC' && !drawing.isLayerShown(properties))
  },
  endMarkedContent: ({ layers }) => {
    layers.pop()
  },
  beginAnnotation(drawing, [id, rectangle, toRectangle, matrix]) {
    save(drawing)
    drawing.state = initialState(drawing.base, drawing.page)
    clipTo(drawing, rectangle)
    transform(drawing, toRectangle)
    transform(drawing, matrix)
    drawing.remark = drawing.isRemark(id)
    if (drawing.remark) drawing.counts.remarks += 1
  },
  endAnnotation(drawing) {
    drawing.remark = false
    restore(drawing)
  },
  shadingFill(drawing) {
    if (isMasked(drawing)) return
    drawing.painted.push({ box: drawing.state.clip, colour: null })
  },
}

function transform({ state }: Drawing, matrix: unknown): void {
  state.matrix = multiply(matrixFrom(matrix), state.matrix)
}

/** Narrows the clip to a rectangle of user space: x0, y0, x1, y1. */
export function clipTo({ state }: Drawing, rectangle: unknown): void {
  const [x0, y0, x1, y1] = Array.isArray(rectangle) || rectangle instanceof Float32Array ? Array.from(rectangle as ArrayLike<number>) : []
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return
  const box = boxAfter(state.matrix, x0, y0, x1, y1)
  state.clip = meet(box, state.clip) ? shared(box, state.clip) : NOWHERE
}

const NOWHERE: Box = [-1, -1, -1, -1]

function setExtendedState({ state, font }: Drawing, entries: unknown): void {
  if (!Array.isArray(entries)) return
  for (const [key, value] of entries as [unknown, unknown][]) {
    if (key === 'ca' && typeof value === 'number') state.fillAlpha = value
    if (key === 'CA' && typeof value === 'number') state.strokeAlpha = value
    if (key === 'LW' && typeof value === 'number') state.lineWidth = value
    if (key === 'Font' && Array.isArray(value)) {
      state.text.font = font(String(value[0]))
      state.text.size = numberAt(value, 1)
    }
  }
}
