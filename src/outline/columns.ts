import type { FieldKind } from '../model/index.ts'
import { labelKindOf } from './labels.ts'
import type { GridCell, GridRow } from './rows.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/** What a column of a table holds (栏目); `amount` is how much (数量), `measure` its unit (计量单位). */
export type ColumnKind = 'number' | 'group' | 'title' | 'content' | 'amount' | 'measure' | FieldKind

const MAX_HEADER = 20
const BRACKETED = /[（(【][^（）()【】]{0,60}[）)】]/g
const JOINT = /及|和|与|\/|、/
const HEADER_BREAK = /[。；，：]/

/** A header cell without （公里） and （含配套设施）. */
const withoutRemarks = (text: string): string => text.replace(BRACKETED, '').replaceAll('*', '')

/** What a header cell says of its column; null where the lexicon does not know it. */
export function columnKindOf(text: string, words: OutlineWords): ColumnKind | null {
  const bare = withoutRemarks(text)
  if (bare === '' || bare.length > MAX_HEADER || HEADER_BREAK.test(bare)) return null
  return (
    kindBySuffix(bare, words) ??
    bare
      .split(JOINT)
      .map((part) => kindBySuffix(part, words))
      .find((kind) => kind !== null) ??
    null
  )
}

function kindBySuffix(text: string, words: OutlineWords): ColumnKind | null {
  if (holdsOneOf(text, words.resultTitles)) return 'result'
  const column = words.columns.longestBefore(text, text.length)
  const label = words.labels.longestBefore(text, text.length)
  if (label && label.word.length >= (column?.word.length ?? 0)) return labelKindOf(text, words) ?? label.entry.kind
  return column?.entry.column ?? null
}

/** Whether a row is a table's header: at least two cells are header words, and most of them, or the one of a number and the one of what is numbered. */
export function isHeaderRow(row: GridRow, words: OutlineWords): boolean {
  const kinds = row.cells.flatMap((cell) => columnKindOf(cell.whole.text, words) ?? [])
  const names = kinds.includes('number') && kinds.some((kind) => kind === 'title' || kind === 'content')
  return kinds.length >= 2 && (names || kinds.length * 2 >= row.cells.length) && row.cells.every(isShort)
}

/** Whether a header is that of a table that rates work (考核细则): beside what is rated, or how, stands a column of scores. Its rows promise nothing. */
export function isAssessmentHeader(header: readonly GridRow[], words: OutlineWords): boolean {
  const texts = header.flatMap(({ cells }) => cells.map(({ whole }) => withoutRemarks(whole.text)))
  const endWith = (index: OutlineWords['scores']): boolean => texts.some((text) => index.longestBefore(text, text.length) !== null)
  return endWith(words.scores) && endWith(words.assessments)
}

const isShort = (cell: GridCell): boolean => withoutRemarks(cell.whole.text).length <= MAX_HEADER

/** The kinds of all columns from a header of one or more rows: the lowest cell over a column decides, with the cells above where it alone says nothing. */
export function columnsOf(header: readonly GridRow[], words: OutlineWords): Map<number, ColumnKind> {
  const kinds = new Map<number, ColumnKind>()
  for (const column of new Set(header.flatMap((row) => row.cells.flatMap(spannedColumns)))) {
    const texts = header.flatMap((row) => row.cells.filter((cell) => spannedColumns(cell).includes(column)).map((cell) => cell.whole.text))
    const lowest = texts[texts.length - 1] ?? ''
    const kind = columnKindOf(lowest, words) ?? columnKindOf(texts.join(''), words) ?? columnKindOf(texts[0] ?? '', words)
    kinds.set(column, kind ?? 'other')
  }
  return kinds
}

const spannedColumns = (cell: { column: number; columnSpan: number }): number[] =>
  Array.from({ length: Math.max(1, cell.columnSpan) }, (_, at) => cell.column + at)

/** A name of an undertaking is not longer on the average than this, and the text beside it is. */
const LONGEST_NAME = 30

/**
 * Settles which text column names and which describes: of several the first is the name where its cells are short. A single text column is taken for what
 * its header says.
 */
export function settleTextColumns(kinds: Map<number, ColumnKind>, rows: readonly GridRow[]): void {
  settleGroups(kinds, rows)
  const texts = [...kinds].filter(([, kind]) => kind === 'title' || kind === 'content').map(([column]) => column)
  if (texts.length < 2) return
  const lengths = new Map(texts.map((column) => [column, meanLength(column, rows)]))
  const titles = texts.filter((column) => kinds.get(column) === 'title')
  const byLength = [...texts].sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0))
  const title =
    titles.length === 1 && (lengths.get(titles[0] ?? 0) ?? 0) <= LONGEST_NAME
      ? titles[0]
      : (firstShort(texts, lengths) ?? titles[0] ?? byLength[0])
  for (const column of texts) kinds.set(column, column === title ? 'title' : 'content')
}

/** Of several columns of names the one that is merged over rows with numbers of their own names what they belong to. Changes the kinds in place. */
function settleGroups(kinds: Map<number, ColumnKind>, rows: readonly GridRow[]): void {
  const [number] = [...kinds].find(([, kind]) => kind === 'number') ?? []
  const titles = [...kinds].filter(([, kind]) => kind === 'title').map(([column]) => column)
  const groups = titles.filter((column) =>
    rows.some(({ cells }) => {
      const own = cells.find((cell) => cell.column === number)
      return own !== undefined && cells.some((cell) => cell.column === column && cell.rowSpan > own.rowSpan)
    }),
  )
  if (groups.length < titles.length) for (const column of groups) kinds.set(column, 'group')
}

const firstShort = (columns: readonly number[], lengths: ReadonlyMap<number, number>): number | undefined =>
  columns.find((column) => (lengths.get(column) ?? 0) <= LONGEST_NAME)

function meanLength(column: number, rows: readonly GridRow[]): number {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column))
  return cells.reduce((sum, cell) => sum + cell.whole.text.length, 0) / Math.max(1, cells.length)
}
