import { type Box, boxAround, holdsMiddle } from '../../src/layout/box.ts'
import type { ExtractedDocument, PageAnchor } from '../../src/model/index.ts'
import { flat } from './reading.ts'
import type { TrueGlyph } from './truth-match.ts'

/** A value with the words that it quotes. */
interface PlacedValue {
  what: 'quantity' | 'name' | 'date'
  item: string | null
  quote: string
  start: number
  end: number
}

/** How well the boxes of a value lie on the glyphs that it quotes. */
export interface Placement extends PlacedValue {
  /** Em by which the boxes miss a part of a glyph; infinite where a glyph has no box, or where what is quoted was printed nowhere. */
  short: number
  /** Em by which a box reaches beyond the glyphs of its line. */
  beyond: number
}

/**
 * Where every quantity, name and date of a reading lights up, against where its glyphs were set.
 * @param glyphs of each UTF-16 unit of the document's text
 * @param every whether every character must be one that was printed: not where they were recognised, and some wrongly
 */
export function placementsOf(document: ExtractedDocument, glyphs: readonly (TrueGlyph | null)[], every = true): Placement[] {
  const anchors = document.anchors.filter((anchor) => 'page' in anchor)
  return valuesOf(document).map((value) => {
    const { start, end } = value
    const quoted = glyphs.slice(start, end).filter((glyph) => glyph !== null)
    const own = anchors.filter((anchor) => anchor.start >= start && anchor.end <= end)
    if (quoted.length < (every ? flat(value.quote).length : 1))
      return { ...value, short: Number.POSITIVE_INFINITY, beyond: Number.POSITIVE_INFINITY }
    return { ...value, short: shortOf(quoted, own), beyond: beyondOf(quoted, own) }
  })
}

function valuesOf({ items, results }: ExtractedDocument): PlacedValue[] {
  return [
    ...results.map(({ quote, start, end }) => ({ what: 'quantity' as const, item: null, quote, start, end })),
    ...items.flatMap(({ path: item, quantities, assignments, deadline, milestones }): PlacedValue[] => [
      ...quantities.map(({ quote, start, end }) => ({ what: 'quantity' as const, item, quote, start, end })),
      ...assignments.flatMap(({ names }) => names.map(({ quote, start, end }) => ({ what: 'name' as const, item, quote, start, end }))),
      ...[deadline, ...milestones].flatMap((each) =>
        each && each.quote !== null && each.start !== null && each.end !== null
          ? [{ what: 'date' as const, item, quote: each.quote, start: each.start, end: each.end }]
          : [],
      ),
    ]),
  ]
}

/** A glyph is covered by one box, or by several side by side. */
function shortOf(glyphs: readonly TrueGlyph[], anchors: readonly PageAnchor[]): number {
  const missing = glyphs.map((glyph) => {
    const boxes = anchors.filter(({ page }) => page === glyph.page).flatMap((anchor) => anchor.boxes)
    const around = boxAround(boxes.filter((box) => overlaps(box, glyph.box)))
    return around ? reachBeyond(glyph.box, around) / glyph.em : Number.POSITIVE_INFINITY
  })
  return Math.max(...missing)
}

/** Every box must stand on glyphs that the value quotes; those of one printed line count together. */
function beyondOf(glyphs: readonly TrueGlyph[], anchors: readonly PageAnchor[]): number {
  const reaches = anchors.flatMap(({ page, boxes }) =>
    boxes.map((box) => {
      const lines = new Set(glyphs.filter((glyph) => glyph.page === page && holdsMiddle(box, glyph.box)).map(({ line }) => line))
      const own = glyphs.filter(({ line }) => lines.has(line))
      const around = boxAround(own.map((glyph) => glyph.box))
      return around ? reachBeyond(box, around) / (own[0]?.em ?? 1) : Number.POSITIVE_INFINITY
    }),
  )
  return Math.max(...reaches)
}

const overlaps = (a: Box, b: Box): boolean => Math.min(a[2], b[2]) > Math.max(a[0], b[0]) && Math.min(a[3], b[3]) > Math.max(a[1], b[1])

/** Points by which a box reaches out of another, at the side where it is most; 0 where it lies within. */
const reachBeyond = (box: Box, outer: Box): number =>
  Math.max(0, outer[0] - box[0], outer[1] - box[1], box[2] - outer[2], box[3] - outer[3])
