import { overlapOf } from '../box.ts'
import type { DrawnLine, DrawnLines } from './drawn-lines.ts'

/** Points. Lines that are meant to meet fall short of each other, overshoot or run double within this distance. */
export const MEET = 3

/** Whether a line across reaches a place on this one. */
export const reaches = (line: DrawnLine, place: number): boolean => place >= line.from - MEET && place <= line.to + MEET

/** Lines that meet, directly or through others, in groups; lines that meet none are left out. */
export function touchingLines({ level, upright }: DrawnLines): DrawnLines[] {
  const all = [...level, ...upright]
  const groups = new Groups(all.length)
  const byPlace = upright.map((line, index) => ({ line, index: level.length + index })).sort((a, b) => a.line.at - b.line.at)
  const places = byPlace.map((entry) => entry.line)
  level.forEach((line, index) => {
    for (let at = firstFrom(places, line.from - MEET); at < byPlace.length; at++) {
      const other = byPlace[at]
      if (!other || other.line.at > line.to + MEET) break
      if (reaches(other.line, line.at)) groups.join(index, other.index)
    }
  })
  joinDoubles(level, 0, groups)
  joinDoubles(upright, level.length, groups)
  const found = new Map<number, { level: DrawnLine[]; upright: DrawnLine[] }>()
  all.forEach((line, index) => {
    const root = groups.rootOf(index)
    const group = found.get(root) ?? { level: [], upright: [] }
    found.set(root, group)
    if (index < level.length) group.level.push(line)
    else group.upright.push(line)
  })
  return [...found.values()].filter((group) => group.level.length > 0 && group.upright.length > 0)
}

/** Parallel lines side by side: the two of a double line, the sides of two neighbouring cells. */
function joinDoubles(lines: readonly DrawnLine[], offset: number, groups: Groups): void {
  const sorted = lines.map((line, index) => ({ line, index })).sort((a, b) => a.line.at - b.line.at)
  sorted.forEach((entry, place) => {
    for (let next = place + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (!other || other.line.at - entry.line.at > MEET) break
      if (overlapOf(entry.line.from, entry.line.to, other.line.from, other.line.to) >= -MEET)
        groups.join(offset + entry.index, offset + other.index)
    }
  })
}

/** Number of the first of lines sorted by place that stands at a place or behind it. */
export function firstFrom(sorted: readonly DrawnLine[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.at ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers 0 … count − 1 in groups that grow together (union-find). */
export class Groups {
  readonly #parents: Int32Array

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, index) => index)
  }

  rootOf(member: number): number {
    let root = member
    while (this.#parents[root] !== root) root = this.#parents[root] as number
    for (let at = member; at !== root; ) {
      const next = this.#parents[at] as number
      this.#parents[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const one = this.rootOf(a)
    const other = this.rootOf(b)
    if (one !== other) this.#parents[Math.max(one, other)] = Math.min(one, other)
  }
}
