import { jumpMarkIn } from '../text/jump-marks.ts'
import { isHeadingSize, type PlacedLine } from './paragraphs.ts'
import { isHeadline, pageOf, type Step } from './steps.ts'
import { partOfLine, type TextLine } from './text-line.ts'

/** An article's text with what goes on elsewhere put behind it, and the marks that said so. */
export interface JoinedSteps {
  steps: readonly Step[]
  marks: readonly TextLine[]
}

type Marked = { kind: 'step'; step: Step } | { kind: 'out' | 'in'; page: number }

/** Puts what goes on on another page (下转第2版 … 上接第1版) behind the line that it goes on from. */
export function joinJumps(steps: readonly Step[]): JoinedSteps {
  const marks: TextLine[] = []
  const marked = steps.flatMap((step) => markedSteps(step, marks))
  const ins = marked.flatMap((entry, at) => (entry.kind === 'in' ? [at] : []))
  const moved = new Map<number, { from: number; to: number }>()
  for (const [at, entry] of marked.entries()) {
    if (entry.kind !== 'out') continue
    const target = ins.find((to) => to > at && (marked[to] as { page: number }).page > entry.page)
    if (target === undefined) continue
    ins.splice(ins.indexOf(target), 1)
    moved.set(at, { from: target + 1, to: endOfArticle(marked, target + 1) })
  }
  return { steps: inOrder(marked, moved), marks }
}

function markedSteps(step: Step, marks: TextLine[]): Marked[] {
  if (step.kind !== 'line') return [{ kind: 'step', step }]
  const { line } = step.placed
  const mark = jumpMarkIn(line.text)
  if (!mark) return [{ kind: 'step', step }]
  marks.push(partOfLine(line, mark.start, mark.end))
  const rest = mark.direction === 'out' ? line.text.slice(0, mark.start) : line.text.slice(mark.end)
  const visible = rest.trim()
  const jump: Marked = { kind: mark.direction, page: line.page }
  if (visible === '') return [jump]
  const start = (mark.direction === 'out' ? 0 : mark.end) + rest.indexOf(visible)
  const left: Marked = {
    kind: 'step',
    step: { kind: 'line', placed: { ...step.placed, line: partOfLine(line, start, start + visible.length) } },
  }
  return mark.direction === 'out' ? [left, jump] : [jump, left]
}

/** An article ends at the next headline, with the kicker above it, or mark, and with its page. */
function endOfArticle(marked: readonly Marked[], from: number): number {
  const first = marked[from]
  const page = first?.kind === 'step' ? pageOf(first.step) : null
  const end = marked.findIndex(
    (entry, at) =>
      at >= from && (entry.kind !== 'step' || pageOf(entry.step) !== page || (entry.step.kind === 'line' && isHeadline(entry.step.placed))),
  )
  return end < 0 ? marked.length : withKicker(marked, end, from)
}

/** Where the head of an article begins: headings right above its headline in the same column are its kicker. */
function withKicker(marked: readonly Marked[], headline: number, from: number): number {
  let start = headline
  while (start > from && isLine(marked[start], (placed) => placed.sameColumn) && isLine(marked[start - 1], isHeadingSize)) start--
  return start
}

const isLine = (entry: Marked | undefined, test: (placed: PlacedLine) => boolean): boolean =>
  entry?.kind === 'step' && entry.step.kind === 'line' && test(entry.step.placed)

function inOrder(marked: readonly Marked[], moved: ReadonlyMap<number, { from: number; to: number }>): Step[] {
  const taken = new Set([...moved.values()].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
  const steps: Step[] = []
  const push = (at: number): void => {
    const entry = marked[at]
    if (entry?.kind === 'step') steps.push(entry.step)
    const range = moved.get(at)
    for (let next = range?.from ?? 0; next < (range?.to ?? 0); next++) push(next)
    // An article may go on again from where it went on.
    if (range && moved.has(range.to)) push(range.to)
  }
  for (const at of marked.keys()) if (!taken.has(at) && !isSecondJump(at, moved)) push(at)
  return steps
}

/** Whether a mark stands at the end of a part that was moved itself. */
const isSecondJump = (at: number, moved: ReadonlyMap<number, { from: number; to: number }>): boolean =>
  moved.has(at) && [...moved.values()].some(({ to }) => to === at)
