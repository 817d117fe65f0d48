import { type Box, boxAround, heightOf, overlapDown, overlapOf, widthOf } from './box.ts'
import { boxesOf, type Element, isText } from './element.ts'
import { isFloat, isVertical } from './heads.ts'
import { coveredRanges, gapsBetween, type Range } from './projection.ts'
import { rowBoxes, rowsOf } from './rows.ts'

/** A gutter (栏间空白) is at least this wide, in em of the body type: gaps inside a line are narrower, or do not stand over one another. */
export const MIN_GUTTER = 0.75

/** A column is at least this wide, in em: narrower stacks are numbers or labels beside their text. */
const MIN_COLUMN = 7
/** Fewer rows say nothing of a column. */
const MIN_ROWS = 3
/** Running text fills rows to the edge, also where lists of short lines stand between: this share of the width, in so many rows and this share of them. */
const FULL_ROW = 0.85
const FULL_ROWS = 2
const FULL_SHARE = 0.2
/** The two sides of a gutter stand beside one another over this share of the lower one. */
const BESIDE = 0.3

/** A gap stands where a gutter does that was found elsewhere on the page, to so many em at each side. */
const SAME_PLACE = 1.2

/** What the cutting of a page knows of it. */
export interface PageType {
  /** The em of the body type, in points. */
  body: number
  /** Gutters that were found already: where one goes through a few lines only, it is one there too. */
  known: readonly Range[]
}

/**
 * The gutters that go through a region from top to bottom, with running text on at least one side and nothing on the other that belongs to its rows. Pictures and
 * frames that stand across, with text above, below or beside, are gone past.
 */
export function guttersOf(elements: readonly Element[], { body, known }: PageType): Range[] {
  const gutters: Range[] = []
  const text = elements.filter((element) => !isFloat(element))
  const whole = gapsBetween(coveredRanges(boxesOf(elements), 'x'), MIN_GUTTER * body)
  const past = gapsBetween(coveredRanges(boxesOf(text), 'x'), MIN_GUTTER * body).filter(
    (gap) => !whole.some((other) => overlapOf(gap.from, gap.to, other.from, other.to) > 0),
  )
  let from = Number.NEGATIVE_INFINITY
  for (const gap of [...whole, ...past].sort((a, b) => a.from - b.from)) {
    const isPast = past.includes(gap)
    const things = isPast ? text : elements
    const left = things.filter(({ box }) => box[0] >= from && box[2] <= gap.from + 0.01)
    const right = things.filter(({ box }) => box[0] >= gap.to - 0.01)
    const isKnown = known.some(
      (other) =>
        gap.from <= other.from + SAME_PLACE * body &&
        gap.to >= other.to - SAME_PLACE * body &&
        gap.to - gap.from <= 2 * (other.to - other.from),
    )
    if (!(isKnown ? left.some(isText) && right.some(isText) : isGutter(left, right, body))) continue
    gutters.push(gap)
    from = gap.to - 0.01
  }
  return gutters
}

function isGutter(left: readonly Element[], right: readonly Element[], body: number): boolean {
  const leftBox = boxAround(boxesOf(left))
  const rightBox = boxAround(boxesOf(right))
  if (!leftBox || !rightBox) return false
  if (overlapDown(leftBox, rightBox) < BESIDE * Math.min(heightOf(leftBox), heightOf(rightBox))) return false
  const leftIs = isColumn(left, leftBox, body)
  const rightIs = isColumn(right, rightBox, body)
  if (leftIs && rightIs) return true
  // A column that ends after a line or two beside one that is full; pictures and frames beside text.
  if (leftIs) return isRest(right, body) || isBlockOnly(right)
  return rightIs && (isBlockOnly(left) || isVerticalHead(left))
}

/** Running text: rows enough, wide enough, most of them full. */
function isColumn(elements: readonly Element[], box: Box, body: number): boolean {
  if (isBlockOnly(elements)) return true
  if (widthOf(box) < MIN_COLUMN * body) return false
  const rows = rowBoxes(rowsOf(elements.filter(isText)))
  if (rows.length < MIN_ROWS) return false
  const full = rows.filter((row) => widthOf(row) >= FULL_ROW * widthOf(box))
  return full.length >= Math.max(FULL_ROWS, FULL_SHARE * rows.length)
}

const isRest = (elements: readonly Element[], body: number): boolean => {
  const rows = rowBoxes(rowsOf(elements.filter(isText)))
  return rows.length > 0 && rows.length < MIN_ROWS && rows.every((row) => widthOf(row) >= body)
}

/** Tables, frames and pictures keep their text to themselves. */
const isBlockOnly = (elements: readonly Element[]): boolean =>
  elements.some(({ kind }) => kind === 'table' || kind === 'frame' || kind === 'picture') && !elements.some(isText)

const isVerticalHead = (elements: readonly Element[]): boolean => {
  const texts = elements.filter(isText)
  return texts.length > 0 && texts.every(isVertical)
}
