import { type Box, heightOf, overlapAcross, overlapDown } from './box.ts'
import { type Element, isText } from './element.ts'

/** Lines of one stack stand no further apart than this, in em. */
const MAX_LEADING = 1.2
/** Lines of one stack have so many em in common. */
const SHARED_WIDTH = 1
const SIZE_TOLERANCE = 0.12
/** Ems of the larger line that are looked down for the next. */
const REACH = 2.4

/** The last line of a paragraph may be one character, and the next begins two further in: short lines count for so many em to the right. */
const SHORT = 3.5

/** What a line takes of its column: short ones as much as an indented line below needs to stand under them. */
export function spread(element: Element): Box {
  const [x0, y0, x1, y1] = element.box
  return isText(element) && !element.segment.vertical ? [x0, y0, Math.max(x1, x0 + SHORT * element.segment.size), y1] : element.box
}

/** Lines below one another that have only one another above and below (行块), and everything else for itself, from the top down. */
export function stacksOf(elements: readonly Element[]): Element[][] {
  const ordered = [...elements].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
  const below = new Map<Element, Element>()
  const above = new Map<Element, number>()
  for (const [at, element] of ordered.entries()) {
    const next = neighboursBelow(element, ordered, at)
    for (const other of next) above.set(other, (above.get(other) ?? 0) + 1)
    if (next.length === 1 && next[0] && isOneStack(element, next[0])) below.set(element, next[0])
  }
  const stacks = new Map<Element, Element[]>()
  for (const element of ordered) {
    const stack = stacks.get(element) ?? [element]
    stacks.set(element, stack)
    const next = below.get(element)
    if (!next || above.get(next) !== 1) continue
    stack.push(next)
    stacks.set(next, stack)
  }
  return [...new Set(stacks.values())]
}

/** What stands right below and overlaps: nothing else between. */
function neighboursBelow(element: Element, ordered: readonly Element[], at: number): Element[] {
  const found: Element[] = []
  const end = element.box[3] + REACH * heightOf(element.box)
  for (let next = at + 1; next < ordered.length; next++) {
    const other = ordered[next] as Element
    if (other.box[1] > end) break
    if (overlapAcross(spread(element), spread(other)) <= 0 || overlapDown(element.box, other.box) > heightOf(other.box) / 2) continue
    if (found.some((one) => overlapAcross(spread(one), spread(other)) > 0 && one.box[3] <= other.box[1] + heightOf(other.box) / 2)) continue
    found.push(other)
  }
  return found
}

function isOneStack(a: Element, b: Element): boolean {
  if (!isText(a) || !isText(b) || a.segment.vertical || b.segment.vertical) return false
  const em = Math.max(a.segment.size, b.segment.size)
  return (
    Math.abs(a.segment.size - b.segment.size) <= SIZE_TOLERANCE * em &&
    b.box[1] - a.box[3] <= MAX_LEADING * em &&
    overlapAcross(spread(a), spread(b)) >= SHARED_WIDTH * em
  )
}
