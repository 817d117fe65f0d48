import type { TrueLine } from '../../fixtures/scripts/pages/placed-page.ts'
import { flatTextOf, glyphsOfLine, type TrueGlyph } from './truth-match.ts'

/** What it costs to take a character for another, to leave out one that was printed, to have one that was not. */
const MISREAD = 2
const LEFT_OUT = 2
const ADDED = 1

/** The step of the cheapest alignment that ends at a cell. */
const BOTH = 0
const ONLY_PRINTED = 1
const ONLY_READ = 2

/**
 * As `trueGlyphsOf`, for a text that was recognised: some characters are others than those printed, some are missing. Printed lines and text are aligned at the
 * least cost; what is read before and behind them costs nothing.
 */
export function misreadGlyphsOf(text: string, lines: readonly TrueLine[]): (TrueGlyph | null)[] {
  const read = flatTextOf(text)
  const printed = lines.flatMap((line) => glyphsOfLine(line))
  const { steps, end } = align(
    printed.map(({ character }) => character),
    read.text,
  )
  const glyphs: (TrueGlyph | null)[] = Array(text.length).fill(null)
  let [row, column] = [printed.length, end]
  while (row > 0 && column > 0) {
    const step = steps[row * (read.text.length + 1) + column]
    if (step === BOTH) glyphs[read.offsets[column - 1] ?? 0] = printed[row - 1]?.glyph ?? null
    if (step !== ONLY_READ) row--
    if (step !== ONLY_PRINTED) column--
  }
  return glyphs
}

/** @returns a step for each cell, row by row, and the column where the printed characters end */
function align(printed: readonly string[], read: string): { steps: Uint8Array; end: number } {
  const width = read.length + 1
  const steps = new Uint8Array((printed.length + 1) * width)
  let above = new Int32Array(width)
  for (let row = 1; row <= printed.length; row++) {
    const costs = new Int32Array(width)
    costs[0] = row * LEFT_OUT
    for (let column = 1; column < width; column++) {
      const both = (above[column - 1] ?? 0) + (printed[row - 1] === read[column - 1] ? 0 : MISREAD)
      const onlyPrinted = (above[column] ?? 0) + LEFT_OUT
      const onlyRead = (costs[column - 1] ?? 0) + ADDED
      const least = Math.min(both, onlyPrinted, onlyRead)
      costs[column] = least
      steps[row * width + column] = least === both ? BOTH : least === onlyPrinted ? ONLY_PRINTED : ONLY_READ
    }
    above = costs
  }
  return { steps, end: above.indexOf(above.reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY)) }
}
