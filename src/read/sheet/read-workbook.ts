import type { WorkSheet } from '@e965/xlsx'
import { type Finding, findingOf } from '../../model/index.ts'
import { composePieces, type Piece } from '../compose.ts'
import { MAX_SHEET_CELLS } from '../limits.ts'
import { brokenFile, type ReadContent, tooLarge } from '../reader.ts'
import { bookFindings, sheetFindings } from './findings.ts'
import { regionsOf } from './regions.ts'
import { type SheetContent, sheetContentOf } from './sheet-rows.ts'
import type { OpenedWorkbook } from './workbook.ts'

/** A sheet that can be seen. */
interface ReadSheet {
  name: string
  content: SheetContent
}

/** Names that a program gave say nothing (Sheet1, 工作表1). */
const NO_NAME = /^(?:sheet|工作表|表)\s*\d*$/i

/**
 * Reads the sheets of a workbook in order, each as its tables with the paragraphs around them. Where several have content, each begins with its name as a heading.
 * @throws UnreadableFile file_too_large, broken_file where none of its sheets could be read
 */
export function readWorkbook(opened: OpenedWorkbook, checkpoint: () => void): ReadContent {
  const { book } = opened
  checkpoint()
  const sheets: ReadSheet[] = []
  const hidden: string[] = []
  const findings: Finding[] = []
  let cells = 0
  book.SheetNames.forEach((name, at) => {
    const sheet = book.Sheets[name]
    if (!sheet) {
      findings.push(findingOf('part_unreadable', { detail: name }))
      return
    }
    if (isChart(sheet)) opened.images += 1
    if (book.Workbook?.Sheets?.[at]?.Hidden) {
      if (holdsSomething(sheet)) hidden.push(name)
      return
    }
    const content = sheetContentOf(sheet, book.Workbook?.WBProps?.date1904 === true)
    cells += content.rows.reduce((sum, row) => sum + row.cells.length, 0)
    if (cells > MAX_SHEET_CELLS) throw tooLarge('cells', cells, MAX_SHEET_CELLS)
    sheets.push({ name, content })
    checkpoint()
  })
  if (sheets.length === 0 && findings.length > 0) throw brokenFile(opened.format, 'content_unreadable', book.SheetNames.join(', '))
  findings.push(...bookFindings(opened, hidden, sheets), ...sheets.flatMap(({ name, content }) => sheetFindings(name, content)))
  return { ...composePieces(piecesOf(sheets.filter(({ content }) => content.rows.length > 0))), findings, pages: [] }
}

const isChart = (sheet: WorkSheet): boolean => sheet['!type'] === 'chart'

const holdsSomething = (sheet: WorkSheet): boolean =>
  sheet['!data']?.some((row) => row?.some((cell) => cell?.v !== undefined && String(cell.v).trim() !== '')) ?? false

function piecesOf(sheets: readonly ReadSheet[]): Piece[] {
  const pieces: Piece[] = []
  let tables = 0
  for (const { name, content } of sheets) {
    if (sheets.length > 1 && !NO_NAME.test(name)) pieces.push({ kind: 'heading', text: name, level: 1 })
    const regions = regionsOf(content.rows)
    const before = tables
    const ofSheet = Math.max(1, regions.filter(({ kind }) => kind === 'table').length)
    for (const region of regions) {
      // What stands above a table belongs to it, what stands below the last to that.
      const table = Math.min(tables, before + ofSheet - 1)
      for (const { row, cells } of region.rows) {
        if (region.kind === 'table') pieces.push({ kind: 'row', sheet: name, table, row, cells })
        else
          for (const { text, column } of cells)
            pieces.push({ kind: 'paragraph', text, level: null, cell: { sheet: name, table, row, column } })
      }
      if (region.kind === 'table') tables += 1
    }
    tables = before + ofSheet
  }
  return pieces
}
