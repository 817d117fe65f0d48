import { type Box, boxAround, heightOf, overlapAcross, overlapDown, widthOf } from './box.ts'
import { boxesOf, type Element, isText } from './element.ts'

/** Lines of one piece stand no further apart than this, in em. */
const MAX_LEADING = 1.2
/** Lines of one piece share this much of the width of the narrower. */
const SHARED_WIDTH = 0.5
const SIZE_TOLERANCE = 0.12

/**
 * Columns that are staggered so that no straight cut divides them: stacks lines that have only one another above and below to pieces, and puts the pieces in
 * order. One piece stands before another that it overlaps across and is above, or that is beside it to the right with nothing between that overlaps both
 * (T. Breuel, High Performance Document Layout Analysis, 2003).
 */
export function piecesInOrder(elements: readonly Element[]): Element[][] {
  return inOrder(stacksOf(elements))
}

function stacksOf(elements: readonly Element[]): Element[][] {
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
  for (const other of ordered.slice(at + 1)) {
    if (overlapAcross(element.box, other.box) <= 0 || overlapDown(element.box, other.box) > heightOf(other.box) / 2) continue
    if (found.some((one) => overlapAcross(one.box, other.box) > 0 && one.box[3] <= other.box[1] + heightOf(other.box) / 2)) continue
    if (other.box[1] - element.box[3] > MAX_LEADING * heightOf(element.box) * 2) break
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
    overlapAcross(a.box, b.box) >= SHARED_WIDTH * Math.min(widthOf(a.box), widthOf(b.box))
  )
}

function inOrder(stacks: readonly Element[][]): Element[][] {
  const pieces = stacks.map((elements) => ({ elements, box: boxAround(boxesOf(elements)) ?? ([0, 0, 0, 0] as Box) }))
  const open = new Set(pieces)
  const ordered: Element[][] = []
  while (open.size > 0) {
    const free = [...open].filter((piece) => ![...open].some((other) => other !== piece && isBefore(other.box, piece.box, pieces.map(({ box }) => box))))
    // A circle (A before B before A) is broken at the topmost of the leftmost.
    const next = (free.length > 0 ? free : [...open]).sort((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1])[0]
    if (!next) break
    open.delete(next)
    ordered.push(next.elements)
  }
  return ordered
}

function isBefore(a: Box, b: Box, all: readonly Box[]): boolean {
  if (overlapAcross(a, b) > 0) return a[1] < b[1]
  if (a[2] > b[0]) return false
  return !all.some((c) => c !== a && c !== b && overlapAcross(c, a) > 0 && overlapAcross(c, b) > 0 && c[1] > Math.min(a[1], b[1]) && c[3] < Math.max(a[3], b[3]))
}
