import { type Box, holdsMiddle } from '../../layout/box.ts'
import type { Glyph } from '../../layout/page.ts'
import { coverageOf } from '../paged/coverage.ts'
import type { DrawnCharacter, DrawnPage } from './page-objects.ts'
import type { HiddenReason } from './text-object.ts'

/** The share of a page that pictures cover from which the page is a scan. */
const SCAN_COVERAGE = 0.6

/** Points; the same as for pdf. */
const SMALLEST_SIZE = 0.5

export interface VisibleText {
  glyphs: Glyph[]
  /** How many characters that nobody sees were left out, by reason. */
  hidden: Map<HiddenReason, number>
  /** Characters without ink over a scan: what another program recognised in it (双层 OFD). */
  recognised: number
}

/**
 * The characters that a person sees on the page, with the text layer of a scan. White characters are seen on a coloured ground or a picture; elsewhere
 * nobody who looks at the page knows of them, and they must not get into a ledger.
 */
export function visibleText({ text, inked, pictures }: DrawnPage, width: number, height: number): VisibleText {
  const pictureBoxes = pictures.map(({ box }) => box)
  const grounds = [...inked, ...pictureBoxes]
  const isScan = pictures.length > 0 && coverageOf(pictureBoxes, width, height) >= SCAN_COVERAGE
  const visible: VisibleText = { glyphs: [], hidden: new Map(), recognised: 0 }
  for (const { glyph, hidden: reason } of text) {
    const hidden = reason ?? placeReason(glyph, [0, 0, width, height])
    const isLayer = isScan && hasNoInk(hidden) && liesOn(pictureBoxes, glyph)
    if (isLayer) visible.recognised += 1
    if (hidden === null || isLayer || (hidden === 'same_colour' && liesOn(grounds, glyph))) visible.glyphs.push(glyph)
    else visible.hidden.set(hidden, (visible.hidden.get(hidden) ?? 0) + 1)
  }
  return visible
}

/** Why a character that has ink cannot be seen where it stands. */
function placeReason({ box, size }: Glyph, page: Box): HiddenReason | null {
  if (!holdsMiddle(page, box)) return 'outside_page'
  return size < SMALLEST_SIZE ? 'too_small' : null
}

const hasNoInk = (hidden: DrawnCharacter['hidden']): boolean => hidden === 'invisible' || hidden === 'transparent'

const liesOn = (grounds: readonly Box[], { box }: Glyph): boolean => grounds.some((ground) => holdsMiddle(ground, box))
