import { type Box, holdsMiddle } from '../../layout/box.ts'
import { plainForm } from '../../text/character-forms.ts'
import { type Drawing, type HiddenReason, isLayerHidden, isMasked, numberAt, type Operate } from './drawing.ts'
import type { PdfFont } from './font.ts'
import type { Colour, TextState } from './graphics-state.ts'
import { boxAfter, IDENTITY, type Matrix, matrixFrom, multiply, translation } from './matrix.ts'
import type { OperatorName } from './pdfjs.ts'

/** Adjustments inside a line count in thousandths of the size (TJ, ISO 32000-1, 9.4.3). */
const ADJUSTMENT_UNITS = 1000
/**
 * Where a character stands across its line: from 0.88 em above the baseline to 0.12 em below, the square that Chinese type is designed in (OpenType
 * ideographic em-box). All characters take it, so that digits of another font in a Chinese line share its band; what fonts say of themselves differs
 * from font to font and is often wrong in subsets.
 */
const ASCENT = 0.88
const DESCENT = -0.12
/** Smaller type cannot be read by a person, points. */
const MIN_SIZE = 0.5
const MIN_ALPHA = 0.02
/** White space belongs to the line of the next character when the pen moved less than this across it, in em. */
const SAME_LINE = 0.5
const UNKNOWN_CHARACTER = '\ufffd'
/** Signs without a width that only guide the joining of others. */
const FORMAT_SIGNS = /\p{Cf}|\p{Variation_Selector}/gu
const BLANK = /^[\s\u3000]+$/u
const IMPOSSIBLE = /[\p{Cc}\p{Cs}]/u
const FULL_TURN = 360

/** A glyph as pdf.js gives it inside a shown string. */
interface ShownGlyph {
  originalCharCode: number
  unicode: string
  width: number
  vmetric?: readonly [number, number, number] | null
  isSpace: boolean
}

/** Text state, positioning and showing (ISO 32000-1, 9.3 and 9.4); pdf.js has already turned ', " and TJ into showText. */
export const textOperators: Partial<Record<OperatorName, Operate>> = {
  beginText: ({ state: { text } }) => {
    text.matrix = IDENTITY
    text.lineMatrix = IDENTITY
  },
  setCharSpacing: ({ state: { text } }, args) => {
    text.characterSpacing = numberAt(args, 0)
  },
  setWordSpacing: ({ state: { text } }, args) => {
    text.wordSpacing = numberAt(args, 0)
  },
  setHScale: ({ state: { text } }, args) => {
    text.horizontalScale = numberAt(args, 0) / 100
  },
  setLeading: ({ state: { text } }, args) => {
    text.leading = numberAt(args, 0)
  },
  setTextRise: ({ state: { text } }, args) => {
    text.rise = numberAt(args, 0)
  },
  setTextRenderingMode: ({ state: { text } }, args) => {
    text.mode = numberAt(args, 0)
  },
  setFont(drawing, args) {
    drawing.state.text.font = drawing.font(String(args[0]))
    drawing.state.text.size = numberAt(args, 1)
  },
  moveText: ({ state: { text } }, args) => moveLine(text, numberAt(args, 0), numberAt(args, 1)),
  setLeadingMoveText({ state: { text } }, args) {
    text.leading = -numberAt(args, 1)
    moveLine(text, numberAt(args, 0), numberAt(args, 1))
  },
  nextLine: ({ state: { text } }) => moveLine(text, 0, -text.leading),
  setTextMatrix({ state: { text } }, [matrix]) {
    text.matrix = matrixFrom(matrix)
    text.lineMatrix = text.matrix
  },
  showText: (drawing, [shown]) => showText(drawing, shown),
}

function moveLine(text: TextState, x: number, y: number): void {
  text.lineMatrix = multiply(translation(x, y), text.lineMatrix)
  text.matrix = text.lineMatrix
}

function showText(drawing: Drawing, shown: unknown): void {
  const { text } = drawing.state
  const { font } = text
  if (isMasked(drawing) || drawing.remark) return
  if (!font) drawing.counts.fontless += 1
  if (!font || !Array.isArray(shown)) return
  for (const part of shown as (number | ShownGlyph)[]) {
    if (typeof part === 'number') advance(text, font, (-part / ADJUSTMENT_UNITS) * text.size)
    else showGlyph(drawing, text, font, part)
  }
}

/** Moves the pen along the line by a distance in text space. */
function advance(text: TextState, font: PdfFont, distance: number): void {
  const move = font.vertical ? translation(0, distance) : translation(distance * text.horizontalScale, 0)
  text.matrix = multiply(move, text.matrix)
}

function showGlyph(drawing: Drawing, text: TextState, font: PdfFont, shown: ShownGlyph): void {
  const metrics = font.vertical ? verticalMetricsOf(font, shown) : null
  const width = shown.width * font.widthScale
  const spacing = text.characterSpacing + (shown.isSpace ? text.wordSpacing : 0)
  drawGlyph(drawing, text, font, shown, width, metrics)
  advance(text, font, (metrics ? metrics.advance : width) * text.size + spacing)
}

interface VerticalMetrics {
  /** Negative: downwards. */
  advance: number
  /** From the glyph's left end to the pen, which is the middle of a vertical line. */
  x: number
}

/** In em: downwards by one, from the middle of its top, where the font says nothing else. */
function verticalMetricsOf(font: PdfFont, { vmetric, width }: ShownGlyph): VerticalMetrics {
  const metrics = vmetric ?? font.verticalMetrics
  const x = vmetric ? vmetric[1] : width / 2
  return { advance: (metrics?.[0] ?? -1000) * font.widthScale, x: x * font.widthScale }
}

function drawGlyph(
  drawing: Drawing,
  text: TextState,
  font: PdfFont,
  shown: ShownGlyph,
  width: number,
  vertical: VerticalMetrics | null,
): void {
  const { state } = drawing
  const em = text.size * font.em
  const toPage: Matrix = multiply([text.horizontalScale, 0, 0, 1, 0, text.rise], multiply(text.matrix, state.matrix))
  const [a, b, c, d, e, f] = toPage
  const size = Math.abs(em) * Math.hypot(c, d)
  if (BLANK.test(shown.unicode)) {
    drawing.blank = { x: e, y: f }
    return
  }
  const character = characterOf(drawing, font, shown)
  if (character === '') return
  const box = vertical
    ? boxAfter(
        toPage,
        (width / 2 - vertical.x) * text.size - em / 2,
        vertical.advance * text.size,
        (width / 2 - vertical.x) * text.size + em / 2,
        0,
      )
    : boxAfter(toPage, 0, DESCENT * em, width * text.size, ASCENT * em)
  const colour = text.mode % 4 === 1 ? state.stroke : state.fill
  drawing.glyphs.push({
    glyph: {
      text: character,
      box,
      size,
      font: font.name,
      bold: font.bold || text.mode % 4 === 2,
      turn: turnOf(Math.sign(em) * c, Math.sign(em) * d),
      spaceBefore: isBlankBefore(drawing, [a, b], e, f, size),
      confidence: null,
    },
    colour,
    hidden: hiddenReason(drawing, text, box, size, colour),
    painted: drawing.painted.length,
  })
  drawing.blank = null
}

/** Clockwise degrees of what was up in the font; x, y: its direction on the page. */
function turnOf(x: number, y: number): number {
  const turn = Math.round(((Math.atan2(x, -y) * FULL_TURN) / (2 * Math.PI)) * 10) / 10
  return (turn + FULL_TURN) % FULL_TURN
}

/** Whether the blank drawn before lies on the same line: the pen did not move across the line's direction. */
function isBlankBefore({ blank }: Drawing, [a, b]: readonly [number, number], x: number, y: number, size: number): boolean {
  if (!blank) return false
  const across = Math.abs((x - blank.x) * b - (y - blank.y) * a) / (Math.hypot(a, b) || 1)
  return across < SAME_LINE * size
}

/** The character in its ordinary form; U+FFFD for one that the font gives no way to know. */
function characterOf({ counts }: Drawing, font: PdfFont, { originalCharCode, unicode }: ShownGlyph): string {
  const plain = unicode.replace(FORMAT_SIGNS, '')
  if (plain === '') return ''
  if (!font.knows(originalCharCode)) {
    counts.unmapped += 1
    if (!font.guesses) return UNKNOWN_CHARACTER
  }
  if (IMPOSSIBLE.test(plain)) return UNKNOWN_CHARACTER
  const form = plainForm(plain)
  if (form !== plain) counts.folded += 1
  return form
}

function hiddenReason(drawing: Drawing, text: TextState, box: Box, size: number, colour: Colour): HiddenReason | null {
  const { state, page } = drawing
  if (isLayerHidden(drawing)) return 'hidden_layer'
  if (!holdsMiddle(page, box)) return 'outside_page'
  if (!holdsMiddle(state.clip, box)) return 'clipped'
  if (size < MIN_SIZE) return 'too_small'
  if (text.mode === 3) return 'invisible'
  return colour !== null && (text.mode % 4 === 1 ? state.strokeAlpha : state.fillAlpha) < MIN_ALPHA ? 'transparent' : null
}
