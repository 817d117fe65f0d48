import { type ColumnKind, columnsOf, isHeaderRow, settleTextColumns } from './columns.ts'
import { fieldsOfLine, isSchedule } from './fields.ts'
import { labelsIn } from './labels.ts'
import type { MarkedLine } from './line-kinds.ts'
import { type Line, lineOver, linesWithin, partSpan, partText, wholeLine } from './lines.ts'
import { type NumberFamily, type NumberLabel, numberLabelAt, ordinalOf, positionLabel } from './numbering.ts'
import type { GridCell, GridRow, RowContent } from './rows.ts'
import { withoutTrailing } from './scan.ts'
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
 * goes on with the row above. Changes the marked lines in place. `known` are the columns of the table before, for a table that goes on without a header.
 */
export function readTable(
  { source, rows, marks }: TableRows,
  known: ReadonlyMap<number, ColumnKind> | null,
  words: OutlineWords,
): Map<number, ColumnKind> | null {
  const first = rows.findIndex((row) => isHeaderRow(row, words))
  const header = first < 0 ? [] : headerFrom(rows, first, words)
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

const cellIn = (row: GridRow, column: number | undefined): GridCell | null => row.cells.find((cell) => cell.column === column) ?? null

const hasNumber = (row: GridRow, state: TableState): boolean => columnsWith('number', state).some((column) => cellIn(row, column) !== null)

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
  const heads = group !== null && numberLabelOf(group.whole, state.words) !== null
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

/**
 * The rows that print the number of the row above again: one item with several measures. Where the numbers behind them leave no gap only if each row counts
 * (1, 1, 3), or where a group begins, the number is a misprint or starts over.
 */
function rowsThatRepeat(rows: readonly GridRow[], kinds: ReadonlyMap<number, ColumnKind>): Set<GridRow> {
  const [column] = [...kinds].find(([, kind]) => kind === 'number') ?? []
  const groups = [...kinds].filter(([, kind]) => kind === 'group').map(([group]) => group)
  const runs: { ordinal: number; rows: GridRow[] }[] = []
  for (const row of rows) {
    const cell = cellIn(row, column)
    const ordinal = cell && row.cells.length > 1 ? printedOrdinal(cell) : null
    const run = runs.at(-1)
    if (ordinal === null) {
      if (row.cells.length === 1 && row.cells[0]?.column === column) runs.push({ ordinal: 0, rows: [] })
    } else if (run?.ordinal === ordinal && !groups.some((group) => cellIn(row, group))) run.rows.push(row)
    else runs.push({ ordinal, rows: [row] })
  }
  if (runs.filter(({ ordinal }) => ordinal > 0).length < 2) return new Set()
  return new Set(
    runs.flatMap((run, at) => (runs[at + 1]?.ordinal === run.ordinal + run.rows.length && run.rows.length > 1 ? [] : run.rows.slice(1))),
  )
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

/** 3, 3. and （三） in a cell of the number column. */
const printedOrdinal = ({ whole }: GridCell): number | null => ordinalOf(withoutTrailing(whole.text, /[.、．）)]/).replace(/^[（(]/, ''))

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
    if (kind === 'measure') addMeasure(cell, content, state.source)
    else if (kind === 'title') addTitle(cell, content, own ? titleFrom : 0)
    else if (kind === 'content' || kind === 'amount')
      addText(cell, content, state.words, columnsWith('title', state).length === 0 ? titleFrom : 0)
    else addField(cell, kind, content, state.words)
  }
}

/** The name of several rows that are one item may be printed in each of them. */
function addTitle(cell: GridCell, content: RowContent, from: number): void {
  const part = { line: cell.whole, from, to: cell.whole.text.length }
  if (!content.title.some((other) => partText(other) === partText(part))) content.title.push(part)
}

const BARE_NUMBER = /^[0-9]+(?:\.[0-9]+)?$/

/** 所 in a column of units of measure, right behind the number that it counts: the two are read as one. */
function addMeasure(cell: GridCell, content: RowContent, source: string): void {
  const number = content.content.at(-1)
  if (!number || !BARE_NUMBER.test(partText(number)) || source.slice(number.line.end, cell.whole.start).trim() !== '') return
  const line = lineOver(source, { start: number.line.start, end: cell.whole.end }, cell.whole)
  if (line) content.content.splice(-1, 1, wholeLine(line))
}

function addText(cell: GridCell, content: RowContent, words: OutlineWords, from: number): void {
  const labels = numbersOfLines(cell, words)
  cell.lines.forEach((line, at) => {
    const part = { line, from: labels[at]?.end ?? (at === 0 ? Math.min(from, line.text.length) : 0), to: line.text.length }
    const { texts, fields, results } = fieldsOfLine(part, words)
    content.content.push(...texts)
    content.fields.push(...fields)
    content.results.push(...results)
  })
}

/** The numbers that the lines of a cell begin with (1.… / 2.… / 3.…), where they count from one and nothing else. */
function numbersOfLines({ lines }: GridCell, words: OutlineWords): NumberLabel[] {
  const labels = lines.flatMap((line) => numberLabelAt(line, words) ?? [])
  const count = labels.length === lines.length && lines.length > 1 && labels.every(({ ordinal }, at) => ordinal === at + 1)
  return count ? labels : []
}

/** A cell with labels of its own says more than the header of its column. */
function addField(
  cell: GridCell,
  kind: Exclude<ColumnKind, 'number' | 'group' | 'title' | 'content' | 'amount' | 'measure'>,
  content: RowContent,
  words: OutlineWords,
): void {
  const labelled = cell.lines.flatMap((line) => (labelsIn(line, words).length > 0 ? fieldsOfLine(wholeLine(line), words).fields : []))
  if (labelled.length > 0) content.fields.push(...labelled)
  else if (kind === 'result') content.results.push(partSpan(wholeLine(cell.whole)))
  else {
    content.fields.push({ kind, label: null, value: partSpan(wholeLine(cell.whole)) })
    if (kind === 'deadline' && isSchedule(cell.whole.text)) content.content.push(wholeLine(cell.whole))
  }
}
