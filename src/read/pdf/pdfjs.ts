import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'

export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
export type PdfDocument = import('pdfjs-dist/legacy/build/pdf.mjs').PDFDocumentProxy
export type PdfPage = import('pdfjs-dist/legacy/build/pdf.mjs').PDFPageProxy
/** An operator of a page's content stream as pdf.js names it. */
export type OperatorName = keyof PdfJs['OPS']

/** Pixels of one picture that pdf.js decodes; larger ones are left out. A0 at 300 dpi has 139 million, a decompression bomb declares billions. */
const MAX_IMAGE_PIXELS = 160_000_000

let library: Promise<PdfJs> | null = null

/** pdf.js, loaded when the first pdf comes: it takes 0.2 s and 40 MB. */
export function loadPdfJs(): Promise<PdfJs> {
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs')
  return library
}

/**
 * How pdf.js opens files here. The tables of CJK encodings (CMaps) and the standard fonts lie in its package: without them text in fonts that are not
 * embedded comes out empty, without an error. pdf.js wants plain folders with a separator at the end.
 */
export function openingOptions() {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const inside = (name: string): string => join(folder, name) + sep
  return {
    cMapUrl: inside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: inside('standard_fonts'),
    wasmUrl: inside('wasm'),
    iccUrl: inside('iccs'),
    // Says for every font which codes have a character.
    fontExtraProperties: true,
    isEvalSupported: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    verbosity: 0,
  }
}
