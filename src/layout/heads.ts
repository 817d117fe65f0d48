import { type Box, middleAcross } from './box.ts'
import { type Element, isText } from './element.ts'

/** Type from here on, in em of the body type, heads an article (标题). */
export const HEADLINE = 1.3

type TextElement = Extract<Element, { kind: 'segment' }>

export const isHeadline = (element: Element | undefined, body: number): element is TextElement =>
  element !== undefined && isText(element) && element.segment.size >= HEADLINE * body

export const isVertical = (element: Element): boolean => isText(element) && element.segment.vertical

/** Whether all text of a part stands vertically (竖排标题). */
export const isVerticalHead = (elements: readonly Element[]): boolean => {
  const texts = elements.filter(isText)
  return texts.length > 0 && texts.every(isVertical)
}

/** Pictures and frames stand among columns without dividing them: text goes past. */
export const isFloat = ({ kind }: Element): boolean => kind === 'picture' || kind === 'frame'

/** Lines of one head have their middles or their beginnings at one place, to so many em of the body type. */
const SAME_PLACE = 0.7

export const isCentredOn = (line: Box, headline: Box, body: number): boolean =>
  Math.abs(middleAcross(line) - middleAcross(headline)) <= SAME_PLACE * body

export const beginsLike = (line: Box, headline: Box, body: number): boolean => Math.abs(line[0] - headline[0]) <= SAME_PLACE * body

/** Where a head begins that ends with the thing at `headline`: with the kickers (引题) above it. @param goesBefore whether what stands before a thing is part of its head */
export function startOfHead(headline: number, goesBefore: (at: number) => boolean): number {
  let start = headline
  while (start > 0 && goesBefore(start)) start--
  return start
}
