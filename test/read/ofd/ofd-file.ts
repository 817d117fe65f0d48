import { strToU8, zipSync } from 'fflate'
import type { Glyph } from '../../../src/layout/page.ts'
import { openOfd } from '../../../src/read/ofd/open-ofd.ts'
import type { PagedFile, SourcePage } from '../../../src/read/paged/page-source.ts'
import { UnreadableFile } from '../../../src/read/reader.ts'

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

export const MILLIMETRE = 72 / 25.4

interface OfdParts {
  /** What stands in the layer of each page. */
  pages?: readonly string[]
  /** In Document.xml, beside pages and resources. */
  common?: string
  document?: string
  /** In PublicRes.xml. */
  resources?: string
  /** Further entries, or others for those above; null leaves one out. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>
}

export const pagePart = (content: string, area = ''): string =>
  `<ofd:Page ${NAMESPACE}>${area}<ofd:Content>${content}</ofd:Content></ofd:Page>`

export const layer = (objects: string, attributes = ''): string => `<ofd:Layer ID="9" ${attributes}>${objects}</ofd:Layer>`

/** A small OFD with one document of A4 pages and the font 宋体 as number 3. */
export function ofdFile({ pages = [], common = '', document = '', resources = '', parts = {} }: OfdParts): Uint8Array {
  const list = pages.map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')
  const area = '<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>'
  const entries: Record<string, string | Uint8Array | null> = {
    'OFD.xml': `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData>${area}${common}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages>${document}</ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体"/></ofd:Fonts>${resources}</ofd:Res>`,
    ...Object.fromEntries(pages.map((objects, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, pagePart(layer(objects))])),
    ...parts,
  }
  return zipped(entries)
}

export function zipped(entries: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const kept = Object.entries(entries).flatMap(([name, content]) =>
    content === null ? [] : [[name, typeof content === 'string' ? strToU8(content) : content]],
  )
  return zipSync(Object.fromEntries(kept), { mtime: new Date(2025, 0, 1) })
}

/** A text of type 5 mm high whose object begins at 20, 30 mm. */
export const textObject = (codes: string, attributes = ''): string =>
  `<ofd:TextObject ID="5" Boundary="20 30 100 10" Font="3" Size="5" ${attributes}>${codes}</ofd:TextObject>`

export const code = (text: string, attributes = 'X="0" Y="5" DeltaX="g 100 5"'): string =>
  `<ofd:TextCode ${attributes}>${text}</ofd:TextCode>`

export const path = (data: string, attributes: string, colours = ''): string =>
  `<ofd:PathObject ID="6" Boundary="0 0 210 297" ${attributes}>${colours}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`

export async function pageOf(bytes: Uint8Array, number = 1): Promise<SourcePage> {
  const file = await openOfd(bytes)
  return file.page(number)
}

/** The characters of the first page of a file with these objects on it. */
export async function glyphsOf(objects: string): Promise<readonly Glyph[]> {
  return (await pageOf(ofdFile({ pages: [objects] }))).positioned.glyphs
}

export const sayingOf = (glyphs: readonly Glyph[]): string =>
  glyphs.map(({ text, spaceBefore }) => (spaceBefore ? ` ${text}` : text)).join('')

/** In millimetres, to hundredths. */
export const inMillimetres = (box: readonly number[]): number[] => box.map((points) => Math.round((points / MILLIMETRE) * 100) / 100 + 0)

export async function refusalOf(bytes: Uint8Array): Promise<{ code: string; data: object }> {
  try {
    await openOfd(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: error.finding.code, data: error.finding.data }
    throw error
  }
  throw new Error('was opened')
}

export const findingsOf = ({ findings }: PagedFile | SourcePage): [string, object][] => findings.map(({ code, data }) => [code, data])
