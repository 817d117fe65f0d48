import type { Element, Node } from '@xmldom/xmldom'
import { type Box, heightOf, widthOf } from '../../layout/box.ts'
import { childElements } from '../xml.ts'
import { IDENTITY, type Matrix } from './matrix.ts'

// Files are written with the prefix ofd:, with another or with none; elements are known by their local names.

export const childrenOf = (parent: Node, ...names: string[]): Element[] =>
  childElements(parent).filter(({ localName }) => names.includes(localName ?? ''))

/** The first child along a path of names: `childOf(document, 'CommonData', 'PageArea')`. */
export function childOf(parent: Element, ...path: string[]): Element | null {
  let element: Element | null = parent
  for (const name of path) {
    if (!element) return null
    element = childElements(element).find(({ localName }) => localName === name) ?? null
  }
  return element
}

/** What stands in the child at the end of a path of names, without white space around it; null where it is missing or empty. */
export const textAt = (parent: Element, ...path: string[]): string | null => childOf(parent, ...path)?.textContent?.trim() || null

export const attributeOf = (element: Element, name: string): string | null => element.getAttribute(name)?.trim() || null

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/** An array of numbers (ST_Array): blanks divide, commas are met. */
export const numbersIn = (text: string | null): number[] => (text?.match(NUMBER) ?? []).map(Number).filter(Number.isFinite)

export const numberOf = (element: Element, name: string): number | null => numbersIn(element.getAttribute(name))[0] ?? null

/** A box (ST_Box: x, y, width, height) by its corners; null where it is no box. */
export function boxIn(text: string | null): Box | null {
  const [x, y, width, height] = numbersIn(text)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  return [x, y, x + width, y + height]
}

/** The box of a page; null where it is none or empty. */
export function pageBoxIn(text: string | null): Box | null {
  const box = boxIn(text)
  return box && widthOf(box) > 0 && heightOf(box) > 0 ? box : null
}

/** The transformation at an element's CTM; none where it has none. */
export function matrixOf(element: Element): Matrix {
  const [a, b, c, d, e, f] = numbersIn(element.getAttribute('CTM'))
  if (a === undefined || b === undefined || c === undefined || d === undefined) return IDENTITY
  return [a, b, c, d, e ?? 0, f ?? 0]
}

/** A switch (xs:boolean) with what it is where it is not written. */
export function switchOf(element: Element, name: string, unwritten: boolean): boolean {
  const value = attributeOf(element, name)?.toLowerCase()
  if (value === 'true' || value === '1') return true
  return value === 'false' || value === '0' ? false : unwritten
}
