import type { Reader } from '../reader.ts'

/** Pdf: characters with their places through pdf.js, read in the order in which a person reads the page. */
export const pdfReader: Reader = {
  format: 'pdf',
  mediaType: 'application/pdf',
  // Loaded when the first pdf comes: pictures and pdf.js take a tenth of a second and more, which plain text need not wait for.
  async read(bytes, reading) {
    const [{ readPaged }, { openPdf }] = await Promise.all([import('../paged/read-paged.ts'), import('./open-pdf.ts')])
    return readPaged(await openPdf(bytes), reading)
  },
}
