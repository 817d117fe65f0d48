import { lineOfGlyphs } from './line-of-glyphs.ts'
import type { Glyph } from './page.ts'
import { rowsOf } from './rows.ts'
import type { Segment } from './segment.ts'
import { segmentsOf } from './segments.ts'
import type { TextLine } from './text-line.ts'

/** The printed line that the segments of a row make. */
export const lineOfRow = (page: number, row: readonly Segment[]): TextLine =>
  lineOfGlyphs(
    page,
    row.flatMap(({ glyphs }) => glyphs),
    row[0]?.vertical ?? false,
  )

/** Printed lines of segments that stand in one column, from the top down; vertical ones first, right to left. */
export function linesOfSegments(page: number, segments: readonly Segment[]): TextLine[] {
  const vertical = segments.filter((segment) => segment.vertical).sort((a, b) => b.box[0] - a.box[0])
  const level = rowsOf(segments.filter((segment) => !segment.vertical))
  return [...vertical.map((segment) => lineOfRow(page, [segment])), ...level.map((row) => lineOfRow(page, row))]
}

/** Printed lines of characters that stand in one column: a cell of a table. */
export const linesOfGlyphs = (page: number, glyphs: readonly Glyph[]): TextLine[] => linesOfSegments(page, segmentsOf(glyphs, []))
