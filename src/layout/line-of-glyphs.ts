import { boxAround } from './box.ts'
import type { Glyph } from './page.ts'
import { commonest, commonestOf } from './segment.ts'
import type { TextLine } from './text-line.ts'

/** Two Latin words stand at least this far apart, in em; with a blank drawn between them, half of it is enough. */
const WORD_GAP = 0.22
/** Other characters that stand this much further apart than their line's usual gap, in em, are apart for a reason: names, columns of a signature. */
const WIDE_GAP = 0.55

const LATIN = /[A-Za-z0-9.,;:!?%)\]'"’”+\-/&@_=<>]$/
const LATIN_START = /^[A-Za-z0-9(['"‘“+\-/&@_=<>$#]/

/** The printed line that glyphs make, in their order: its text with blanks only where a gap means one, and where each character stands. */
export function lineOfGlyphs(page: number, glyphs: readonly Glyph[], vertical: boolean): TextLine {
  const box = boxAround(glyphs.map((glyph) => glyph.box))
  if (!box) throw new RangeError('a line without glyphs')
  const [from, to] = vertical ? ([1, 3] as const) : ([0, 2] as const)
  const usual = usualGap(glyphs, from, to)
  let text = ''
  const extents: number[] = []
  const confidences: number[] = []
  glyphs.forEach((glyph, at) => {
    const before = glyphs[at - 1]
    if (before && hasBlank(before, glyph, glyph.box[from] - before.box[to], usual)) {
      text += ' '
      extents.push(before.box[to], glyph.box[from])
      confidences.push(1)
    }
    const units = glyph.text.length
    const step = (glyph.box[to] - glyph.box[from]) / units
    for (let unit = 0; unit < units; unit++) {
      extents.push(glyph.box[from] + unit * step, glyph.box[from] + (unit + 1) * step)
      confidences.push(glyph.confidence ?? 1)
    }
    text += glyph.text
  })
  return {
    page,
    text,
    box,
    extents,
    vertical,
    size: commonest(glyphs.map((glyph) => glyph.size)),
    font: commonestOf(glyphs.map(({ font }) => font)) ?? null,
    bold: glyphs.filter((glyph) => glyph.bold).length * 2 > glyphs.length,
    confidences: glyphs.some((glyph) => glyph.confidence !== null) ? confidences : null,
  }
}

/** The middle gap of a line, in points: what justifying added everywhere. */
function usualGap(glyphs: readonly Glyph[], from: 0 | 1, to: 2 | 3): number {
  const gaps = glyphs.slice(1).map((glyph, at) => glyph.box[from] - (glyphs[at]?.box[to] ?? 0))
  return Math.max(0, gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0)
}

function hasBlank(before: Glyph, glyph: Glyph, gap: number, usual: number): boolean {
  const em = Math.min(before.size, glyph.size)
  if (LATIN.test(before.text) && LATIN_START.test(glyph.text))
    return gap >= (glyph.spaceBefore ? WORD_GAP / 2 : WORD_GAP) * em + Math.min(usual, WORD_GAP * em)
  return gap >= WIDE_GAP * em + usual
}
