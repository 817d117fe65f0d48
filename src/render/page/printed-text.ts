import type { TextLine } from '../../layout/index.ts'
import { type Html, html } from '../html.ts'
import type { PrintedLine } from './printed-lines.ts'
import { rounded, writable } from './shapes.ts'

/** The base line stands so far down the box of a line, as in the fonts of Chinese. */
const BASE_LINE = 0.88

/** The lines of a page as they were read, every character at its place: for pages without a picture. */
export const printedText = (lines: readonly PrintedLine[]): Html => html`<g class="text">${lines.map(({ line }) => textOf(line))}</g>\n`

function textOf(line: TextLine): Html {
  const [x0, y0, x1, y1] = line.box
  const starts = line.extents.filter((_, at) => at % 2 === 0)
  const places = (from: number): string => starts.map((start) => rounded(start + from)).join(' ')
  const middle = rounded((x0 + x1) / 2)
  const [x, y] = line.vertical ? [`${middle}`, places(BASE_LINE * line.size)] : [places(0), `${rounded(y0 + BASE_LINE * (y1 - y0))}`]
  const style = `${line.bold ? 'bold ' : ''}${line.vertical ? 'vertical' : ''}`.trim()
  return html`<text${style === '' ? null : html` class="${style}"`} x="${x}" y="${y}" font-size="${rounded(line.size)}">${writable(line.text)}</text>\n`
}
