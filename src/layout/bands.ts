import { type Box, boxAround } from './box.ts'
import { boxesOf, type Element } from './element.ts'
import { guttersOf, MIN_GUTTER, type PageType } from './gutters.ts'
import { headSlabs } from './head-slabs.ts'
import { isFloat, isHeadline } from './heads.ts'
import { commonRanges, coveredRanges, type Range } from './projection.ts'
import { runsOn } from './running-text.ts'
import { type Slab, slabsOf } from './slabs.ts'

/** Part of a region over its whole width: what stands in columns, or below one another. */
export interface Band {
  /** Staggered: columns begin in it, but whatever ends some of them goes through others, so that no level cut divides them. */
  kind: 'columns' | 'single' | 'staggered'
  elements: readonly Element[]
}

/** Columns are looked for below so many slabs of a region at most, and up to so many ends: a page has some hundred lines. */
const MOST_TRIES = 400
const MOST_ENDS = 12

/** A gutter stands further in than this, in em: at the edge, indents and hanging marks leave gaps. */
const EDGE = 2

/** Cuts a region into bands (横向分段): rows that have a gutter in common stand in columns; headlines and rules across the gutter end them. */
export function bandsOf(elements: readonly Element[], type: PageType): Band[] {
  const { body } = type
  const around = boxAround(boxesOf(elements))
  if (!around) return []
  const whole: Box = [around[0] + EDGE * body, around[1], around[2] - EDGE * body, around[3]]
  const slabs = slabsOf(elements)
  const heads = headSlabs(slabs, type)
  const bands: Band[] = []
  let single: Element[] = []
  const endSingle = (): void => {
    if (single.length > 0) bands.push({ kind: 'single', elements: single })
    single = []
  }
  let tries = MOST_TRIES
  for (let at = 0; at < slabs.length; ) {
    const ends = tries-- > 0 ? columnEnds(slabs, at, heads, whole, type) : []
    const end = beforeHeads(slabs, at, ends.find(({ isClean }) => isClean)?.at, type.body)
    if (end === undefined && ends.length > 0) {
      endSingle()
      return [...bands, { kind: 'staggered', elements: slabs.slice(at).flat() }]
    }
    if (end !== undefined) {
      endSingle()
      bands.push({ kind: 'columns', elements: slabs.slice(at, end).flat() })
      at = end
    } else {
      const slab = slabs[at] ?? []
      // A headline belongs to what stands below it.
      if (heads.has(slab) && single.length > 0 && !heads.has(slabs[at - 1] ?? [])) endSingle()
      single.push(...slab)
      at++
    }
  }
  endSingle()
  return bands
}

/** Heads at the end of columns belong to what stands below. */
function beforeHeads(slabs: readonly Slab[], start: number, end: number | undefined, body: number): number | undefined {
  let before = end ?? slabs.length
  if (before === slabs.length) return end
  while (before - 1 > start && (slabs[before - 1] as Slab).every((element) => isHeadline(element, body))) before--
  return before
}

interface ColumnEnd {
  /** Number of the slab behind the last. */
  at: number
  /** Whether no text runs on below. */
  isClean: boolean
}

/** Where columns that begin at a slab end, the furthest first. */
function columnEnds(slabs: readonly Slab[], at: number, heads: ReadonlySet<Slab>, whole: Box, type: PageType): ColumnEnd[] {
  const found: ColumnEnd[] = []
  for (const end of endsOfColumns(slabs, at, heads, whole, type.body).slice(0, MOST_ENDS)) {
    const columns = slabs.slice(at, end).flat()
    const gutters = guttersOf(columns, type)
    if (gutters.length === 0) continue
    const isClean = end === slabs.length || !runsOn(columns, slabs[end] ?? [], gutters)
    found.push({ at: end, isClean })
    if (isClean) break
  }
  return found
}

/** Where the columns that begin at a slab may end, the furthest first: behind the last slab that leaves any gutter free, and wherever one of the free ranges ends. */
function endsOfColumns(slabs: readonly Slab[], at: number, heads: ReadonlySet<Slab>, whole: Box, body: number): number[] {
  let free: Range[] = [{ from: whole[0], to: whole[2] }]
  const ends: number[] = []
  let next = at
  for (; next < slabs.length; next++) {
    const slab = slabs[next] ?? []
    if (heads.has(slab)) break
    // A short line at either side leaves the rest of the width free, up to the edge.
    const still = commonRanges(free, freeRanges(slab, whole), MIN_GUTTER * body)
    if (still.length === 0) break
    if (next > at && still.length < free.length) ends.unshift(next)
    free = still
  }
  return next > at ? [next, ...ends] : []
}

function freeRanges(slab: Slab, whole: Box): Range[] {
  const free: Range[] = []
  let from = whole[0]
  for (const range of coveredRanges(boxesOf(slab.filter((element) => !isFloat(element))), 'x')) {
    if (range.from > from) free.push({ from, to: Math.min(range.from, whole[2]) })
    from = Math.max(from, range.to)
  }
  if (from < whole[2]) free.push({ from, to: whole[2] })
  return free
}
