import type { BlockKind, Cell, SourceAnchor, SourceBlock } from '../model/index.ts'
import type { ReadContent } from './reader.ts'
import { visibleSpan } from './visible-span.ts'

/** A stretch of a document in reading order, before it has offsets. Empty paragraphs leave an empty line in the text and no block. */
export type Piece =
  | { kind: Exclude<BlockKind, 'row'>; text: string; level: number | null; cell?: SheetPlace }
  | { kind: 'row'; sheet: string | null; table: number; row: number; cells: readonly PieceCell[] }

export type ParagraphPiece = Exclude<Piece, { kind: 'row' }>
export type RowPiece = Extract<Piece, { kind: 'row' }>

/** The cell of a spreadsheet that holds a paragraph. */
export interface SheetPlace {
  sheet: string
  /** The number of the table that the paragraph stands over or under; of a sheet without tables the number that one would have. */
  table: number
  row: number
  column: number
}

/** A merged cell stands once, at its first row and column. */
export interface PieceCell extends Pick<Cell, 'column' | 'columnSpan' | 'rowSpan'> {
  text: string
}

const CELL_SEPARATOR = '\t'
const PIECE_SEPARATOR = '\n'

/** Joins pieces to one text with its blocks and, for cells, the anchors back to table, row and column. */
export function composePieces(pieces: readonly Piece[]): Pick<ReadContent, 'text' | 'blocks' | 'anchors'> {
  const texts: string[] = []
  const blocks: SourceBlock[] = []
  const anchors: SourceAnchor[] = []
  let offset = 0
  for (const piece of pieces) {
    const text = piece.kind === 'row' ? composeRow(piece, offset, blocks, anchors) : composeParagraph(piece, offset, blocks, anchors)
    texts.push(text)
    offset += text.length + PIECE_SEPARATOR.length
  }
  return { text: texts.join(PIECE_SEPARATOR), blocks, anchors }
}

function composeParagraph(piece: ParagraphPiece, offset: number, blocks: SourceBlock[], anchors: SourceAnchor[]): string {
  const span = visibleSpan(piece.text, offset)
  if (span) blocks.push({ ...span, kind: piece.kind, level: piece.level, table: null, row: null, cells: [] })
  if (span && piece.cell) anchors.push({ ...span, cell: piece.cell })
  return piece.text
}

function composeRow(piece: RowPiece, offset: number, blocks: SourceBlock[], anchors: SourceAnchor[]): string {
  const { sheet, table, row } = piece
  const cells: Cell[] = []
  let start = offset
  for (const { text, column, columnSpan, rowSpan } of piece.cells) {
    const span = { start, end: start + text.length }
    cells.push({ ...span, column, columnSpan, rowSpan })
    if (text !== '') anchors.push({ ...span, cell: { sheet, table, row, column } })
    start = span.end + CELL_SEPARATOR.length
  }
  const text = piece.cells.map((cell) => cell.text).join(CELL_SEPARATOR)
  if (text.trim() !== '') blocks.push({ start: offset, end: offset + text.length, kind: 'row', level: null, table, row, cells })
  return text
}
