import type { ParagraphPiece, Piece, PieceCell, RowPiece } from '../compose.ts'
import { MAX_TABLE_COLUMNS } from '../limits.ts'
import type { DocumentTree, NoteReference, TreeNode } from './mammoth-tree.ts'
import { markOf } from './marks.ts'

type Of<T extends TreeNode['type']> = Extract<TreeNode, { type: T }>

/** What was met on the way that is not text. */
export interface TreeContents {
  pieces: Piece[]
  comments: number
}

/** Walks a document tree in reading order. Footnotes and endnotes follow the paragraph or table that refers to them. */
export function piecesOf(tree: DocumentTree): TreeContents {
  const contents: TreeContents = { pieces: [], comments: 0 }
  const notes: NoteReference[] = []
  let tables = 0

  const addAll = (nodes: readonly TreeNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'table') contents.pieces.push(...rowsOf(node, tables++, lineOf))
      else if (node.type === 'paragraph') contents.pieces.push(paragraphPiece(node, lineOf(node.children)))
      else if ('children' in node) addAll(node.children)
      addNotes()
    }
  }

  const addNotes = (): void => {
    for (const reference of notes.splice(0)) {
      for (const node of tree.notes.resolve(reference)?.body ?? []) {
        const text = cellText([node], lineOf)
        if (text !== '') contents.pieces.push({ kind: 'furniture', text, level: null })
      }
    }
  }

  /** The text of what stands in one paragraph. */
  const lineOf = (nodes: readonly TreeNode[]): string => nodes.map(textOf).join('')

  const textOf = (node: TreeNode): string => {
    if (node.type === 'noteReference') notes.push(node)
    if (node.type === 'commentReference') contents.comments += 1
    return 'children' in node ? lineOf(node.children) : plainText(node)
  }

  addAll(tree.children)
  return contents
}

function plainText(node: TreeNode): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'tab':
      return '\t'
    case 'break':
      return '\n'
    default:
      return ''
  }
}

function paragraphPiece(paragraph: Of<'paragraph'>, text: string): ParagraphPiece {
  // A paragraph joined to a deleted one has both marks: its own is the later.
  const marks = paragraph.children.flatMap((child) => (child.type === 'bookmarkStart' ? (markOf(child.name) ?? []) : []))
  const mark = marks.at(-1)
  return { kind: mark?.kind ?? 'paragraph', text, level: mark?.kind === 'heading' ? mark.level : null }
}

type LineOf = (nodes: readonly TreeNode[]) => string

/** The rows of a table with the grid columns of their cells: a cell begins in the first column that no cell from above reaches into. */
function rowsOf(table: Of<'table'>, number: number, lineOf: LineOf): RowPiece[] {
  const rows = table.children.filter((node) => node.type === 'tableRow')
  /** By grid column: the first row that is free again. */
  const freeFrom: number[] = []
  return rows.map((row, rowNumber) => {
    let column = 0
    const cells: PieceCell[] = []
    for (const cell of row.children) {
      if (cell.type !== 'tableCell') continue
      while ((freeFrom[column] ?? 0) > rowNumber) column += 1
      const columnSpan = plausibleSpan(cell.colSpan)
      cells.push({ text: cellText(cell.children, lineOf), column, columnSpan, rowSpan: cell.rowSpan })
      for (let covered = 0; covered < columnSpan; covered++) freeFrom[column + covered] = rowNumber + cell.rowSpan
      column += columnSpan
    }
    return { kind: 'row', sheet: null, table: number, row: rowNumber, cells }
  })
}

// A span comes from the file as it stands, and may be no number or any.
const plausibleSpan = (columns: number): number => (columns >= 1 ? Math.min(columns, MAX_TABLE_COLUMNS) : 1)

/** The text of a cell: a line a paragraph, a line a row of a table inside it. Tabs divide cells and are a space inside one. */
function cellText(nodes: readonly TreeNode[], lineOf: LineOf): string {
  const lines = nodes.flatMap((node): string[] => {
    if (node.type === 'paragraph') return [lineOf(node.children)]
    if (node.type === 'tableRow') return [node.children.map((cell) => cellText('children' in cell ? cell.children : [], lineOf)).join(' ')]
    return 'children' in node ? [cellText(node.children, lineOf)] : []
  })
  return lines
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
