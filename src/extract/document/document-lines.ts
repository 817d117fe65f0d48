import type { BlockBelongs, BlockKind, OutlinedBlock, OutlinedDocument, Span } from '../../model/index.ts'
import { type TextView, viewOf } from '../../text/view.ts'
import type { DocumentWords } from './document-words.ts'
import { labelledParts, labelsOverValues } from './labelled-parts.ts'
import { type PrintedDate, printedDates } from './printed-date.ts'

/** A line or cell around the list, as a view. */
export interface DocumentLine extends Span {
  view: TextView
  text: string
  kind: BlockKind
  belongs: BlockBelongs
  place: 'head' | 'tail'
  /** The full dates printed in it. */
  dates: readonly PrintedDate[]
}

/** A signature right behind the last item is often taken for its last lines. */
const CLOSING_BLOCKS = 3
const CELL_MARK = /[\t|｜]/

/** The lines before the first item, or before what was delivered (head), and behind the last (tail); all are head where there is neither. Cells of a table and labelled fields are lines of their own. */
export function linesAround({ source, blocks, items }: OutlinedDocument, words: DocumentWords): DocumentLine[] {
  const body = [...items, ...blocks.filter(({ belongs }) => belongs === 'result')]
  const listStart = Math.min(...body.map(({ start }) => start), source.text.length)
  const listEnd = Math.max(...body.map(({ end }) => end), 0)
  const closing = blocks.filter(({ kind }) => kind !== 'furniture').slice(-CLOSING_BLOCKS)
  const paired = new Set<OutlinedBlock>()
  return blocks.flatMap((block, at) => {
    const isClosing = closing.includes(block) && block.cells.length === 0
    const place = block.start < listStart ? 'head' : block.start >= listEnd || isClosing ? 'tail' : null
    if (!place || paired.has(block)) return []
    const below = blocks[at + 1]
    const pairs = labelsOverValues(source.text, block, below, words)
    if (pairs && below) paired.add(below)
    return linesIn(source.text, block, pairs ?? fieldSpans(source.text, block, words), place)
  })
}

/** The lines that open a document: those before the list, or its first block where the list begins at once. */
export function openingLines({ source, blocks }: OutlinedDocument, lines: readonly DocumentLine[], words: DocumentWords): DocumentLine[] {
  const head = lines.filter(({ place }) => place === 'head')
  const first = head.length > 0 ? undefined : blocks.find(({ kind }) => kind !== 'furniture')
  return first ? linesIn(source.text, first, fieldSpans(source.text, first, words), 'head') : head
}

/** Neighbouring lines as one: a title that runs over them. */
export function joinedLine(source: string, lines: readonly DocumentLine[]): DocumentLine | null {
  const [first] = lines
  const last = lines[lines.length - 1]
  if (!first || !last) return null
  const view = viewOf(source, [{ start: first.start, end: last.end }])
  return { ...first, end: last.end, view, text: view.text, dates: printedDates(view.text) }
}

function fieldSpans(text: string, block: OutlinedBlock, words: DocumentWords): Span[] {
  const spans: Span[] = block.cells.length > 0 ? block.cells : cellsBetweenMarks(text, block)
  return spans.flatMap((span) => labelledParts(text, span, words))
}

function linesIn(text: string, block: OutlinedBlock, spans: readonly Span[], place: DocumentLine['place']): DocumentLine[] {
  return spans.flatMap(({ start, end }) => {
    const view = viewOf(text, [{ start, end }])
    return view.text === ''
      ? []
      : [{ start, end, view, text: view.text, kind: block.kind, belongs: block.belongs, place, dates: printedDates(view.text) }]
  })
}

/** Cells of a table that is printed as text: 文号 | 某政办〔2025〕1号 | 索引号. */
function cellsBetweenMarks(text: string, { start, end }: Span): Span[] {
  const cells: Span[] = []
  let from = start
  for (const cell of text.slice(start, end).split(CELL_MARK)) {
    cells.push({ start: from, end: from + cell.length })
    from += cell.length + 1
  }
  return cells
}
