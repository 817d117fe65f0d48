import type { Anchor, Item, LineAnchor, PageAnchor, Result, SourceAnchor, Span } from '../model/index.ts'

/**
 * From text to place: a printed line is one anchor, cut wherever a value begins or ends, so that the anchors within a value's span are its boxes and no more.
 * Cells stay whole.
 */
export function anchorsOf(anchors: readonly SourceAnchor[], values: readonly Span[]): Anchor[] {
  const cuts = [...new Set(values.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return anchors.flatMap((anchor): Anchor[] => ('cell' in anchor ? [anchor] : cutLine(anchor, cuts)))
}

/** Everything in items and results that has a place of its own. */
export function valueSpans(items: readonly Item[], results: readonly Result[]): Span[] {
  return [
    ...results,
    ...items.flatMap((item) => [
      item,
      ...item.quantities,
      ...item.assignments.flatMap(({ names }) => names),
      ...[item.deadline, ...item.milestones].flatMap((deadline) => spanOrNone(deadline)),
    ]),
  ]
}

const spanOrNone = (value: { start: number | null; end: number | null } | null): Span[] =>
  value && value.start !== null && value.end !== null ? [{ start: value.start, end: value.end }] : []

function cutLine(line: LineAnchor, cuts: readonly number[]): PageAnchor[] {
  const edges = [line.start, ...cuts.slice(firstAbove(cuts, line.start), firstAbove(cuts, line.end - 1)), line.end]
  return edges.slice(1).map((end, at) => partOf(line, edges[at] ?? line.start, end))
}

/** The index of the first cut beyond an offset. */
function firstAbove(cuts: readonly number[], offset: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function partOf(line: LineAnchor, start: number, end: number): PageAnchor {
  const [x0, y0, x1, y1] = line.box
  const rangeOf = (places: readonly number[]): [number, number] => {
    const own = places.slice((start - line.start) * 2, (end - line.start) * 2)
    return [Math.min(...own), Math.max(...own)]
  }
  const [from, to] = rangeOf(line.extents)
  const [low, high] = line.across ? rangeOf(line.across) : line.vertical ? [x0, x1] : [y0, y1]
  const part: PageAnchor = { start, end, page: line.page, boxes: [line.vertical ? [low, from, high, to] : [from, low, to, high]] }
  if (line.confidences) part.confidence = Math.min(...line.confidences.slice(start - line.start, end - line.start))
  return part
}
