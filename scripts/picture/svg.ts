import stringWidth from 'string-width'
import { type Html, html } from '../../src/render/index.ts'

/** Where a piece of text stands, on its base line, and how it looks; pixels. */
export interface TextStyle {
  x: number
  y: number
  size: number
  fill: string
  weight?: 'normal' | 'bold'
  /** Which of its points stands at x. */
  anchor?: 'start' | 'middle' | 'end'
}

/** How wide a text is, in pixels: a Chinese character is as wide as the font is high, a Latin one about half. */
export const widthOf = (text: string, size: number): number => (stringWidth(text) * size) / 2

export function textAt(text: string, { x, y, size, fill, weight = 'normal', anchor = 'start' }: TextStyle): Html {
  return html`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}">${text}</text>\n`
}

/** Text that is as wide as `widthOf` says in every font, so that what stands behind it joins on. */
export function runningText(text: string, { x, y, size, fill }: TextStyle): Html {
  const width = widthOf(text, size)
  return html`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${text}</text>\n`
}

export function boxAt(x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): Html {
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${fill}" stroke="${stroke}"/>\n`
}
