import type { Glyph } from '../../../src/layout/index.ts'
import { glyphsOf, printLine, type Sheet, type Type, widthOfText } from './sheet.ts'

/** A line of a head: kicker, headline, subhead or byline. */
export interface HeadLine {
  text: string
  type: Type
  /** Points of space below it. */
  below: number
  /** Lines with the same number are one heading. */
  paragraph: number
  align: 'left' | 'centre'
  role?: 'heading' | 'body'
}

/** Sets the lines of a head below one another. @returns y below it */
export function setHead(
  sheet: Sheet,
  article: string,
  lines: readonly HeadLine[],
  [x0, y0, x1]: readonly [number, number, number],
): number {
  let y = y0
  for (const { text, type, below, paragraph, align, role = 'heading' } of lines) {
    const width = widthOfText(text, type.size)
    printLine(sheet, glyphsOf(text, align === 'left' ? x0 : x0 + (x1 - x0 - width) / 2, y, type), { article, role, paragraph })
    y += type.size + below
  }
  return y
}

/** Sets a vertical headline (竖排标题), its lines from right to left. @param right its right edge @returns its left edge */
export function setVerticalHead(sheet: Sheet, article: string, texts: readonly string[], type: Type, right: number, top: number): number {
  let x = right
  texts.forEach((text, at) => {
    x -= type.size + (at === 0 ? 0 : type.size * 0.3)
    const glyphs = [...text].map((character, place): Glyph => {
      const y = top + place * type.pitch
      return {
        text: character,
        box: [x, y, x + type.size, y + type.size],
        size: type.size,
        font: type.font,
        bold: type.bold ?? false,
        turn: 0,
        spaceBefore: false,
        confidence: null,
      }
    })
    printLine(sheet, glyphs, { article, role: 'heading', paragraph: 0 })
  })
  return x
}
