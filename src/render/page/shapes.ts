import { type Box, heightOf, widthOf } from '../../layout/box.ts'
import { type Html, type HtmlContent, html } from '../html.ts'

/** Hundredths of a point are finer than any printer. */
const PRECISION = 100

export const rounded = (points: number): number => Math.round(points * PRECISION) / PRECISION

/** What XML cannot say, not even escaped: control characters, halves of surrogate pairs. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A text as it may stand in an SVG, before it is escaped. */
export const writable = (text: string): string => text.replace(NOT_IN_XML, '\ufffd')

export const rectangle = (box: Box, style = ''): Html =>
  html`<rect${style === '' ? null : html` class="${style}"`} x="${rounded(box[0])}" y="${rounded(box[1])}" width="${rounded(widthOf(box))}" height="${rounded(heightOf(box))}"/>`

/** Shapes that belong together, with what is told where the pointer rests on them. */
export const group = (style: string, title: string | null, content: HtmlContent): Html =>
  html`<g class="${style}">${title === null ? null : html`<title>${writable(title)}</title>`}${content}</g>\n`

/** The box with so many points of room around it. */
export const grown = ([x0, y0, x1, y1]: Box, by: number): Box => [x0 - by, y0 - by, x1 + by, y1 + by]
