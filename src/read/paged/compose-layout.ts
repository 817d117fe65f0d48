import { joinLines, type LayoutBlock, type LayoutCell, type LinesBlock, type RowBlock, type TextLine } from '../../layout/index.ts'
import type { Cell, LineAnchor, SourceAnchor, SourceBlock } from '../../model/index.ts'
import type { ReadContent } from '../reader.ts'

/** Hundredths of a point are finer than any printer. */
const PRECISION = 100

const BLOCK_SEPARATOR = '\n'
const CELL_SEPARATOR = '\t'
const PARAGRAPH_SEPARATOR = '\n'

type Composed = Pick<ReadContent, 'text' | 'blocks' | 'anchors'>

/** Joins laid-out blocks to one text, with the place of every line and cell. */
export function composeLayout(layout: readonly LayoutBlock[]): Composed {
  const texts: string[] = []
  const blocks: SourceBlock[] = []
  const anchors: SourceAnchor[] = []
  let offset = 0
  for (const block of layout) {
    const text = block.kind === 'row' ? composeRow(block, offset, blocks, anchors) : composeLines(block, offset, blocks, anchors)
    if (text === null) continue
    texts.push(text)
    offset += text.length + BLOCK_SEPARATOR.length
  }
  return { text: texts.join(BLOCK_SEPARATOR), blocks, anchors }
}

function composeLines(block: LinesBlock, offset: number, blocks: SourceBlock[], anchors: SourceAnchor[]): string | null {
  const { text, starts } = joinLines(block.lines)
  if (text === '') return null
  blocks.push({ start: offset, end: offset + text.length, kind: block.kind, level: block.level, table: null, row: null, cells: [] })
  anchors.push(...lineAnchors(block.lines, starts, offset))
  return text
}

function composeRow({ table, row, cells }: RowBlock, offset: number, blocks: SourceBlock[], anchors: SourceAnchor[]): string | null {
  const composed: Cell[] = []
  const texts: string[] = []
  const placed: SourceAnchor[] = []
  let start = offset
  for (const cell of cells) {
    const { text, lines } = composeCell(cell, start)
    const { column, columnSpan, rowSpan } = cell
    composed.push({ start, end: start + text.length, column, columnSpan, rowSpan })
    if (text !== '') placed.push({ start, end: start + text.length, cell: { sheet: null, table, row, column } }, ...lines)
    texts.push(text)
    start += text.length + CELL_SEPARATOR.length
  }
  const text = texts.join(CELL_SEPARATOR)
  if (text.trim() === '') return null
  blocks.push({ start: offset, end: offset + text.length, kind: 'row', level: null, table, row, cells: composed })
  anchors.push(...placed)
  return text
}

function composeCell({ paragraphs }: LayoutCell, offset: number): { text: string; lines: LineAnchor[] } {
  const texts: string[] = []
  const lines: LineAnchor[] = []
  let start = offset
  for (const paragraph of paragraphs) {
    const { text, starts } = joinLines(paragraph)
    lines.push(...lineAnchors(paragraph, starts, start))
    texts.push(text)
    start += text.length + PARAGRAPH_SEPARATOR.length
  }
  return { text: texts.join(PARAGRAPH_SEPARATOR), lines }
}

const lineAnchors = (lines: readonly TextLine[], starts: readonly number[], offset: number): LineAnchor[] =>
  lines.map((line, at) => {
    const start = offset + (starts[at] ?? 0)
    const [x0, y0, x1, y1] = line.box
    return {
      start,
      end: start + line.text.length,
      page: line.page,
      box: [rounded(x0), rounded(y0), rounded(x1), rounded(y1)],
      extents: line.extents.map(rounded),
      vertical: line.vertical,
      confidences: line.confidences === null ? null : [...line.confidences],
    }
  })

const rounded = (points: number): number => Math.round(points * PRECISION) / PRECISION
