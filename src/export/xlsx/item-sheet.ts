import type { Value } from '../../query/index.ts'
import type { ExportTable } from '../table.ts'
import { rowHeights, widthOfColumn } from './measure.ts'
import type { Merge, Sheet, SheetColumn } from './sheet.ts'
import { valuesOf } from './table-sheet.ts'

/** What a cell of a column is said of; cells of one document, group or item are one on paper. */
export type Level = 'document' | 'group' | 'item' | 'quantity'

/** What a column of the paper form is said of, and how wide it may become, in characters. */
export interface PaperColumn {
  level: Level
  widest: number
}

export interface PaperTable extends ExportTable {
  /** One for each column. */
  paper: PaperColumn[]
  /** Of each row, what its document, group and item are. */
  owners: Record<Exclude<Level, 'quantity'>, string>[]
}

/** The ledger as an office keeps it on paper (台账): document, group and item stand in one cell beside all their quantities. Columns that no row fills are left out. */
export function itemSheet(name: string, table: PaperTable): Sheet {
  const filled = table.columns.map((_, at) => at).filter((at) => table.rows.some((row) => (row[at] ?? '') !== ''))
  const rows = table.rows.map((row) => filled.map((at) => withoutLayout(row[at] ?? null)))
  const columns = filled.flatMap((at, place): SheetColumn[] => {
    const [column, paper] = [table.columns[at], table.paper[at]]
    if (!column || !paper) return []
    const width = widthOfColumn(column, valuesOf(rows, place), paper.widest)
    return [{ ...column, width, atTop: paper.level === 'document' || paper.level === 'group' }]
  })
  const merges = filled.flatMap((at, place) => mergesOf(table.paper[at]?.level ?? 'quantity', place, table.owners))
  return { name, columns, rows, merges, printedColumns: columns.length, heights: rowHeights(rows, columns, merges) }
}

/** The end of a line at which the notice's layout broke a sentence: no mark ends it, and what follows is no label (责任单位：). */
const BROKEN_LINE = /(?<![。；！？：;!?:])[^\S\n]*\n\s*(?![^，。；：:]{2,10}[：:])/g

/** Sentences that the layout broke are whole again; cells of a table row stay apart. */
function withoutLayout(value: Value): Value {
  if (typeof value !== 'string') return value
  return value
    .replace(BROKEN_LINE, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\t+/g, ' ')
    .trim()
}

/** Neighbouring rows of one owner, two or more. */
function mergesOf(level: Level, column: number, owners: PaperTable['owners']): Merge[] {
  if (level === 'quantity') return []
  const merges: Merge[] = []
  let first = 0
  for (let row = 1; row <= owners.length; row++) {
    if (owners[row]?.[level] === owners[first]?.[level]) continue
    if (row - first > 1) merges.push({ column, first, last: row - 1 })
    first = row
  }
  return merges
}
