import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { PDFParse } from 'pdf-parse'

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const insidePdfJs = (name: string): string => join(PDFJS, name) + sep

/** The text that pdf-parse itself makes of a pdf, with the tables of CJK encodings that it does not find alone and without the lines that it writes between pages. */
export async function textOfPdfParse(bytes: Uint8Array): Promise<string> {
  const options = { cMapUrl: insidePdfJs('cmaps'), cMapPacked: true, standardFontDataUrl: insidePdfJs('standard_fonts'), verbosity: 0 }
  const parser = new PDFParse({ data: new Uint8Array(bytes), ...options })
  try {
    return (await parser.getText({ pageJoiner: '' })).text
  } finally {
    await parser.destroy()
  }
}

/** Megabytes of text that a newspaper does not reach. */
const MAX_OUTPUT = 64 * 1024 * 1024

/** The text that poppler's pdftotext makes of a pdf. @param options -layout, -raw */
export const textOfPdfToText = (file: string, options: readonly string[] = []): string =>
  execFileSync('pdftotext', [...options, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: MAX_OUTPUT })
