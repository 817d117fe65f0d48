import { type Box, heightOf, holdsMiddle, widthOf } from './box.ts'
import { captionedPictures } from './captions.ts'
import { cutAtColumnEdges } from './column-edges.ts'
import { drawnPictures } from './drawn-pictures.ts'
import type { Element } from './element.ts'
import { framesOf } from './frames.ts'
import { withInitials } from './initials.ts'
import { linesOfSegments } from './lines.ts'
import { withoutLoosePrint } from './loose-print.ts'
import { lineNumbersIn } from './numbered-lines.ts'
import type { Glyph, PositionedPage } from './page.ts'
import { commonest, commonestOf, type Segment } from './segment.ts'
import { segmentsOf } from './segments.ts'
import type { TableGrid } from './table-grid.ts'
import { findRuledTables } from './tables/ruled.ts'
import type { TextLine } from './text-line.ts'

/** A level rule may reach into the gutter by this much, in em, without standing across it. */
const RULE_OVERSHOOT = 0.6

/** What a page is made of, before it is cut into columns. */
export interface PageElements {
  elements: readonly Element[]
  /** The em of the body type, in points. */
  body: number
  /** What belongs to the page and not to its text: turned words, words behind the text, numbers of lines. */
  loose: readonly TextLine[]
  /** Drop capitals: lines beside them are shorter. */
  initials: readonly Box[]
}

/** Sorts the things of a page into elements: tables and frames hold what stands in them, pictures their captions. */
export function elementsOfPage(page: PositionedPage, before: readonly TableGrid[]): PageElements {
  const tables = findRuledTables(page, before)
  const tableBoxes = tables.map(({ box }) => box)
  const body = commonest(page.glyphs.map(({ size }) => size))
  const { text, loose } = withoutLoosePrint(page.number, page.glyphs, tableBoxes, body)
  const printed = segmentsOf(
    text.filter(({ box }) => !tableBoxes.some((table) => holdsMiddle(table, box))),
    page.rules,
  )
  const numbers = new Set(lineNumbersIn(printed, body))
  const { segments, boxes: initials } = withInitials(
    cutAtColumnEdges(
      printed.filter((segment) => !numbers.has(segment)),
      body,
    ),
    body,
  )
  const pictures = captionedPictures(
    [...page.pictures, ...drawnPictures(page, segments, tableBoxes)],
    segments,
    body,
    bodyFontOf(text, body),
  )
  const captions = new Set(pictures.flatMap(({ caption }) => caption))
  const frames = framesOf(page, segments, tableBoxes)
  const open: Element[] = [
    ...segments.filter((segment) => !captions.has(segment)).map((segment): Element => ({ kind: 'segment', box: segment.box, segment })),
    ...tables.map((grid): Element => ({ kind: 'table', box: grid.box, grid })),
    ...pictures.map(({ box, caption }): Element => ({ kind: 'picture', box: around(box, caption), caption })),
  ]
  const rules = levelRules(page.rules, body).filter((box) => ![...frames, ...tableBoxes].some((frame) => isOn(box, frame)))
  return {
    elements: [...framed(open, frames), ...rules.map((box): Element => ({ kind: 'rule', box }))],
    body,
    loose: [...loose, ...linesOfSegments(page.number, [...numbers])],
    initials,
  }
}

function bodyFontOf(glyphs: readonly Glyph[], body: number): string | null {
  const ofBody = glyphs.filter(({ size }) => Math.abs(size - body) < body * 0.03)
  return commonestOf(ofBody.map(({ font }) => font)) ?? null
}

const around = (box: Box, caption: readonly Segment[]): Box => [
  box[0],
  box[1],
  box[2],
  Math.max(box[3], ...caption.map((segment) => segment.box[3])),
]

/** Puts elements into the frames that they stand in, innermost first. */
function framed(loose: readonly Element[], frames: readonly Box[]): Element[] {
  let open = [...loose]
  for (const box of frames) {
    const contents = open.filter((element) => holdsMiddle(box, element.box))
    open = [...open.filter((element) => !holdsMiddle(box, element.box)), { kind: 'frame', box, contents }]
  }
  return open
}

const levelRules = (rules: readonly Box[], body: number): Box[] =>
  rules
    .filter((rule) => widthOf(rule) > heightOf(rule) && widthOf(rule) > 3 * RULE_OVERSHOOT * body)
    .map(([x0, y0, x1, y1]): Box => [x0 + RULE_OVERSHOOT * body, y0, x1 - RULE_OVERSHOOT * body, Math.max(y1, y0 + 0.1)])

/** Whether a rule is a side of a frame or stands inside it. */
const isOn = (rule: Box, [x0, y0, x1, y1]: Box): boolean => rule[0] >= x0 - 4 && rule[2] <= x1 + 4 && rule[1] >= y0 - 4 && rule[3] <= y1 + 4
