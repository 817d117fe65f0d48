import stringWidth from 'string-width'
import type { Box } from '../../layout/index.ts'
import { type Language, messageOf, pageViewWords } from '../../messages/index.ts'
import type { BlockKind, ExtractedDocument } from '../../model/index.ts'
import { type Html, html } from '../html.ts'
import type { PageContents, ShownValueKind } from './page-contents.ts'
import { group, rectangle, rounded, writable } from './shapes.ts'

/** All in points, for a page of the size of A4; larger pages have a larger legend. */
const WIDTH = 170
const MARGIN = 12
const SIZE = 8.5
const LINE = 14
const SWATCH = { width: 16, height: 9 }
const INDENT = SWATCH.width + 6
const MILLIMETRES_PER_POINT = 25.4 / 72

export interface Legend {
  drawn: Html
  width: number
  height: number
}

/** A line of the legend: words, or what something looks like, what it is and how many there are of it. */
type LegendLine =
  | { kind: 'title' | 'plain' | 'note'; words: string; indent: number }
  | { kind: 'entry'; words: string; count: number; swatch: (box: Box) => Html }

/** What is said of the page and what its colours mean; what does not occur is left out. */
export function legendOf(
  extracted: ExtractedDocument,
  page: number,
  contents: PageContents,
  hasPicture: boolean,
  language: Language,
): Legend {
  const said = pageViewWords[language]
  const sections = [
    section(said.blocks, blockLines(contents, language)),
    section(said.layout, layoutLines(contents, language)),
    section(said.values, valueLines(contents, language)),
  ]
  let y = MARGIN
  const drawn: Html[] = []
  for (const [at, lines] of [headLines(extracted, page, contents, hasPicture, language), ...sections].entries()) {
    if (at > 0 && lines.length > 0) y += LINE / 2
    for (const line of lines) {
      drawn.push(drawnLine(line, y))
      y += LINE
    }
  }
  return { drawn: html`${drawn}`, width: WIDTH, height: y + MARGIN }
}

function headLines(
  { source, findings }: ExtractedDocument,
  page: number,
  { lines }: PageContents,
  hasPicture: boolean,
  language: Language,
): LegendLine[] {
  const said = pageViewWords[language]
  const { width = 0, height = 0 } = source.pages.find(({ number }) => number === page) ?? {}
  return [
    ...text('title', source.name),
    ...text('plain', said.page(page, source.pages.length)),
    ...text('note', said.size(millimetres(width), millimetres(height))),
    ...(lines.length === 0 ? text('note', said.noText) : hasPicture ? [] : text('note', said.noPicture)),
    ...findings.filter(({ data }) => data.page === page).flatMap((finding) => text('note', messageOf(finding, language))),
  ]
}

function blockLines({ blocks }: PageContents, language: Language): LegendLine[] {
  const said = pageViewWords[language]
  const kinds = Object.entries(said.kinds) as [BlockKind, string][]
  const entries = kinds.map(([kind, words]) => {
    const count = blocks.filter((block) => block.kind === kind).length
    return entry(words, count, (box) => group(`block ${kind}`, null, rectangle(box)))
  })
  const order = entry(said.order, blocks.length, ([x0, y0, x1, y1]) => {
    const middle = rounded((y0 + y1) / 2)
    return html`<g class="path"><path d="M${x0} ${middle}H${x1 - 2}" marker-end="url(#arrow)"/></g>`
  })
  const goesOn = blocks.some(({ parts }) => parts.length > 1)
  return [...entries.flat(), ...order, ...(goesOn ? text('note', said.orderNote, INDENT) : [])]
}

function layoutLines({ columns, cells, frames, pictures }: PageContents, language: Language): LegendLine[] {
  const said = pageViewWords[language]
  const outline = (words: string, style: string, things: readonly unknown[]): LegendLine[] =>
    entry(words, things.length, (box) => rectangle(box, style))
  return [
    ...outline(said.column, 'column', columns),
    ...outline(said.cell, 'cell', cells),
    ...outline(said.frame, 'frame', frames),
    ...outline(said.picture, 'picture', pictures),
  ]
}

function valueLines({ values, items }: PageContents, language: Language): LegendLine[] {
  const said = pageViewWords[language]
  const kinds = Object.entries(said.valueKinds) as [ShownValueKind, string][]
  const entries = kinds.map(([kind, words]) => {
    const count = values.filter((value) => value.kind === kind).length
    return entry(words, count, (box) => group(`value ${kind}`, null, rectangle(box)))
  })
  const bar = ([x0, y0, x1, y1]: Box): Html => group('item', null, html`<path d="M${rounded((x0 + x1) / 2)} ${y0}V${y1}"/>`)
  return [...entries.flat(), ...entry(said.item, items.length, bar)]
}

const section = (heading: string, lines: readonly LegendLine[]): LegendLine[] =>
  lines.length === 0 ? [] : [...text('title', heading), ...lines]

const entry = (words: string, count: number, swatch: (box: Box) => Html): LegendLine[] =>
  count === 0 ? [] : [{ kind: 'entry', words, count, swatch }]

/** Words in as many lines as they need. */
const text = (kind: 'title' | 'plain' | 'note', words: string, indent = 0): LegendLine[] =>
  wrapped(words, ((WIDTH - 2 * MARGIN - indent) * 2) / SIZE).map((line) => ({ kind, words: line, indent }))

function drawnLine(line: LegendLine, y: number): Html {
  const at = (words: string, indent: number): Html =>
    html`<text class="${line.kind}" x="${MARGIN + indent}" y="${rounded(y + SIZE)}" font-size="${SIZE}">${writable(words)}</text>\n`
  if (line.kind !== 'entry') return at(line.words, line.indent)
  return html`${line.swatch([MARGIN, y, MARGIN + SWATCH.width, y + SWATCH.height])}${at(`${line.words}  ${line.count}`, INDENT)}`
}

/**
 * What is not broken: a Chinese character with the marks that open before and close behind it, a word of letters; a name of a file may be longer than a line.
 */
const BREAKABLE = /[\p{Ps}\p{Pi}]*(?:[^\s\p{Script=Han}]{1,24}|\p{Script=Han})[\p{Pe}\p{Pf}，。；：、]*\s*/gu

/** @param cells that a line has room for; a Chinese character takes two */
function wrapped(words: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of words.matchAll(BREAKABLE)) {
    if (line !== '' && stringWidth(line + piece.trimEnd()) > cells) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

const millimetres = (points: number): number => Math.round(points * MILLIMETRES_PER_POINT)
