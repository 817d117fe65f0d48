import stringWidth from 'string-width'
import { type Html, html } from '../../src/render/index.ts'

/** Where a piece of text begins, on its base line, and how it looks; pixels. */
export interface TextStyle {
  x: number
  y: number
  size: number
  fill: string
  weight?: 'normal' | 'bold'
}

/** How wide a text is made, in pixels: a Chinese character is as wide as the font is high, a Latin one half. */
export const widthOf = (text: string, size: number): number => (stringWidth(text) * size) / 2

/** A line of text that has the same width in every font, so that marks and columns stay where they belong. */
export function textAt(text: string, { x, y, size, fill, weight = 'normal' }: TextStyle): Html {
  const width = widthOf(text, size)
  return html`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}" textLength="${width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${text}</text>\n`
}

export function boxAt(x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): Html {
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${fill}" stroke="${stroke}"/>\n`
}
