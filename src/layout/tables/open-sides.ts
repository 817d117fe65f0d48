import { clustersOf, type DrawnLine, type DrawnLines } from './drawn-lines.ts'
import { firstFrom, MEET, reaches, touchingLines } from './touching-lines.ts'

/** Points. A row without inner lines (a group heading) between rows of cells is at most this high: one line of type with its space. */
const HEADING_ROW = 30
/** Points. Uprights that end further below the last level line than this belong to a row that the page cut off. */
const CUT_OFF = 6

/**
 * Adds the sides that a table leaves open: left and right where its level lines stack with one extent and its inner uprights join them,
 * top or bottom where its uprights run on past the last level line, as where the page ends within a row.
 */
export function closeOpenSides(lines: DrawnLines): DrawnLines {
  const level = [...lines.level, ...touchingLines(lines).flatMap(missingEnds)]
  return { level, upright: [...lines.upright, ...missingSides({ level, upright: lines.upright })] }
}

function missingEnds({ level, upright }: DrawnLines): DrawnLine[] {
  const from = Math.min(...level.map((line) => line.from))
  const to = Math.max(...level.map((line) => line.to))
  const top = Math.min(...level.map((line) => line.at))
  const bottom = Math.max(...level.map((line) => line.at))
  const above = upright.filter((line) => line.from < top - CUT_OFF)
  const below = upright.filter((line) => line.to > bottom + CUT_OFF)
  const ends: DrawnLine[] = []
  const first = Math.min(...above.map((line) => line.from))
  if (above.filter((line) => line.from <= first + MEET).length >= 2) ends.push({ at: first, from, to })
  const last = Math.max(...below.map((line) => line.to))
  if (below.filter((line) => line.to >= last - MEET).length >= 2) ends.push({ at: last, from, to })
  return ends
}

interface Pair {
  top: DrawnLine
  bottom: DrawnLine
  hasCells: boolean
}

function missingSides(lines: DrawnLines): DrawnLine[] {
  const stacks = clustersOf(lines.level, (line) => line.from, MEET, MEET).flatMap((starts) =>
    clustersOf(starts, (line) => line.to, MEET, MEET).filter((stack) => stack.length >= 2),
  )
  const uprights = [...lines.upright].sort((a, b) => a.at - b.at)
  return stacks.flatMap((stack) => {
    const pairs = pairsOf(stack, uprights)
    const closed = pairs.filter((pair, at) => pair.hasCells || isHeadingRow(pair, pairs[at - 1], pairs[at + 1]))
    return closed.flatMap(({ top, bottom }) =>
      [Math.min(top.from, bottom.from), Math.max(top.to, bottom.to)].map((at) => ({ at, from: top.at, to: bottom.at })),
    )
  })
}

function pairsOf(stack: readonly DrawnLine[], uprights: readonly DrawnLine[]): Pair[] {
  const sorted = [...stack].sort((a, b) => a.at - b.at)
  return sorted.slice(1).map((bottom, at) => {
    const top = sorted[at] as DrawnLine
    return { top, bottom, hasCells: bottom.at - top.at > MEET && joinsWithin(top, bottom, uprights) }
  })
}

/** Whether an upright within the extent of two level lines joins them. */
function joinsWithin(top: DrawnLine, bottom: DrawnLine, uprights: readonly DrawnLine[]): boolean {
  for (let at = firstFrom(uprights, top.from + MEET); at < uprights.length; at++) {
    const line = uprights[at]
    if (!line || line.at > top.to - MEET) return false
    if (reaches(line, top.at) && reaches(line, bottom.at)) return true
  }
  return false
}

const isHeadingRow = (pair: Pair, before: Pair | undefined, after: Pair | undefined): boolean =>
  pair.bottom.at - pair.top.at <= HEADING_ROW && before?.hasCells === true && after?.hasCells === true
