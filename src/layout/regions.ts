import { bandsOf, slabsOf } from './bands.ts'
import { type Element, isText } from './element.ts'
import { guttersOf, type PageType } from './gutters.ts'
import { piecesInOrder } from './pieces.ts'
import type { Range } from './projection.ts'
import { rowsOf } from './rows.ts'

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
  if (gutters.length > 0) {
    found(gutters)
    const edges = [Number.NEGATIVE_INFINITY, ...gutters.map(({ from, to }) => (from + to) / 2), Number.POSITIVE_INFINITY]
    const parts = edges.slice(1).map((right, at) => elements.filter(({ box }) => box[0] >= (edges[at] ?? 0) && box[0] < right))
    return { kind: 'columns', parts: parts.map((part) => cut(part, type, found)) }
  }
  const bands = bandsOf(elements, type)
  if (bands.length > 1) {
    return { kind: 'bands', parts: bands.map((band) => (band.kind === 'columns' ? cut(band.elements, type, found) : singleRegion(band.elements))) }
  }
  return singleRegion(elements)
}

/** A band without gutters: read from the top down, but where columns are staggered so that no cut goes between them. */
function singleRegion(elements: readonly Element[]): Region {
  const parts = slabsOf(elements).map((slab): Region => {
    const texts = slab.filter((element) => isText(element) && !element.segment.vertical)
    const pieces = rowsOf(texts).length > MAX_ROWS_IN_SLAB ? piecesInOrder(slab) : [slab]
    return pieces.length > 1 ? { kind: 'bands', parts: pieces.map((piece) => ({ kind: 'column', elements: piece })) } : { kind: 'column', elements: slab }
  })
  return mergedColumns(parts)
}

/** Neighbouring columns below one another are one. */
function mergedColumns(parts: readonly Region[]): Region {
  const merged: Region[] = []
  for (const part of parts) {
    const last = merged[merged.length - 1]
    if (last?.kind === 'column' && part.kind === 'column') merged[merged.length - 1] = { kind: 'column', elements: [...last.elements, ...part.elements] }
    else merged.push(part)
  }
  return merged.length === 1 && merged[0] ? merged[0] : { kind: 'bands', parts: merged }
}

export const elementsOf = (region: Region): Element[] => (region.kind === 'column' ? [...region.elements] : region.parts.flatMap(elementsOf))
