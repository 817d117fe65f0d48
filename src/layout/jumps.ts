import { jumpMarkIn } from '../text/jump-marks.ts'
import type { PageLabel } from '../text/page-labels.ts'
import { startOfHead } from './heads.ts'
import { type JumpEnd, pairedJumps } from './paired-jumps.ts'
import { endsSentence, isHeadingSize, type PlacedLine } from './paragraphs.ts'
import type { PrintedNumber } from './printed-numbers.ts'
import { isHeadline, pageOf, type Step } from './steps.ts'
import { partOfLine, type TextLine } from './text-line.ts'

/** An article's text with what goes on elsewhere put behind it, and the marks that said so. */
export interface JoinedSteps {
  steps: readonly Step[]
  marks: readonly TextLine[]
}

type Marked = { kind: 'step'; step: Step } | { kind: 'out' | 'in'; page: number; label: PageLabel | null }

/**
 * Puts what goes on on another page (下转第2版 … 上接第1版) behind the line that it goes on from.
 * @param printed what is printed on pages as their numbers
 */
export function joinJumps(steps: readonly Step[], printed: ReadonlyMap<number, PrintedNumber>): JoinedSteps {
  const marks: TextLine[] = []
  const marked = steps.flatMap((step) => markedSteps(step, marks))
  const endsAt = (kind: 'out' | 'in'): JumpEnd[] =>
    marked.flatMap((entry, at) => (entry.kind === kind ? [{ at, page: entry.page, label: entry.label }] : []))
  const moved = new Map(
    pairedJumps(endsAt('out'), endsAt('in'), printed).map(
      ([from, to]) => [from.at, { from: to.at + 1, to: endOfArticle(marked, to.at + 1) }] as const,
    ),
  )
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
  const jump: Marked = { kind: mark.direction, page: line.page, label: mark.page }
  if (visible === '') return [jump]
  const start = (mark.direction === 'out' ? 0 : mark.end) + rest.indexOf(visible)
  const left = partOfLine(line, start, start + visible.length)
  const placed: PlacedLine = { ...step.placed, line: left, margins: besideMark(step.placed, left, mark.direction) }
  const part: Marked = { kind: 'step', step: { kind: 'line', placed } }
  return mark.direction === 'out' ? [part, jump] : [jump, part]
}

/** The mark takes its room from a line whose sentence goes on: without it the line would reach the edge. */
function besideMark({ margins }: PlacedLine, left: TextLine, direction: 'out' | 'in'): PlacedLine['margins'] {
  if (direction === 'in') return { ...margins, left: left.box[0] }
  return endsSentence(left.text) ? margins : { ...margins, right: left.box[2] }
}

/** An article ends at the next headline, with the kicker above it, or mark, and with its page. */
function endOfArticle(marked: readonly Marked[], from: number): number {
  const first = marked[from]
  const page = first?.kind === 'step' ? pageOf(first.step) : null
  const end = marked.findIndex(
    (entry, at) =>
      at >= from && (entry.kind !== 'step' || pageOf(entry.step) !== page || (entry.step.kind === 'line' && isHeadline(entry.step.placed))),
  )
  // Headings right above a headline in the same column are its kicker.
  const isKicker = (at: number): boolean =>
    at > from && isLine(marked[at], (placed) => placed.sameColumn) && isLine(marked[at - 1], isHeadingSize)
  return end < 0 ? marked.length : startOfHead(end, isKicker)
}

const isLine = (entry: Marked | undefined, test: (placed: PlacedLine) => boolean): boolean =>
  entry?.kind === 'step' && entry.step.kind === 'line' && test(entry.step.placed)

function inOrder(marked: readonly Marked[], moved: ReadonlyMap<number, { from: number; to: number }>): Step[] {
  const taken = new Set([...moved.values()].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
  const steps: Step[] = []
  const push = (at: number, goesOn: boolean): void => {
    const entry = marked[at]
    if (entry?.kind === 'step') steps.push(goesOn ? inNewColumn(entry.step) : entry.step)
    const range = moved.get(at)
    for (let next = range?.from ?? 0; next < (range?.to ?? 0); next++) push(next, next === range?.from)
    // An article may go on again from where it went on.
    if (range && moved.has(range.to)) push(range.to, false)
  }
  for (const at of marked.keys()) if (!taken.has(at) && !isSecondJump(at, moved)) push(at, false)
  return steps
}

/** Where an article goes on, its first line stands below the mark, and behind the line that it goes on from. */
const inNewColumn = (step: Step): Step =>
  step.kind === 'line' ? { kind: 'line', placed: { ...step.placed, sameColumn: false, divided: false } } : step

/** Whether a mark stands at the end of a part that was moved itself. */
const isSecondJump = (at: number, moved: ReadonlyMap<number, { from: number; to: number }>): boolean =>
  moved.has(at) && [...moved.values()].some(({ to }) => to === at)
