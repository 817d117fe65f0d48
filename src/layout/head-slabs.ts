import { type Box, boxAround, widthOf } from './box.ts'
import { boxesOf, isText } from './element.ts'
import type { PageType } from './gutters.ts'
import { isHeadline, isVertical } from './heads.ts'
import type { Range } from './projection.ts'
import type { Slab } from './slabs.ts'

/** Lines of one head stand no further apart than this, in em of the body type. */
const HEAD_GAP = 2
/** Their middles or beginnings agree to this. */
const SAME_PLACE = 0.7
/** Parts of one line of a head (word and name of a byline, 通　知) stand no further apart than this, in their own em, and not on both sides of a gutter. */
const PARTS_GAP = 2.2
/** A gap goes to the edges of a gutter, to so many em. */
const SAME_EDGE = 0.15
/** Such a line is so many em long at most. */
const MAX_PAIR = 14
/** Type that differs by this share is not the body's. */
const OTHER_SIZE = 0.06
/** A line of the body's type that is centred stands this far inside the columns at least. */
const INSET = 1.5

/**
 * Heads that stand alone on their height (通栏、破栏标题): a headline with kicker (引题) above, subhead (副题) and byline below, where these are centred on it or
 * begin as it does. What stands alone over columns is over all of them, however short it is.
 */
export function headSlabs(slabs: readonly Slab[], { body, known }: PageType): Set<Slab> {
  const whole = boxAround(slabs.flatMap((slab) => boxesOf(slab)))
  const heads = new Set<Slab>()
  const isLine = (slab: Slab): boolean => isOneLine(slab, known, body)
  slabs.forEach((slab, at) => {
    if (!whole || !isLine(slab) || !slab.every((element) => isHeadline(element, body))) return
    heads.add(slab)
    const headline = boxAround(boxesOf(slab)) as Box
    for (const step of [-1, 1])
      for (let next = at + step; next >= 0 && next < slabs.length; next += step) {
        const slab = slabs[next] as Slab
        if (
          !(isLine(slab) || isCentredPair(slab, headline, body)) ||
          !belongsToHead(slab, slabs[next - step] as Slab, headline, whole, body)
        )
          break
        heads.add(slab)
      }
  })
  return heads
}

/** Text of one line, with no gap in which something else could stand. */
function isOneLine(slab: Slab, gutters: readonly Range[], body: number): boolean {
  const parts = [...slab].sort((a, b) => a.box[0] - b.box[0])
  return parts.every((part, at) => {
    if (!isText(part) || isVertical(part)) return false
    const before = parts[at - 1]
    if (!before) return true
    const [from, to] = [before.box[2], part.box[0]]
    const isGutter = gutters.some((gutter) => from <= gutter.from + SAME_EDGE * body && to >= gutter.to - SAME_EDGE * body)
    return to >= from && to - from <= PARTS_GAP * part.segment.size && !isGutter && Math.abs(part.box[1] - before.box[1]) <= body / 4
  })
}

/** Two short words that are centred together, as the parts of a byline are: a gutter below their gap says nothing. */
function isCentredPair(slab: Slab, headline: Box, body: number): boolean {
  const box = boxAround(boxesOf(slab))
  return (
    box !== null &&
    slab.length === 2 &&
    widthOf(box) <= MAX_PAIR * body &&
    isOneLine(slab, [], body) &&
    Math.abs(middleOf(box) - middleOf(headline)) <= SAME_PLACE * body
  )
}

const middleOf = ([x0, , x1]: Box): number => (x0 + x1) / 2

function belongsToHead(slab: Slab, beside: Slab, headline: Box, whole: Box, body: number): boolean {
  const box = boxAround(boxesOf(slab))
  const other = boxAround(boxesOf(beside))
  if (!box || !other || Math.max(box[1] - other[3], other[1] - box[3]) > HEAD_GAP * body) return false
  const centred = Math.abs(middleOf(box) - middleOf(headline)) <= SAME_PLACE * body
  if (isBodySize(slab, body)) return centred && box[0] - whole[0] >= INSET * body && whole[2] - box[2] >= INSET * body
  return centred || Math.abs(box[0] - headline[0]) <= SAME_PLACE * body
}

const isBodySize = (slab: Slab, body: number): boolean =>
  slab.every((element) => isText(element) && Math.abs(element.segment.size - body) <= OTHER_SIZE * body)
