import type { Element } from '@xmldom/xmldom'
import { attributeOf, numberOf } from './elements.ts'
import type { Point } from './matrix.ts'

/** What is drawn at one place: a character as a rule; several where a font draws them as one (ligature). */
export interface DrawnUnit {
  text: string
  /** Where the pen stands, in the object's space. */
  pen: Point
  /** From here to the next pen position; null where the file does not say it. */
  step: Point | null
  /** Only the number of a shape in the font stands there, and no character. */
  unmapped: boolean
}

/** From characters to shapes of a font (CGTransform, 字符变换): how many characters from where on become how many shapes. */
export interface GlyphTransform {
  position: number
  codes: number
  glyphs: number
}

/** What stands in a TextCode in place of characters that have no code (占位符 ¤). */
const PLACEHOLDER = '\u00a4'
const REPLACEMENT = '\ufffd'

/** Characters that XML cannot hold are written as \ and four hexadecimal digits. */
const ESCAPE = /\\([0-9a-fA-F]{4})/g
/** White space with a line break at the ends comes from a writer that indents its XML. */
const INDENTATION = /^\s*[\r\n]\s*|\s*[\r\n]\s*$/g

const HALVES = /[\ud800-\udbff][\udc00-\udfff]/g

/** The characters of a TextCode as they are stored. */
export function textOf(code: Element): string {
  const stored = (code.textContent ?? '').replace(INDENTATION, '')
  return stored.replace(ESCAPE, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

/** Where a TextCode begins; what it does not say holds from the TextCode before. */
export const penOf = (code: Element, before: Point): Point => ({ x: numberOf(code, 'X') ?? before.x, y: numberOf(code, 'Y') ?? before.y })

/**
 * The characters of a TextCode (`text` is what `textOf` gives of it) with their pen positions (文字定位, GB/T 33190, 11.3).
 * @param unsaid how far the pen goes behind a character where the file does not say it
 */
export function drawnUnits(
  code: Element,
  text: string,
  transforms: readonly GlyphTransform[],
  start: Point,
  unsaid: (text: string) => Point,
): DrawnUnit[] {
  const deltas = {
    x: expandedDeltas(attributeOf(code, 'DeltaX'), text.length),
    y: expandedDeltas(attributeOf(code, 'DeltaY'), text.length),
  }
  const units = unitsOf(text, transforms, countsHalves(text, deltas.x, deltas.y))
  const steps = stepsOf(
    deltas.x,
    deltas.y,
    units.reduce((total, { places }) => total + places, 0),
  )
  let pen = start
  let at = 0
  return units.map(({ text, places, unmapped }) => {
    const said = steps.slice(at, at + places)
    at += places
    const step = said.length === places ? sumOf(said) : null
    const unit: DrawnUnit = { text, pen, step, unmapped }
    pen = sumOf([pen, step ?? unsaid(text)])
    return unit
  })
}

const sumOf = (steps: readonly Point[]): Point => steps.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 })

/** The distances of a DeltaX or DeltaY, `g n v` standing for n times v; never more than the characters that there are. */
function expandedDeltas(deltas: string | null, most: number): number[] {
  const words = deltas?.trim().split(/[\s,]+/) ?? []
  const distances: number[] = []
  for (let at = 0; at < words.length && distances.length < most; at++) {
    const isRun = words[at] === 'g'
    const distance = Number(words[isRun ? at + 2 : at])
    const times = isRun ? Number(words[at + 1]) : 1
    if (isRun) at += 2
    if (!Number.isFinite(distance)) continue
    for (let time = 0; time < times && distances.length < most; time++) distances.push(distance)
  }
  return distances
}

/** One step a place. The last value holds for the places behind it, but what lies behind the last character only a value of its own says. */
function stepsOf(across: readonly number[], down: readonly number[], places: number): Point[] {
  const said = Math.max(across.length, down.length)
  if (said === 0) return []
  const count = said >= places ? places : places - 1
  return Array.from({ length: count }, (_, at) => ({ x: across[at] ?? across.at(-1) ?? 0, y: down[at] ?? down.at(-1) ?? 0 }))
}

/** Whether the distances were counted in UTF-16 units, so that a character beyond U+FFFF has two. */
function countsHalves(text: string, across: readonly number[], down: readonly number[]): boolean {
  const characters = [...text].length
  const said = Math.max(across.length, down.length)
  if (characters === text.length || said < text.length - 1) return false
  // One more than there are gaps between characters: the last is the advance of the last one, unless nothing is said between two halves.
  const isNothing = (at: number): boolean => (across[at] ?? 0) === 0 && (down[at] ?? 0) === 0
  return said > characters || [...text.matchAll(HALVES)].every(({ index }) => isNothing(index) || isNothing(index + 1))
}

interface Unit {
  text: string
  /** Pen positions that it takes. */
  places: number
  unmapped: boolean
}

function unitsOf(text: string, transforms: readonly GlyphTransform[], halves: boolean): Unit[] {
  const characters = [...text]
  const byPosition = new Map(transforms.map((transform) => [transform.position, transform]))
  const units: Unit[] = []
  for (let at = 0; at < characters.length; ) {
    const transform = byPosition.get(at)
    const taken = characters.slice(at, at + (transform?.codes ?? 1))
    if (transform && transform.codes !== transform.glyphs) {
      units.push({ text: taken.join(''), places: transform.glyphs, unmapped: taken.every(isPlaceholder) })
    } else {
      for (const one of taken) units.push({ text: one, places: halves ? one.length : 1, unmapped: isPlaceholder(one) })
    }
    at += taken.length
  }
  return units
}

const isPlaceholder = (character: string): boolean => character === PLACEHOLDER || character === REPLACEMENT
