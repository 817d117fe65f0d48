import { type Box, overlapAcross } from './box.ts'
import { type Element, isText } from './element.ts'
import type { Range } from './projection.ts'
import { spread } from './stacks.ts'

/** Lines of running text stand no further apart than this, in em; more is a space that divides. */
const MAX_LEADING = 0.95
const SAME_SIZE = 0.06

/** Whether text runs on from one part of a page into the one below, in a column beside the gutters: a cut between the two would go through a paragraph. */
export function runsOn(upper: readonly Element[], lower: readonly Element[], gutters: readonly Range[]): boolean {
  const isInColumn = (element: Element): boolean =>
    isText(element) && !element.segment.vertical && !gutters.some((gutter) => crosses(element.box, gutter))
  const top = Math.min(...lower.map(({ box }) => box[1]))
  const last = upper.filter((element) => isInColumn(element) && element.box[3] >= top - 2 * sizeOf(element))
  const next = lower.filter((element) => isInColumn(element) && element.box[1] <= top + 2 * sizeOf(element))
  return last.some((a) => next.some((b) => isNextLine(a, b)))
}

const sizeOf = (element: Element): number => (isText(element) ? element.segment.size : 0)

const crosses = (box: Box, { from, to }: Range): boolean => box[0] < from && box[2] > to

function isNextLine(a: Element, b: Element): boolean {
  const size = sizeOf(a)
  const gap = b.box[1] - a.box[3]
  return (
    Math.abs(size - sizeOf(b)) <= SAME_SIZE * size &&
    gap > -size / 2 &&
    gap <= MAX_LEADING * size &&
    overlapAcross(spread(a), spread(b)) >= size
  )
}
