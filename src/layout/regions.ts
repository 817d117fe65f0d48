import { bandsOf } from './bands.ts'
import { rowsOfStories } from './dividers.ts'
import { type Element, isText } from './element.ts'
import { guttersOf, type PageType } from './gutters.ts'
import { isVertical } from './heads.ts'
import { piecesInOrder } from './pieces.ts'
import type { Range } from './projection.ts'
import { rowsOf } from './rows.ts'
import { slabsOf } from './slabs.ts'
import { storiesOf } from './stories.ts'

/** How a page, or a part of one, is put together. */
export type Region =
  /** Read from the top down. */
  | { kind: 'column'; elements: readonly Element[] }
  /** Columns beside one another, left to right. */
  | { kind: 'columns'; parts: readonly Region[] }
  /** Bands below one another. */
  | { kind: 'bands'; parts: readonly Region[] }

/** More printed rows than this beside one another, with no line across free, are columns that no straight cut divides. */
const MAX_ROWS_IN_SLAB = 2

/** Cuts a page into columns: once to find its gutters, and again with what is known of them. */
export function regionOf(elements: readonly Element[], body: number): Region {
  const known: Range[] = []
  cut(elements, { body, known: [] }, (gutters) => known.push(...gutters))
  return cut(elements, { body, known }, () => undefined)
}

/** Recursive XY-cut: gutters first, because lines of neighbouring columns often stand level; then bands. */
function cut(elements: readonly Element[], type: PageType, found: (gutters: readonly Range[]) => void): Region {
  const gutters = guttersOf(elements, type)
  const parts = partsBeside(elements, gutters)
  if (parts.length > 1) {
    found(gutters)
    const rows = rowsOfStories(elements, gutters, type.body)
    if (rows.length > 1) return { kind: 'bands', parts: rows.map((row) => cut(row, type, found)) }
    const stories = storiesOf(elements, type.body)
    if (stories.length > 1) return { kind: 'bands', parts: stories.map((story) => cut(story, type, found)) }
    return { kind: 'columns', parts: parts.map((part) => cut(part, type, found)) }
  }
  const bands = bandsOf(elements, type)
  const isCut = bands.length > 1
  return inBands(
    bands.map(({ kind, elements: part }) =>
      kind === 'columns' && isCut ? cut(part, type, found) : singleRegion(part, kind === 'staggered', type, found),
    ),
  )
}

const inBands = (parts: readonly Region[]): Region => (parts.length === 1 && parts[0] ? parts[0] : { kind: 'bands', parts })

/** What stands between gutters; lines of one vertical head stay together. */
function partsBeside(elements: readonly Element[], gutters: readonly Range[]): Element[][] {
  const edges = [Number.NEGATIVE_INFINITY, ...gutters.map(({ from, to }) => (from + to) / 2), Number.POSITIVE_INFINITY]
  const parts: Element[][] = []
  for (const [at, right] of edges.slice(1).entries()) {
    const part = elements.filter(({ box }) => box[0] >= (edges[at] ?? 0) && box[0] < right)
    const before = parts[parts.length - 1]
    if (part.length === 0) continue
    if (before && isVerticalHead(before) && isVerticalHead(part)) before.push(...part)
    else parts.push(part)
  }
  return parts
}

export const isVerticalHead = (elements: readonly Element[]): boolean => {
  const texts = elements.filter(isText)
  return texts.length > 0 && texts.every(isVertical)
}

/** A band without gutters: read from the top down, but where columns are staggered so that no cut goes between them. */
function singleRegion(
  elements: readonly Element[],
  isStaggered: boolean,
  type: PageType,
  found: (gutters: readonly Range[]) => void,
): Region {
  const slabs = slabsOf(elements)
  if (isStaggered || slabs.some(standsBeside)) {
    const stories = storiesOf(elements, type.body)
    if (stories.length > 1) return inBands(stories.map((story) => cut(story, type, found)))
  }
  const parts = slabs.map((slab): Region => {
    const pieces = standsBeside(slab) ? piecesInOrder(slab) : [slab]
    return pieces.length > 1
      ? { kind: 'bands', parts: pieces.map((piece) => ({ kind: 'column', elements: piece })) }
      : { kind: 'column', elements: slab }
  })
  return mergedColumns(parts)
}

const standsBeside = (slab: readonly Element[]): boolean =>
  rowsOf(slab.filter((element) => isText(element) && !isVertical(element))).length > MAX_ROWS_IN_SLAB

/** Neighbouring columns below one another are one. */
function mergedColumns(parts: readonly Region[]): Region {
  const merged: Region[] = []
  for (const part of parts) {
    const last = merged[merged.length - 1]
    if (last?.kind === 'column' && part.kind === 'column')
      merged[merged.length - 1] = { kind: 'column', elements: [...last.elements, ...part.elements] }
    else merged.push(part)
  }
  return inBands(merged)
}

export const elementsOf = (region: Region): Element[] =>
  region.kind === 'column' ? [...region.elements] : region.parts.flatMap(elementsOf)
