import { type Box, boxAround, type Glyph, type PositionedPage } from '../../../src/layout/index.ts'

/** What a printed line is for the reader. */
export type Role = 'body' | 'heading' | 'caption' | 'furniture'

/** A printed line as it must be read. */
export interface TrueLine {
  page: number
  /** Lines of one article follow one another in the order in which they were set. */
  article: string
  role: Role
  /** Lines of one article with the same number are one paragraph. */
  paragraph: number
  text: string
  box: Box
}

export interface Type {
  /** The em in points. */
  size: number
  font: string
  bold?: boolean
  /** From one line to the next, in points. */
  pitch: number
}

/** A page that is being set: what is printed on it so far, and what it says. */
export interface Sheet {
  number: number
  width: number
  height: number
  glyphs: Glyph[]
  rules: Box[]
  areas: Box[]
  pictures: Box[]
  truth: TrueLine[]
}

export const newSheet = (width: number, height: number, number = 1): Sheet => ({
  number,
  width,
  height,
  glyphs: [],
  rules: [],
  areas: [],
  pictures: [],
  truth: [],
})

export const pageOfSheet = ({ number, width, height, glyphs, rules, areas, pictures }: Sheet): PositionedPage => ({
  number,
  width,
  height,
  glyphs,
  rules,
  areas,
  pictures,
})

/** Half an em for what is typed with one key, an em for everything else. */
export const advanceOf = (character: string, size: number): number => (character.charCodeAt(0) < 0x2000 ? size / 2 : size)

export const widthOfText = (text: string, size: number): number => [...text].reduce((sum, character) => sum + advanceOf(character, size), 0)

/** Prints characters side by side from x on; blanks (also full-width ones) move the pen only. @param gap points added behind each */
export function glyphsOf(text: string, x: number, top: number, { size, font, bold = false }: Type, gap = 0): Glyph[] {
  const glyphs: Glyph[] = []
  let pen = x
  let spaceBefore = false
  for (const character of text) {
    const advance = advanceOf(character, size)
    if (character.trim() === '') spaceBefore = true
    else {
      glyphs.push({ text: character, box: [pen, top, pen + advance, top + size], size, font, bold, turn: 0, spaceBefore, confidence: null })
      spaceBefore = false
    }
    pen += advance + gap
  }
  return glyphs
}

/** Prints a line that is read as one. */
export function printLine(
  sheet: Sheet,
  glyphs: readonly Glyph[],
  { article, role, paragraph }: Pick<TrueLine, 'article' | 'role' | 'paragraph'>,
): void {
  const box = boxAround(glyphs.map((glyph) => glyph.box))
  if (!box) return
  sheet.glyphs.push(...glyphs)
  sheet.truth.push({ page: sheet.number, article, role, paragraph, text: glyphs.map(({ text }) => text).join(''), box })
}

export const levelRule = (sheet: Sheet, x0: number, x1: number, y: number): void => {
  sheet.rules.push([x0, y, x1, y + 0.5])
}

export const uprightRule = (sheet: Sheet, x: number, y0: number, y1: number): void => {
  sheet.rules.push([x, y0, x + 0.5, y1])
}

/** Four lines around, as frames are drawn. */
export function frame(sheet: Sheet, [x0, y0, x1, y1]: Box): void {
  levelRule(sheet, x0, x1, y0)
  levelRule(sheet, x0, x1, y1)
  uprightRule(sheet, x0, y0, y1)
  uprightRule(sheet, x1, y0, y1)
  sheet.areas.push([x0, y0, x1, y1])
}
