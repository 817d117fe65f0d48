import { type Box, boxAround } from './box.ts'
import { boxesOf, type Element, isText } from './element.ts'
import { guttersOf, MIN_GUTTER, type PageType } from './gutters.ts'
import { commonRanges, coveredRanges, type Range } from './projection.ts'

/** Part of a region over its whole width: what stands in columns, or below one another. */
export interface Band {
  kind: 'columns' | 'single'
  elements: readonly Element[]
}

/** Type from here on, in em of the body type, is a headline: where it stands alone over the whole width it ends the columns above. */
const HEADLINE = 1.3

/** A gutter stands further in than this, in em: at the edge, indents and hanging marks leave gaps. */
const EDGE = 2

/** Lines of one head stand no further apart than this, and their middles or beginnings agree to this, both in em. */
const HEAD_GAP = 2
const SAME_CENTRE = 0.7

type Slab = readonly Element[]

/** Cuts a region into bands (横向分段): rows that have a gutter in common stand in columns; headlines and rules across the gutter end them. */
export function bandsOf(elements: readonly Element[], type: PageType): Band[] {
  const { body } = type
  const around = boxAround(boxesOf(elements))
  if (!around) return []
  const whole: Box = [around[0] + EDGE * body, around[1], around[2] - EDGE * body, around[3]]
  const slabs = slabsOf(elements)
  const heads = headSlabs(slabs, body)
  const bands: Band[] = []
  let single: Element[] = []
  const endSingle = (): void => {
    if (single.length > 0) bands.push({ kind: 'single', elements: single })
    single = []
  }
  for (let at = 0; at < slabs.length; ) {
    const end = endsOfColumns(slabs, at, heads, whole, body).find((to) => guttersOf(slabs.slice(at, to).flat(), type).length > 0)
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

/** Elements from the top down, cut wherever a level line goes through none of them. */
export function slabsOf(elements: readonly Element[]): Element[][] {
  const slabs: Element[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const element of [...elements].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    const last = slabs[slabs.length - 1]
    if (last && element.box[1] < bottom) last.push(element)
    else slabs.push([element])
    bottom = Math.max(bottom, element.box[3])
  }
  return slabs
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

/** Heads over columns: a headline alone on its height, with the kicker above and the lines below that are centred or begin as it does. */
function headSlabs(slabs: readonly Slab[], body: number): Set<Slab> {
  const heads = new Set<Slab>()
  slabs.forEach((slab, at) => {
    const headline = headlineOf(slab, body)
    if (!headline) return
    heads.add(slab)
    for (const step of [-1, 1])
      for (let next = at + step; belongsToHead(slabs[next], slabs[next - step], headline, body); next += step) heads.add(slabs[next] ?? [])
  })
  return heads
}

function headlineOf(slab: Slab, body: number): Box | null {
  const [element] = slab
  return slab.length === 1 && element && isText(element) && element.segment.size >= HEADLINE * body ? element.box : null
}

function belongsToHead(slab: Slab | undefined, beside: Slab | undefined, headline: Box, body: number): boolean {
  const element = slab?.length === 1 ? slab[0] : undefined
  const other = beside?.[0]
  if (!element || !other || !isText(element)) return false
  const gap = Math.max(element.box[1] - other.box[3], other.box[1] - element.box[3])
  const centred = Math.abs(element.box[0] + element.box[2] - headline[0] - headline[2]) / 2
  return gap <= HEAD_GAP * body && Math.min(centred, Math.abs(element.box[0] - headline[0])) <= SAME_CENTRE * body
}

function freeRanges(slab: Slab, whole: Box): Range[] {
  const free: Range[] = []
  let from = whole[0]
  for (const range of coveredRanges(boxesOf(slab), 'x')) {
    if (range.from > from) free.push({ from, to: Math.min(range.from, whole[2]) })
    from = Math.max(from, range.to)
  }
  if (from < whole[2]) free.push({ from, to: whole[2] })
  return free
}
