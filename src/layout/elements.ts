import { type Box, heightOf, holdsMiddle, widthOf } from './box.ts'
import { captionedPictures } from './captions.ts'
import type { Element } from './element.ts'
import { framesOf } from './frames.ts'
import type { Glyph, PositionedPage } from './page.ts'
import { commonest, type Segment } from './segment.ts'
import { segmentsOf } from './segments.ts'
import type { TableGrid } from './table-grid.ts'
import { findRuledTables } from './tables/ruled.ts'

/** A level rule may reach into the gutter by this much, in em, without standing across it. */
const RULE_OVERSHOOT = 0.6

/** What a page is made of, before it is cut into columns. */
export interface PageElements {
  elements: readonly Element[]
  /** The em of the body type, in points. */
  body: number
}

/** Sorts the things of a page into elements: tables and frames hold what stands in them, pictures their captions. */
export function elementsOfPage(page: PositionedPage, before: readonly TableGrid[]): PageElements {
  const { glyphs } = page
  const tables = findRuledTables(page, before)
  const segments = segmentsOf(
    glyphs.filter(({ box }) => !tables.some((grid) => holdsMiddle(grid.box, box))),
    page.rules,
  )
  const body = commonest(glyphs.map(({ size }) => size))
  const pictures = captionedPictures(page.pictures, segments, body, bodyFontOf(glyphs, body))
  const captions = new Set(pictures.flatMap(({ caption }) => caption))
  const frames = framesOf(
    page,
    segments,
    tables.map(({ box }) => box),
  )
  const loose: Element[] = [
    ...segments.filter((segment) => !captions.has(segment)).map((segment): Element => ({ kind: 'segment', box: segment.box, segment })),
    ...tables.map((grid): Element => ({ kind: 'table', box: grid.box, grid })),
    ...pictures.map(({ box, caption }): Element => ({ kind: 'picture', box: around(box, caption), caption })),
  ]
  const rules = levelRules(page.rules, body).filter((box) => ![...frames, ...tables.map((grid) => grid.box)].some((frame) => isOn(box, frame)))
  return { elements: [...framed(loose, frames), ...rules.map((box): Element => ({ kind: 'rule', box }))], body }
}

function bodyFontOf(glyphs: readonly Glyph[], body: number): string | null {
  const counts = new Map<string | null, number>()
  for (const { font, size } of glyphs) if (Math.abs(size - body) < body * 0.03) counts.set(font, (counts.get(font) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
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
    open = [...open.filter((element) => !contents.includes(element)), { kind: 'frame', box, contents }]
  }
  return open
}

const levelRules = (rules: readonly Box[], body: number): Box[] =>
  rules
    .filter((rule) => widthOf(rule) > heightOf(rule) && widthOf(rule) > 3 * RULE_OVERSHOOT * body)
    .map(([x0, y0, x1, y1]): Box => [x0 + RULE_OVERSHOOT * body, y0, x1 - RULE_OVERSHOOT * body, Math.max(y1, y0 + 0.1)])

/** Whether a rule is a side of a frame or stands inside it. */
const isOn = (rule: Box, [x0, y0, x1, y1]: Box): boolean => rule[0] >= x0 - 4 && rule[2] <= x1 + 4 && rule[1] >= y0 - 4 && rule[3] <= y1 + 4
