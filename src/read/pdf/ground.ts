import { type Box, holdsMiddle } from '../../layout/box.ts'
import type { Painted } from './drawing.ts'
import { type Colour, WHITE } from './graphics-state.ts'

/** Areas that are looked through from the last one back; pages with more are maps, where no text is hidden in the colour of its ground. */
const MAX_GROUNDS = 5000

/** The colour that lies under the middle of a box after the first `count` paintings; paper is white, null is a picture or pattern. */
export function groundOf(painted: readonly Painted[], box: Box, count = painted.length): Colour {
  for (let at = count - 1; at >= Math.max(0, count - MAX_GROUNDS); at--) {
    const ground = painted[at]
    if (ground && holdsMiddle(ground.box, box)) return ground.colour
  }
  return WHITE
}
