import { type BookType, type CellObject, type Range, utils, write } from '@e965/xlsx'

/** A cell of an example: what it holds, or a whole cell where format, formula or remarks matter; null where it holds nothing. */
export type ExampleCell = string | number | boolean | null | CellObject

export interface ExampleSheet {
  name?: string
  rows: readonly (readonly ExampleCell[])[]
  /** As a sheet names them: A1:C1. */
  merges?: readonly string[]
  hidden?: boolean
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
}

export function workbookFile(
  sheets: readonly ExampleSheet[],
  { bookType = 'xlsx', date1904 = false }: { bookType?: BookType; date1904?: boolean } = {},
): Uint8Array {
  const book = utils.book_new()
  sheets.forEach((example, at) => {
    const sheet = utils.aoa_to_sheet(example.rows.map((row) => [...row]))
    sheet['!merges'] = (example.merges ?? []).map((range): Range => utils.decode_range(range))
    sheet['!rows'] = []
    sheet['!cols'] = []
    for (const row of example.hiddenRows ?? []) sheet['!rows'][row] = { hidden: true }
    for (const column of example.hiddenColumns ?? []) sheet['!cols'][column] = { hidden: true }
    utils.book_append_sheet(book, sheet, example.name ?? `Sheet${at + 1}`)
  })
  book.Workbook = { WBProps: { date1904 }, Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) }
  return new Uint8Array(write(book, { type: 'array', bookType, bookSST: bookType !== 'biff5' }) as ArrayBuffer)
}

export const sheetFile = (rows: ExampleSheet['rows'], more: Omit<ExampleSheet, 'rows'> = {}): Uint8Array =>
  workbookFile([{ ...more, rows }])
