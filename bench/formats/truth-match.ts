import type { PageTruth, TrueLine } from '../../fixtures/scripts/pages/placed-page.ts'
import type { Box } from '../../src/layout/box.ts'

/** A character where the fixture script set it. */
export interface TrueGlyph {
  character: string
  page: number
  box: Box
  /** Points. */
  em: number
  /** The number of its line in the truth. */
  line: number
}

/** A text without white space, and where its characters stand in the text as it is. */
export interface FlatText {
  text: string
  offsets: readonly number[]
}

/**
 * For each UTF-16 unit of a text the glyph that it was read from; null where the truth has none, as for white space. Found by what the lines say and by their
 * order, without a look at where anything was read.
 */
export function trueGlyphsOf(text: string, truth: PageTruth): (TrueGlyph | null)[] {
  const glyphs: (TrueGlyph | null)[] = Array(text.length).fill(null)
  const page = flatTextOf(text)
  const taken = new Uint8Array(page.text.length)
  let cursor = 0
  const place = (lines: readonly TrueLine[]): boolean => {
    const parts = lines.map((line) => glyphsOfLine(line))
    const words = parts.flat().map(({ character }) => character)
    const start = freePlace(page.text, words.join(''), taken, cursor)
    if (start < 0) return false
    parts.flat().forEach(({ glyph }, at) => {
      taken[start + at] = 1
      glyphs[page.offsets[start + at] ?? 0] = glyph
    })
    cursor = start + words.length
    return true
  }
  for (const paragraph of paragraphsOf(truth.lines)) {
    if (place(paragraph)) continue
    for (const line of paragraph) place([line])
  }
  return glyphs
}

export function flatTextOf(text: string): FlatText {
  const offsets = [...text.matchAll(/\S/g)].map(({ index }) => index)
  return { text: offsets.map((offset) => text[offset]).join(''), offsets }
}

/** From the cursor on, else from the beginning; -1 where it stands nowhere that is free. */
function freePlace(text: string, words: string, taken: Uint8Array, cursor: number): number {
  if (words === '') return -1
  for (const from of [cursor, 0]) {
    for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
      if (!taken.subarray(at, at + words.length).includes(1)) return at
    }
  }
  return -1
}

function paragraphsOf(lines: readonly TrueLine[]): TrueLine[][] {
  const paragraphs: TrueLine[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const [first] = last ?? []
    if (last && first?.article === line.article && first.paragraph === line.paragraph && first.kind === line.kind) last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/** A line's characters but for white space, each a UTF-16 unit. */
export function glyphsOfLine({ text, page, box, extents, number }: TrueLine): { character: string; glyph: TrueGlyph }[] {
  const [x0, y0, x1, y1] = box
  const vertical = extents[0] === y0 && extents.at(-1) === y1
  const em = vertical ? x1 - x0 : y1 - y0
  return [...text.matchAll(/\S/g)].map(({ 0: character, index }) => {
    const from = extents[2 * index] ?? 0
    const to = extents[2 * index + 1] ?? 0
    return { character, glyph: { character, page, em, line: number, box: vertical ? [x0, from, x1, to] : [from, y0, to, y1] } }
  })
}
