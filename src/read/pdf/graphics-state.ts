import type { Box } from '../../layout/box.ts'
import type { PdfFont } from './font.ts'
import { IDENTITY, type Matrix } from './matrix.ts'

/** #rrggbb; null for a pattern, whose colour is not one. */
export type Colour = string | null

export const BLACK = '#000000'
export const WHITE = '#ffffff'

/** What holds for the text that is shown next (ISO 32000-1, 9.3). */
export interface TextState {
  font: PdfFont | null
  size: number
  characterSpacing: number
  wordSpacing: number
  /** 1 is as designed. */
  horizontalScale: number
  leading: number
  rise: number
  /** 0 fill, 1 stroke, 2 both, 3 invisible; 4 to 7 the same and a clip. */
  mode: number
  matrix: Matrix
  lineMatrix: Matrix
}

/** What q saves and Q restores (ISO 32000-1, 8.4). */
export interface GraphicsState {
  /** From user space to points of the page, y downwards. */
  matrix: Matrix
  /** A box around what can be painted on, in points of the page. */
  clip: Box
  fill: Colour
  stroke: Colour
  fillAlpha: number
  strokeAlpha: number
  lineWidth: number
  text: TextState
}

export function initialState(matrix: Matrix, clip: Box): GraphicsState {
  const text: TextState = {
    font: null,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    matrix: IDENTITY,
    lineMatrix: IDENTITY,
  }
  return { matrix, clip, fill: BLACK, stroke: BLACK, fillAlpha: 1, strokeAlpha: 1, lineWidth: 1, text }
}

export const copyOf = (state: GraphicsState): GraphicsState => ({ ...state, text: { ...state.text } })
