import { type Finding, findingOf } from '../../model/index.ts'
import { cellName, columnName, rangeNames, someOf } from './cell-names.ts'
import type { Place, SheetContent } from './sheet-rows.ts'
import type { OpenedWorkbook } from './workbook.ts'

/** What is to be said of a workbook as a whole. */
export function bookFindings(
  { textBoxes, images }: OpenedWorkbook,
  hiddenSheets: readonly string[],
  sheets: readonly { content: SheetContent }[],
): Finding[] {
  const comments = sheets.reduce((sum, { content }) => sum + content.comments, 0)
  const findings: Finding[] = []
  if (hiddenSheets.length > 0)
    findings.push(findingOf('hidden_cells_not_read', { part: 'sheets', count: hiddenSheets.length, names: someOf(hiddenSheets) }))
  if (comments > 0) findings.push(findingOf('comments_ignored', { count: comments }))
  if (textBoxes > 0) findings.push(findingOf('text_boxes_not_read', { count: textBoxes }))
  if (images > 0) findings.push(findingOf('images_not_read', { count: images }))
  return findings
}

/** What is to be said of one sheet: what it hides, which cells show an error, which have nothing to show. Places are named as the sheet names them. */
export function sheetFindings(sheet: string, content: SheetContent): Finding[] {
  const { hiddenRows, hiddenColumns, hiddenCells, errors, withoutResult } = content
  const findings: Finding[] = []
  const hidden = (part: string, count: number, names: string): void => {
    if (count > 0) findings.push(findingOf('hidden_cells_not_read', { part, sheet, count, names }))
  }
  hidden(
    'rows',
    hiddenRows.length,
    rangeNames(hiddenRows, (row) => String(row + 1)),
  )
  hidden('columns', hiddenColumns.length, rangeNames(hiddenColumns, columnName))
  hidden('cells', hiddenCells.length, namesOf(hiddenCells))
  if (errors.length > 0)
    findings.push(
      findingOf('cells_in_error', {
        sheet,
        count: errors.length,
        names: someOf(errors.map(({ row, column, text }) => `${cellName(row, column)} ${text}`)),
      }),
    )
  if (withoutResult.length > 0)
    findings.push(findingOf('formulas_without_result', { sheet, count: withoutResult.length, names: namesOf(withoutResult) }))
  return findings
}

const namesOf = (places: readonly Place[]): string => someOf(places.map(({ row, column }) => cellName(row, column)))
