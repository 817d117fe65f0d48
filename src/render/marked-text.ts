import type { Span } from '../model/index.ts'

/** Something to show about a stretch of a text. */
export interface Mark<Value> extends Span {
  readonly value: Value
}

/** A stretch of a text in which no mark begins or ends: what covers it, and which of these begin with it and end with it. */
export interface Segment<Value> extends Span {
  readonly text: string
  /** The mark that begins first comes first; of those that begin together, the longest. */
  readonly marks: readonly Mark<Value>[]
  readonly opening: readonly Mark<Value>[]
  readonly closing: readonly Mark<Value>[]
}

/**
 * Cuts a text where marks begin and end, so that marks may overlap and nest. The segments joined are the text.
 * Marks are clipped to the text; those that cover no character of it are left out.
 */
export function markText<Value>(text: string, marks: readonly Mark<Value>[]): Segment<Value>[] {
  const visible = marks
    .map((mark) => ({ mark, start: Math.max(mark.start, 0), end: Math.min(mark.end, text.length) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const cuts = [...new Set([0, text.length, ...visible.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other)
  const segments: Segment<Value>[] = []
  let open: typeof visible = []
  let next = 0
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? text.length
    const from = next
    while (visible[next]?.start === start) next++
    const opening = visible.slice(from, next)
    open = [...open.filter((mark) => mark.end > start), ...opening]
    segments.push({
      start,
      end,
      text: text.slice(start, end),
      marks: open.map(({ mark }) => mark),
      opening: opening.map(({ mark }) => mark),
      closing: open.filter((mark) => mark.end === end).map(({ mark }) => mark),
    })
  }
  return segments
}
