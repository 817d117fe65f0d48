import { type Html, html } from '../html.ts'
import type { PageContents, ShownBlock } from './page-contents.ts'
import type { Part } from './parts.ts'
import { group, rounded } from './shapes.ts'

/** Where the number of a block stands, beside the beginning of each of its parts. */
export interface OrderMark {
  block: ShownBlock
  x: number
  y: number
  /** Whether the block began in another column. */
  goesOn: boolean
}

export function orderMarks({ blocks }: PageContents, radius: number): OrderMark[] {
  const place = ({ box: [x0, y0, , y1] }: Part): { x: number; y: number } => ({
    x: Math.max(radius, x0 - radius - 1.5),
    y: y0 + Math.min(1.2 * radius, (y1 - y0) / 2),
  })
  return blocks.flatMap((block) => block.parts.map((part, at) => ({ block, ...place(part), goesOn: at > 0 })))
}

/** A line from each mark to the next; what is set apart from the text, furniture, is left out of it. */
export function readingPath(marks: readonly OrderMark[], radius: number): Html {
  const stops = marks.filter(({ block }) => block.kind !== 'furniture')
  return html`<g class="path">${stops.slice(1).map((to, at) => arrow(stops[at] ?? to, to, radius))}</g>\n`
}

/** From the edge of one mark to the edge of another. */
function arrow(from: OrderMark, to: OrderMark, radius: number): Html | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length <= 2.5 * radius) return null
  const [dx, dy] = [((to.x - from.x) / length) * radius, ((to.y - from.y) / length) * radius]
  return html`<path d="M${rounded(from.x + dx)} ${rounded(from.y + dy)}L${rounded(to.x - 1.4 * dx)} ${rounded(to.y - 1.4 * dy)}" marker-end="url(#arrow)"/>`
}

export const drawnMarks = (marks: readonly OrderMark[], radius: number): Html =>
  html`${marks.map((mark) =>
    group(
      `order ${mark.block.kind}${mark.goesOn ? ' goes-on' : ''}`,
      null,
      html`<circle cx="${rounded(mark.x)}" cy="${rounded(mark.y)}" r="${rounded(radius)}"/><text x="${rounded(mark.x)}" y="${rounded(mark.y + 0.38 * radius)}" font-size="${rounded(sizeOf(mark.block.number, radius))}">${mark.block.number}</text>`,
    ),
  )}`

/** Numbers of three digits have to be smaller. */
const sizeOf = (number: number, radius: number): number => (number < 100 ? 1.1 : 0.85) * radius
