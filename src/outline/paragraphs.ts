import { endsSentence } from './endings.ts'
import { type Line, lineOver, widthOf } from './lines.ts'

/** A full line may be this much narrower than the widest, in half characters: no mark starts a line, and words stay whole. */
const RAGGED = 6
/** A line that ends a sentence and is no more than this narrower is full: a character that did not fit, a mark that hangs out of others. */
const RAGGED_AT_SENTENCE = 3
const MIN_FULL_LINES = 6
/** Nothing is set narrower than twelve characters. */
const MIN_WIDTH = 24

/** How a document was broken into lines of one width: the narrowest full line, and the blank lines that stand between such lines. */
export interface Wrapping {
  fullWidth: number
  blank: number
  /** Whether the source has paragraphs of several lines: then no paragraph of it goes on in another behind the end of a sentence. */
  hasParagraphs: boolean
}

/**
 * The wrapping of a text that was broken at a fixed width (newspaper columns, text out of pdf): many lines that end no sentence are about as
 * wide as the widest. Null where the document shows no such width.
 */
export function wrappingOf(source: string, lines: readonly Line[]): Wrapping | null {
  const gaps = lines.slice(1).map((line) => line.blankBefore)
  const blank = gaps.filter((gap) => gap === 0).length * 2 >= gaps.length ? 0 : 1
  const widths = lines
    .filter((line, at) => !line.row && (lines[at + 1]?.blankBefore ?? Number.POSITIVE_INFINITY) <= blank && !endsSentence(line.text))
    .map((line) => printedWidth(source, line))
    .sort((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0
  const full = widths.filter((width) => width >= widest - RAGGED && width <= widest + RAGGED)
  if (full.length < MIN_FULL_LINES || widest < MIN_WIDTH || full.length * 2 < widths.length) return null
  return { fullWidth: widest - RAGGED, blank, hasParagraphs: lines.some((line, at) => isSameBlock(lines[at - 1], line)) }
}

const isSameBlock = (previous: Line | undefined, line: Line): boolean => previous?.blocks[1] === line.blocks[0]

/** Joins wrapped lines to paragraphs: a full line that ends no sentence goes on in the next, unless that starts something of its own. */
export function joinWrapped(source: string, lines: readonly Line[], startsOwn: (line: Line) => boolean): Line[] {
  const wrapping = wrappingOf(source, lines)
  if (!wrapping) return [...lines]
  const paragraphs: Line[][] = []
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1]
    if (previous && goesOn(source, previous, line, wrapping) && !startsOwn(line)) paragraphs[paragraphs.length - 1]?.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.flatMap((paragraph) => joinedLine(source, paragraph) ?? paragraph)
}

/** A paragraph with sentences in it does not end on a word: 五是加大⏎医疗卫生投入 is one, broken by a web page. Headings have no sentences in them. */
export function joinBroken(source: string, lines: readonly Line[], startsOwn: (line: Line) => boolean): Line[] {
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const previous = last?.at(-1)
    const isBroken =
      previous &&
      last &&
      !previous.row &&
      !line.row &&
      previous.kind === line.kind &&
      line.blankBefore === 0 &&
      SENTENCE_INSIDE.test(previous.text)
    if (isBroken && WORD_END.test(previous.text) && !startsOwn(line) && !startsOwnAfter(last, startsOwn)) last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.flatMap((paragraph) => joinedLine(source, paragraph) ?? paragraph)
}

const SENTENCE_INSIDE = /[；。].*[；。][^；。]*$/
const WORD_END = /\p{Script=Han}$/u
/** A label line with several values is no paragraph. */
const startsOwnAfter = (paragraph: readonly Line[], startsOwn: (line: Line) => boolean): boolean =>
  paragraph.length > 0 && paragraph[0] !== undefined && startsOwn(paragraph[0]) && !MEMBERS.test(paragraph[0].text)
const MEMBERS = /[；。：，][一二三四五六七八九十]{1,2}是|[；。：，]（?\d{1,2}[）.、]/

/** With the blanks inside the line, which its view leaves out. */
const printedWidth = (source: string, { start, end }: Line): number => widthOf(source.slice(start, end))

function goesOn(source: string, previous: Line, line: Line, { fullWidth, blank, hasParagraphs }: Wrapping): boolean {
  if (previous.row || line.row || previous.kind !== line.kind || line.blankBefore > blank) return false
  const width = printedWidth(source, previous)
  if (!endsSentence(previous.text)) return width >= fullWidth
  // A sentence may end where the line does; a paragraph that ends there has filled its last line by accident.
  if (line.indented || (hasParagraphs && !isSameBlock(previous, line))) return false
  return width >= fullWidth + RAGGED - RAGGED_AT_SENTENCE
}

function joinedLine(source: string, paragraph: readonly Line[]): Line | null {
  const [first] = paragraph
  const last = paragraph[paragraph.length - 1]
  if (!first || !last || first === last) return null
  const line = lineOver(source, { start: first.start, end: last.end }, first)
  return line && { ...line, blocks: [first.blocks[0], last.blocks[1]] }
}
