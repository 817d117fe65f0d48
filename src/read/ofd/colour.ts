import type { Element } from '@xmldom/xmldom'
import { attributeOf, childrenOf, numberOf } from './elements.ts'

/** Parts of 255 from which a colour is paper. */
const ALMOST_WHITE = 250
const OPAQUE = 255

const HEXADECIMAL = /#([0-9a-f]{1,2})/gi

/** Whether a colour, or an object, lets everything through (Alpha 0). */
export const isTransparent = (element: Element): boolean => (numberOf(element, 'Alpha') ?? OPAQUE) === 0

/** Whether a plain colour is white as paper is; patterns, shadings and palettes never are. */
export function isWhite(colour: Element): boolean {
  if (childrenOf(colour, 'Pattern', 'AxialShd', 'RadialShd', 'GouraudShd', 'LaGourandShd').length > 0) return false
  const parts = componentsOf(attributeOf(colour, 'Value') ?? '')
  // Four components are ink (CMYK), one or three are light (grey, RGB).
  if (parts.length === 4) return parts.every((part) => part === 0)
  return parts.length > 0 && parts.every((part) => part >= ALMOST_WHITE)
}

/** `255 255 255` or `#ff #ff #ff`. */
function componentsOf(value: string): number[] {
  const hexadecimal = [...value.matchAll(HEXADECIMAL)].map(([, digits]) => Number.parseInt(digits ?? '0', 16))
  return hexadecimal.length > 0
    ? hexadecimal
    : value
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number)
}
