import type { Box } from './box.ts'

/** A range on one axis, in points. */
export interface Range {
  from: number
  to: number
}

/** The ranges that boxes cover on an axis, merged and in order. */
export function coveredRanges(boxes: readonly Box[], axis: 'x' | 'y'): Range[] {
  const [from, to] = axis === 'x' ? ([0, 2] as const) : ([1, 3] as const)
  const ranges: Range[] = []
  for (const box of [...boxes].sort((a, b) => a[from] - b[from])) {
    const last = ranges[ranges.length - 1]
    if (last && box[from] <= last.to) last.to = Math.max(last.to, box[to])
    else ranges.push({ from: box[from], to: box[to] })
  }
  return ranges
}

/** The gaps between covered ranges that are at least so wide. */
export function gapsBetween(ranges: readonly Range[], atLeast: number): Range[] {
  const gaps: Range[] = []
  ranges.slice(1).forEach((range, at) => {
    const before = ranges[at]
    if (before && range.from - before.to >= atLeast) gaps.push({ from: before.to, to: range.from })
  })
  return gaps
}

/** What two lists of ranges have in common, where it is at least so wide. Both are in order. */
export function commonRanges(a: readonly Range[], b: readonly Range[], atLeast: number): Range[] {
  const common: Range[] = []
  let atA = 0
  let atB = 0
  while (atA < a.length && atB < b.length) {
    const one = a[atA] as Range
    const other = b[atB] as Range
    const from = Math.max(one.from, other.from)
    const to = Math.min(one.to, other.to)
    if (to - from >= atLeast) common.push({ from, to })
    if (one.to < other.to) atA++
    else atB++
  }
  return common
}
