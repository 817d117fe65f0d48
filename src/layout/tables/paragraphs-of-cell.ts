import { type Box, widthOf } from '../box.ts'
import { roomFor } from '../line-ends.ts'
import type { TextLine } from '../text-line.ts'

/** Em. A cell keeps its text at most this far from its sides; what is free beyond it is room. */
const WIDEST_PADDING = 1
/** Em. Rounding and squeezed marks; lines of a cell are measured against its own sides, so that little else can differ. */
const SLACK = 0.1
/** Em. Lines are centred where their middles stand no further from the cell's middle. */
const CENTRED = 0.5
/** Em. A first line that begins this much further right than the cell's others begins a paragraph. */
const INDENT = 0.8
/** Lines further apart than this, in the cell's usual step, do not belong together. */
const WIDE_STEP = 1.6
/** Type of one paragraph differs by less than this share. */
const SAME_SIZE = 0.1

/** Where the text of a cell begins and ends along its lines. */
interface CellMargins {
  left: number
  right: number
  isCentred: boolean
}

/**
 * Lines of a cell, from the top down, as paragraphs. A line that left room for the first word of the next one ends its paragraph; in a cell of centred lines
 * the room on both sides counts.
 */
export function paragraphsOfCell(lines: readonly TextLine[], box: Box): TextLine[][] {
  const margins = marginsOf(lines, box)
  const step = usualStep(lines)
  const paragraphs: TextLine[][] = []
  lines.forEach((line, at) => {
    const last = lines[at - 1]
    const open = paragraphs.at(-1)
    if (
      last &&
      open &&
      staysTogether(last, line, step) &&
      (last.vertical || !startsAnew(line, margins)) &&
      !leavesRoom(last, line, margins)
    )
      open.push(line)
    else paragraphs.push([line])
  })
  return paragraphs
}

/** Whether the text of a cell goes on where the cell goes on (on the next page): its last line is full. */
export const isFullBefore = (lines: readonly TextLine[], box: Box, next: TextLine): boolean => {
  const last = lines.at(-1)
  return last !== undefined && !leavesRoom(last, next, marginsOf(lines, box))
}

function marginsOf(lines: readonly TextLine[], box: Box): CellMargins {
  const em = lines[0]?.size ?? 0
  const free = lines.flatMap((line) => [line.box[0] - box[0], box[2] - line.box[2]])
  const padding = Math.max(0, Math.min(WIDEST_PADDING * em, ...free))
  const middle = (box[0] + box[2]) / 2
  const left = box[0] + padding
  const starts = lines.map((line) => line.box[0])
  const isCentred =
    lines.every((line) => Math.abs((line.box[0] + line.box[2]) / 2 - middle) <= CENTRED * em) &&
    Math.max(...starts) - Math.min(...starts, left) > SLACK * em
  return { left: isCentred ? left : Math.min(...starts), right: box[2] - padding, isCentred }
}

function usualStep(lines: readonly TextLine[]): number {
  const steps = lines.slice(1).map((line, at) => line.box[1] - (lines[at]?.box[1] ?? 0))
  return steps.sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0
}

const staysTogether = (last: TextLine, next: TextLine, step: number): boolean =>
  last.vertical === next.vertical &&
  Math.abs(last.size - next.size) <= SAME_SIZE * last.size &&
  (next.vertical || next.box[1] - last.box[1] <= WIDE_STEP * Math.max(step, last.size))

const startsAnew = (line: TextLine, { left, isCentred }: CellMargins): boolean => !isCentred && line.box[0] - left >= INDENT * line.size

function leavesRoom(last: TextLine, next: TextLine, { left, right, isCentred }: CellMargins): boolean {
  if (last.vertical) return false
  const room = isCentred ? right - left - widthOf(last.box) : right - last.box[2]
  return room >= roomFor(next, last) + SLACK * last.size
}
