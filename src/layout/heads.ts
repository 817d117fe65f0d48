import { type Element, isText } from './element.ts'

/** Type from here on, in em of the body type, heads an article (标题). */
export const HEADLINE = 1.3

type TextElement = Extract<Element, { kind: 'segment' }>

export const isHeadline = (element: Element | undefined, body: number): element is TextElement =>
  element !== undefined && isText(element) && element.segment.size >= HEADLINE * body

export const isVertical = (element: Element): boolean => isText(element) && element.segment.vertical

/** Pictures and frames stand among columns without dividing them: text goes past. */
export const isFloat = ({ kind }: Element): boolean => kind === 'picture' || kind === 'frame'
