import { type ColumnKind, columnsOf, isAssessmentHeader, isHeaderRow, settleTextColumns } from './columns.ts'
import type { MarkedLine } from './line-kinds.ts'
import { type Line, lineOver, linesWithin, wholeLine } from './lines.ts'
import { type NumberFamily, type NumberLabel, numberLabelAt, ordinalOf, positionLabel } from './numbering.ts'
import { addCell } from './row-content.ts'
import { cellIn, printedOrdinal, rowsThatRepeat } from './row-numbers.ts'
import type { GridCell, GridRow, RowContent } from './rows.ts'
import type { OutlineWords } from './words.ts'

/** A table's rows in order, with the marked line of each, and the text that they stand in. */
export interface TableRows {
  source: string
  rows: readonly GridRow[]
  marks: readonly MarkedLine[]
}

/** The grid row of a source row. */
export function gridRowOf(source: string, line: Line): GridRow {
  const cells = (line.row?.cells ?? []).flatMap((cell): GridCell[] => {
    const whole = lineOver(source, cell, line)
    return whole
      ? [{ column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, whole, lines: linesWithin(source, cell, line) }]
      : []
  })
  return { line, cells }
}

/** A cell that reaches into rows below, and the first row that it does not reach. */
interface Carried {
  cell: GridCell
  until: number
}

/**
 * Reads a table: its header says what the columns are, each row becomes an entry, a row of one merged cell a group, a row that brings no number or name
 * goes on with the row above. A table that rates work has no entries. Changes the marked lines in place. `known` are the columns of the table before, for a table that goes on without a header.
 */
export function readTable(
  { source, rows, marks }: TableRows,
  known: ReadonlyMap<number, ColumnKind> | null,
  words: OutlineWords,
): Map<number, ColumnKind> | null {
  const first = rows.findIndex((row) => isHeaderRow(row, words))
  const header = first < 0 ? [] : headerFrom(rows, first, words)
  if (isAssessmentHeader(header, words)) {
    for (const mark of marks) mark.kind = 'header'
    return null
  }
  const kinds = header.length > 0 ? columnsOf(header, words) : known && fits(rows, known) ? new Map(known) : null
  if (!kinds) return null
  const body = first < 0 ? rows : rows.slice(first + header.length)
  settleTextColumns(kinds, body)
  const headerTexts = new Set(header.map(rowText))
  const carried = new Map<number, Carried>()
  const state: TableState = { source, kinds, words, carried, repeating: rowsThatRepeat(body, kinds), last: null, count: 0 }
  rows.forEach((row, at) => {
    const mark = marks[at]
    if (!mark) return
    const number = numberOf(row, at)
    for (const [column, { until }] of carried) if (until <= number) carried.delete(column)
    if (at < first) mark.kind = row.cells.length === 1 ? 'title' : 'header'
    else if (
      at < first + header.length ||
      headerTexts.has(rowText(row)) ||
      (first >= 0 && isHeaderRow(row, words) && !hasNumber(row, state))
    )
      mark.kind = 'header'
    else readRow(row, mark, state)
    if (at < first + header.length) return
    for (const cell of row.cells) if (cell.rowSpan > 1) carried.set(cell.column, { cell, until: number + cell.rowSpan })
  })
  return kinds
}

/** The row of the table or sheet that a row is: those that show nothing are not among the rows. */
const numberOf = (row: GridRow, at: number): number => row.line.row?.row ?? at

/** Whether rows without a header go on under the columns of the table before: they lie in them, and where those are numbered they have numbers. */
function fits(rows: readonly GridRow[], known: ReadonlyMap<number, ColumnKind>): boolean {
  const numbers = [...known].filter(([, kind]) => kind === 'number').map(([column]) => column)
  const printed = rows.filter((row) => row.cells.length > 1).flatMap((row) => numbers.flatMap((column) => cellIn(row, column) ?? []))
  return (
    printed.filter((cell) => printedOrdinal(cell) !== null).length * 2 >= printed.length &&
    rows.every((row) => row.cells.every(({ column }) => known.has(column)))
  )
}

const rowText = (row: GridRow): string => row.cells.map((cell) => cell.whole.text).join('\t')

/** A header goes on below while merged cells of its first row reach down, or while the next row is header words again. */
function headerFrom(rows: readonly GridRow[], first: number, words: OutlineWords): GridRow[] {
  const [head] = rows.slice(first)
  if (!head) return []
  const below = numberOf(head, first) + Math.max(1, ...head.cells.map((cell) => cell.rowSpan))
  const end = rows.findIndex((row, at) => at > first && numberOf(row, at) >= below && !isHeaderRow(row, words))
  return rows.slice(first, end < 0 ? rows.length : end)
}

interface TableState {
  source: string
  kinds: ReadonlyMap<number, ColumnKind>
  words: OutlineWords
  carried: Map<number, Carried>
  /** Rows that print the number of the row above again and go on with its item. */
  repeating: ReadonlySet<GridRow>
  /** The content of the last item's row, for rows that go on with it. */
  last: RowContent | null
  count: number
}

const columnsWith = (kind: ColumnKind, state: TableState): number[] =>
  [...state.kinds].filter(([, other]) => other === kind).map(([column]) => column)

const hasNumber = (row: GridRow, state: TableState): boolean => columnsWith('number', state).some((column) => cellIn(row, column) !== null)

/** 教育类（2项）: a group that says how many it has. */
const COUNTS_MEMBERS = /[（(][0-9一二三四五六七八九十]{1,3}[项件个条][）)]$/

function readRow(row: GridRow, mark: MarkedLine, state: TableState): void {
  const [first] = row.cells
  if (!first) return
  if (state.words.totals.longestAt(first.whole.text, 0) || (row.cells[1] && state.words.totals.get(row.cells[1].whole.text))) {
    mark.kind = 'header'
    return
  }
  if (isGroupRow(row, state)) {
    readGroup(first, mark, state.words)
    state.last = null
    return
  }
  const groupColumn = columnsWith('group', state)[0]
  const label = labelOfRow(row, state)
  if (state.last && (!label || state.repeating.has(row))) {
    fillRow(row, state.last, { ...state, carried: new Map() }, 0)
    mark.kind = 'row'
    return
  }
  const group = cellIn(row, groupColumn)
  const heads = group !== null && (numberLabelOf(group.whole, state.words) !== null || COUNTS_MEMBERS.test(group.whole.text))
  const content: RowContent = {
    label: label?.printed ?? null,
    title: [],
    content: [],
    fields: [],
    results: [],
    group: heads ? group : null,
  }
  state.count++
  fillRow(row, content, state, label?.titleFrom ?? 0)
  if (group && !heads && !label) content.title.unshift(wholeLine(group.whole))
  mark.kind = 'entry'
  mark.label = label?.label ?? positionLabel('row', state.count)
  mark.row = content
  state.last = content
}

/** One cell over the whole width, or alone in its row at the left, heads a group. */
function isGroupRow(row: GridRow, state: TableState): boolean {
  const [first, second] = row.cells
  if (!first || second || state.carried.size > 0) return false
  const columns = state.kinds.size
  return first.columnSpan * 2 > columns || (first.column === Math.min(...state.kinds.keys()) && ordinalOf(first.whole.text) === null)
}

function readGroup(cell: GridCell, mark: MarkedLine, words: OutlineWords): void {
  mark.kind = 'entry'
  const printed = numberLabelOf(cell.whole, words)
  mark.label = printed
    ? positionLabel(ROW_FAMILIES[printed.label.family] ?? 'row_group', printed.label.ordinal)
    : positionLabel('row_group', 0)
  mark.row = {
    label: printed?.printed ?? null,
    title: [{ line: cell.whole, from: printed?.label.end ?? 0, to: cell.whole.text.length }],
    content: [],
    fields: [],
    results: [],
    group: null,
  }
}

/** The rows with a line of its own above each row that a numbered cell of the group column heads. */
export function withGroupLines(marked: readonly MarkedLine[], words: OutlineWords): MarkedLine[] {
  return marked.flatMap((mark) => {
    const group = mark.row?.group
    if (!group) return [mark]
    const head: MarkedLine = { line: group.whole, kind: 'entry', label: null, row: null }
    readGroup(group, head, words)
    const next = mark.line.row?.cells.find((cell) => cell.column > group.column && cell.end > cell.start)
    return [head, { ...mark, line: { ...mark.line, start: next?.start ?? mark.line.start } }]
  })
}

/** Rows and group rows that are numbered in the same way stand on the same level. */
const ROW_FAMILIES: Partial<Record<NumberFamily, NumberFamily>> = { chinese: 'row_chinese', chinese_paren: 'row_chinese_paren' }

const rowFamily = (printed: string): NumberFamily =>
  /[0-9]/.test(printed) ? 'row' : /^[（(]/.test(printed) ? 'row_chinese_paren' : 'row_chinese'

interface RowLabel {
  label: NumberLabel
  printed: string
  /** Where the title starts in its cell, behind a number that is printed there. */
  titleFrom: number
}

function labelOfRow(row: GridRow, state: TableState): RowLabel | null {
  const numberColumns = columnsWith('number', state)
  for (const column of numberColumns) {
    const cell = cellIn(row, column)
    const ordinal = cell && printedOrdinal(cell)
    if (ordinal !== null)
      return { label: positionLabel(rowFamily(cell?.whole.text ?? ''), ordinal), printed: cell?.whole.text ?? '', titleFrom: 0 }
  }
  const title = textCell(row, state)
  const printed = title && numberLabelOf(title.whole, state.words)
  if (printed && !printed.label.weak)
    return {
      ...printed,
      label: positionLabel(ROW_FAMILIES[printed.label.family] ?? 'row', printed.label.ordinal),
      titleFrom: printed.label.end,
    }
  // A row without a number goes on with the item above where rows are numbered: its number cell is merged, or the page broke in it.
  const isNumbered = numberColumns.length > 0 && state.last?.label !== null && state.last?.label !== ''
  if (state.last && (isNumbered || !title)) return null
  return { label: positionLabel('row', state.count + 1), printed: '', titleFrom: 0 }
}

const textCell = (row: GridRow, state: TableState): GridCell | null => {
  const column = columnsWith('title', state)[0] ?? columnsWith('content', state)[0]
  return cellIn(row, column)
}

function numberLabelOf(line: Line, words: OutlineWords): { label: NumberLabel; printed: string } | null {
  const label = numberLabelAt(line, words)
  return label && label.end < line.text.length ? { label, printed: line.text.slice(label.start, label.end) } : null
}

/** Puts each cell where its column says; merged cells from above count for this row too. */
function fillRow(row: GridRow, content: RowContent, state: TableState, titleFrom: number): void {
  const carried = [...state.carried.values()].map((entry) => entry.cell)
  for (const [column, kind] of state.kinds) {
    const own = cellIn(row, column)
    const cell = own ?? carried.find((other) => other.column === column) ?? null
    if (!cell || kind === 'number' || kind === 'group') continue
    const isNamed = columnsWith('title', state).length > 0
    addCell(cell, kind, content, state, own && isNamed === (kind === 'title') ? titleFrom : 0)
  }
}
