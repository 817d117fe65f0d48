import { type Language, messageOf, pageViewWords } from '../../messages/index.ts'
import type { ExtractedDocument } from '../../model/index.ts'
import { type Html, html } from '../html.ts'
import { fitText } from '../terminal-table.ts'
import type { PageContents, ShownValueKind } from './page-contents.ts'
import { group, rectangle, rounded, writable } from './shapes.ts'

/** All in points, for a page of the size of A4; larger pages have a larger legend. */
const WIDTH = 170
const MARGIN = 12
const SIZE = 8.5
const LINE = 14
const SWATCH = { width: 16, height: 9 }
/** Cells of type that fit beside the margins, a Chinese character taking two. */
const CELLS = Math.floor(((WIDTH - 2 * MARGIN) * 2) / SIZE)

export interface Legend {
  drawn: Html
  width: number
  height: number
}

/** What is said of the page and what its colours mean, with how many there are of each; what does not occur is left out. */
export function legendOf(extracted: ExtractedDocument, page: number, contents: PageContents, hasPicture: boolean, language: Language): Legend {
  const said = pageViewWords[language]
  const { width = 0, height = 0 } = extracted.source.pages.find(({ number }) => number === page) ?? {}
  const lines: Html[] = []
  let y = MARGIN
  const line = (content: Html, step = LINE): void => {
    y += step
    lines.push(content)
  }
  const text = (words: string, style: string | null, x = MARGIN): Html => {
    const shown = fitText(words, CELLS - Math.ceil(((x - MARGIN) * 2) / SIZE))
    const title = shown === words ? null : html`<title>${writable(words)}</title>`
    return html`<text${style === null ? null : html` class="${style}"`} x="${x}" y="${rounded(y + SIZE)}" font-size="${SIZE}">${title}${writable(shown)}</text>\n`
  }
  const entry = (swatch: (box: [number, number, number, number]) => Html, words: string, count: number | null): void => {
    if (count === 0) return
    const box: [number, number, number, number] = [MARGIN, y + 1, MARGIN + SWATCH.width, y + 1 + SWATCH.height]
    line(html`${swatch(box)}${text(count === null ? words : `${words}  ${count}`, null, MARGIN + SWATCH.width + 6)}`)
  }
  const heading = (words: string): void => {
    y += LINE / 2
    line(text(words, 'title'))
  }

  line(text(extracted.source.name, 'title'))
  line(text(said.page(page, extracted.source.pages.length), null))
  line(text(said.size(millimetres(width), millimetres(height)), 'note'))
  if (!hasPicture && contents.lines.length > 0) line(text(said.noPicture, 'note'))
  if (contents.lines.length === 0) line(text(said.noText, 'note'))
  for (const finding of extracted.findings) if (finding.data.page === page) line(text(messageOf(finding, language), 'note'))

  heading(said.blocks)
  for (const kind of KINDS) {
    const count = contents.blocks.filter((block) => block.kind === kind).length
    entry((box) => group(`block ${kind}`, null, rectangle(box)), said.kinds[kind], count)
  }
  if (contents.blocks.length > 0) {
    entry(([x0, y0, , y1]) => pathSample(x0, (y0 + y1) / 2), said.order, null)
    line(text(said.orderNote, 'note', MARGIN + SWATCH.width + 6))
  }
  heading(said.layout)
  entry((box) => rectangle(box, 'column'), said.column, contents.columns.length)
  entry((box) => rectangle(box, 'cell'), said.cell, contents.cells.length)
  entry((box) => rectangle(box, 'frame'), said.frame, contents.frames.length)
  entry((box) => rectangle(box, 'picture'), said.picture, contents.pictures.length)
  heading(said.values)
  for (const kind of VALUE_KINDS) {
    const count = contents.values.filter((value) => value.kind === kind).length
    entry((box) => group(`value ${kind}`, null, rectangle(box)), said.valueKinds[kind], count)
  }
  entry(([x0, y0, , y1]) => group('item', null, html`<path d="M${x0 + SWATCH.width / 2} ${y0}V${y1}"/>`), said.item, contents.items.length)
  return { drawn: html`${lines}`, width: WIDTH, height: y + MARGIN }
}

const KINDS = ['heading', 'paragraph', 'entry', 'row', 'caption', 'furniture'] as const
const VALUE_KINDS: readonly ShownValueKind[] = ['quantity', 'result', 'unit', 'person', 'deadline']

const MILLIMETRES_PER_POINT = 25.4 / 72

const millimetres = (points: number): number => Math.round(points * MILLIMETRES_PER_POINT)

const pathSample = (x: number, y: number): Html => html`<g class="path"><path d="M${x} ${y}H${x + SWATCH.width - 2}" marker-end="url(#arrow)"/></g>`
