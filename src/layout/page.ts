import type { Box } from './box.ts'

/** One printed character as it stands on a page (字形): what pdf, OFD and OCR have in common. */
export interface Glyph {
  /** What it stands for: one character as a rule, more for a ligature; never empty, never white space. */
  text: string
  /**
   * Along the line from the pen's position to the next (the advance), across it from the font's ascent to its descent; about one em high, also where
   * the ink is less. For a character that OCR found: the box of its ink.
   */
  box: Box
  /** The em in points, as printed: font size times every transformation. */
  size: number
  /** The font's name without a subset prefix (ABCDEF+); null where it has none. */
  font: string | null
  bold: boolean
  /** Clockwise turn of its upright direction in degrees, from 0 up to 360; 0 for a character that stands upright, also in a vertical line. */
  turn: number
  /** Whether white space was drawn right before it, in the order of drawing, on the same line. */
  spaceBefore: boolean
  /** How sure the recogniser was, 0 to 1; null where the character was not recognised but stored. */
  confidence: number | null
}

/** A page as positioned things, in no order that means anything; the order of `glyphs` is the order of drawing. */
export interface PositionedPage {
  /** From 1. */
  number: number
  width: number
  height: number
  glyphs: readonly Glyph[]
  /** Drawn straight lines and thin filled areas, upright or level, as boxes; one side may be 0. Not: underlines drawn below a word only are rules too. */
  rules: readonly Box[]
  /** Filled or framed areas that are larger than a line: boxes of articles, shaded cells. A framed rectangle stands here and its four sides in `rules`. */
  areas: readonly Box[]
  pictures: readonly Box[]
}
