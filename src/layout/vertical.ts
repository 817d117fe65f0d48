import { overlapAcross, overlapDown } from './box.ts'
import type { Glyph } from './page.ts'

/** Characters of a vertical headline stand no further apart than this, in em; lines of text do. */
const MAX_GAP = 0.4

/** The next character of a vertical line must be nearer than the one beside it by this much, in em. */
const NEARER_BY = 0.05

/** Two characters stand below one another where they share this much of their width. */
const SHARED_WIDTH = 0.7

/** Sizes in one headline differ by less than this share. */
const SIZE_TOLERANCE = 0.1

/** Fewer are a narrow table head (序 over 号), not a headline. */
const MIN_LENGTH = 3

/** Height of the search grid's cells in points. */
const GRID = 24

/** Takes the vertical lines (竖排标题) out of the glyphs of a page: upright characters, each nearer to the one below than to any beside. */
export function verticalRuns(glyphs: readonly Glyph[]): { runs: Glyph[][]; rest: Glyph[] } {
  const grid = gridOf(glyphs)
  const below = new Map<Glyph, Glyph>()
  const hasAbove = new Set<Glyph>()
  for (const glyph of glyphs) {
    const next = nextBelow(glyph, grid)
    if (!next || gapBeside(glyph, grid) <= gapDown(glyph, next) + NEARER_BY * glyph.size) continue
    if (gapBeside(next, grid) <= gapDown(glyph, next) + NEARER_BY * glyph.size) continue
    below.set(glyph, next)
    hasAbove.add(next)
  }
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    if (hasAbove.has(glyph) || !below.has(glyph)) continue
    const run: Glyph[] = []
    for (let at: Glyph | undefined = glyph; at && !run.includes(at); at = below.get(at)) run.push(at)
    if (run.length >= MIN_LENGTH) runs.push(run)
  }
  const taken = new Set(runs.flat())
  return { runs, rest: glyphs.filter((glyph) => !taken.has(glyph)) }
}

type Grid = ReadonlyMap<string, readonly Glyph[]>

const cellOf = (x: number, y: number): string => `${Math.floor(x / GRID)},${Math.floor(y / GRID)}`

function gridOf(glyphs: readonly Glyph[]): Grid {
  const grid = new Map<string, Glyph[]>()
  for (const glyph of glyphs) {
    const key = cellOf(glyph.box[0], glyph.box[1])
    const cell = grid.get(key)
    if (cell) cell.push(glyph)
    else grid.set(key, [glyph])
  }
  return grid
}

/** Glyphs whose top left corner lies within one and a half em around. */
function* around({ box, size }: Glyph, grid: Grid): Generator<Glyph> {
  const reach = size * 1.5 + GRID
  for (let x = Math.floor((box[0] - reach) / GRID); x <= Math.floor((box[2] + reach) / GRID); x++)
    for (let y = Math.floor((box[1] - reach) / GRID); y <= Math.floor((box[3] + reach) / GRID); y++) yield* grid.get(`${x},${y}`) ?? []
}

const gapDown = (above: Glyph, below: Glyph): number => below.box[1] - above.box[3]

function nextBelow(glyph: Glyph, grid: Grid): Glyph | null {
  let next: Glyph | null = null
  for (const other of around(glyph, grid)) {
    if (other === glyph || Math.abs(other.size - glyph.size) > SIZE_TOLERANCE * glyph.size) continue
    const gap = gapDown(glyph, other)
    if (gap < -glyph.size / 2 || gap > MAX_GAP * glyph.size) continue
    if (overlapAcross(glyph.box, other.box) < SHARED_WIDTH * Math.min(glyph.box[2] - glyph.box[0], other.box[2] - other.box[0])) continue
    if (!next || other.box[1] < next.box[1]) next = other
  }
  return next
}

/** Points to the nearest character on the same line, on either side; infinite where there is none near. */
function gapBeside(glyph: Glyph, grid: Grid): number {
  let least = Number.POSITIVE_INFINITY
  for (const other of around(glyph, grid)) {
    if (other === glyph || overlapDown(glyph.box, other.box) <= glyph.size / 4) continue
    const gap = Math.max(other.box[0] - glyph.box[2], glyph.box[0] - other.box[2])
    if (gap > -glyph.size / 2) least = Math.min(least, gap)
  }
  return least
}
