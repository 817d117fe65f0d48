import type { SourceDocument } from '../model/index.ts'
import { append } from './append.ts'
import type { ColumnKind } from './columns.ts'
import { endsWithColon } from './endings.ts'
import { type FlattenedTable, flattenedTables } from './flattened.ts'
import { cutLine } from './inline-lists.ts'
import { type MarkedLine, markByNeighbours, markLine, startsOwn, startsWithField } from './line-kinds.ts'
import { type Line, linesOf } from './lines.ts'
import { joinBroken, joinWrapped } from './paragraphs.ts'
import { markLeaderHeadings, markSubheadings, markUnitHeadings } from './subheadings.ts'
import { gridRowOf, readTable, type TableRows, withGroupLines } from './tables.ts'
import { isTaskOfUnits } from './units.ts'
import { markLooseParagraphs, markUnnumbered } from './unnumbered.ts'
import type { OutlineWords } from './words.ts'

const ENDS_TABLE: ReadonlySet<string> = new Set([
  'copy_to',
  'printed',
  'attachment',
  'byline',
  'news_lead',
  'signature',
  'title',
  'furniture',
])

/**
 * Says of every line what it is. The order matters: wraps are joined before anything is looked for in the text; tables that lost their cells are found
 * before their cells are taken for numbers and headings; lines are cut at inline members before they are marked, so that a member reads like a line;
 * what has no number comes last, because it is only looked for where no numbers are.
 */
export function markDocument(document: SourceDocument, words: OutlineWords): MarkedLine[] {
  const isOwn = (line: Line): boolean => startsOwn(line, words)
  const lines = joinBroken(document.text, joinWrapped(document.text, linesOf(document), isOwn), isOwn)
  const tables = flattenedTables(document.text, lines, (line) => ENDS_TABLE.has(markLine(line, words).kind), words)
  const read = markLines(document.text, lines, tables, words)
  markByNeighbours(read, words)
  readSourceTables(document.text, read, words)
  const marked = withGroupLines(read, words)
  markNumberedValues(marked, words)
  markUnnumbered(marked, words)
  markLeaderHeadings(marked, words)
  markUnitHeadings(marked, words)
  markSubheadings(marked, words)
  markLooseParagraphs(marked, words)
  return marked
}

/** Marks each line, members that are cut out of it, and the rows of the tables that were found. */
function markLines(source: string, lines: readonly Line[], tables: readonly FlattenedTable[], words: OutlineWords): MarkedLine[] {
  const marked: MarkedLine[] = []
  const tableFrom = new Map(tables.map((table) => [table.from, table]))
  for (let at = 0; at < lines.length; ) {
    const table = tableFrom.get(at)
    const line = lines[at]
    if (table) {
      const rows: MarkedLine[] = table.rows.map((row) => ({ line: row.line, kind: 'row', label: null, row: null }))
      readTable({ source, rows: table.rows, marks: rows }, table.kinds, words)
      append(marked, rows)
      at = table.to
    } else {
      if (line) append(marked, markPieces(source, line, lines[at + 1] ?? null, words))
      at++
    }
  }
  return marked
}

function markPieces(source: string, line: Line, next: Line | null, words: OutlineWords): MarkedLine[] {
  if (line.row || line.kind === 'furniture' || startsWithField(line, words)) return [markLine(line, words)]
  return cutLine(source, line, next, words).map(({ line: piece, label, opens }) => {
    const mark = markLine(piece, words)
    if (opens) return { ...mark, kind: 'title' }
    return label && !mark.label ? { ...mark, kind: 'entry', label } : mark
  })
}

/** Reads the tables of the source, each with the columns of the one before where it goes on without a header. */
function readSourceTables(source: string, marked: readonly MarkedLine[], words: OutlineWords): void {
  const tables = new Map<number, TableRows & { rows: TableRows['rows'][number][]; marks: MarkedLine[] }>()
  for (const mark of marked) {
    const number = mark.line.row?.table
    if (number === null || number === undefined) continue
    const table = tables.get(number) ?? { source, rows: [], marks: [] }
    table.rows.push(gridRowOf(source, mark.line))
    table.marks.push(mark)
    tables.set(number, table)
  }
  let known: Map<number, ColumnKind> | null = null
  for (const table of tables.values()) known = readTable(table, known, words) ?? known
}

/** Numbered lines right below a label without a value, which give units task by task (主要责任单位： / 1.文化活动：市文化局), are its value. Changes the lines in place. */
function markNumberedValues(marked: readonly MarkedLine[], words: OutlineWords): void {
  let isValue = false
  for (const mark of marked) {
    if (mark.kind === 'field') isValue = endsWithColon(mark.line.text)
    else if (mark.kind !== 'furniture') isValue &&= mark.kind === 'entry' && mark.row === null && isTaskOfUnits(mark.line.text, words)
    if (!isValue || mark.kind !== 'entry') continue
    mark.kind = 'text'
    mark.label = null
  }
}
