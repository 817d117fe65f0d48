import { append } from './append.ts'
import { type LaidToken, layOut, type Token } from './column-layout.ts'
import { type ColumnKind, columnKindOf } from './columns.ts'
import { endsSentence } from './endings.ts'
import { headerlessTable } from './headerless.ts'
import { isContinuation } from './line-kinds.ts'
import { type Line, lineOver } from './lines.ts'
import type { GridCell, GridRow } from './rows.ts'
import { PIPE } from './scan.ts'
import type { OutlineWords } from './words.ts'

/**
 * Tables that lost their cells on the way to plain text: one cell a line, cells divided by pipes, tabs or blanks. The header's words give the columns; what follows
 * is laid into them as it fits best: a number into the number column, units into a column of units, and so on, column after column, row after row.
 */
export interface FlattenedTable {
  /** The first line of the header, and the line after the last row; without rows the line after what was looked at. */
  from: number
  to: number
  rows: GridRow[]
  /** What the columns hold, where no header says it. */
  kinds: ReadonlyMap<number, ColumnKind> | null
}

const MIN_COLUMNS = 3
/** No notice has a table with more columns; laying text into them takes time by their square. */
const MAX_COLUMNS = 30
const MAX_HEADER_TOKEN = 14
/** Tabs keep empty cells; pipes lose them where a merged cell is left out. */
const TAB_POINTS = 5
const PIPE_POINTS = 0.8

/** Finds such tables among lines that are not rows already. `stops` says where a table cannot go on. */
export function flattenedTables(
  source: string,
  lines: readonly Line[],
  stops: (line: Line) => boolean,
  words: OutlineWords,
): FlattenedTable[] {
  const tables: FlattenedTable[] = []
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(source, lines, at, stops, words)
    if (table && table.rows.length > 0) tables.push(table)
    at = table ? table.to : at + 1
  }
  return tables
}

function tableAt(
  source: string,
  lines: readonly Line[],
  at: number,
  stops: (line: Line) => boolean,
  words: OutlineWords,
): FlattenedTable | null {
  const header = headerAt(source, lines, at, words)
  if (!header) {
    const table = headerlessTable(source, lines, at, words)
    return table && { from: at, ...table }
  }
  const kinds = header.tokens.map((token) => columnKindOf(token.line.text, words) ?? 'other')
  const { tokens, headers, to } = bodyAfter(source, lines, header, stops, words)
  const rows = rowsOf(source, layOut(tokens, kinds, header.cellALine, words), kinds)
  const last = rows[rows.length - 1]
  if (!last) return { from: at, to, rows: [], kinds: null }
  const headerRows = [header, ...headers.filter((repeated) => repeated.from < last.lines[0])].map((each) => ({
    row: gridRow(
      each.tokens.map((token, column) => ({ ...token, column })),
      source,
    ),
    lines: [each.from, each.to] as const,
  }))
  const all = [...headerRows, ...rows].sort((a, b) => a.lines[0] - b.lines[0])
  return { from: at, to: last.lines[1], rows: all.map(({ row }) => row), kinds: null }
}

/** The cells below a header up to what ends the table; a header that is repeated (续表) is left out, one that differs ends it. */
function bodyAfter(
  source: string,
  lines: readonly Line[],
  header: Header,
  stops: (line: Line) => boolean,
  words: OutlineWords,
): { tokens: Token[]; headers: Header[]; to: number } {
  const tokens: Token[] = []
  const headers: Header[] = []
  let at = header.to
  while (at < lines.length) {
    const line = lines[at]
    if (line && isContinuation(line, words)) {
      at++
      continue
    }
    const hasPipe = line !== undefined && PIPE.test(sourceOf(source, line))
    if (!line || line.row || (stops(line) && !hasPipe)) break
    const again = headerAt(source, lines, at, words)
    if (again && headerText(again) !== headerText(header)) break
    if (again) headers.push(again)
    else append(tokens, withoutFalseHints(tokensOf(source, line, at, header.cellALine), hasPipe ? header.tokens.length : 0))
    at = again ? again.to : at + 1
  }
  return { tokens, headers, to: at }
}

const headerText = (header: Header): string => header.tokens.map((token) => token.line.text).join('|')

const sourceOf = (source: string, line: Line): string => source.slice(line.start, line.end)

interface Header {
  tokens: Token[]
  from: number
  to: number
  /** Whether each line is one cell. */
  cellALine: boolean
}

/** Three header words or more: in one line, or one a line. */
function headerAt(source: string, lines: readonly Line[], at: number, words: OutlineWords): Header | null {
  const first = lines[at]
  if (!first || first.row) return null
  const inLine = tokensOf(source, first, at, false)
  if (inLine.length >= MIN_COLUMNS && areHeaderWords(inLine, words)) return { tokens: inLine, from: at, to: at + 1, cellALine: false }
  const tokens: Token[] = []
  let to = at
  for (; to < lines.length; to++) {
    const line = lines[to]
    const own = line && !line.row ? tokensOf(source, line, to, true) : []
    if (own.length === 0 && line && !line.row) continue
    // A word that comes again starts the header over.
    const again = tokens.some((token) => token.line.text === own[0]?.line.text)
    if (own.length !== 1 || !own[0] || again || tokens.length > MAX_COLUMNS || !isHeaderWord(own[0], words)) break
    tokens.push(own[0])
  }
  return tokens.length >= MIN_COLUMNS && areHeaderWords(tokens, words) ? { tokens, from: at, to, cellALine: true } : null
}

const isHeaderWord = (token: Token, words: OutlineWords): boolean =>
  token.line.text.length <= MAX_HEADER_TOKEN && columnKindOf(token.line.text, words) !== null && !endsSentence(token.line.text)

/** Most are header words, and one names what the items are. */
function areHeaderWords(tokens: readonly Token[], words: OutlineWords): boolean {
  if (tokens.length > MAX_COLUMNS) return false
  const kinds = tokens.map((token) => (token.line.text.length <= MAX_HEADER_TOKEN ? columnKindOf(token.line.text, words) : null))
  const known = kinds.filter((kind) => kind !== null)
  return (
    known.length >= MIN_COLUMNS &&
    known.length * 4 >= tokens.length * 3 &&
    known.some((kind) => kind === 'title' || kind === 'content' || kind === 'number')
  )
}

/** The cells of a line: divided by pipes where it has any, else by tabs or wide blanks, else by blanks. */
function tokensOf(source: string, line: Line, at: number, cellALine: boolean): Token[] {
  const text = sourceOf(source, line)
  const margin = source.slice(source.lastIndexOf('\n', line.start) + 1, line.start)
  const divider = PIPE.test(text) ? /[|｜│┃]/g : cellALine ? null : /\t| {2,}|\u3000{2,}/.test(text) ? /\t+| {2,}|\u3000+/g : /[ \u3000]+/g
  if (!divider) return [{ line, at, mayStartRow: true, hint: null }]
  const tokens: Token[] = []
  let start = 0
  let dividers = PIPE.test(text) ? (PIPE.test(text.charAt(0)) ? -1 : 0) : margin.split('\t').length - 1
  const points = PIPE.test(text) ? PIPE_POINTS : text.includes('\t') ? TAB_POINTS : 0
  for (const found of [...text.matchAll(divider), null]) {
    const end = found ? found.index : text.length
    const cell = lineOver(source, { start: line.start + start, end: line.start + end }, line)
    if (cell && !/^[-—:：]+$/.test(cell.text))
      tokens.push({ line: cell, at, mayStartRow: tokens.length === 0, hint: cellALine ? null : { column: dividers, points } })
    start = found ? found.index + found[0].length : end
    dividers += found?.[0].length ?? 0
  }
  return tokens
}

/** Pipes say where a cell stands only where the line has as many as the header. */
function withoutFalseHints(tokens: readonly Token[], width: number): Token[] {
  if (width === 0) return [...tokens]
  const columns = tokens.reduce((most, token) => Math.max(most, (token.hint?.column ?? 0) + 1), 1)
  return columns <= width && columns >= width - 1 ? [...tokens] : tokens.map((token) => ({ ...token, hint: null }))
}

interface LaidRow {
  row: GridRow
  lines: readonly [number, number]
}

function rowsOf(source: string, laid: readonly LaidToken[], kinds: readonly ColumnKind[]): LaidRow[] {
  const rows: LaidToken[][] = []
  for (const token of laid) {
    if (token.startsRow || rows.length === 0) rows.push([])
    rows[rows.length - 1]?.push(token)
  }
  while (rows.length > 0 && isNoRow(rows[rows.length - 1] ?? [], kinds)) rows.pop()
  return rows.map((tokens) => ({
    row: gridRow(tokens, source),
    lines: [tokens[0]?.at ?? 0, (tokens[tokens.length - 1]?.at ?? 0) + 1] as const,
  }))
}

/** What follows a table as a line of prose fits no column but one of text. */
const isNoRow = (tokens: readonly LaidToken[], kinds: readonly ColumnKind[]): boolean =>
  kinds.length > 1 && tokens.length === 1 && ['other', 'result', 'content', 'group'].includes(kinds[tokens[0]?.column ?? 0] ?? 'other')

function gridRow(tokens: readonly { line: Line; column: number }[], source: string): GridRow {
  const cells: GridCell[] = []
  for (const { line, column } of tokens) {
    const last = cells[cells.length - 1]
    const joined = last?.column === column ? lineOver(source, { start: last.whole.start, end: line.end }, last.whole) : null
    if (last && joined)
      cells[cells.length - 1] = {
        ...last,
        whole: { ...joined, blocks: [last.whole.blocks[0], line.blocks[1]] },
        lines: [...last.lines, line],
      }
    else cells.push({ column, columnSpan: 1, rowSpan: 1, whole: line, lines: [line] })
  }
  const first = tokens[0]?.line
  const last = tokens[tokens.length - 1]?.line
  const whole = first && last && lineOver(source, { start: first.start, end: last.end }, first)
  if (!first || !last || !whole) throw new TypeError('a row has cells')
  return { line: { ...whole, blocks: [first.blocks[0], last.blocks[1]] }, cells }
}
