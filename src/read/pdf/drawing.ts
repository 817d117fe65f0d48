import { type Box, overlapAcross, overlapDown } from '../../layout/box.ts'
import type { Glyph } from '../../layout/page.ts'
import type { PdfFont } from './font.ts'
import { type Colour, copyOf, type GraphicsState } from './graphics-state.ts'
import type { Matrix } from './matrix.ts'

/** Why a character that was drawn cannot be seen. */
export type HiddenReason = 'invisible' | 'same_colour' | 'outside_page' | 'clipped' | 'too_small' | 'transparent' | 'hidden_layer'

export interface DrawnGlyph {
  glyph: Glyph
  colour: Colour
  hidden: HiddenReason | null
  /** How many things were painted before it. */
  painted: number
}

/** A filled area or a picture, in order of painting: the ground of what is drawn after it. */
export interface Painted {
  box: Box
  /** null: a picture or a pattern. */
  colour: Colour
}

/** A page while its operators are gone through: the state and what was drawn so far. */
export interface Drawing {
  page: Box
  /** From the page's user space to points from its top left: rotation, crop box and user unit are in it. */
  base: Matrix
  state: GraphicsState
  saved: GraphicsState[]
  font(name: string): PdfFont | null
  glyphs: DrawnGlyph[]
  rules: Box[]
  areas: Box[]
  pictures: Box[]
  painted: Painted[]
  /** White space was drawn last, and where the pen stood. */
  blank: { x: number; y: number } | null
  clipsNextPath: boolean
  /** Inside how many layers that are switched off (optional content). */
  layers: boolean[]
  /** Inside how many soft masks, whose content is no content. */
  groups: boolean[]
  /** Inside an annotation whose text is a remark on the page and not of it. */
  remark: boolean
  isLayerShown(properties: unknown): boolean
  isRemark(annotation: unknown): boolean
  counts: { unmapped: number; folded: number; fontless: number; outlines: number; remarks: number }
}

/** Of one operator: its arguments as pdf.js gives them. */
export type Operate = (drawing: Drawing, args: readonly unknown[]) => void

export function save(drawing: Drawing): void {
  drawing.saved.push(copyOf(drawing.state))
}

export function restore(drawing: Drawing): void {
  const state = drawing.saved.pop()
  if (state) drawing.state = state
}

/** Whether what is drawn now belongs to the page: not in a mask, not in a layer that is switched off. */
export const isMasked = ({ groups }: Drawing): boolean => groups.includes(true)
export const isLayerHidden = ({ layers }: Drawing): boolean => layers.includes(true)
export const isDrawn = (drawing: Drawing): boolean => !isMasked(drawing) && !isLayerHidden(drawing) && !drawing.remark

export const meet = (a: Box, b: Box): boolean => overlapAcross(a, b) >= 0 && overlapDown(a, b) >= 0

/** What two boxes share; a box without height or width where they only touch. They must meet. */
export const shared = (a: Box, b: Box): Box => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]

export const numberAt = (args: readonly unknown[], at: number): number => {
  const value = args[at]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
