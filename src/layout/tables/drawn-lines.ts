import { type Box, heightOf, widthOf } from '../box.ts'

/** A drawn line without its thickness: where it stands across its direction, and from where to where it runs; in points. */
export interface DrawnLine {
  at: number
  from: number
  to: number
}

export interface DrawnLines {
  level: readonly DrawnLine[]
  upright: readonly DrawnLine[]
}

/** Points. A thicker bar is a filled area; the heaviest border that word processors offer is 6 pt. */
const THICKEST_LINE = 8
/** Points. A dot of a dotted line, or the square that some exporters put on each corner: it may belong to a line in either direction. */
const LARGEST_DOT = 2
/** Points. Pieces of one line stand this close across it, whatever their thickness. */
const SAME_TRACK = 1
/** Points. Sides of neighbouring cells and pieces broken at a crossing end within this distance of each other. */
const BREAK = 3
/** Points. Dashes up to this length … */
const LONGEST_DASH = 12
/** … are joined over gaps up to this one. Cells are wider, so that the side of a merged cell stays open. */
const DASH_GAP = 6
/** Points. What is shorter, once joined, borders no character. */
const SHORTEST_LINE = 4

/** Rules, and the sides of cells drawn one by one, as whole lines. */
export function drawnLinesOf(rules: readonly Box[]): DrawnLines {
  const level: DrawnLine[] = []
  const upright: DrawnLine[] = []
  for (const rule of rules) {
    const [width, height] = [widthOf(rule), heightOf(rule)]
    if (Math.min(width, height) > THICKEST_LINE) continue
    const isDot = Math.max(width, height) <= LARGEST_DOT
    if (isDot || width > height) level.push({ at: (rule[1] + rule[3]) / 2, from: rule[0], to: rule[2] })
    if (isDot || height >= width) upright.push({ at: (rule[0] + rule[2]) / 2, from: rule[1], to: rule[3] })
  }
  return { level: joinedLines(level), upright: joinedLines(upright) }
}

/** The four sides of areas as lines: cells that are told apart by their shading alone. */
export function sidesOf(areas: readonly Box[]): DrawnLines {
  return drawnLinesOf(
    areas.flatMap(([x0, y0, x1, y1]): Box[] => [
      [x0, y0, x1, y0],
      [x0, y1, x1, y1],
      [x0, y0, x0, y1],
      [x1, y0, x1, y1],
    ]),
  )
}

/** Pieces that lie on one line and touch, or go on as dashes, as one line each. */
function joinedLines(pieces: readonly DrawnLine[]): DrawnLine[] {
  return clustersOf(pieces, (piece) => piece.at, SAME_TRACK, SAME_TRACK * 2)
    .flatMap(joinTrack)
    .filter((line) => line.to - line.from >= SHORTEST_LINE)
}

function joinTrack(track: readonly DrawnLine[]): DrawnLine[] {
  const lines: DrawnLine[] = []
  let open: DrawnLine | null = null
  let lastLength = 0
  for (const piece of [...track].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const length = piece.to - piece.from
    if (open && piece.from - open.to <= gapOverWhich(lastLength, length)) {
      if (length > open.to - open.from) open.at = piece.at
      open.to = Math.max(open.to, piece.to)
    } else {
      open = { ...piece }
      lines.push(open)
    }
    lastLength = length
  }
  return lines
}

const gapOverWhich = (before: number, after: number): number => (Math.max(before, after) <= LONGEST_DASH ? DASH_GAP : BREAK)

/**
 * Things in groups along an axis, in order: each within `gap` of the one before it, none further than `spread` from the first.
 */
export function clustersOf<T>(things: readonly T[], place: (thing: T) => number, gap: number, spread: number): T[][] {
  const clusters: T[][] = []
  let first = 0
  let last = 0
  for (const thing of [...things].sort((a, b) => place(a) - place(b))) {
    const at = place(thing)
    const cluster = clusters.at(-1)
    if (cluster && at - last <= gap && at - first <= spread) cluster.push(thing)
    else {
      clusters.push([thing])
      first = at
    }
    last = at
  }
  return clusters
}
