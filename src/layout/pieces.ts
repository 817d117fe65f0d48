import { type Box, boxAround, overlapAcross } from './box.ts'
import { boxesOf, type Element } from './element.ts'
import { stacksOf } from './stacks.ts'

/** More stacks than this are specks, not columns: they are read from the top down. */
const MOST_STACKS = 200

/**
 * Columns that are staggered so that no straight cut divides them, as stacks of lines in order. One stands before another that it overlaps across and is above,
 * or that is beside it to the right with nothing between that overlaps both (T. Breuel, High Performance Document Layout Analysis, 2003).
 */
export function piecesInOrder(elements: readonly Element[]): Element[][] {
  const stacks = stacksOf(elements)
  return stacks.length > MOST_STACKS ? [[...elements]] : inOrder(stacks)
}

interface Piece {
  elements: Element[]
  box: Box
}

function inOrder(stacks: readonly Element[][]): Element[][] {
  const pieces = stacks
    .map((elements): Piece => ({ elements, box: boxAround(boxesOf(elements)) ?? [0, 0, 0, 0] }))
    .sort((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1])
  const boxes = pieces.map(({ box }) => box)
  const before = new Map(pieces.map((piece) => [piece, pieces.filter((other) => other !== piece && isBefore(other.box, piece.box, boxes))]))
  const open = new Set(pieces)
  const ordered: Element[][] = []
  while (open.size > 0) {
    const left = [...open]
    // A circle (A before B before A) is broken at the topmost of the leftmost.
    const next = left.find((piece) => !before.get(piece)?.some((other) => open.has(other))) ?? left[0]
    if (!next) break
    open.delete(next)
    ordered.push(next.elements)
  }
  return ordered
}

function isBefore(a: Box, b: Box, all: readonly Box[]): boolean {
  if (overlapAcross(a, b) > 0) return a[1] < b[1]
  if (a[2] > b[0]) return false
  return !all.some(
    (c) =>
      c !== a &&
      c !== b &&
      overlapAcross(c, a) > 0 &&
      overlapAcross(c, b) > 0 &&
      c[1] > Math.min(a[1], b[1]) &&
      c[3] < Math.max(a[3], b[3]),
  )
}
