import { overlapDown } from './box.ts'
import type { Segment } from './segment.ts'

/** Numbers of lines (行号) are smaller than the text by this share at least, and are at least so many. */
const SMALLER = 0.88
const MIN_NUMBERS = 5
const SAME_EDGE = 1.5

/** The numbers of lines in the margin of a page: small, at one edge, counting on at a constant step, each beside a line and outside of all. */
export function lineNumbersIn(segments: readonly Segment[], body: number): Segment[] {
  const numbers = segments.filter(({ glyphs, size, vertical }) => !vertical && size <= SMALLER * body && /^\d{1,4}$/.test(textOf(glyphs)))
  if (numbers.length < MIN_NUMBERS) return []
  const byEdge = new Map<number, Segment[]>()
  for (const segment of numbers) {
    const key = Math.round(segment.box[2] / SAME_EDGE)
    const found = [key - 1, key, key + 1].find((near) => byEdge.has(near)) ?? key
    byEdge.set(found, [...(byEdge.get(found) ?? []), segment])
  }
  return [...byEdge.values()].flatMap((group) => (isCounting(group) && standsOutside(group, segments) ? group : []))
}

const textOf = (glyphs: Segment['glyphs']): string => glyphs.map(({ text }) => text).join('')

function isCounting(group: Segment[]): boolean {
  if (group.length < MIN_NUMBERS) return false
  const values = group.sort((a, b) => a.box[1] - b.box[1]).map(({ glyphs }) => Number(textOf(glyphs)))
  const step = (values[1] ?? 0) - (values[0] ?? 0)
  return step > 0 && values.every((value, at) => at === 0 || value - (values[at - 1] ?? 0) === step)
}

/** Beside the text, and nothing of it beyond. */
function standsOutside(group: readonly Segment[], segments: readonly Segment[]): boolean {
  const own = new Set(group)
  const others = segments.filter((segment) => !own.has(segment))
  const left = Math.min(...group.map(({ box }) => box[0]))
  const right = Math.max(...group.map(({ box }) => box[2]))
  const beside = others.filter(({ box }) => group.some((number) => overlapDown(number.box, box) > 0))
  return beside.length >= MIN_NUMBERS && (beside.every(({ box }) => box[0] > right) || beside.every(({ box }) => box[2] < left))
}
