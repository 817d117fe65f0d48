import { boxAround } from './box.ts'
import { lineOfGlyphs } from './line-of-glyphs.ts'
import type { Glyph } from './page.ts'
import type { Column } from './page-layout.ts'

/** More characters than this on one page are no page that anybody reads: a broadsheet holds some 20,000. */
export const MOST_GLYPHS = 60_000

/** Characters of one row have their middles within so many points. */
const ROW = 6

/** A page with too many characters to look for columns: rows from the top down, so that nothing is lost. */
export function crowdedColumn(page: number, glyphs: readonly Glyph[]): Column[] {
  const box = boxAround(glyphs.map((glyph) => glyph.box))
  if (!box) return []
  const rows = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const row = Math.floor((glyph.box[1] + glyph.box[3]) / 2 / ROW)
    const open = rows.get(row)
    if (open) open.push(glyph)
    else rows.set(row, [glyph])
  }
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.box[0] - b.box[0]))
  return [{ box, items: ordered.map((row) => ({ kind: 'line', line: lineOfGlyphs(page, row, false) })) }]
}
