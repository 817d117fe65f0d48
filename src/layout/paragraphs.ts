import { beginsPart, isEnumerated } from '../text/enumerators.ts'
import type { LinesBlock } from './block.ts'
import { endsEarly, isIndented } from './line-ends.ts'
import type { Margins } from './margins.ts'
import type { TextLine } from './text-line.ts'

/** A line with the column that it stands in, and what stands before it there. */
export interface PlacedLine {
  line: TextLine
  margins: Margins
  /** The em of the body type of its page, or of its column where that is larger. */
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
    if (group && last && goesOn(last, next, group[0] as PlacedLine)) group.push(next)
    else groups.push([next])
  }
  return groups.map((group, at) => blockOf(group, groups[at + 1]))
}

/** Type that was measured by its ink differs this much more: a line of three characters, or in a heavier face, looks larger than it is. */
const RECOGNISED = { heading: 1.3, sameSize: 0.25 }

export const isHeadingSize = ({ line, body }: PlacedLine): boolean => line.size >= (line.confidences ? RECOGNISED.heading : HEADING) * body

const isOneSize = (a: TextLine, b: TextLine): boolean =>
  Math.abs(a.size - b.size) <= (a.confidences && b.confidences ? RECOGNISED.sameSize : SAME_SIZE) * a.size

function blockOf(group: readonly PlacedLine[], next: readonly PlacedLine[] | undefined): LinesBlock {
  const lines = group.map(({ line }) => line)
  const first = group[0]
  const isLarge = first !== undefined && isHeadingSize(first) && lines.length <= MAX_HEADING_LINES
  const heading = isLarge || isBoldHeading(group, next)
  return { kind: heading ? 'heading' : 'paragraph', level: null, lines }
}

/** A line of its own in bold type of the body's size, with text that is not bold below (简讯标题). */
function isBoldHeading(group: readonly PlacedLine[], next: readonly PlacedLine[] | undefined): boolean {
  const [only, more] = group
  const below = next?.[0]
  return (
    only !== undefined &&
    more === undefined &&
    only.line.bold &&
    below !== undefined &&
    !below.line.bold &&
    only.line.size >= below.line.size - SAME_SIZE * below.line.size &&
    !only.line.vertical &&
    !CLAUSE_END.test(only.line.text)
  )
}

/** Headings end without a mark, and paragraphs with one of these. */
const CLAUSE_END = /[。；;，,：:]$/
const SENTENCE_END = /[。！？；：.!?;:][”’」』）)]?$/
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text)

/** Lines hang below the text behind a number: so many em further in than the number, at least and at most. */
const MIN_HANGING = 0.8
const MAX_HANGING = 5
/** Points between lines that are more than the usual step, in em: paragraphs without indents stand apart. */
const MORE_SPACE = 0.3

/** Dots that lead to a number (目录的前导符): the line is an entry of its own. */
const LEADER = /(?:…{2,}|\.{4,}|·{4,}|-{6,})\s*[（(]?\d{1,4}[）)]?$/

function goesOn(last: PlacedLine, next: PlacedLine, first: PlacedLine): boolean {
  if (next.divided || !isOneSize(last.line, next.line)) return false
  if (last.line.vertical !== next.line.vertical || LEADER.test(last.line.text)) return false
  if (isHeadingSize(next)) return next.sameColumn && isNextInHeading(last.line, next.line)
  const step = next.line.box[1] - last.line.box[1]
  if (next.sameColumn && step > WIDE_STEP * Math.max(next.margins.pitch, last.line.size)) return false
  if (beginsPart(next.line.text, last.line.text)) return false
  if (endsSentence(last.line.text) && beginsAnew(last, next, step)) return false
  if (endsEarly(last.line, last.margins, next.line)) return false
  return isIndented(next.line, next.margins) === next.margins.hanging || hangsBelow(first, last, next)
}

/** A list entry whose lines hang below its text (悬挂缩进): they begin further in than its number, and the line before is full and ends no sentence. */
function hangsBelow(first: PlacedLine, last: PlacedLine, next: PlacedLine): boolean {
  const indent = next.line.box[0] - first.line.box[0]
  return (
    isEnumerated(first.line.text) &&
    !isEnumerated(next.line.text) &&
    !endsSentence(last.line.text) &&
    next.sameColumn &&
    indent >= MIN_HANGING * next.line.size &&
    indent <= MAX_HANGING * next.line.size
  )
}

/** What begins a paragraph behind a full line that ends a sentence: a number of a list, other type, more space above than lines have. */
function beginsAnew(last: PlacedLine, next: PlacedLine, step: number): boolean {
  const isSpaced = next.sameColumn && step >= next.margins.pitch + MORE_SPACE * next.line.size
  return isSpaced || isEnumerated(next.line.text) || last.line.bold !== next.line.bold
}

/** Lines of one heading stand below one another, or beside one another where they are vertical. */
function isNextInHeading(last: TextLine, next: TextLine): boolean {
  const gap = next.vertical ? last.box[0] - next.box[2] : next.box[1] - last.box[3]
  return gap <= HEADING_GAP * last.size
}
