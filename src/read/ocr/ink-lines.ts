import { overlapAcross, overlapDown } from '../../layout/box.ts'
import type { Component } from '../image/components.ts'
import { type PixelBox, pixelHeight, pixelWidth } from '../image/picture.ts'
import type { InkLine } from './ink-line.ts'
import type { PrintParts } from './print-parts.ts'
import { stacked } from './stacked-ink.ts'
import { withTypeSizes } from './type-sizes.ts'

/** In em of the body type: the widest gap between neighbours of one line; what stands farther apart may be another column. */
const GAP = 0.9
/** Neighbours in one line share at least this much of the height of the lower one. */
const LEVEL = 0.5
/** In em of their own type: how far apart two pieces of one line may be, such as the words of a spaced heading. */
const WIDE_GAP = 2.6
/** In em: how far above and below a gap is looked for a gutter that goes on, or a line that closes it. */
const NEIGHBOURHOOD = 2.2
/** In em: a line that ends or begins this near a gap stands beside it. */
const NEAR_GAP = 3
/** The larger type of two pieces of one line by the smaller. */
const SIMILAR = 1.5
/** In em of the body type, or of what is highest in a line: what is lower is a stroke or a mark, and belongs to what stands around its middle. */
const FLAT = 0.5
/** Fewer parts than this that are all flat are marks that stand alone, not small type. */
const MIN_SMALL_PARTS = 3
/** The height of a full character's ink by its em. */
const FACE = 0.92
/** The rank of the ink that says how high a line's characters are, strokes and marks left out: most are about as high, digits lower. */
const HEIGHT_RANK = 0.9
/** The share by which the highest ink of a line of body type may be off: digits alone are lower, brackets not much higher. */
const BODY_TYPE = 0.12

/** The lines of a page: neighbouring ink at one height. No line crosses a gutter or a rule, so that columns need not be known before. */
export function inkLines({ characters, rules, em }: PrintParts): InkLine[] {
  const upright = rules.filter((rule) => pixelHeight(rule) > pixelWidth(rule))
  const chains = chained(characters, upright, em).map((parts) => lineOf(parts, em))
  return withTypeSizes(joinedAcrossGaps(joinedWithinCharacters(chains), upright))
}

/** A line of these parts. The em is that of the page where there is only a stroke or a mark, which tells nothing. */
function lineOf(parts: readonly Component[], pageEm: number): InkLine {
  const box: PixelBox = [
    Math.min(...parts.map((part) => part.box[0])),
    Math.min(...parts.map((part) => part.box[1])),
    Math.max(...parts.map((part) => part.box[2])),
    Math.max(...parts.map((part) => part.box[3])),
  ]
  const stacks = stacked(parts.map((part) => part.box)).map(pixelHeight)
  const highest = Math.max(...stacks)
  const heights = stacks.filter((height) => height >= FLAT * highest).sort((a, b) => a - b)
  const own = (heights[Math.floor(HEIGHT_RANK * (heights.length - 1))] ?? 0) / FACE
  const isBody = Math.abs(highest / FACE - pageEm) <= BODY_TYPE * pageEm
  const tellsNothing = own < FLAT * pageEm && parts.length < MIN_SMALL_PARTS
  return { box, parts, em: isBody || tellsNothing ? pageEm : own }
}

function chained(parts: readonly Component[], upright: readonly PixelBox[], em: number): Component[][] {
  const sorted = [...parts].sort((a, b) => a.box[0] - b.box[0])
  const groups = new Groups(sorted.length)
  for (let at = 0; at < sorted.length; at++) {
    const { box } = sorted[at] as Component
    for (let other = at + 1; other < sorted.length; other++) {
      const next = (sorted[other] as Component).box
      if (next[0] > box[2] + GAP * em) break
      if (areLevel(box, next, em) && !isBetween(upright, box, next)) groups.join(at, other)
    }
  }
  return groups.members().map((members) => members.map((member) => sorted[member] as Component))
}

const areLevel = (a: PixelBox, b: PixelBox, em: number): boolean => {
  const [first, second] = [asHighAsType(a, em), asHighAsType(b, em)]
  return overlapDown(first, second) >= LEVEL * Math.min(pixelHeight(first), pixelHeight(second))
}

/** Strokes and marks are taken for as high as a character around their middle: 一 and 、 beside it have no height in common. */
function asHighAsType(box: PixelBox, em: number): PixelBox {
  if (pixelHeight(box) >= FLAT * em) return box
  const middle = (box[1] + box[3]) / 2
  return [box[0], middle - (FACE * em) / 2, box[2], middle + (FACE * em) / 2]
}

const isBetween = (upright: readonly PixelBox[], a: PixelBox, b: PixelBox): boolean =>
  upright.some(
    (rule) =>
      rule[0] >= Math.min(a[2], b[0]) - 1 && rule[2] <= Math.max(a[2], b[0]) + 1 && overlapDown(rule, a) > 0 && overlapDown(rule, b) > 0,
  )

/** Strokes of one character that stand above one another without touching (二, 三, 言 at the end of a line) come to one line. */
function joinedWithinCharacters(lines: readonly InkLine[]): InkLine[] {
  return joinedWhere(lines, (a, b) => {
    const em = Math.max(a.em, b.em)
    const across = overlapAcross(a.box, b.box)
    if (across <= 0) return false
    const union = Math.max(a.box[3], b.box[3]) - Math.min(a.box[1], b.box[1])
    const within = union <= 1.05 * em && across >= 0.5 * Math.min(pixelWidth(a.box), pixelWidth(b.box))
    return within || overlapDown(a.box, b.box) >= LEVEL * Math.min(pixelHeight(a.box), pixelHeight(b.box))
  })
}

/** Pieces of one line that a wide gap divides, where no gutter goes through the gap. */
function joinedAcrossGaps(lines: readonly InkLine[], upright: readonly PixelBox[]): InkLine[] {
  return joinedWhere(lines, (a, b) => {
    const [left, right] = a.box[0] <= b.box[0] ? [a, b] : [b, a]
    const em = Math.max(left.em, right.em)
    const gap = right.box[0] - left.box[2]
    if (gap < 0 || gap > WIDE_GAP * em || em > SIMILAR * Math.min(left.em, right.em)) return false
    if (!areLevel(left.box, right.box, em) || isBetween(upright, left.box, right.box)) return false
    // A mark at the top beside one at the foot (”，): no more divides them than the paper in their squares.
    return gap <= GAP * Math.min(left.em, right.em) || !isGutter(lines, left, right, em)
  })
}

/** Whether the lines above and below leave the same gap free: those on one side end or begin at it, and none goes across. */
function isGutter(lines: readonly InkLine[], left: InkLine, right: InkLine, em: number): boolean {
  const top = Math.min(left.box[1], right.box[1])
  const bottom = Math.max(left.box[3], right.box[3])
  const [from, to] = [left.box[2], right.box[0]]
  const neighbours = (side: readonly InkLine[]) => ({
    left: side.some(({ box }) => box[0] < from && box[2] > from - NEAR_GAP * em && box[2] < to),
    right: side.some(({ box }) => box[2] > to && box[0] < to + NEAR_GAP * em && box[0] > from),
    across: side.some(({ box }) => box[0] < from && box[2] > to),
  })
  const above = neighbours(lines.filter(({ box }) => box[3] <= top + 0.3 * em && box[3] >= top - NEIGHBOURHOOD * em))
  const below = neighbours(lines.filter(({ box }) => box[1] >= bottom - 0.3 * em && box[1] <= bottom + NEIGHBOURHOOD * em))
  if ([above, below].some((side) => side.left && side.right && !side.across)) return true
  return !above.across && !below.across && [above, below].some((side) => side.left || side.right)
}

function joinedWhere(lines: readonly InkLine[], areOne: (a: InkLine, b: InkLine) => boolean): InkLine[] {
  const sorted = [...lines].sort((a, b) => a.box[1] - b.box[1])
  const groups = new Groups(sorted.length)
  for (let at = 0; at < sorted.length; at++) {
    const line = sorted[at] as InkLine
    for (let other = at + 1; other < sorted.length; other++) {
      const next = sorted[other] as InkLine
      if (next.box[1] > line.box[3] + line.em) break
      if (areOne(line, next)) groups.join(at, other)
    }
  }
  return groups.members().map((members) => {
    const joined = members.map((member) => sorted[member] as InkLine)
    const em = Math.max(...joined.map((line) => line.em))
    return joined.length === 1
      ? (joined[0] as InkLine)
      : {
          ...lineOf(
            joined.flatMap(({ parts }) => parts),
            em,
          ),
          em,
        }
  })
}

/** Members of sets that are joined two at a time. */
class Groups {
  readonly #parents: number[]

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, member) => member)
  }

  join(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)]
    this.#parents[Math.max(first, second)] = Math.min(first, second)
  }

  /** Each set's members in order. */
  members(): number[][] {
    const sets = new Map<number, number[]>()
    for (let member = 0; member < this.#parents.length; member++) {
      const root = this.#root(member)
      const set = sets.get(root)
      if (set) set.push(member)
      else sets.set(root, [member])
    }
    return [...sets.values()]
  }

  #root(member: number): number {
    let root = member
    while (this.#parents[root] !== root) root = this.#parents[root] as number
    this.#parents[member] = root
    return root
  }
}
