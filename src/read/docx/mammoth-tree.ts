import { brokenFile } from '../reader.ts'

/** The part of mammoth's document tree that we read. */
export type TreeNode =
  | { type: 'paragraph'; children: TreeNode[] }
  | { type: 'run'; children: TreeNode[] }
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'commentReference' }
  | { type: 'bookmarkStart'; name: string }
  | { type: 'table'; children: TreeNode[] }
  | { type: 'tableRow'; children: TreeNode[] }
  | { type: 'tableCell'; children: TreeNode[]; colSpan: number; rowSpan: number }

export type NoteReference = Extract<TreeNode, { type: 'noteReference' }>

export interface DocumentTree {
  children: TreeNode[]
  notes: { resolve(reference: NoteReference): { body: TreeNode[] } | null }
}

export interface TreeWithMessages {
  tree: DocumentTree
  messages: string[]
}

/**
 * Reads a docx with mammoth to its document tree.
 * @throws UnreadableFile where mammoth cannot
 */
export async function readTree(docx: Uint8Array): Promise<TreeWithMessages> {
  // Loading mammoth takes longer than reading a notice: only a docx pays for it.
  const { default: mammoth } = await import('mammoth')
  let tree: DocumentTree | null = null
  const keepTree = (document: DocumentTree): DocumentTree => {
    tree = document
    // The tree is all we want: with nothing in it there is no HTML to make and nothing said about styles without a mapping.
    return { ...document, children: [] }
  }
  try {
    const { messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) }, { transformDocument: keepTree })
    if (tree !== null) return { tree, messages: messages.map(({ message }) => message) }
  } catch (error) {
    throw brokenFile('docx', 'content_unreadable', error instanceof Error ? error.message : String(error))
  }
  throw brokenFile('docx', 'content_unreadable', 'no document')
}
