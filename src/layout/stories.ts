import { type Box, boxAround, overlapAcross, overlapDown, widthOf } from './box.ts'
import { boxesOf, type Element, isText } from './element.ts'
import { isFloat, isHeadline, isVertical } from './heads.ts'
import { stacksOf } from './stacks.ts'

/** More stacks than this on one page are no stories: specks, scattered labels. */
const MOST_STACKS = 1500
/** What stands further below than this, in em, is not headed by what is above. */
const HEAD_GAP = 3
/** Two stacks of one column stand no further apart than this, in em, where one may be of another story. */
const SAME_COLUMN_GAP = 1.5
/** The column before stands no further to the left than this, in em. */
const COLUMN_GAP = 4
const SAME_SIZE = 0.06
/** Lines of one head stand no further apart than this, and their middles or beginnings agree to this, in em. */
const LINE_GAP = 1.6
const SAME_PLACE = 0.7
/** The parts of a byline are so many em long at most, and stand so many apart. */
const MAX_WORD = 8
const PAIR_GAP = 2.2
/** A head is centred over columns to so many em: their last lines may end before the edge. */
const CENTRED = 1.5
/** What begins level begins at one height to so many em; columns of one story are equally wide to so many. */
const LEVEL = 1
/** Type from here on, in em of the body type, begins a story within a column; smaller type, or no space above, is a heading of its parts (小标题). */
const STORY_HEAD = 1.5
const SPACE_ABOVE = 0.9

interface Stack {
  elements: readonly Element[]
  box: Box
  size: number
  isHead: boolean
  /** Of a head: the middle of its headline, without kicker, subhead and byline. */
  middle: number
}

/**
 * Divides a part of a page into stories where no straight cut divides them (风车式、穿插式版面), or where a cut would go through them: a column belongs to the head
 * above it; one without a head goes on from the column to its left. The stories stand from the top down.
 */
export function storiesOf(elements: readonly Element[], body: number): Element[][] {
  const found = stacksOf(elements)
  if (found.length > MOST_STACKS) return [[...elements]]
  const stacks = withLinesOfHeads(
    found.map((stack): Stack => stackOf(stack, isHeadline(stack[0], body))),
    body,
  )
  const before = new Map<Stack, Stack>()
  for (const stack of stacks) {
    const owner = ownerOf(stack, stacks, before, body)
    if (owner) before.set(stack, owner)
  }
  joinVerticalHeads(stacks, before, body)
  const stories = new Map<Stack, Element[]>()
  for (const stack of stacks) {
    const first = firstOf(stack, before)
    const story = stories.get(first)
    if (story) story.push(...stack.elements)
    else stories.set(first, [...stack.elements])
  }
  return [...stories].sort(([a], [b]) => a.box[1] - b.box[1] || a.box[0] - b.box[0]).map(([, story]) => story)
}

const stackOf = (elements: readonly Element[], isHead: boolean): Stack => ({
  elements,
  box: boxAround(boxesOf(elements)) ?? [0, 0, 0, 0],
  size: sizeOf(elements),
  isHead,
  middle: middle(elements[0]?.box ?? [0, 0, 0, 0]),
})

/** Puts kickers, subheads and bylines to their headlines: a line or two above or below, centred on it or beginning as it does. */
function withLinesOfHeads(stacks: readonly Stack[], body: number): Stack[] {
  const open = new Set(stacks)
  const merged: Stack[] = []
  const headlines = stacks.filter(({ isHead, elements }) => isHead && !elements.some(isVertical)).sort((a, b) => b.size - a.size)
  for (const headline of headlines) {
    if (!open.delete(headline)) continue
    let head = headline
    for (let next = lineOfHead(head, open, body); next.length > 0; next = lineOfHead(head, open, body)) {
      for (const part of next) open.delete(part)
      const elements = [...head.elements, ...next.flatMap((part) => part.elements)].sort(
        (a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0],
      )
      head = { ...stackOf(elements, true), size: headline.size, middle: middle(headline.box) }
    }
    merged.push(head)
  }
  return [...open, ...merged].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

/** The next line of a head, or the two parts of one: word and name of a byline. */
function lineOfHead(head: Stack, stacks: ReadonlySet<Stack>, body: number): Stack[] {
  const near = [...stacks].filter(({ elements, box, size }) => {
    const gap = Math.max(box[1] - head.box[3], head.box[1] - box[3])
    return elements.length <= 2 && size > 0 && size <= head.size && !elements.some(isVertical) && gap <= LINE_GAP * body && gap >= -body / 2
  })
  const isCentred = (x0: number, x1: number): boolean => Math.abs((x0 + x1) / 2 - middle(head.box)) <= SAME_PLACE * body
  const isOtherType = ({ size }: Stack): boolean => Math.abs(size - body) > SAME_SIZE * body
  const line = near.find(
    (stack) => isCentred(stack.box[0], stack.box[2]) || (isOtherType(stack) && Math.abs(stack.box[0] - head.box[0]) <= SAME_PLACE * body),
  )
  // A part of a line takes its other part with it.
  if (line) return [line, ...near.filter((other) => other !== line && (isPair(line, other) || isPair(other, line)))]
  const pairs = near.flatMap((left) => near.filter((right) => isPair(left, right)).map((right) => [left, right] as const))
  return [...(pairs.find(([left, right]) => isCentred(left.box[0], right.box[2])) ?? [])]
}

/** Two short words on one line, a blank or two apart. */
function isPair(left: Stack, right: Stack): boolean {
  const gap = right.box[0] - left.box[2]
  const isShort = ({ elements, box, size }: Stack): boolean => elements.length === 1 && widthOf(box) <= MAX_WORD * size
  return (
    left !== right &&
    gap >= 0 &&
    gap <= PAIR_GAP * right.size &&
    Math.abs(left.box[1] - right.box[1]) <= right.size / 4 &&
    isShort(left) &&
    isShort(right)
  )
}

const sizeOf = ([first]: readonly Element[]): number => (first && isText(first) ? first.segment.size : 0)

function firstOf(stack: Stack, before: ReadonlyMap<Stack, Stack>): Stack {
  const seen = new Set<Stack>()
  let first = stack
  for (let next = before.get(first); next && !seen.has(first); next = before.get(first)) {
    seen.add(first)
    first = next
  }
  return first
}

/** The stack of the same story that a stack goes on from; null where it begins one. */
function ownerOf(stack: Stack, stacks: readonly Stack[], before: ReadonlyMap<Stack, Stack>, body: number): Stack | null {
  if (stack.elements.some(isVertical)) return null
  const above = stackAbove(stack, stacks, body)
  const isRule = above?.elements[0]?.kind === 'rule'
  if (!above || isRule) return stack.isHead ? null : storyBeside(stack, stacks, above, body)
  if (above.elements.some(isFloat)) return above
  const gap = topOf(stack)[1] - above.box[3]
  if (stack.isHead) return isStoryHead(stack, above, gap, body) ? null : above
  if (above.isHead) return gap <= HEAD_GAP * body ? above : storyBeside(stack, stacks, above, body)
  if (gap <= SAME_COLUMN_GAP * body) return above
  // Behind a space: a story that began beside this space goes on here.
  const beside = storyBeside(stack, stacks, above, body)
  return beside && firstOf(beside, before).box[1] >= above.box[3] - body ? beside : above
}

/** The story that a column without a head of its own is part of: that of the column before, or of a head to the right that is centred over several columns. */
function storyBeside(stack: Stack, stacks: readonly Stack[], above: Stack | null, body: number): Stack | null {
  const left = columnBefore(stack, stacks, body)
  const right = centredHead(stack, stacks, above, body)
  if (!left || !right) return left ?? right
  // Between two stories: the head over the column's left neighbour, or the one to the right, whichever is nearer.
  const head = left.isHead ? left : stackAbove(left, stacks, body)
  return head?.isHead && Math.abs(middle(head.box) - middle(stack.box)) > Math.abs(middle(right.box) - middle(stack.box)) ? right : left
}

const middle = ([x0, , x1]: Box): number => (x0 + x1) / 2

/** A head to the right that is centred over this column and others which begin level with it. */
function centredHead(stack: Stack, stacks: readonly Stack[], above: Stack | null, body: number): Stack | null {
  const top = topOf(stack)
  const level = stacks.filter((column) => !column.isHead && column.box[0] > stack.box[0] && Math.abs(topOf(column)[1] - top[1]) <= body / 2)
  let nearest: Stack | null = null
  for (const head of stacks) {
    if (!head.isHead || head.elements.some(isVertical) || middle(head.box) < stack.box[2]) continue
    if (head.box[3] > top[1] || top[1] - head.box[3] > HEAD_GAP * body || (above && above.box[3] > head.box[1])) continue
    const isCentred = level.some((column) => Math.abs(middle([stack.box[0], 0, column.box[2], 0]) - head.middle) <= CENTRED * body)
    if (isCentred && (!nearest || head.box[0] < nearest.box[0])) nearest = head
  }
  return nearest
}

/** A head below a head is one with it; below text, large type behind a space begins a story. */
const isStoryHead = (stack: Stack, above: Stack, gap: number, body: number): boolean =>
  above.isHead ? gap > HEAD_GAP * body : stack.size >= STORY_HEAD * body && gap >= SPACE_ABOVE * body

const topOf = ({ elements, box }: Stack): Box => elements[0]?.box ?? box

/** What stands right above the first line. */
function stackAbove(stack: Stack, stacks: readonly Stack[], body: number): Stack | null {
  const top = topOf(stack)
  let nearest: Stack | null = null
  for (const other of stacks) {
    if (other === stack || overlapAcross(other.box, stack.box) <= body / 2 || other.elements.some(isVertical)) continue
    if (other.box[3] > top[1] + body / 2 || (nearest && other.box[3] <= nearest.box[3])) continue
    nearest = other
  }
  return nearest
}

/** The column, or the head, to the left that a column without a head goes on from. */
function columnBefore(stack: Stack, stacks: readonly Stack[], body: number): Stack | null {
  const nearest = leftOf(stack, stacks, body)
  if (!nearest) return null
  const goesOn = nearest.isHead || Math.abs(nearest.size - stack.size) <= SAME_SIZE * stack.size
  return goesOn ? nearest : null
}

function leftOf(stack: Stack, stacks: readonly Stack[], body: number): Stack | null {
  const top = topOf(stack)
  const edge = stack.box[0]
  let nearest: Stack | null = null
  for (const other of stacks) {
    if (other === stack || overlapDown(other.box, top) <= 0 || other.box[2] > edge + body / 2) continue
    if (!nearest || other.box[2] > nearest.box[2]) nearest = other
  }
  return nearest && edge - nearest.box[2] <= COLUMN_GAP * body ? nearest : null
}

/**
 * Vertical heads (竖排标题) stand to the left of their columns as a rule; at the right or in the middle they belong to the columns to their left that begin
 * level with them and have no head.
 */
function joinVerticalHeads(stacks: readonly Stack[], before: Map<Stack, Stack>, body: number): void {
  for (const head of stacks) {
    if (!head.elements.some(isVertical)) continue
    const left = leftOf(head, stacks, body)
    if (!left) continue
    if (left.elements.some(isVertical)) before.set(head, left)
    else joinColumnsBefore(head, left, stacks, before, body)
  }
}

function joinColumnsBefore(head: Stack, left: Stack, stacks: readonly Stack[], before: Map<Stack, Stack>, body: number): void {
  const isLevel = (stack: Stack): boolean =>
    !stack.isHead &&
    Math.abs(topOf(stack)[1] - head.box[1]) <= LEVEL * body &&
    Math.abs(widthOf(stack.box) - widthOf(left.box)) <= LEVEL * body
  if (!isLevel(left)) return
  let first = left
  for (let next = before.get(first); next && isLevel(next); next = before.get(first)) first = next
  const hasColumns = stacks.some((stack) => isLevel(stack) && leftOf(stack, stacks, body) === head)
  if (before.has(first) && hasColumns) return
  before.delete(first)
  before.set(head, left)
}
