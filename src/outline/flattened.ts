import { type ColumnKind, columnKindOf } from './columns.ts'
import { endsSentence } from './endings.ts'
import { labelsIn } from './labels.ts'
import { type Line, lineOver } from './lines.ts'
import { numberLabelAt, ordinalOf } from './numbering.ts'
import type { GridCell, GridRow } from './rows.ts'
import { isUnitList } from './units.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/**
 * Tables that lost their cells on the way to plain text: one cell a line, cells divided by pipes, tabs or blanks. The header's words give the columns; what follows
 * is laid into them as it fits best: a number into the number column, units into a column of units, and so on, column after column, row after row.
 */
export interface FlattenedTable {
  /** The first line of the header, and the line after the last row; without rows the line after what was looked at. */
  from: number
  to: number
  rows: GridRow[]
}

/** A cell, or a part of one, in the order of the text. */
interface Token {
  line: Line
  /** The printed line that it stands in. */
  at: number
  mayStartRow: boolean
  /** The column that its tabs or pipes say it stands in. */
  hint: { column: number; points: number } | null
}

const PIPE = /[|｜│┃]/
const MIN_COLUMNS = 3
const MAX_HEADER_TOKEN = 14
const MAX_DATE = 24
const PERSON = /^[\p{Script=Han}]{2,4}(?:[、，\s][\p{Script=Han}]{2,4}){0,4}$/u
const QUANTITY = /[0-9][^0-9年月日号.．、）]/

/** Finds such tables among lines that are not rows already. `stops` says where a table cannot go on. */
export function flattenedTables(source: string, lines: readonly Line[], stops: (line: Line) => boolean, words: OutlineWords): FlattenedTable[] {
  const tables: FlattenedTable[] = []
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(source, lines, at, stops, words)
    if (table && table.rows.length > 0) tables.push(table)
    at = table ? table.to : at + 1
  }
  return tables
}

function tableAt(source: string, lines: readonly Line[], at: number, stops: (line: Line) => boolean, words: OutlineWords): FlattenedTable | null {
  const header = headerAt(source, lines, at, words)
  if (!header) return null
  const kinds = header.tokens.map((token) => columnKindOf(token.line.text, words) ?? 'other')
  const { tokens, headers, to } = bodyAfter(source, lines, header, stops, words)
  const rows = rowsOf(source, layOut(tokens, kinds, header.cellALine, words), kinds)
  const last = rows[rows.length - 1]
  if (!last) return { from: at, to, rows: [] }
  const headerRows = [header, ...headers.filter((repeated) => repeated.from < last.lines[0])].map((each) => ({
    row: gridRow(each.tokens.map((token, column) => ({ ...token, column })), source),
    lines: [each.from, each.to] as const,
  }))
  const all = [...headerRows, ...rows].sort((a, b) => a.lines[0] - b.lines[0])
  return { from: at, to: last.lines[1], rows: all.map(({ row }) => row) }
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
    const hasPipe = line !== undefined && PIPE.test(sourceOf(source, line))
    if (!line || line.row || (stops(line) && !hasPipe)) break
    const again = headerAt(source, lines, at, words)
    if (again && headerText(again) !== headerText(header)) break
    if (again) headers.push(again)
    else tokens.push(...withoutFalseHints(tokensOf(source, line, at, header.cellALine), hasPipe ? header.tokens.length : 0))
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
    if (own.length !== 1 || !own[0] || !isHeaderWord(own[0], words)) break
    tokens.push(own[0])
  }
  return tokens.length >= MIN_COLUMNS && areHeaderWords(tokens, words) ? { tokens, from: at, to, cellALine: true } : null
}

const isHeaderWord = (token: Token, words: OutlineWords): boolean =>
  token.line.text.length <= MAX_HEADER_TOKEN && columnKindOf(token.line.text, words) !== null && !endsSentence(token.line.text)

/** Most are header words, and one names what the items are. */
function areHeaderWords(tokens: readonly Token[], words: OutlineWords): boolean {
  const kinds = tokens.map((token) => (token.line.text.length <= MAX_HEADER_TOKEN ? columnKindOf(token.line.text, words) : null))
  const known = kinds.filter((kind) => kind !== null)
  return known.length >= MIN_COLUMNS && known.length * 4 >= tokens.length * 3 && known.some((kind) => kind === 'title' || kind === 'content' || kind === 'number')
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
    if (cell && !/^[-—:：]+$/.test(cell.text)) tokens.push({ line: cell, at, mayStartRow: tokens.length === 0, hint: cellALine ? null : { column: dividers, points } })
    start = found ? found.index + found[0].length : end
    dividers += found?.[0].length ?? 0
  }
  return tokens
}

/** Pipes say where a cell stands only where the line has as many as the header. */
function withoutFalseHints(tokens: readonly Token[], width: number): Token[] {
  if (width === 0) return [...tokens]
  const columns = Math.max(...tokens.map((token) => token.hint?.column ?? 0)) + 1
  return columns <= width && columns >= width - 1 ? [...tokens] : tokens.map((token) => ({ ...token, hint: null }))
}

/** A token with the column it was laid into. */
interface LaidToken extends Token {
  column: number
  startsRow: boolean
}

/** Tabs keep empty cells; pipes lose them where a merged cell is left out. */
const TAB_POINTS = 5
const PIPE_POINTS = 0.8
const SKIP_COST = 1.5
const STAY_COST = 1
const NEW_ROW_COST = 0.5
const LINE_IS_ROW_BONUS = 2

/** The cheapest way to lay the tokens into the columns, row after row (dynamic programming over column by token). */
function layOut(tokens: readonly Token[], kinds: readonly ColumnKind[], cellALine: boolean, words: OutlineWords): LaidToken[] {
  const width = kinds.length
  const best: number[][] = []
  const from: { column: number; newRow: boolean }[][] = []
  tokens.forEach((token, at) => {
    const fits = kinds.map((kind, column) => fitOf(token.line, kind, words) + (token.hint?.column === column ? token.hint.points : 0))
    best.push(new Array<number>(width).fill(Number.NEGATIVE_INFINITY))
    from.push(new Array<{ column: number; newRow: boolean }>(width).fill({ column: 0, newRow: true }))
    for (let column = 0; column < width; column++) {
      const fresh = token.mayStartRow ? startCost(column, cellALine) : Number.NEGATIVE_INFINITY
      if (at === 0) {
        ;(best[at] as number[])[column] = (fits[column] ?? 0) - SKIP_COST * column
        continue
      }
      for (let before = 0; before < width; before++) {
        const known = best[at - 1]?.[before] ?? Number.NEGATIVE_INFINITY
        const same = column > before ? -SKIP_COST * (column - before - 1) : column === before ? -stayCost(kinds[column]) : Number.NEGATIVE_INFINITY
        const newRow = fresh - SKIP_COST * (width - 1 - before) * 0.6
        const move = Math.max(same - (token.mayStartRow && !cellALine ? 1 : 0), newRow)
        const total = known + move + (fits[column] ?? 0)
        if (total > (best[at]?.[column] ?? Number.NEGATIVE_INFINITY)) {
          ;(best[at] as number[])[column] = total
          ;(from[at] as { column: number; newRow: boolean }[])[column] = { column: before, newRow: newRow >= same }
        }
      }
    }
  })
  return traceBack(tokens, best, from)
}

/** One unit leads, many help: a column of leading units rather ends with its line. */
const stayCost = (kind: ColumnKind | undefined): number => (kind === 'lead' ? STAY_COST * 1.5 : STAY_COST)

const startCost = (column: number, cellALine: boolean): number => -NEW_ROW_COST - SKIP_COST * column + (cellALine ? 0 : LINE_IS_ROW_BONUS)

function traceBack(tokens: readonly Token[], best: readonly number[][], from: readonly { column: number; newRow: boolean }[][]): LaidToken[] {
  const laid: LaidToken[] = []
  const last = best[best.length - 1] ?? []
  let column = last.indexOf(Math.max(...last))
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]
    const step = from[at]?.[column] ?? { column: 0, newRow: true }
    if (token) laid.push({ ...token, column, startsRow: at === 0 || step.newRow })
    column = step.column
  }
  return laid.reverse()
}

/** How well a text fits a column, in points; the sizes only matter against each other and the costs above. */
function fitOf(line: Line, kind: ColumnKind, words: OutlineWords): number {
  const { text } = line
  const isNumber = ordinalOf(text.replace(/[.、．）)]$/, '').replace(/^[（(]/, '')) !== null
  const isDate = text.length <= MAX_DATE && holdsOneOf(text, words.dateWords) && !words.verbs.longestAt(text, 0)
  const isUnits = isUnitList(text, words)
  switch (kind) {
    case 'number':
      return isNumber ? 6 : -8
    case 'title':
      return isNumber ? -5 : isUnits ? -3 : isDate ? -4 : text.length <= 30 && !endsSentence(text) ? 1.5 : numberLabelAt(line, words) ? 2 : 0.5
    case 'content':
      return isNumber ? -5 : isUnits ? -3 : isDate ? -4 : endsSentence(text) || QUANTITY.test(text) || text.length > 30 ? 2 : 0.5
    case 'group':
      return isNumber || isDate ? -4 : text.length <= 14 ? 0.5 : -3
    case 'deadline':
      return isDate ? 4 : -4
    case 'supervising_leader':
    case 'unit_leader':
      return !isUnits && PERSON.test(text) && !words.verbs.longestAt(text, 0) ? 3 : -4
    case 'result':
      return isNumber || isUnits ? -2 : holdsOneOf(text, words.resultPhrases) || /%/.test(text) ? 2.5 : 0
    case 'other':
      return isNumber ? -2 : 0
    default:
      return isUnits ? 4 : labelsIn(line, words).length > 0 ? 2 : -4
  }
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
  return rows.map((tokens) => ({ row: gridRow(tokens, source), lines: [tokens[0]?.at ?? 0, (tokens[tokens.length - 1]?.at ?? 0) + 1] as const }))
}

/** What follows a table as a line of prose fits no column but one of text. */
const isNoRow = (tokens: readonly LaidToken[], kinds: readonly ColumnKind[]): boolean =>
  kinds.length > 1 && tokens.length === 1 && ['other', 'result', 'content', 'group'].includes(kinds[tokens[0]?.column ?? 0] ?? 'other')

function gridRow(tokens: readonly { line: Line; column: number }[], source: string): GridRow {
  const cells: GridCell[] = []
  for (const { line, column } of tokens) {
    const last = cells[cells.length - 1]
    const joined = last?.column === column ? lineOver(source, { start: last.whole.start, end: line.end }, last.whole) : null
    if (last && joined) cells[cells.length - 1] = { ...last, whole: { ...joined, blocks: [last.whole.blocks[0], line.blocks[1]] }, lines: [...last.lines, line] }
    else cells.push({ column, columnSpan: 1, rowSpan: 1, whole: line, lines: [line] })
  }
  const first = tokens[0]?.line
  const last = tokens[tokens.length - 1]?.line
  const whole = first && last && lineOver(source, { start: first.start, end: last.end }, first)
  if (!first || !last || !whole) throw new TypeError('a row has cells')
  return { line: { ...whole, blocks: [first.blocks[0], last.blocks[1]] }, cells }
}
