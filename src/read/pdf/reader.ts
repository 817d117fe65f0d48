import { readPaged } from '../paged/read-paged.ts'
import type { Reader } from '../reader.ts'
import { openPdf } from './open-pdf.ts'

/** Pdf: characters with their places through pdf.js, read in the order in which a person reads the page. */
export const pdfReader: Reader = {
  format: 'pdf',
  mediaType: 'application/pdf',
  read: async (bytes, reading) => readPaged(await openPdf(bytes), reading),
}
