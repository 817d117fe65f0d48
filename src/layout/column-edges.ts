import { isClosingMark } from './marks.ts'
import type { Glyph } from './page.ts'
import { type Segment, segmentOf } from './segment.ts'

/** So many lines that begin at one place are a column's edge; they agree to this share of an em. */
const MIN_STARTS = 5
const SAME_START = 0.12
/** Shorter lines say nothing of an edge, in em. */
const MIN_WIDTH = 4
/** A gutter that a line seems to go through is this much wider than the line's other gaps, in em of the body type. */
const WIDER_BY = 0.55
/** An edge reaches so many em above and below its lines. */
const BEYOND = 6

interface Edge {
  x: number
  top: number
  bottom: number
}

/**
 * Divides what stands on both sides of a narrow gutter: headlines are larger than the gutter is wide, and marks hang into it. A line is cut where a character
 * begins at the edge at which the lines of a column begin, behind a gap that the line has nowhere else.
 */
export function cutAtColumnEdges(segments: readonly Segment[], body: number): Segment[] {
  const edges = edgesOf(segments, body)
  return edges.length === 0
    ? [...segments]
    : segments.flatMap((segment) => (segment.vertical ? [segment] : cutSegment(segment, edges, body)))
}

function edgesOf(segments: readonly Segment[], body: number): Edge[] {
  const starts = segments
    .filter(({ vertical, size, box }) => !vertical && Math.abs(size - body) <= 0.06 * body && box[2] - box[0] >= MIN_WIDTH * body)
    .sort((a, b) => a.box[0] - b.box[0])
  const edges: Edge[] = []
  let group: Segment[] = []
  const end = (): void => {
    if (group.length >= MIN_STARTS) {
      const tops = group.map(({ box }) => box[1])
      const middle = group[Math.floor(group.length / 2)] as Segment
      edges.push({ x: middle.box[0], top: Math.min(...tops) - BEYOND * body, bottom: Math.max(...tops) + BEYOND * body })
    }
    group = []
  }
  for (const segment of starts) {
    const last = group[group.length - 1]
    if (last && segment.box[0] - last.box[0] > SAME_START * body) end()
    group.push(segment)
  }
  end()
  return edges
}

function cutSegment(segment: Segment, edges: readonly Edge[], body: number): Segment[] {
  const [x0, y0, x1, y1] = segment.box
  const crossed = edges.filter(({ x, top, bottom }) => x > x0 + body && x < x1 - body && y0 < bottom && y1 > top)
  if (crossed.length === 0) return [segment]
  const { glyphs } = segment
  const gaps = glyphs.map((glyph, at) => gapBefore(glyphs[at - 1], glyph))
  const usual = Math.max(0, [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0)
  const isCut = (glyph: Glyph, at: number): boolean =>
    at > 0 && (gaps[at] ?? 0) >= usual + WIDER_BY * body && crossed.some(({ x }) => Math.abs(x - glyph.box[0]) <= SAME_START * body)
  const parts: Glyph[][] = []
  glyphs.forEach((glyph, at) => {
    const part = parts[parts.length - 1]
    if (!part || isCut(glyph, at)) parts.push([glyph])
    else part.push(glyph)
  })
  return parts.length === 1 ? [segment] : parts.map((part) => segmentOf(part, false))
}

/** Marks are printed in the left half of their em. */
const gapBefore = (last: Glyph | undefined, glyph: Glyph): number =>
  last ? glyph.box[0] - last.box[2] + (isClosingMark(last) ? last.size / 2 : 0) : 0
