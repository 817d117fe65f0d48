import type { Element } from '@xmldom/xmldom'
import type { Glyph } from '../../layout/page.ts'
import { plainForm } from '../../text/character-forms.ts'
import { childElements } from '../xml.ts'
import { advanceWithin, usualAdvance } from './advance.ts'
import { isTransparent, isWhite } from './colour.ts'
import { attributeOf, childOf, matrixOf, numberOf, numbersIn, switchOf } from './elements.ts'
import { after, boxThrough, type Matrix, type Point, scaleDown, transformed, translation, turnOf } from './matrix.ts'
import { type DrawParam, drawParamFor, type Resources } from './resources.ts'
import { type DrawnUnit, drawnUnits, type GlyphTransform, penOf, textOf } from './text-codes.ts'

/** Ascent and descent of the box of a character, in ems: what Chinese fonts have. */
const ASCENT = 0.88
const DESCENT = 0.12
/** Weight from which type is bold (OFD: 100 to 900, 400 is plain). */
const BOLD_WEIGHT = 600
const PLAIN_WEIGHT = 400
/** Millimetres; the size must be written, this stands where it is not (四号). */
const USUAL_SIZE = 4.94
/** How far from the line of the pen, in ems, a blank still belongs to the same line. */
const SAME_LINE = 0.5

/** White space, control characters, and what joins, hides or directs others. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}]*$/u
const BLANK = /\s/

/** Why nobody sees characters: neither filled nor outlined, without opacity, white as paper, in what is switched off, off the page, or too small. */
export type HiddenReason = 'invisible' | 'transparent' | 'same_colour' | 'hidden_layer' | 'outside_page' | 'too_small'

/** What a text object draws. */
export interface DrawnText {
  glyphs: Glyph[]
  /** Shapes without a character. */
  unmapped: number
  /** Characters in a special form (radicals and the like), which stand as the ordinary one. */
  folded: number
  /** Why nobody sees it; null where it has ink. White is seen on a dark ground alone. */
  hidden: HiddenReason | null
  /** White space that was drawn last and behind which nothing was. */
  blank: LastBlank | null
}

/** Where white space was drawn last, and where its line runs to; on the page in points. */
export interface LastBlank {
  place: Point
  direction: Point
}

interface Type {
  /** From the object's space to points on the page. */
  matrix: Matrix
  /** In the object's space. */
  em: number
  /** Width of characters against what the font has. */
  stretch: number
  /** Clockwise turn of each character within the object, in degrees. */
  turn: number
  reading: Point
  font: string | null
  bold: boolean
}

/** Where a text object is drawn and what holds for it. */
interface TextCanvas {
  /** From the space around the object to points on the page. */
  matrix: Matrix
  resources: Resources
  param: DrawParam
}

/**
 * The characters of a TextObject at their places on the page.
 * @param blank the white space that was drawn right before, on whatever line
 * @param most characters
 */
export function drawText(object: Element, canvas: TextCanvas, blank: LastBlank | null, most: number): DrawnText {
  const type = typeOf(object, canvas)
  const hidden = hiddenReason(object, drawParamFor(object, canvas.resources, canvas.param))
  const drawn: DrawnText = { glyphs: [], unmapped: 0, folded: 0, hidden, blank }
  let pen: Point = { x: 0, y: 0 }
  let transforms: GlyphTransform[] = []
  for (const child of childElements(object)) {
    if (child.localName === 'CGTransform') transforms.push(transformOf(child))
    if (child.localName !== 'TextCode') continue
    pen = penOf(child, pen)
    const text = textOf(child).slice(0, most - drawn.glyphs.length)
    const unsaid = (character: string): Point => along(type, usualAdvance(character) * type.stretch)
    for (const unit of drawnUnits(child, text, transforms, pen, unsaid)) addUnit(drawn, unit, type)
    transforms = transformsBehind(transforms, [...text].length)
  }
  // Shapes beyond the last character have none.
  drawn.unmapped += transforms.reduce((total, { glyphs }) => total + glyphs, 0)
  return drawn
}

function addUnit(drawn: DrawnText, unit: DrawnUnit, type: Type): void {
  if (unit.unmapped) drawn.unmapped += 1
  else if (INVISIBLE.test(unit.text)) drawn.blank = BLANK.test(unit.text) ? blankAt(unit, type) : drawn.blank
  else {
    drawn.glyphs.push(glyphOf(unit, type, drawn.blank))
    drawn.blank = null
    if (plainForm(unit.text) !== unit.text) drawn.folded += 1
  }
}

const transformOf = (element: Element): GlyphTransform => ({
  position: numberOf(element, 'CodePosition') ?? 0,
  codes: Math.max(1, numberOf(element, 'CodeCount') ?? 1),
  glyphs: Math.max(1, numberOf(element, 'GlyphCount') ?? 1),
})

/** Transforms that begin behind a TextCode, counted from its end. */
const transformsBehind = (transforms: readonly GlyphTransform[], characters: number): GlyphTransform[] =>
  transforms
    .filter(({ position }) => position >= characters)
    .map((transform) => ({ ...transform, position: transform.position - characters }))

/** From an object's own space to that around it: its CTM, then its place (Boundary). */
export function placeOf(object: Element): Matrix {
  const [x, y] = numbersIn(attributeOf(object, 'Boundary'))
  return after(translation(x ?? 0, y ?? 0), matrixOf(object))
}

function typeOf(object: Element, { matrix, resources }: TextCanvas): Type {
  const font = resources.fonts.get(attributeOf(object, 'Font') ?? '')
  const isOutlined = switchOf(object, 'Stroke', false) && switchOf(object, 'Fill', true)
  return {
    matrix: after(matrix, placeOf(object)),
    em: positive(numberOf(object, 'Size'), USUAL_SIZE),
    stretch: positive(numberOf(object, 'HScale'), 1),
    turn: numberOf(object, 'CharDirection') ?? 0,
    reading: directionOf(numberOf(object, 'ReadDirection') ?? 0),
    font: font?.name ?? null,
    // An outline around filled characters makes them heavier.
    bold: (numberOf(object, 'Weight') ?? PLAIN_WEIGHT) >= BOLD_WEIGHT || font?.bold === true || isOutlined,
  }
}

const positive = (value: number | null, otherwise: number): number => (value !== null && value > 0 ? value : otherwise)

/** The direction of a clockwise turn; y goes down. */
const directionOf = (degrees: number): Point => ({
  x: Math.round(Math.cos((degrees * Math.PI) / 180) * 1e6) / 1e6,
  y: Math.round(Math.sin((degrees * Math.PI) / 180) * 1e6) / 1e6,
})

const along = ({ reading, em }: Type, ems: number): Point => ({ x: reading.x * em * ems, y: reading.y * em * ems })

function hiddenReason(object: Element, param: DrawParam): HiddenReason | null {
  const isFilled = switchOf(object, 'Fill', true)
  const isStroked = switchOf(object, 'Stroke', false)
  if (!isFilled && !isStroked) return 'invisible'
  if (isTransparent(object)) return 'transparent'
  const colour = isFilled ? (childOf(object, 'FillColor') ?? param.fillColour) : (childOf(object, 'StrokeColor') ?? param.strokeColour)
  if (!colour) return null
  if (isTransparent(colour)) return 'transparent'
  return isWhite(colour) ? 'same_colour' : null
}

function glyphOf({ text, pen, step }: DrawnUnit, type: Type, blank: LastBlank | null): Glyph {
  const { em, stretch, matrix } = type
  const upright = directionOf(type.turn)
  // The step in the character's own directions: along its base line, and down from it.
  const towards = step ?? along(type, usualAdvance(text) * (isAlong(type, upright) ? stretch : 1))
  const right = (towards.x * upright.x + towards.y * upright.y) / em
  const down = (towards.y * upright.x - towards.x * upright.y) / em
  const isVertical = Math.abs(down) > Math.abs(right)
  const width = (isVertical ? usualAdvance(text) : advanceWithin(text, right / stretch)) * stretch * em
  const height = (isVertical ? advanceWithin('一', down) : ASCENT + DESCENT) * em
  const own = after(matrix, [upright.x, upright.y, -upright.y, upright.x, pen.x, pen.y])
  return {
    text: plainForm(text),
    box: boxThrough(own, [0, -ASCENT * em, width, height - ASCENT * em]),
    size: scaleDown(matrix) * em,
    font: type.font,
    bold: type.bold,
    turn: turnOf(own),
    spaceBefore: blank !== null && isOnLineOf(blank, transformed(matrix, pen), scaleDown(matrix) * em),
    confidence: null,
  }
}

const isAlong = ({ reading }: Type, direction: Point): boolean => Math.abs(reading.x * direction.x + reading.y * direction.y) > 0.5

function blankAt({ pen, step }: DrawnUnit, { matrix, reading }: Type): LastBlank {
  const place = transformed(matrix, pen)
  const moved = step && Math.hypot(step.x, step.y) > 0 ? step : reading
  const next = transformed(matrix, { x: pen.x + moved.x, y: pen.y + moved.y })
  const distance = Math.hypot(next.x - place.x, next.y - place.y) || 1
  return { place, direction: { x: (next.x - place.x) / distance, y: (next.y - place.y) / distance } }
}

/** Whether a pen stands on the line that a blank was drawn on. */
function isOnLineOf({ place, direction }: LastBlank, pen: Point, size: number): boolean {
  const aside = (pen.y - place.y) * direction.x - (pen.x - place.x) * direction.y
  return Math.abs(aside) <= SAME_LINE * size
}
