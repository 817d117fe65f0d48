import type { LinesBlock } from './block.ts'
import { endsEarly, isIndented } from './line-ends.ts'
import type { Margins } from './margins.ts'
import type { TextLine } from './text-line.ts'

/** A line with the column that it stands in, and what stands before it there. */
export interface PlacedLine {
  line: TextLine
  margins: Margins
  /** The em of its page's body type. */
  body: number
  /** Whether it stands right below the line before in the same column; else the column is new. */
  sameColumn: boolean
  /** Something divides it from the line before: a rule, a table, the edge of a frame. */
  divided: boolean
}

/** Type from here on, in em of the body type, is a heading's. */
const HEADING = 1.15
/** Longer is running text in large type. */
const MAX_HEADING_LINES = 4
/** Type of one paragraph differs by less than this share. */
const SAME_SIZE = 0.06
/** Lines further apart than this, in the column's usual step, do not belong together. */
const WIDE_STEP = 1.6
/** Lines of one heading stand no further apart than this, in em. */
const HEADING_GAP = 1

/** Joins lines in reading order to headings and paragraphs, over the ends of columns and pages too. */
export function blocksOfLines(placed: readonly PlacedLine[]): LinesBlock[] {
  const groups: PlacedLine[][] = []
  for (const next of placed) {
    const group = groups[groups.length - 1]
    const last = group?.[group.length - 1]
    if (group && last && goesOn(last, next)) group.push(next)
    else groups.push([next])
  }
  return groups.map(blockOf)
}

export const isHeadingSize = ({ line, body }: PlacedLine): boolean => line.size >= HEADING * body

function blockOf(group: readonly PlacedLine[]): LinesBlock {
  const lines = group.map(({ line }) => line)
  const first = group[0]
  const heading = first !== undefined && isHeadingSize(first) && lines.length <= MAX_HEADING_LINES
  return { kind: heading ? 'heading' : 'paragraph', level: null, lines }
}

/** Dots that lead to a number (目录的前导符): the line is an entry of its own. */
const LEADER = /(?:…{2,}|\.{4,}|·{4,}|-{6,})\s*[（(]?\d{1,4}[）)]?$/

function goesOn(last: PlacedLine, next: PlacedLine): boolean {
  if (LEADER.test(last.line.text)) return false
  if (next.divided || Math.abs(last.line.size - next.line.size) > SAME_SIZE * last.line.size) return false
  if (last.line.vertical !== next.line.vertical) return false
  if (isHeadingSize(next)) return next.sameColumn && isNextInHeading(last.line, next.line)
  if (next.sameColumn && next.line.box[1] - last.line.box[1] > WIDE_STEP * Math.max(next.margins.pitch, last.line.size)) return false
  return isIndented(next.line, next.margins) === next.margins.hanging && !endsEarly(last.line, last.margins, next.line)
}

/** Lines of one heading stand below one another, or beside one another where they are vertical. */
function isNextInHeading(last: TextLine, next: TextLine): boolean {
  const gap = next.vertical ? last.box[0] - next.box[2] : next.box[1] - last.box[3]
  return gap <= HEADING_GAP * last.size
}
