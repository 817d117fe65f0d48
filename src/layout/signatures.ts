import { isPrintedDate } from '../text/printed-dates.ts'
import { middleAcross, overlapAcross, widthOf } from './box.ts'
import { type Element, isText } from './element.ts'
import { coveredRanges } from './projection.ts'
import { rowsOf } from './rows.ts'
import type { Segment } from './segment.ts'
import type { Slab } from './slabs.ts'

/** Em. Signatures stand so far apart at least, one line closely below the other. */
const APART = 2
const LINE_GAP = 2
/** Em. The lines of one signature have their middles within this. */
const SAME_MIDDLE = 1
const SAME_SIZE = 0.06
/** Rows of signatures side by side: the name, wrapped once or twice, and the date. */
const MIN_ROWS = 2
const MAX_ROWS = 4

/**
 * Signatures side by side (联合行文署名, GB/T 9704 7.3.5): names that stand beside one another with the date of signing below one or each of them, every signature
 * centred on itself. How many slabs from `start` on they take, and the signatures from left to right; null where there are none.
 */
export function signaturesAt(slabs: readonly Slab[], start: number): { slabs: number; columns: Element[][] } | null {
  if ((slabs[start]?.length ?? 0) < 2) return null
  for (let count = Math.min(MAX_ROWS, slabs.length - start); count >= MIN_ROWS; count--) {
    const columns = columnsOf(slabs.slice(start, start + count))
    if (columns) return { slabs: count, columns }
  }
  return null
}

type TextElement = Extract<Element, { kind: 'segment' }>

function columnsOf(slabs: readonly Slab[]): Element[][] | null {
  const elements = slabs.flat()
  if (elements.length > MAX_ROWS * MAX_ROWS) return null
  const texts = elements.filter(isText)
  const [first] = texts
  if (!first || texts.length < elements.length || texts.some(({ segment }) => !isLike(segment, first.segment))) return null
  const rows = rowsOf(texts)
  const size = first.segment.size
  if (rows.some((row, at) => at > 0 && (row[0]?.box[1] ?? 0) - (rows[at - 1]?.[0]?.box[3] ?? 0) > LINE_GAP * size)) return null
  if (rows.filter((row) => row.length > 1).length < MIN_ROWS) return null
  const ranges = coveredRanges(
    texts.map(({ box }) => box),
    'x',
  )
  const isApart = ranges.every(({ from }, at) => at === 0 || from - (ranges[at - 1]?.to ?? 0) >= APART * size)
  if (ranges.length < 2 || !isApart || !endsWithDate(rows)) return null
  const columns = ranges.map(({ from, to }) => texts.filter(({ box }) => overlapAcross(box, [from, 0, to, 0]) > 0))
  return columns.every((column) => isSignature(column, size)) ? columns : null
}

const isLike = (a: Segment, b: Segment): boolean => !a.vertical && Math.abs(a.size - b.size) <= SAME_SIZE * b.size

const textOf = ({ segment }: TextElement): string => segment.glyphs.map(({ text }) => text).join('')

/** Dates stand in the last row and nowhere else, the last of them at the right. */
function endsWithDate(rows: readonly (readonly TextElement[])[]): boolean {
  const last = rows.at(-1) ?? []
  const isDate = (element: TextElement | undefined): boolean => element !== undefined && isPrintedDate(textOf(element))
  return isDate(last.at(-1)) && !rows.slice(0, -1).flat().some(isDate)
}

/** Lines of which each stands below the other, all centred on the widest. */
function isSignature(lines: readonly TextElement[], size: number): boolean {
  const [widest] = [...lines].sort((a, b) => widthOf(b.box) - widthOf(a.box))
  return (
    widest !== undefined &&
    rowsOf(lines).length === lines.length &&
    lines.every(({ box }) => Math.abs(middleAcross(box) - middleAcross(widest.box)) <= SAME_MIDDLE * size)
  )
}
