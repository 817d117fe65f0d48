import { type Language, pageViewWords } from '../messages/index.ts'
import type { ExtractedDocument } from '../model/index.ts'
import type { PageView } from '../read/paged/page-view.ts'
import type { Skew } from '../read/paged/skew.ts'
import { type Html, html } from './html.ts'
import { legendOf } from './page/legend.ts'
import { type PageContents, pageContents, type ShownBlock, type ShownItem, type ShownValue } from './page/page-contents.ts'
import { printedText } from './page/printed-text.ts'
import { drawnMarks, orderMarks, readingPath } from './page/reading-path.ts'
import { group, grown, rectangle, rounded } from './page/shapes.ts'
import { styleSheet } from './page/style.ts'

export interface ShownPage {
  extracted: ExtractedDocument
  /** Its number, from 1. */
  page: number
  view: PageView
}

/** The em of the body type of a page that has none, in points. */
const USUAL_BODY = 10.5
/** Points of the area of A4, the page that the legend is drawn for. */
const A4_AREA = 595 * 842
/** Points around blocks and columns, so that their outlines do not lie on one another. */
const BLOCK_ROOM = 1
const COLUMN_ROOM = 2.5

/**
 * A page with what was read on it, as one SVG without anything outside it: its picture below, or its text where there is none, and over it columns,
 * blocks by kind with the order in which they are read, tables, and every value at its place. One unit is one point, the origin the page's top left.
 */
export function pageSvg({ extracted, page, view }: ShownPage, language: Language): string {
  const { layout, skew, picture } = view
  const contents = pageContents(extracted, page, view, language)
  const em = layout.body > 0 ? layout.body : USUAL_BODY
  const radius = 0.5 * em
  const marks = orderMarks(contents, radius)
  const legend = legendOf(extracted, page, contents, picture !== null, language)
  const scale = Math.max(1, Math.sqrt((layout.width * layout.height) / A4_AREA))
  const width = rounded(layout.width + legend.width * scale)
  const height = rounded(Math.max(layout.height, legend.height * scale))
  const drawing = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">
<style>${styleSheet}</style>
<defs><marker id="arrow" viewBox="0 0 6 6" refX="4" refY="3" markerUnits="userSpaceOnUse" markerWidth="${rounded(0.6 * em)}" markerHeight="${rounded(0.6 * em)}" orient="auto"><path d="M0 0L6 3L0 6z"/></marker></defs>
${rectangle([0, 0, width, height], 'ground')}${rectangle([0, 0, layout.width, layout.height], 'paper')}
${picture ? pictureOf(picture, layout) : printedText(contents.lines)}
${contents.blocks.map((block) => drawnBlock(block, language))}${asPageLies(layoutShapes(contents, em, language), skew)}
${contents.items.map((item) => drawnItem(item, em))}
${readingPath(marks, radius)}${contents.values.map(drawnValue)}
${drawnMarks(marks, radius)}<g class="legend" transform="translate(${rounded(layout.width)} 0) scale(${rounded(scale)})">${legend.drawn}</g>
</svg>
`
  return drawing.markup
}

const pictureOf = (picture: Uint8Array, { width, height }: { width: number; height: number }): Html =>
  html`<image href="data:image/png;base64,${Buffer.from(picture).toString('base64')}" width="${rounded(width)}" height="${rounded(height)}" preserveAspectRatio="none" opacity=".85"/>\n`

function drawnBlock({ number, kind, belongs, parts }: ShownBlock, language: Language): Html {
  const said = pageViewWords[language]
  const title = `${number} · ${said.kinds[kind]} · ${said.belongs[belongs]}`
  const outlines = parts.map(({ box }) => rectangle(kind === 'row' ? box : grown(box, BLOCK_ROOM)))
  return group(`block ${kind}`, title, outlines)
}

function layoutShapes({ columns, cells, frames, pictures }: PageContents, em: number, language: Language): Html {
  const outlines = columns.map(({ number, box }) => {
    const [, y0, x1] = grown(box, COLUMN_ROOM)
    const label = pageViewWords[language].columnNumber(number)
    return html`${rectangle(grown(box, COLUMN_ROOM), 'column')}<text class="column-number" x="${rounded(x1)}" y="${rounded(y0 - 1)}" font-size="${rounded(0.6 * em)}">${label}</text>\n`
  })
  return html`${outlines}${cells.map((box) => rectangle(box, 'cell'))}${frames.map((box) => rectangle(box, 'frame'))}${pictures.map((box) => rectangle(box, 'picture'))}`
}

/** Shapes that stand where they would if the page lay straight. */
const asPageLies = (shapes: Html, { degrees, around: [x, y] }: Skew): Html =>
  degrees === 0 ? shapes : html`<g class="layout" transform="rotate(${rounded(degrees)} ${rounded(x)} ${rounded(y)})">${shapes}</g>\n`

function drawnValue({ kind, title, boxes }: ShownValue): Html {
  const highlights = boxes.map((box) => rectangle(box))
  return group(`value ${kind}`, title, highlights)
}

/** A bar beside the text of an item, with its path. */
function drawnItem({ path, title, parts }: ShownItem, em: number): Html {
  const bars = parts.map(({ box: [, y0, x1, y1] }) => {
    const x = rounded(x1 + 0.35 * em)
    return html`<path d="M${x} ${rounded(y0)}V${rounded(y1)}"/><text x="${rounded(x + 0.2 * em)}" y="${rounded(y0 + 0.6 * em)}" font-size="${rounded(0.6 * em)}">${path}</text>`
  })
  return group('item', title, bars)
}
