import iconv from 'iconv-lite'
import type { SourcePage } from '../../../src/read/paged/page-source.ts'
import { openPdf, type PdfOptions } from '../../../src/read/pdf/open-pdf.ts'

/** A page written by hand; coordinates in its content run from the bottom left, as pdf has them. */
export interface PageSource {
  content: string
  /** More entries of the page's dictionary: /Rotate 90, /CropBox […]. */
  entries?: string
  mediaBox?: string
}

/** An object by its number: its dictionary or other value, and what a stream has. */
export interface ObjectSource {
  value: string
  stream?: string
}

/** Resources of every page; fonts, forms and pictures in `objects` go in here by name. */
export interface FileSource {
  pages: readonly PageSource[]
  fonts?: Readonly<Record<string, string>>
  resources?: string
  objects?: Readonly<Record<number, ObjectSource>>
  /** Entries of the catalog. */
  catalog?: string
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
/** Objects of tests have numbers below this one. */
const FIRST_PAGE_OBJECT = 100

/** A pdf with a right cross-reference table; /F1 is Helvetica, which is not embedded. */
export function pdfFile({ pages, fonts = {}, resources = '', objects = {}, catalog = '' }: FileSource): Uint8Array {
  const fontEntries = Object.entries({ F1: HELVETICA, ...fonts }).map(([name, font]) => `/${name} ${font}`)
  const all = new Map<number, ObjectSource>()
  const kids = pages.map((_, at) => `${FIRST_PAGE_OBJECT + at * 2} 0 R`)
  all.set(1, { value: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>` })
  all.set(2, { value: `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] /Resources 3 0 R >>` })
  all.set(3, { value: `<< /Font << ${fontEntries.join(' ')} >> ${resources} >>` })
  for (const [number, object] of Object.entries(objects)) all.set(Number(number), object)
  for (const [at, { content, entries = '', mediaBox = '0 0 400 300' }] of pages.entries()) {
    const number = FIRST_PAGE_OBJECT + at * 2
    all.set(number, { value: `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Contents ${number + 1} 0 R ${entries} >>` })
    all.set(number + 1, { value: '<< >>', stream: content })
  }
  return written(all)
}

function written(objects: ReadonlyMap<number, ObjectSource>): Uint8Array {
  const numbers = [...objects.keys()].sort((a, b) => a - b)
  const offsets = new Map<number, number>()
  const parts = ['%PDF-1.7\n']
  let length = parts[0]?.length ?? 0
  const add = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  for (const number of numbers) {
    offsets.set(number, length)
    add(`${number} 0 obj\n${bodyOf(objects.get(number) ?? { value: 'null' })}\nendobj\n`)
  }
  const start = length
  const size = Math.max(...numbers) + 1
  add(`xref\n0 ${size}\n`)
  for (let number = 0; number < size; number++) {
    const offset = offsets.get(number)
    add(offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`)
  }
  add(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Uint8Array.from(Buffer.from(parts.join(''), 'latin1'))
}

function bodyOf({ value, stream }: ObjectSource): string {
  if (stream === undefined) return value
  return `${value.replace(/>>$/, `/Length ${stream.length} >>`)}\nstream\n${stream}\nendstream`
}

/** 宋体 that is not embedded, with a CMap of Adobe: GBK-EUC-H, UniGB-UCS2-H, UniGB-UCS2-V … */
export const songFont = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0
   /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor
   << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>`

export const asGbk = (text: string): string => `<${iconv.encode(text, 'gbk').toString('hex')}>`
export const asUcs2 = (text: string): string => `<${iconv.encode(text, 'utf16be', { addBOM: false }).toString('hex')}>`

/** Helvetica whose codes a map of its own (ToUnicode) turns into other characters: `codes` are the first codes from 33 (!) on. */
export function mappedFont(characters: string): { font: string; object: ObjectSource } {
  const units = [...characters].map((character) => Buffer.from(iconv.encode(character, 'utf16be', { addBOM: false })).toString('hex'))
  const lines = units.map((unit, at) => `<${(33 + at).toString(16)}> <${unit}>`).join('\n')
  const stream = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def 1 begincodespacerange <00> <ff> endcodespacerange
${units.length} beginbfchar\n${lines}\nendbfchar endcmap end end`
  return { font: HELVETICA.replace('>>', '/ToUnicode 20 0 R >>'), object: { value: '<< >>', stream } }
}

/** Opens, reads one page and closes. */
export async function readPage(bytes: Uint8Array, number = 1, options: PdfOptions = {}): Promise<SourcePage> {
  const file = await openPdf(bytes, options)
  try {
    return await file.page(number)
  } finally {
    await file.close()
  }
}

/** A file of one page. */
export const readContent = (content: string, more: Omit<FileSource, 'pages'> & Omit<PageSource, 'content'> = {}): Promise<SourcePage> => {
  const { entries, mediaBox, ...file } = more
  return readPage(pdfFile({ ...file, pages: [{ content, ...(entries ? { entries } : {}), ...(mediaBox ? { mediaBox } : {}) }] }))
}

/** What stands on a page, in order of drawing. */
export const textOf = ({ positioned }: SourcePage): string =>
  positioned.glyphs.map(({ text, spaceBefore }) => (spaceBefore ? ` ${text}` : text)).join('')

const tenths = (value: number): number => Math.round(value * 10) / 10

/** Each character with its box in tenths of a point: 一 at 72 100.2 88 116.2. */
export const placesOf = ({ positioned }: SourcePage): string[] =>
  positioned.glyphs.map(({ text, box }) => `${text} at ${box.map(tenths).join(' ')}`)

export const boxesOf = (boxes: readonly (readonly number[])[]): string[] => boxes.map((box) => box.map(tenths).join(' '))

export const findingsOf = ({ findings }: SourcePage): [string, unknown][] => findings.map(({ code, data }) => [code, data])
