import type { ParagraphPiece, Piece } from '../compose.ts'
import { raised } from '../docx/raised-digits.ts'
import { headingLevel, isBlock } from './elements.ts'
import { createLineBuilder, type LineBuilder } from './line-builder.ts'
import { linkedFile } from './links.ts'
import { labelsOfList } from './list-numbers.ts'
import { inlineStyle } from './style.ts'
import { isLayoutTable, rowPieces, tableRows } from './table.ts'
import { attributeOf, childElements, type HtmlElement, type HtmlNode, isElement, isText, rawText } from './tree.ts'

/** What a page says, in reading order, and what was met on the way that is not text. */
export interface PageContents {
  pieces: Piece[]
  images: number
  /** Files that the page links to, in order. */
  attachments: { text: string; href: string }[]
}

/** Pictures of at most so many pixels a side are signs and spacers. */
const LARGEST_SIGN = 24

/** Walks a tree whose depth is limited and reads it to paragraphs and rows as a browser shows them. `leftOut` are parts that are not read. */
export function pagePieces(root: HtmlElement, leftOut: ReadonlySet<HtmlElement>): PageContents {
  const contents: PageContents = { pieces: [], images: 0, attachments: [] }
  let tables = 0
  /** Whether the line under way is a term that waits for its value. */
  let isTermOpen = false

  const walk = (node: HtmlNode, line: LineBuilder, sink: Sink): void => {
    if (isText(node)) line.add(node.value, sink.preserved)
    if (!isElement(node) || leftOut.has(node)) return
    if (node.tagName === 'br') line.breakLine()
    else if (node.tagName === 'img') contents.images += isSign(node) ? 0 : 1
    else if (isRaisedNumber(node)) line.add(raised(rawText(node).trim()), sink.preserved)
    else if (isBlock(node)) walkBlock(node, line, sink)
    else walkChildren(node, line, sink)
    noteAttachment(node, contents)
  }

  const walkChildren = (parent: HtmlElement, line: LineBuilder, sink: Sink): void => {
    for (const child of parent.childNodes) walk(child, line, sink)
  }

  const walkBlock = (block: HtmlElement, line: LineBuilder, sink: Sink): void => {
    if (!isTermOpen || block.tagName !== 'dd') sink.end(line)
    isTermOpen = false
    if (block.tagName === 'table') walkTable(block, line, sink)
    else if (block.tagName === 'ol' || block.tagName === 'ul') walkList(block, line, sink)
    else walkChildren(block, line, sink.within(block))
    isTermOpen = isTermWithColon(block)
    if (!isTermOpen) sink.within(block).end(line)
  }

  const walkList = (list: HtmlElement, line: LineBuilder, sink: Sink): void => {
    const labels = labelsOfList(list)
    for (const child of list.childNodes) {
      line.label((isElement(child) && labels.get(child)) || null)
      walk(child, line, sink)
    }
    line.label(null)
  }

  const walkTable = (table: HtmlElement, line: LineBuilder, sink: Sink): void => {
    const rows = tableRows(table)
    for (const child of childElements(table)) if (child.tagName === 'caption') walk(child, line, sink)
    if (isLayoutTable(table, rows)) {
      for (const cell of rows.flat()) walk(cell, line, sink)
    } else sink.rows(rows, cellText)
  }

  /** The text of a cell: a line a paragraph, a line a row of a table inside it. Tabs divide cells and are a blank inside one. */
  const cellText = (cell: HtmlElement): string => {
    const lines: string[] = []
    const line = createLineBuilder()
    const sink = cellSink(lines)
    walkChildren(cell, line, sink)
    sink.end(line)
    return lines.filter((shown) => shown !== '').join('\n')
  }

  const documentSink = (kind: ParagraphPiece['kind'], level: number | null, preserved: boolean): Sink => ({
    preserved,
    end(line) {
      const text = line.take()
      if (text !== '') contents.pieces.push({ kind, level, text })
    },
    rows(rows, textOf) {
      for (const piece of rowPieces(rows, tables++, textOf)) contents.pieces.push(piece)
    },
    within: (block) => documentSink(kindOf(block) ?? kind, headingLevel(block) ?? level, preserved || isPreserved(block)),
  })

  const line = createLineBuilder()
  const sink = documentSink('paragraph', null, false)
  walkChildren(root, line, sink)
  sink.end(line)
  return contents
}

/** Where the lines of a stretch go: to the document, or into a cell. */
interface Sink {
  /** Whether blanks and line ends are shown as they stand. */
  preserved: boolean
  /** Ends the paragraph that is under way. */
  end(line: LineBuilder): void
  rows(rows: readonly (readonly HtmlElement[])[], textOf: (cell: HtmlElement) => string): void
  /** The sink for what stands in a block. */
  within(block: HtmlElement): Sink
}

function cellSink(lines: string[], preserved = false): Sink {
  return {
    preserved,
    end(line) {
      for (const shown of linesOf(line.take())) lines.push(shown)
    },
    rows(rows, textOf) {
      for (const row of rows)
        lines.push(
          row
            .map((cell) => textOf(cell).replaceAll('\n', ' '))
            .join(' ')
            .trim(),
        )
    },
    within: (block) => cellSink(lines, preserved || isPreserved(block)),
  }
}

const linesOf = (text: string): string[] =>
  text
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function kindOf(block: HtmlElement): ParagraphPiece['kind'] | null {
  if (headingLevel(block) !== null) return 'heading'
  return block.tagName === 'caption' || block.tagName === 'figcaption' ? 'caption' : null
}

/** 索引号： with its value behind it: pages set a term with a colon and what it says side by side. */
const isTermWithColon = (block: HtmlElement): boolean => block.tagName === 'dt' && /[：:]\s*$/.test(rawText(block))

/** m² and 10⁴: without a sign of its own the number would grow together with what stands before it. */
const isRaisedNumber = (element: HtmlElement): boolean => element.tagName === 'sup' && /^\s*[-−]?\d{1,3}\s*$/.test(rawText(element))

const isPreserved = (block: HtmlElement): boolean => block.tagName === 'pre' || /^pre/.test(inlineStyle(block).get('white-space') ?? '')

const isSign = (image: HtmlElement): boolean =>
  ['width', 'height'].some((side) => {
    const pixels = Number.parseInt(attributeOf(image, side) ?? '', 10)
    return pixels <= LARGEST_SIGN
  })

function noteAttachment(element: HtmlElement, { attachments }: PageContents): void {
  const href = linkedFile(element)
  const text = href === null ? '' : rawText(element).replace(/\s+/g, ' ').trim()
  if (href !== null) attachments.push({ text, href })
}
