import type { InkLine } from './ink-line.ts'

/** Lines whose type differs by less than this share are set in one size: what is measured by ink differs from line to line, what is set does not. */
const SAME_SIZE = 0.09

/** The lines with the sizes that the page is set in: those of similar type together have the size of most of their ink. */
export function withTypeSizes(lines: readonly InkLine[]): InkLine[] {
  const sizes = new Map<InkLine, number>()
  let rest = [...lines]
  while (rest.length > 0) {
    const size = commonestSize(rest)
    for (const line of rest) if (Math.abs(line.em - size) <= SAME_SIZE * size) sizes.set(line, size)
    rest = rest.filter((line) => !sizes.has(line))
  }
  return lines.map((line) => ({ ...line, em: sizes.get(line) ?? line.em }))
}

/** The size around which most characters' ink is. */
function commonestSize(lines: readonly InkLine[]): number {
  const sorted = [...lines].sort((a, b) => a.em - b.em)
  let best = { weight: -1, size: 0 }
  let first = 0
  let weight = 0
  for (let last = 0; last < sorted.length; last++) {
    const { em, parts } = sorted[last] as InkLine
    weight += parts.length
    while ((sorted[first] as InkLine).em < em * (1 - SAME_SIZE)) weight -= (sorted[first++] as InkLine).parts.length
    if (weight > best.weight) best = { weight, size: middleOf(sorted.slice(first, last + 1), weight) }
  }
  return best.size
}

/** The median, every line counted by its ink. */
function middleOf(sorted: readonly InkLine[], weight: number): number {
  let sum = 0
  for (const { em, parts } of sorted) {
    sum += parts.length
    if (sum >= weight / 2) return em
  }
  return 0
}
