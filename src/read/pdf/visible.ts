import { type Box, heightOf, holdsMiddle, widthOf } from '../../layout/box.ts'
import type { Glyph } from '../../layout/page.ts'
import { coverageOf } from '../paged/coverage.ts'
import type { Drawing, DrawnGlyph, HiddenReason } from './drawing.ts'
import { type Colour, WHITE } from './graphics-state.ts'
import { groundOf } from './ground.ts'

/** The share of a page that pictures cover from which the page is a scan. */
const SCAN_COVERAGE = 0.6
/** Two colours this near in each of red, green and blue look the same on paper. */
const SAME_COLOUR = 8

export interface VisibleText {
  glyphs: Glyph[]
  /** How many characters that nobody sees were left out, by reason. */
  hidden: Map<HiddenReason, number>
  /** Characters that are drawn invisibly over a scan: what another program recognised in it. */
  recognised: number
}

/**
 * The characters that a person sees on the page. Invisible text (render mode 3) is read where it lies over a picture of the whole page: there it is the
 * text layer of a scan. Elsewhere nobody who looks at the page knows of it, and it must not get into a ledger; so with text in the colour of its ground,
 * outside the page or its clip, or too small to be seen.
 */
export function visibleText(drawing: Drawing): VisibleText {
  const { page, pictures } = drawing
  const scanned = pictures.length > 0 && coverageOf(pictures, widthOf(page), heightOf(page)) >= SCAN_COVERAGE
  const colours = new Set<Colour>([WHITE, ...drawing.painted.map(({ colour }) => colour)])
  const glyphs: Glyph[] = []
  const hidden = new Map<HiddenReason, number>()
  let recognised = 0
  for (const drawn of drawing.glyphs) {
    const reason = drawn.hidden ?? (isOnItsOwnColour(drawing, drawn, colours) ? 'same_colour' : null)
    const isLayer = reason === 'invisible' && scanned && pictures.some((picture) => holdsMiddle(picture, drawn.glyph.box))
    if (isLayer) recognised += 1
    if (reason === null || isLayer) glyphs.push(drawn.glyph)
    else hidden.set(reason, (hidden.get(reason) ?? 0) + 1)
  }
  return { glyphs, hidden, recognised }
}

function isOnItsOwnColour({ painted }: Drawing, { glyph, colour, painted: before }: DrawnGlyph, colours: ReadonlySet<Colour>): boolean {
  if (colour === null || !(colours.has(colour) || areNear(colour, WHITE))) return false
  const ground = groundOf(painted, glyph.box as Box, before)
  return ground !== null && areNear(colour, ground)
}

function areNear(one: string, other: string): boolean {
  if (one === other) return true
  for (const at of [1, 3, 5]) {
    const difference = Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)
    if (Math.abs(difference) > SAME_COLOUR) return false
  }
  return true
}
