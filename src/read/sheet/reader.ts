import type { Reader } from '../reader.ts'

// Both are loaded when the first spreadsheet comes: the library behind them takes a tenth of a second, which other files need not wait for.

/** Spreadsheets of Excel 2007 and later, WPS and LibreOffice (xlsx, xlsm), the binary form (xlsb) among them. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async read(bytes, { checkpoint }) {
    const [{ openXlsx }, { readWorkbook }] = await Promise.all([import('./open-xlsx.ts'), import('./read-workbook.ts')])
    return readWorkbook(openXlsx(bytes), checkpoint)
  },
}

/** Spreadsheets of Excel 97–2003 (xls), those of Excel 5 and 95 among them. A web page that is called .xls is a web page. */
export const xlsReader: Reader = {
  format: 'xls',
  mediaType: 'application/vnd.ms-excel',
  async read(bytes, { checkpoint }) {
    const [{ openXls }, { readWorkbook }] = await Promise.all([import('./open-xls.ts'), import('./read-workbook.ts')])
    return readWorkbook(await openXls(bytes), checkpoint)
  },
}
