import type { Box } from '../../layout/box.ts'
import type { Drawing, Operate } from './drawing.ts'
import { fontFrom, type PdfFont } from './font.ts'
import { initialState } from './graphics-state.ts'
import type { Matrix } from './matrix.ts'
import { pathOperators } from './path-operators.ts'
import type { OperatorName, PdfJs } from './pdfjs.ts'
import { pictureOperators } from './picture-operators.ts'
import { stateOperators } from './state-operators.ts'
import { textOperators } from './text-operators.ts'

/** By pdf.js' number of the operator. */
export type Operators = readonly (Operate | undefined)[]

export function operatorsOf({ OPS }: PdfJs): Operators {
  const names = new Map(Object.entries(OPS).map(([name, number]) => [number as number, name as OperatorName]))
  const byName = { ...stateOperators, ...textOperators, ...pictureOperators, ...pathOperators((number) => names.get(number)) }
  const operators: (Operate | undefined)[] = []
  for (const [number, name] of names) operators[number] = byName[name]
  return operators
}

export interface DrawingContext {
  page: Box
  base: Matrix
  /** What pdf.js holds under the name of a font; undefined where it could not be loaded. */
  fontData(name: string): unknown
  isLayerShown(properties: unknown): boolean
  isRemark(annotation: unknown): boolean
}

/** An empty page. */
export function beginDrawing({ page, base, fontData, isLayerShown, isRemark }: DrawingContext): Drawing {
  const fonts = new Map<string, PdfFont | null>()
  const font = (name: string): PdfFont | null => {
    const known = fonts.get(name)
    if (known !== undefined) return known
    const loaded = fontFrom(fontData(name))
    fonts.set(name, loaded)
    return loaded
  }
  return {
    page,
    base,
    state: initialState(base, page),
    saved: [],
    font,
    glyphs: [],
    rules: [],
    areas: [],
    pictures: [],
    painted: [],
    blank: null,
    clipsNextPath: false,
    layers: [],
    groups: [],
    remark: false,
    isLayerShown,
    isRemark,
    counts: { unmapped: 0, folded: 0, fontless: 0, outlines: 0, remarks: 0 },
  }
}
