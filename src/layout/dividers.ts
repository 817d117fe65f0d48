import { type Box, boxAround, widthOf } from './box.ts'
import { boxesOf, type Element, isText } from './element.ts'
import { headSlabs } from './head-slabs.ts'
import { isFloat, isHeadline } from './heads.ts'
import type { Range } from './projection.ts'
import { type Slab, slabsOf } from './slabs.ts'

/** A rule, picture or table over this share of the width divides what is above from what is below. */
const WHOLE_WIDTH = 0.85
/** So does a space of so many em of the body type with a headline below, or of so many without. */
const SPACE_ABOVE_HEAD = 1.1
const SPACE = 1.8
/** Where there are more such spaces, they stand between paragraphs. */
const MOST_SPACES = 4

/**
 * Cuts a region that stands in columns into rows that go over its whole width: first of all, because the columns below are not those above. A head over several
 * columns is a row for itself.
 */
export function rowsOfStories(elements: readonly Element[], gutters: readonly Range[], body: number): Element[][] {
  const whole = boxAround(boxesOf(elements))
  if (!whole) return []
  const slabs = slabsOf(elements)
  const heads = headsOverColumns(slabs, gutters, body)
  const spaces = slabs.map((_, at) => spaceAbove(slabs, at))
  const isSpaced = spaces.filter((space) => space >= SPACE * body).length <= MOST_SPACES
  const isCut = (at: number): boolean => {
    const [above, below] = [slabs[at - 1] as Slab, slabs[at] as Slab]
    if (heads.has(above) !== heads.has(below)) return true
    if (heads.has(above)) return false
    const space = spaces[at] ?? 0
    const isHeaded = space >= SPACE_ABOVE_HEAD * body && below.some((element) => isHeadline(element, body))
    return isHeaded || (isSpaced && space >= SPACE * body) || isWhole(above, whole) || isWhole(below, whole)
  }
  const rows: Element[][] = []
  slabs.forEach((slab, at) => {
    const row = rows[rows.length - 1]
    if (row && !isCut(at)) row.push(...slab)
    else rows.push([...slab])
  })
  return rows
}

const isWhole = (slab: Slab, whole: Box): boolean =>
  slab.length === 1 &&
  slab.every(
    (element) =>
      (element.kind === 'rule' || element.kind === 'table' || isFloat(element)) && widthOf(element.box) >= WHOLE_WIDTH * widthOf(whole),
  )

function spaceAbove(slabs: readonly Slab[], at: number): number {
  const [above, below] = [boxAround(boxesOf(slabs[at - 1] ?? [])), boxAround(boxesOf(slabs[at] ?? []))]
  return above && below ? below[1] - above[3] : 0
}

/** Heads alone on their height with text below on both sides of a gutter. */
function headsOverColumns(slabs: readonly Slab[], gutters: readonly Range[], body: number): Set<Slab> {
  const heads = headSlabs(slabs, { body, known: gutters })
  const over = new Set<Slab>()
  slabs.forEach((slab, at) => {
    if (!heads.has(slab)) return
    const end = slabs.findIndex((other, next) => next > at && heads.has(other) && !heads.has(slabs[next - 1] as Slab))
    const below = slabs
      .slice(at + 1, end < 0 ? slabs.length : end)
      .filter((other) => !heads.has(other))
      .flat()
      .filter(isText)
    const isOver = gutters.some(
      ({ from, to }) => below.some(({ box }) => box[2] <= from + 0.01) && below.some(({ box }) => box[0] >= to - 0.01),
    )
    if (isOver) over.add(slab)
  })
  return over
}
