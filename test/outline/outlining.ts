import { loadLexicon } from '../../src/lexicon/load.ts'
import type { OutlinedDocument, OutlinedItem, SourceDocument, Span } from '../../src/model/index.ts'
import { outlineDocument } from '../../src/outline/index.ts'
import { type Line, linesOf } from '../../src/outline/lines.ts'
import { outlineWordsOf } from '../../src/outline/words.ts'
import { composePieces, type PieceCell } from '../../src/read/compose.ts'
import { readBytes } from '../../src/read/index.ts'

export const lexicon = loadLexicon()
export const words = outlineWordsOf(lexicon)

/** A text as the reader of plain text hands it on. */
export async function textDocument(text: string): Promise<SourceDocument> {
  const outcome = await readBytes(new TextEncoder().encode(text), { name: 'example.txt' })
  if (outcome.kind === 'failed') throw new Error(outcome.finding.code)
  return outcome.document
}

export const outlineText = async (text: string): Promise<OutlinedDocument> => outlineDocument(await textDocument(text), { lexicon })

/** A row of a table: cells by text; an object where a cell is merged. */
export type ExampleRow = (string | (Partial<PieceCell> & { text: string }))[]

/** A table between paragraphs, as a reader hands it on. */
export function tableDocument(before: readonly string[], rows: readonly ExampleRow[], after: readonly string[] = []): SourceDocument {
  const paragraph = (text: string) => ({ kind: 'paragraph', text, level: null }) as const
  const content = composePieces([
    ...before.map(paragraph),
    ...rows.map((row, number) => ({ kind: 'row', sheet: null, table: 0, row: number, cells: cellsOf(row) }) as const),
    ...after.map(paragraph),
  ])
  const source = { name: 'example.docx', sha256: '', mediaType: 'application/octet-stream', container: null, pages: [] }
  return { source, ...content, findings: [] }
}

function cellsOf(row: ExampleRow): PieceCell[] {
  let next = 0
  return row.map((cell) => {
    const given = typeof cell === 'string' ? { text: cell } : cell
    const placed = { column: next, columnSpan: 1, rowSpan: 1, ...given }
    next = placed.column + placed.columnSpan
    return placed
  })
}

export const outlineTable = (before: readonly string[], rows: readonly ExampleRow[], after: readonly string[] = []): OutlinedDocument =>
  outlineDocument(tableDocument(before, rows, after), { lexicon })

/** The one line of a text of one line. */
export async function lineOf(text: string): Promise<Line> {
  const [line] = linesOf(await textDocument(text))
  if (!line) throw new Error('the text shows nothing')
  return line
}

export const quote = (document: OutlinedDocument, { start, end }: Span): string => document.source.text.slice(start, end)

/** An item in one line: path, title and leaf or group. */
export function itemLine(item: OutlinedItem): string {
  return `${item.path} ${item.leaf ? '' : '+ '}${item.title?.text ?? '-'}`
}

export const itemLines = (document: OutlinedDocument): string[] => document.items.map(itemLine)

/** The runs of each item, with white space as printed. */
export const bodies = (document: OutlinedDocument): string[][] => document.items.map((item) => item.body.map((run) => quote(document, run)))

/** The fields of an item as `kind: value`. */
export function fieldLines(document: OutlinedDocument, path: string): string[] {
  const item = document.items.find((other) => other.path === path)
  if (!item) throw new Error(`no item ${path}`)
  return item.fields.map((field) => `${field.kind}: ${quote(document, field.value)}`)
}

/** What each block belongs to, with its first characters. */
export const belongings = (document: OutlinedDocument): string[] =>
  document.blocks.map((block) => `${block.belongs}: ${quote(document, block).slice(0, 12)}`)
