import type { BlockKind, SourceBlock, SourceDocument, Span } from '../model/index.ts'
import { sourceSpan, type TextView, viewOf } from '../text/view.ts'

/**
 * A stretch of text that the rules look at as one: a printed line, a paragraph of wrapped lines, a member cut out of a line, or a table cell.
 * It says where it stands, how it reads, and what stood before it.
 */
export interface Line extends Span {
  /** The source blocks that it stands in: the first and the last. */
  blocks: readonly [number, number]
  kind: BlockKind
  level: number | null
  view: TextView
  /** The view's text: widths folded, white space inside Chinese gone. */
  text: string
  /** Blank lines between it and the line before. */
  blankBefore: number
  /** Whether it is indented more than the printed lines that only go on. */
  indented: boolean
  /** Whether it was cut out of the middle of a printed line, and where its first piece started. */
  cutFrom: number | null
  /** The source block where the line is a table row, null elsewhere. */
  row: SourceBlock | null
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\v\f]/g

/** Cuts the document's blocks into printed lines; table rows stay whole, blank lines are counted and left out. */
export function linesOf(document: SourceDocument): Line[] {
  const lines: Line[] = []
  let lastEnd = 0
  document.blocks.forEach((block, at) => {
    for (const span of block.kind === 'row' ? [block] : lineSpans(document.text, block)) {
      const gap = document.text.slice(lastEnd, span.start)
      const line = lineAt(document.text, span, block, at, gap)
      if (!line) continue
      lines.push(line)
      lastEnd = span.end
    }
  })
  return lines
}

function lineAt(text: string, span: Span, block: SourceBlock, at: number, gap: string): Line | null {
  const view = viewOf(text, [span])
  const first = view.origins[0]
  const last = view.origins[view.origins.length - 1]
  if (first === undefined || last === undefined) return null
  const margin = gap.slice(Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1) + text.slice(span.start, first)
  return {
    start: first,
    end: last + 1,
    blocks: [at, at],
    kind: block.kind,
    level: block.level,
    view,
    text: view.text,
    blankBefore: Math.max(0, (gap.match(LINE_BREAK)?.length ?? 0) - 1),
    indented: margin.length > 0,
    cutFrom: null,
    row: block.kind === 'row' ? block : null,
  }
}

function lineSpans(text: string, block: Span): Span[] {
  const spans: Span[] = []
  let start = block.start
  for (const found of text.slice(block.start, block.end).matchAll(LINE_BREAK)) {
    spans.push({ start, end: block.start + found.index })
    start = block.start + found.index + found[0].length
  }
  spans.push({ start, end: block.end })
  return spans
}

/** The lines of a part of a block, a table cell for one; they stand in the block of `like`. */
export function linesWithin(source: string, span: Span, like: Line): Line[] {
  return lineSpans(source, span).flatMap((part) => {
    const line = span.end > span.start ? lineOver(source, part, like) : null
    return line ? [line] : []
  })
}

/** One line over a span of the source, with everything else as in `like`; null where nothing shows. */
export function lineOver(source: string, span: Span, like: Line): Line | null {
  const view = viewOf(source, [span])
  const first = view.origins[0]
  const last = view.origins[view.origins.length - 1]
  return first === undefined || last === undefined ? null : { ...like, start: first, end: last + 1, view, text: view.text, row: null }
}

/** A part of a line, in offsets of its view. */
export interface LinePart {
  line: Line
  from: number
  to: number
}

export const wholeLine = (line: Line): LinePart => ({ line, from: 0, to: line.text.length })

export const partText = (part: LinePart): string => part.line.text.slice(part.from, part.to)

/** The source span of a part that is not empty. */
export const partSpan = (part: LinePart): Span => sourceSpan(part.line.view, part.from, part.to)

/** Whether white space was printed before the view's character at `offset`. */
export const spaceBefore = (line: Line, offset: number): boolean =>
  offset > 0 && (line.view.origins[offset] ?? line.end) - (line.view.origins[offset - 1] ?? 0) > 1

/** Width in half characters: Chinese characters and marks take two. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x1000 ? 1 : 2
  return width
}
